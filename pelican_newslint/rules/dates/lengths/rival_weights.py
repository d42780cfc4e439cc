"""How likely a length and two points that it doesn't go with are a slip: the likeliest pair of each length, weighed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import log
from pathlib import Path
from typing import NamedTuple

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import MINUTES
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.lengths.age_signs import AgeSigns
from pelican_newslint.rules.dates.lengths.rival_pairs import Pair, PairKind, pairs, place
from pelican_newslint.rules.dates.lengths.rival_signs import NowSigns, Signs, TwoSigns, signs
from pelican_newslint.rules.dates.lengths.told_lengths import Told, told_lengths
from pelican_newslint.rules.numbers.reading.weighed import odds

_NEAR = frozenset({"same", "prev", "next", "now"})
_BY_ONE, _BY_TWO, _DECADE, _ROUNDED = 1.6, 2.6, 1.1, 0.12
"""In the unit of the length; the last as the logarithm of two lengths' ratio."""
_LEAST, _MOST, _TOO_FAR = 0.02, 2.5, 1.7


class SlipSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    likelier: float = 0.0
    ratio: float = 0.0
    by_one: float = 0.0
    by_two: float = 0.0
    rounded: float = 0.0
    decade: float = 0.0
    cycle: float = 0.0


class Rival(NamedTuple):
    """A pair that the length doesn't go with, and the logarithm of the odds that one of the three is a slip."""

    pair: Pair
    odds: float


@cache
def _weights() -> dict[PairKind, tuple[float, Signs, SlipSigns]]:
    read = read_toml(Path(__file__).parents[1] / "length_and_times.toml", dict[str, dict[str, float]])
    forms: tuple[tuple[PairKind, type[Signs]], ...] = (("now", NowSigns), ("two", TwoSigns), ("age", AgeSigns))
    return {
        kind: (read[kind].pop("start"), msgspec.convert(read[kind], form), msgspec.convert(read[f"{kind}_slip"], SlipSigns))
        for kind, form in forms
    }


def likeliest(article: Article, told: Told) -> Rival | None:
    """The likeliest slip; None where two points near explain the length, or it can't be weighed."""
    every = list(pairs(article, told))
    going = [each for each in every if told.goes(each.between)]
    if any(_explains(article, each) for each in going):
        return None
    taken = _taken(article)
    rest = [
        each
        for each in every
        if each not in going and not (each.kind == "age" and each.other.kind == "now") and taken.get(_key(each), told.span) == told.span
    ]
    sums = [_tied(article, each) for each in going]
    best = max(sums, default=None)
    return max(_weighed(article, rest, best), key=lambda each: each.odds, default=None)


@once
def _taken(article: Article) -> dict[tuple[Span, Span], Span]:
    """Two points, and the length that they explain: another near them is of something else."""
    return {
        _key(pair): told.span
        for told in told_lengths(article)
        for pair in pairs(article, told)
        if told.goes(pair.between) and all(place(article, told, each) in _NEAR for each in pair.ends if each.kind != "birth")
    }


def _key(pair: Pair) -> tuple[Span, Span]:
    return pair.one.moment.span, pair.other.moment.span


def _explains(article: Article, pair: Pair) -> bool:
    """Whether both ends stand near, or the year of an age does."""
    if pair.kind != "age":
        return all(place(article, pair.told, each) in _NEAR for each in pair.ends)
    return pair.other.kind == "now" or any(place(article, pair.told, each) in _NEAR for each in pair.ends if each.kind != "birth")


def _weighed(article: Article, rest: list[Pair], best: float | None) -> Iterator[Rival]:
    for each in rest:
        ratio, off = _off(each)
        if each.kind != "age" and ratio > _TOO_FAR:
            continue
        tied = _tied(article, each)
        unit = MINUTES[each.told.length.unit]
        slip = SlipSigns(
            likelier=best is not None and best > tied,
            ratio=ratio,
            by_one=off < _BY_ONE * unit,
            by_two=_BY_ONE * unit <= off < _BY_TWO * unit,
            rounded=ratio < _ROUNDED,
            decade=each.told.length.unit == "year" and abs(off - 10 * unit) < _DECADE * unit,
            cycle=each.between.cycle is not None,
        )
        yield Rival(each, odds(tied, _weights()[each.kind][2], slip))


def _tied(article: Article, pair: Pair) -> float:
    start, weights, _ = _weights()[pair.kind]
    return odds(start, weights, signs(article, pair))


def _off(pair: Pair) -> tuple[float, float]:
    """How far the length is from what lies between: as the logarithm of their ratio, and in minutes."""
    (low, high, cycle), minutes = pair.between, pair.told.length.minutes
    middle = (low + high) / 2
    if cycle is None:
        off = max(low - minutes, minutes - high, 0.0)
    else:
        off = min(abs((middle - minutes) % cycle), abs((minutes - middle) % cycle))
        middle, minutes = middle % cycle, min(minutes, cycle)
    return min(abs(log(max(middle, _LEAST * minutes) / minutes)), _MOST), off
