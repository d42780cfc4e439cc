"""A month that is called the next one, or the last, beside a year in which it can't be."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import inside

_SIDE = later(r"(?<![Tt]he )(?<!that )\b(?P<side>[Nn]ext|[Ll]ast) $")
""" "The next October": of the story, not of the article."""


def named_next(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    """ "From next October 2020", in December of that year."""
    today = article.date
    for each in inside(article, article.dates, woken) if today else ():
        if today is None or each.day is not None or each.month is None or not each.year or not each.valid or article.quoted(each.span):
            continue
        found = _SIDE.search(article.text, max(each.span.start - 12, 0), each.span.start)
        ahead = (each.year - today.year) * 12 + each.month - today.month
        if found is None or (ahead > 0 if found["side"].lower() == "next" else ahead < 0):
            continue
        span = Span.of(found.start("side"), each.span.end)
        month = article.slice(each.span)
        when = "is this month" if not ahead else "has passed" if ahead < 0 else "lies ahead"
        yield Match(span, f"“{found['side']}”, but {month} {when}.", severity="error" if ahead else None)
