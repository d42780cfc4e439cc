"""A correction says when it was made.

Readers who saw the story on Monday want to know whether they read it before or after. AP and the BBC date their corrections; a note on a
post whose header says when it was changed needs no second date. For the strict profile.

Bad:

    Title: Bridge opens
    Date: 2024-03-06

    The bridge opens on 8 March.

    Correction: an earlier version gave another day for the opening.
    ^^^^^^^^^^ When was this corrected? Give the day.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    Correction, 7 March: an earlier version gave another day for the opening.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Modified: 2024-03-07

    Correction: an earlier version gave another day for the opening.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    The correction of the text came late. Correction fluid is sold out.

Evidence: one in a million words of edited text, true; strict, because many sites print the day of a change elsewhere.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", languages=("en",), scopes=frozenset({"paragraph", "item"}), guides=("AP", "BBC"),
    wakes=Wakes.on("correction", "clarification", "corrections"),
)  # fmt: skip

_NOTE = later(r"[*_(\[]{0,3}(?:Corrections?(?: and clarifications?)?|CORRECTIONS?|Clarification|CLARIFICATION)\b(?=[^.\n]{0,30}[:–—])")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if article.modified:
        return
    dated = {date.block for date in article.dates} | {relative.block for relative in article.relatives if relative.weekday is not None}
    for block in woken:
        found = _NOTE.match(article.text, block.span.start, block.span.end)
        if found and article.block_index(block.span.start) not in dated:
            yield Match(Span.of(*found.span()), "When was this corrected? Give the day.")
