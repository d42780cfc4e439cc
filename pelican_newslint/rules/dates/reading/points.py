"""Points in time that can be set against each other, each with what is written of it: weekday, day, month, season, year, hour."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import moments
from pelican_newslint.prose.later import later

Kind = Literal["clock", "weekday", "date", "month", "season", "year"]
KINDS: tuple[Kind, ...] = ("clock", "weekday", "date", "month", "season", "year")
_HALF_DAY = 720
_ODDS = later(r"\b(?:to|by|and) $")
_NEAR = 8
"""Days from the article's own date within which a date has a weekday to be set against one."""
_SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
_SEASON = later(
    r"\b(?:in|the|this|last|next|by|early|late|mid|since|until|of)[ -](?:the )?"
    r"((spring|summer|autumn|fall|winter)\b(?:(?: of)? ((?:19|20)\d\d))?)"
)


class Point(msgspec.Struct, frozen=True, gc=False):
    """A point in time; None for what isn't told."""

    span: Span
    sentence: int
    block: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    minutes: int | None = None
    half: bool = True
    """Of a clock: whether it's told which half of the day."""
    plain: bool = True
    """Written out, not "yesterday" or "next year"."""


def points(article: Article) -> list[Point]:
    """All in order, without overlaps."""
    found = sorted(
        (*_dates(article), *_years(article), *_relatives(article), *_seasons(article), *_clocks(article)),
        key=lambda each: (each.span.start, -each.span.end),
    )
    kept: list[Point] = []
    for each in found:
        if _aside(article, each):
            continue
        if not kept or kept[-1].span.end <= each.span.start:
            kept.append(each)
    return kept


def _aside(article: Article, point: Point) -> bool:
    """Whether it stands in brackets or below a message that is shown: a source, not a report."""
    start = article.sentences[point.sentence].span.start
    before = article.text[start : point.span.start]
    return before.count("(") > before.count(")") or "@" in before or _FISCAL.search(before) is not None


def far_apart(one: Point, other: Point) -> bool:
    """Whether two dates are months from each other."""
    if None in (one.month, one.day, other.month, other.day):
        return False
    apart = abs((one.month or 0) * 30.4 + (one.day or 0) - (other.month or 0) * 30.4 - (other.day or 0))
    years = one.year is not None and other.year is not None and one.year != other.year
    return min(apart, 365 - apart) > _MONTHS or (years and (one.month, one.day) != (other.month, other.day))


_MONTHS = 45
_BUSINESS = later(r"(?:the )?(?:current|coming)\b", re.IGNORECASE)
"""A company's year, which may be both: it began in March and is the coming one, too."""
_FISCAL = later(r"\b(?:FY|[Ff]iscal [Yy]ear|season|class of|[Aa]ct of|[Vv]ersion) $")


def kind_of(one: Point, other: Point) -> Kind | None:
    """By what the two can be set against each other."""
    if one.minutes is not None or other.minutes is not None:
        return "clock" if one.minutes is not None and other.minutes is not None else None
    if one.day is not None and other.day is not None and one.month is not None and other.month is not None:
        return "date"
    if one.weekday is not None and other.weekday is not None:
        return "weekday"
    if one.month is not None and other.month is not None:
        return "month"
    if one.season is not None and other.season is not None:
        return "season"
    return "year" if one.year is not None and other.year is not None else None


def has(point: Point, kind: Kind) -> bool:
    """Whether it tells what that kind is set against each other by."""
    told = {
        "clock": point.minutes, "weekday": point.weekday, "date": point.day, "month": point.month, "season": point.season, "year": point.year,
    }  # fmt: skip
    return told[kind] is not None


def agree(one: Point, other: Point, kind: Kind) -> bool:
    """Whether both can be of one time."""
    if kind == "clock":
        first, second = one.minutes or 0, other.minutes or 0
        return first == second or (not (one.half and other.half) and (first - second) % _HALF_DAY == 0)
    if kind == "weekday":
        return one.weekday == other.weekday
    years = one.year is None or other.year is None or one.year == other.year
    if kind == "date":
        return years and (one.month, one.day) == (other.month, other.day)
    if kind == "month":
        return years and one.month == other.month
    return years and (kind == "year" or one.season == other.season)


def _at(article: Article, span: Span) -> tuple[int, int]:
    at = article.sentence_index(span.start)
    return at, article.sentences[at].block


def _dates(article: Article) -> Iterator[Point]:
    for each in article.dates:
        if not each.valid or each.ambiguous or each.month is None:
            continue
        day = each.resolved(article.date)
        close = day is not None and article.date is not None and abs((day - article.date).days) <= _NEAR
        weekday = each.weekday if each.weekday is not None else day.weekday() if day is not None and close else None
        year = each.year if each.explicit_year else day.year if close and day is not None else None
        yield Point(each.span, *_at(article, each.span), year, each.month, each.day, weekday)


def _years(article: Article) -> Iterator[Point]:
    for each in article.years:
        if each.form == "year":
            yield Point(each.span, *_at(article, each.span), each.year)


def _relatives(article: Article) -> Iterator[Point]:
    today = article.date
    for each in article.relatives:
        where = _at(article, each.span)
        if each.weekday is not None:
            yield Point(each.span, *where, weekday=each.weekday)
        elif today is None or each.offset is None:
            continue
        elif each.form == "day":
            day = today + datetime.timedelta(days=int(each.offset))
            yield Point(each.span, *where, day.year, day.month, day.day, day.weekday(), plain=False)
        elif each.form == "this" and each.unit == "year" and not _BUSINESS.match(article.text, each.span.start):
            yield Point(each.span, *where, today.year + int(each.offset), plain=False)
        elif each.form == "this" and each.unit == "month":
            months = today.year * 12 + today.month - 1 + int(each.offset)
            yield Point(each.span, *where, months // 12, months % 12 + 1, plain=False)


def _seasons(article: Article) -> Iterator[Point]:
    if article.words.index.keys().isdisjoint(_SEASONS):
        return
    for found in _SEASON.finditer(article.text):
        span = Span.of(*found.span(1))
        yield Point(span, *_at(article, span), int(found[3]) if found[3] else None, season=_SEASONS[found[2]])


def _clocks(article: Article) -> Iterator[Point]:
    for block in article.blocks:
        for each in moments(article, block.span):
            if (
                each.kind == "clock"
                and each.low == each.high
                and not _ODDS.search(article.text[max(each.span.start - 8, 0) : each.span.start])
            ):
                yield Point(each.span, *_at(article, each.span), minutes=int(each.low), half=each.sure)
