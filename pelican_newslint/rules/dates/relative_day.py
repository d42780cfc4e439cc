"""Online, a day has a name.

"Yesterday" is right for a few hours; a page is read for years. Name the day or the date. In somebody's words it stays.

Bad:

    The bridge was shut yesterday.
                        ^^^^^^^^^ “yesterday” is another day for who reads this tomorrow: name the day.

Good:

    The bridge was shut on Tuesday, "not yesterday".

Good:

    "The bridge was shut yesterday," she said.

Good:

    Yesterday's papers wrap today's fish.

Evidence: in 2 in 100 BBC pieces and 12 in 100 web news texts; the BBC's own rule.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", languages=("en",), scopes=BODY_SCOPES, guides=("BBC",),
    wakes=Wakes.on("yesterday", "tomorrow", "tonight", "today"),
)  # fmt: skip

_DAYS = frozenset({"yesterday", "tomorrow", "tonight", "today"})


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for relative in inside(article, article.relatives, woken):
        written = article.slice(relative.span)
        if (
            relative.form == "day"
            and written.lower() in _DAYS
            and article.text[relative.span.end : relative.span.end + 1] not in {"'", "’"}
        ):
            yield Match(relative.span, f"“{written}” is another day for who reads this tomorrow: name the day.")
