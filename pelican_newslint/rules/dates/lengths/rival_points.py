"""The points of a piece that a length may lie between: told ones, "four years ago", the birth of whoever is 45 now, and now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.lengths.told_lengths import Told, told_lengths
from pelican_newslint.rules.dates.lives.births import births
from pelican_newslint.rules.dates.reading.sketch import Distance, distance

PointKind = Literal["told", "ago", "birth", "now"]
_DAY = 1440.0
_YEAR = 365.2425
_NOW_AGE = later(
    r"(?:, |\()(?:now |who is |of |aged )?(?P<n>[1-9]\d)(?: years(?: old)?)?(?=[,.;)]| years,)|\b(?:[Aa]|[Tt]he) (?P<m>[1-9]\d)-year-old\b|"
    r"(?<!number )(?<!total )\b(?:is|now) (?P<k>[1-9]\d)(?= and\b|[.,;])"
)
_BORN = later(r"[Bb]orn|birth|[ (,][1-9]\d(?=[,.;)]|-year-old| years\b| and\b)|\((?:18|19|20)\d\d")
"""Without it no sentence tells how old somebody is now, or when born."""
_YEAR_LENGTH = len("1961")
_SPANS = {"minute": 0.0, "hour": 0.0, "day": 0.5, "week": 4.0, "month": 16.0, "year": 190.0}


class Point(msgspec.Struct, frozen=True, gc=False):
    moment: Moment
    sentence: int
    block: int
    kind: PointKind


@once
def points(article: Article) -> tuple[Point, ...]:
    """All in order, now at the end."""
    found = [
        Point(each, at, sentence.block, "told") for at, sentence in enumerate(article.sentences) for each in moments(article, sentence.span)
    ]
    if article.date is not None:
        today = article.date.toordinal()
        found += _agos(article, today)
        born = list(_births(article, today))
        years = {each.moment.span.start for each in born}
        found = [each for each in found if each.moment.span.end - _YEAR_LENGTH not in years] + born
        found.append(Point(Moment(Span.of(0, 0), "day", today - 1, today), -1, -1, "now"))
    found.sort(key=lambda each: (each.kind == "now", each.moment.span))
    return tuple(found)


def _agos(article: Article, today: int) -> Iterator[Point]:
    for each in told_lengths(article):
        if each.form == "ago" and each.length.unit in _SPANS and each.length.unit not in ("minute", "hour"):
            back, open_ = each.length.minutes / _DAY, _SPANS[each.length.unit]
            if back < today - open_:
                yield Point(Moment(each.span, "day", today - back - open_, today - back + open_), each.sentence, each.block, "ago")


def _births(article: Article, today: int) -> Iterator[Point]:
    taken: set[int] = set()
    for at, sentence in enumerate(article.sentences):
        told = births(article, sentence) if _BORN.search(article.text, sentence.span.start, sentence.span.end) else ()
        for each in told:
            if (each.now or each.said.startswith("born")) and each.high - each.low < 3:
                taken.add(each.span.start)
                low, high = ((year - 1) * _YEAR + 1 for year in (each.low, each.high))
                yield Point(Moment(each.span, "day", low, high), at, sentence.block, "birth")
    for found in _NOW_AGE.finditer(article.text):
        name = "n" if found["n"] else "m" if found["m"] else "k"
        span = Span.of(*found.span(name))
        if span.start not in taken:
            at = article.sentence_index(span.start)
            years = int(found[name])
            moment = Moment(span, "day", today - (years + 1) * _YEAR, today - years * _YEAR)
            yield Point(moment, at, article.sentences[at].block, "birth")


def between(told: Told, one: Point, other: Point) -> Distance | None:
    """What lies between the two, whichever comes first; None where they can't be compared."""
    first, second = one.moment, other.moment
    if first.kind != "day" or second.kind != "day":
        ways = [each for each in (distance(first, second), distance(second, first)) if each is not None]
        return min(ways, key=lambda each: _off(told, each), default=None)
    if first.sure and second.sure:
        return _plain(first, second)
    ways = [_plain(*((first.in_year(step), second) if second.sure else (first, second.in_year(step)))) for step in _steps(first, second)]
    return min(ways, key=lambda each: _off(told, each))


def _off(told: Told, between: Distance) -> float:
    middle = (between.low + between.high) / 2
    if between.cycle is not None:
        return min(abs((middle - told.length.minutes) % between.cycle), abs((told.length.minutes - middle) % between.cycle))
    return abs(middle - told.length.minutes)


def _plain(one: Moment, other: Moment) -> Distance:
    if one.low + one.high > other.low + other.high:
        one, other = other, one
    return Distance((other.low - one.high) * _DAY, (other.high - one.low) * _DAY)


def _steps(one: Moment, other: Moment) -> range:
    sure, moved = (other, one) if other.sure else (one, other)
    near = round((sure.low - moved.low) / 365.25)
    return range(near - 1, near + 2)


def of_scale(told: Told, point: Point) -> bool:
    """Whether the point is told as finely as the length asks."""
    moment, unit = point.moment, told.length.unit
    if unit in ("minute", "hour"):
        return moment.kind == "clock"
    if moment.kind == "clock":
        return False
    if moment.kind == "weekday":
        return unit == "day" and told.length.count < 8
    return (moment.high - moment.low) * _DAY <= max(2.5 * told.length.minutes, 2 * _DAY)
