"""“Next Friday” is two days.

On a Wednesday, next Friday is in two days for some readers and in nine for others; "last Tuesday" is as bad. Give the date.

Bad:

    The council meets next Friday.
                      ^^^^^^^^^^^ “next Friday” is two days: give the date.

Good:

    The council meets on Friday, 12 April.

Good:

    The council meets next Friday, 12 April. It met on Tuesday.

Good:

    "See you next Friday," she said. Next, Friday's talks were put off. He left the next Friday.

Evidence: 20 in a million words of edited news and government posts, all as meant; a matter of style.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", languages=("en",), guides=("Economist", "BBC"),
    wakes=Wakes(tokens=frozenset({"weekday"})),
)  # fmt: skip

_STEPS = frozenset({"last", "next"})
_NEAR = 40
"""Code points within which a date says which day is meant."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    dated = [mention.span.start for mention in article.dates]
    for relative in inside(article, article.relatives, woken):
        step = relative.base.partition(" ")[0]
        if relative.form != "weekday" or step not in _STEPS or article.text[: relative.span.start].endswith(("the ", "The ", "this ")):
            continue
        if not any(abs(start - relative.span.start) <= _NEAR for start in dated):
            written = article.slice(relative.span)
            yield Match(relative.span, f"“{written}” is two days: give the date.")
