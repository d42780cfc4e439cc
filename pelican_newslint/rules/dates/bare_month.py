"""A month of another year says which year.

"The council met in December", written in April: of last year or the one before? "The bridge will open in February", written in
October: this year's has passed. AP wants the year, or "last" and "next", where a month isn't one of the article's own year. Months that lie
within three of the article are clear to everybody, and what comes every year needs none.

Bad:

    Date: 2024-04-07

    The council met in December to vote on the bridge.
                    ^^^^^^^^^^^ December of which year? Say “last December” or give the year.

Bad:

    Date: 2024-10-07

    The ferry will stop in February, the county said.
                        ^^^^^^^^^^^ February of which year? Say “next February” or give the year.

Good:

    Date: 2024-04-07

    The council met last December to vote on the bridge.

Good:

    Date: 2024-04-07

    The council met in January. In 2022 it had met in December. Storms are worst in December, and in August all is shut.

Good:

    Date: 2024-04-07

    Every year the council met in December. The ferry will stop in October. "We met in December," she said. It met in December 2023.

Good:

    Date: 2024-04-07

    The fair was born in 1990. It opened in September and closed in November of that year.

Evidence: 10 in a million words of edited news and government posts, all without the year; four others taught it what lies ahead. In 40,000
words of true statements 8, none of which an editor would change: so it wakes in the strict profile alone.
"""

from __future__ import annotations

import calendar
import datetime
import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dates import DateMention
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", languages=("en",), needs=frozenset({"date"}), guides=("AP",),
    scopes=frozenset({"paragraph", "item"}), wakes=Wakes(tokens=frozenset({"month"})),
)  # fmt: skip

_FAR = 4
"""Months between the article and the month meant from which readers wonder."""
_YEARLY = later(
    r"\b(?:every|each|annual|annually|yearly|usually|typically|normally|always|often|generally|traditionally|season|fiscal)\b",
    re.IGNORECASE,
)
_YEAR = later(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:last|next|this|that|following|previous|same|prior|coming|past|earlier|first|second|third) year|\byears?\b"
)
_PAST = later(
    r"\b(?:was|were|had|did|met|began|fell|rose|won|lost|came|went|took|made|left|died|saw|told|said|held|hit|set|[a-z]{2,12}ed)\b"
)
_AHEAD = later(r"\b(?:will|won't|(?:is|are) (?:due|expected|set|scheduled) to)\b")
_MAYBE = later(r"\b(?:(?:was|were) to|due|expects?|expected|estimated|scheduled|slated|planned|plans?|hopes?|upcoming|to happen)\b")
"""Words beside which the past of another verb doesn't say when."""
_OF_YEAR = later(r",? (?:of )?\d{3,4}\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    for mention in inside(article, article.dates, woken):
        if mention.form != "month" or mention.month is None or mention.year is not None or _told(article, mention):
            continue
        ahead = _ahead(article, mention)
        if ahead is None or not _another_year(mention.month, article.date, ahead=ahead):
            continue
        month, step = calendar.month_name[mention.month], "next" if ahead else "last"
        yield Match(_with_in(article, mention.span), f"{month} of which year? Say “{step} {month}” or give the year.")


def _another_year(month: int, today: datetime.date, *, ahead: bool) -> bool:
    """Whether the nearest such month ahead or behind lies in another year, and far off."""
    away = (month - today.month) % 12 if ahead else (today.month - month) % 12
    crosses = month < today.month if ahead else month > today.month
    return crosses and away >= _FAR


def _told(article: Article, mention: DateMention) -> bool:
    """Whether a year is named near it, or it is no month of one year."""
    text, block = article.text, article.blocks[mention.block].span
    sentence = article.sentence_at(mention.span.start).span
    if (
        _OF_YEAR.match(text, mention.span.end)
        or _YEAR.search(text, block.start, sentence.end)
        or _YEARLY.search(text, sentence.start, sentence.end)
    ):
        return True
    return text[max(block.start, mention.span.start - 3) : mention.span.start].lower() != "in "


def _ahead(article: Article, mention: DateMention) -> bool | None:
    """Whether the clause tells of what is to come; None where it tells neither that nor of the past."""
    sentence = article.sentence_at(mention.span.start).span
    lead = article.text[sentence.start : mention.span.start]
    clause = lead if lead.strip().lower() != "in" else article.text[mention.span.end : sentence.end]
    ahead, past = bool(_AHEAD.search(clause)), bool(_PAST.search(clause))
    return None if ahead == past or (past and _MAYBE.search(clause)) else ahead


def _with_in(article: Article, span: Span) -> Span:
    return Span.of(span.start - 3, span.end)
