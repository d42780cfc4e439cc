"""The page prints the date; the text doesn't print it again.

"Tuesday, April 6, 2021" alone at the top was the old template's line, or the wire's. Beside the date that the site prints it looks
like two dates for one story, and where they differ readers wonder which one holds. A dateline that opens a sentence
("OSLO, April 6 —") is another thing and is left alone.

Bad:

    Title: Bridge opens
    Date: 2024-03-06

    Wednesday, March 6, 2024
    ^^^^^^^^^^^^^^^^^^^^^^^^ A date line of an old template: the page prints the date itself.

    The bridge opens on Friday.

Bad:

    Title: Bridge opens
    Date: 2024-03-06

    Oslo — Oslo, March 6, 2024 — The bridge opens on Friday.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ The place of the dateline stands twice: the page's own and the wire's?

Good:

    Title: Spa opens
    Date: 2024-05-20

    Baden-Baden, 5 March – The spa opens in May.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    The bridge opens on Friday, March 8, 2024.

Good:

    Title: What happened when
    Date: 2024-03-06

    The bridge opens on Friday.

    March 8, 2024

    The bridge opened.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    OSLO, March 6: the bridge opens on Friday.

Evidence: the first line of each of 295 Wikinews pieces is such a line; none in 85,000 words of digital.gov.
"""

from __future__ import annotations

import calendar
import re

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="warning", scopes=frozenset({"paragraph"}), needs=frozenset({"date"}),
    wakes=Wakes(tokens=frozenset({"date", "month"})),
)  # fmt: skip

_NEAR = 3
"""Days from the article's own date within which the line can only be its date."""
_REST = later(r"[\W_]{0,8}")
_TWICE = later(
    r"([A-ZÀ-Þ][\w’'.-]{2,24}(?: [A-ZÀ-Þ][\w’'.-]{1,24}){0,2}) ?(?:[—–|/]|--| - ) ?\1"
    r"(?=[ ,(—–-][^.!?\n]{0,40}?(?:\d|\([A-Z]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))[^.!?\n]{0,40}?(?=[—–:)-])",
    re.IGNORECASE,
)
"""A place, a dash, and the same place with the date."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    body = [block for block in article.blocks if block.scope in BODY_SCOPES]
    if not body or body[0] not in woken:
        return
    first = body[0]
    if (twice := _TWICE.match(article.text, first.span.start, first.span.end)) is not None:
        message = "The place of the dateline stands twice: the page's own and the wire's?"
        yield Match(Span.of(*twice.span()), message, severity="error")
    for mention in article.dates:
        if not first.span.holds(mention.span):
            continue
        before, after = article.text[first.span.start : mention.span.start], article.text[mention.span.end : first.span.end]
        day = mention.resolved(article.date)
        if article.date is None or day is None or not (_REST.fullmatch(before) and _REST.fullmatch(after)):
            continue
        if abs((day - article.date).days) <= _NEAR:
            yield Match(first.span, "A date line of an old template: the page prints the date itself.")
        elif mention.explicit_year:
            own = f"{article.date.day} {calendar.month_name[article.date.month]} {article.date.year}"
            yield Match(first.span, f"This line says another day than the post's own date, {own}.")
