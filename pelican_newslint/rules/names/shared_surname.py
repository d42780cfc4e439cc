"""Where two people share a surname, the surname alone names neither.

After "Ann Ross and her brother Paul Ross", "Ross said" leaves the reader to guess. Papers give both in full throughout, or by their
given names. The rule looks where one paragraph names both and then the surname alone; a title tells them apart.

Bad:

    Ann Ross met Paul Ross at noon. Ross said that the shop would open.
                                    ^^^^ Ann Ross or Paul Ross? Two people here are called Ross.

Good:

    Ann Ross met Paul Ross at noon. Ann Ross said that the shop would open.

Good:

    Ann Ross met Paul Ross at noon.

    Paul Ross left early. Ross said that the shop would open.

Good:

    Ann Ross met Paul Ross at noon. Mr Ross said that the shop would open.

Good:

    Ann Ross met Ann K. Ross's lawyer. Ross said that A. Ross & Sons would open.

Evidence: an estimate of 85 in 100.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._people import people_of

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, wakes=Wakes(tokens=frozenset({"name"})), languages=("en",), guides=("AP",)
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    people = people_of(article)
    for surname, alone in people.alone.items():
        persons = people.persons(surname)
        if len(persons) < 2:
            continue
        given = [[each for each in mentions if each.person and each.given is not None] for mentions in persons.values()]
        for name in alone if sum(map(bool, given)) > 1 else ():
            here = [mentions for mentions, full in zip(persons.values(), given, strict=True) if _before(full, name)]
            if len(here) > 1 and name.title is None and not name.possessive:
                first, second = here[0][0], here[1][0]
                said = f"{first.text} or {second.text}? Two people here are called {name.text}."
                yield Match(name.span, said, related=(Related(first.span, "one"), Related(second.span, "the other")))
                break


def _before(mentions: list[Name], name: Name) -> bool:
    """Whether one of the mentions stands before the name in the same paragraph."""
    return any(each.block == name.block and each.span < name.span for each in mentions)
