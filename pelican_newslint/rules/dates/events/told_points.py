"""The times of a piece with what is told of each, how alike two tellings are, and what the slip between two times would be."""

from __future__ import annotations

from itertools import pairwise
from math import log1p

import msgspec

from pelican_newslint.model import Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.events.tellings import Telling, telling
from pelican_newslint.rules.dates.reading.points import KINDS, Kind, Point, agree, has, kind_of, points

FRONT: frozenset[Scope] = frozenset({"headline", "summary", "caption", "alt"})
_TOLD: frozenset[Scope] = FRONT | {"paragraph", "quotation"}
_ADJACENT = 6
"""Characters between the ends of a range."""
MONTHS = 12
_HOUR = 60
_TENS = frozenset((10, 20, 30, 100))
_WEEKS = frozenset((7, 10, 20))


class Told(msgspec.Struct, frozen=True):
    """The times of a piece. What is told of each is found when it is asked for."""

    told: list[Point]
    """In the text and before it."""
    by_kind: dict[Kind, list[Point]]
    ranged: dict[int, Point]
    """From where each begins that is one end of a range, the other end."""
    tellings: dict[int, Telling]

    def telling(self, article: Article, point: Point) -> Telling:
        at = point.span.start
        if at not in self.tellings:
            self.tellings[at] = telling(article, point)
        return self.tellings[at]


_MOST = 300
"""A piece with more is a chronicle, of which each two would be set against each."""


@once
def told_points(article: Article) -> Told:
    found = points(article)
    ranged: dict[int, Point] = {}
    for one, other in pairwise(found):
        if _ranged(one, other):
            ranged[one.span.start], ranged[other.span.start] = other, one
    told = [each for each in found if article.blocks[each.block].scope in _TOLD] if len(found) <= _MOST else []
    return Told(told, {kind: [each for each in found if has(each, kind)] for kind in KINDS}, ranged, {})


def _ranged(one: Point, other: Point) -> bool:
    return other.span.start - one.span.end <= _ADJACENT and kind_of(one, other) is not None


def both_here(alike: list[Point], first: Point, second: Point, kind: Kind) -> bool:
    """Whether one of the two sentences has both times: "120 homes on Saturday; 90 were still dark on Sunday"."""
    pairs = ((first, second), (second, first))
    return any(
        each.sentence == there.sentence and each is not there and kind_of(each, here) == kind and agree(each, here, kind)
        for here, there in pairs
        for each in alike
    )


def share(rare: dict[str, float], both: set[str], one: dict[str, float], other: dict[str, float]) -> float:
    """How much of the shorter is in both, by rarity."""
    least = min(sum(one.values()), sum(other.values())) or 1.0
    return sum(rare[each] for each in both) / least


def slip(one: Point, other: Point, kind: Kind) -> dict[str, float]:
    """What the slip would be."""
    found = dict.fromkeys(("neighbour", "swapped", "digit", "tens", "next_day", "next_month", "hour", "years"), 0.0)
    if kind == "weekday":
        found["neighbour"] = ((one.weekday or 0) - (other.weekday or 0)) % 7 in (1, 6)
    elif kind == "clock":
        found["hour"] = abs((one.minutes or 0) - (other.minutes or 0)) == _HOUR
    elif kind in ("date", "month"):
        found["next_month"] = kind == "month" and ((one.month or 0) - (other.month or 0)) % MONTHS in (1, MONTHS - 1)
        apart = abs((one.day or 0) - (other.day or 0)) if kind == "date" and one.month == other.month else 0
        found["next_day"], found["tens"] = apart == 1, apart in _WEEKS
        found["swapped"] = apart > 0 and f"{one.day:02}" == f"{other.day:02}"[::-1]
    elif one.year is not None and other.year is not None:
        first, second = str(one.year), str(other.year)
        apart = abs(one.year - other.year)
        found["swapped"] = first != second and sorted(first) == sorted(second)
        found["digit"] = sum(left != right for left, right in zip(first, second, strict=True)) == 1
        found["tens"], found["years"] = apart in _TENS, log1p(apart)
    return found
