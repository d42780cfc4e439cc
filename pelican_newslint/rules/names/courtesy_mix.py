"""Mr and Ms are for everybody or for nobody.

Where a text calls one man Mr Bell and another simply Cole, the difference says something that nobody meant. The rule counts second
mentions by surname; children, sportspeople and the dead are often left without a title on purpose, so it belongs to the strict profile.

Bad:

    Ann Ross met Paul Cole. Mr Cole spoke, Mr Cole left. Then Ross spoke, and Ross left.
                                                              ^^^^ “Ross” here, “Mr Cole” elsewhere: a title for all or for none.

Good:

    Ann Ross met Paul Cole. Mr Cole spoke, Mr Cole left. Then Ms Ross spoke, and Ms Ross left.

Good:

    Ann Ross met Paul Cole. Cole spoke. Then Ross left, and Mr Justice Hale wrote.

Good:

    Mr Cole spoke, Mr Cole left; Mrs Hale wrote.

Evidence: an estimate of 85 in 100 as a matter of style.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._people import COURTESY, people_of, title_word

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes(COURTESY), profile="strict", guides=("BBC",)
)

_TIMES = 2


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    people = people_of(article)
    with_title: list[Name] = []
    without: list[Name] = []
    for surname, mentions in people.alone.items():
        own = [name for name in mentions if not article.quoted(name.span)]
        if surname not in people.full or len(own) < _TIMES:
            continue
        if all(title_word(name) in COURTESY for name in own):
            with_title += own[:1]
        elif not any(name.title for name in own):
            without += own[:1]
    if with_title and without:
        rare, usual = (without, with_title) if len(with_title) >= len(without) else (with_title, without)
        said = f"“{_said(rare[0])}” here, “{_said(usual[0])}” elsewhere: a title for all or for none."
        yield Match(rare[0].span, said, related=(Related(usual[0].span, "the other way"),))


def _said(name: Name) -> str:
    return f"{name.title} {name.text}" if name.title else name.text
