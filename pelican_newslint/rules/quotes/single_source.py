"""A story has more than one source.

Where all that is said is said by one, there's nobody who could have told it otherwise. Ask somebody else, or say that nobody else could be reached.
For the strict profile: an announcement has one source by its nature.

Bad:

    The bridge will be sold, Ann Price said. It is old, Price said. "It is safe," Price added. "Nobody will miss it," she said.
                             ^^^^^^^^^^^^^^ All 4 attributions are Ann Price's: is there another source?

Good:

    The bridge will be sold, Ann Price said. It is old, Price said. "It is safe," Price added. "We will miss it," John Hale said.

Good:

    The bridge will be sold, Ann Price said.

Good:

    The bridge will be sold, Ann Price said. It is old, Price said. It is safe, Price added. According to the report, it is not.

Evidence: 104,000 words of edited news and government posts: one hit, true.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="suggestion", profile="strict", scopes=frozenset({"paragraph", "item"}), languages=("en",),
    wakes=Wakes.on("said", "says", "added", "told"), guides=("Reuters",),
)  # fmt: skip

_FROM = 4
"""Attributions from which a text rests on its source."""
_ECHOES = frozenset({"he", "she"})


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    spoken = [each for each in article.attributions if each.speaker is not None]
    named = [each for each in spoken if each.name is not None]
    if len(spoken) < _FROM or not named:
        return
    surnames = {article.names[each.name].parts[-1] for each in named if each.name is not None}
    others = (
        each for each in spoken if each.name is None and each.speaker is not None and article.slice(each.speaker).lower() not in _ECHOES
    )
    if len(surnames) == 1 and not any(others):
        first = named[0]
        assert first.speaker is not None
        span = Span.of(min(first.speaker.start, first.span.start), max(first.speaker.end, first.span.end))
        full = max((article.names[each.name].text for each in named if each.name is not None), key=len)
        yield Match(span, f"All {len(spoken)} attributions are {full}'s: is there another source?")
