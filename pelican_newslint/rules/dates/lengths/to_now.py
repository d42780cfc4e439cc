"""A length of time whose one end is the article's own day, held against its beginning."""

from __future__ import annotations

import re

from pelican_newslint.model import Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.rules.dates.lengths.promised import YEAR
from pelican_newslint.rules.dates.reading.sketch import Sketch, amount, distance, fits
from pelican_newslint.rules.form import Found

RECENT = 45
"""Days before the article within which a point is its own news."""


def ends_now(article: Article, at: int, drawn: Sketch, start: Moment, today: Moment) -> bool:
    """Whether it's the only point of the past, so that the other end is now."""
    if start.kind != "day" or start.high >= today.low:
        return False
    days = [each for each in drawn.points("day") if each is not start]
    if any(each.high < today.low - RECENT for each in days):
        return False
    if re.search(r"\bhad\b|'d\b", drawn.text) is None:
        return True
    block = article.sentences[at].block
    return not any(each.block == block and start.high / YEAR + 1 < each.year - 0.5 < (today.low - RECENT) / YEAR for each in article.years)


def judged_to_now(article: Article, length: Length, start: Moment, end: Moment, *, tight: bool) -> Found:
    between = distance(start, end)
    if between is None or between.high <= 0:
        return
    here, there = article.slice(length.span), article.slice(start.span)
    if fits(length, between):
        yield Right(length.span, f"From {there} to now are {here}.")
        return
    if not tight and 0.87 * between.low <= length.minutes <= 1.13 * between.high:
        return
    severity: Severity | None = (
        "error" if tight and length.bound in ("", "about") and start.sure and not article.quoted(length.span) else None
    )
    message = f"From {there} to now are {amount(between, length.unit)}, not {here}."
    yield Match(length.span, message, related=(Related(start.span, "since when"),), severity=severity)
