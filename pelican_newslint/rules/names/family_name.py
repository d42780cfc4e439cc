"""A person is called by the family name, also where it comes first.

Xi Jinping is Mr Xi, Kim Jong-un is Mr Kim: in Chinese and Korean names the family name leads. "Jinping said" is as odd to readers there
as "Boris said" in a report on a prime minister. The rule looks at given names that stand alone for somebody whom the article names in
full, where the name has a hyphen ("Jong-un") or belongs to somebody in the table of offices. Vietnamese names are left alone: there the
last name is the usual one.

Bad:

    China's president, Xi Jinping, arrived. Then Jinping spoke.
                                                 ^^^^^^^ Xi Jinping's family name is Xi: call the person Xi.

Good:

    Kim Min-ji and Kim Min-jae won. Min-jae carried the bag.

Good:

    China's president, Xi Jinping, arrived. Then Xi spoke.

Bad:

    Moon Jae-in left the palace. Mr Jae-in wept.
                                    ^^^^^^ Moon Jae-in's family name is Moon: call the person Moon.

Good:

    Nguyen Phu Trong spoke in Hanoi, and Trong left. Shinzo Abe of Japan spoke, and Abe left.

Good:

    Jean-Luc Mélenchon spoke. Anna Smith-Jones agreed, and Smith-Jones left. Shu-fen Huang came; Huang spoke.

Good:

    "Jong-un is my brother," he said of Kim Jong-un. China's Xi Jinping listened.

Good:

    The school puts its hopes in a system named Edu Ba-l-e. It is told of under Education: Ba-l-e.

Evidence: an estimate of 95 in 100.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import office_titles, offices
from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes

_BY_GIVEN_NAME = frozenset({"Vietnam", "Cambodia", "Singapore"})
"""Surname first, but people go by the last name, or the order varies."""

RULE = Rule(
    kind="style", severity="warning", wakes=Wakes(tokens=frozenset({"name"})), languages=("en",), category="family-name", guides=("BBC",)
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    given = {plain(given): name for name in article.names if (given := _given(name))}
    told: set[str] = set()
    for name in article.names:
        full = given.get(plain(name.text)) if name.lone else None
        if full is not None and not _several(article, full) and name.text not in told and full.span < name.span:
            told.add(name.text)
            family = full.parts[0]
            yield Match(
                name.span, f"{full.text}'s family name is {family}: call the person {family}.", related=(Related(full.span, "in full"),)
            )


def _several(article: Article, full: Name) -> bool:
    """Whether others of the family are named too: then the given name tells them apart."""
    return any(len(name.parts) == 2 and name.parts[0] == full.parts[0] and name.parts[1] != full.parts[1] for name in article.names)


def _given(name: Name) -> str | None:
    """The given name of somebody whose family name comes first."""
    if len(name.parts) != 2 or name.known is not None:
        return None
    _, hyphen, second = name.parts[1].partition("-")
    held = offices.terms_of(name.text)
    first = any(
        term.country in office_titles.surname_first() - _BY_GIVEN_NAME and term.forms[0].split()[0] == name.parts[0] for term in held
    )
    return (
        name.parts[1]
        if first or (hyphen and second.isalpha() and second.islower() and len(second) > 1 and len(name.parts[0]) < 6)
        else None
    )
