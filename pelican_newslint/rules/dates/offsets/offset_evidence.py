"""How surely a point isn't as long after or before another as is told: which other is meant, and what looks like a slip (counted_point.toml)."""

from __future__ import annotations

from functools import cache
from math import exp, log, log1p
from pathlib import Path
from typing import NamedTuple

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import MINUTES
from pelican_newslint.rules.dates.offsets.offset_claims import Claim, Pair, pairs
from pelican_newslint.rules.dates.offsets.offset_signs import AnchorSigns, ClaimSigns, anchor_signs, claim_signs, near, shared_words
from pelican_newslint.rules.dates.reading.sketch import Distance, fits
from pelican_newslint.rules.numbers.reading.weighed import odds

_MOST = 400
"""Pairs of a claim: in a piece with more something goes with every count."""
_CLOSE, _ROUNDED = 1.6, 0.12
"""Times the claim's unit; and as a logarithm of the two lengths' ratio."""
_LEAST, _RATIO = 0.02, 2.0
_HOURS, _HALF = 4, 30
"""So many hours are told of up to half an hour more."""


class SlipSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    anchored: float
    another: float
    untold: float
    far: float
    opposite: float
    ratio: float
    close: float
    rounded: float
    clock: float
    weekday: float


class Judged(msgspec.Struct, frozen=True):
    pair: Pair
    """With the likeliest anchor."""
    likely: float
    """That it's the one meant, from 0 to 1."""
    odds: float | None
    """Of a slip, as their logarithm; None where the count goes with it."""
    another: float = 0.0
    """How likely one that goes with the count is meant."""


class _Weights(NamedTuple):
    anchor: AnchorSigns
    untold: tuple[float, ClaimSigns]
    slip: tuple[float, SlipSigns]


@cache
def _weights() -> _Weights:
    read = read_toml(Path(__file__).parents[1] / "counted_point.toml", dict[str, dict[str, float]])
    starts = [read[each].pop("start") for each in ("untold", "slip")]
    return _Weights(
        msgspec.convert(read["anchor"], AnchorSigns),
        (starts[0], msgspec.convert(read["untold"], ClaimSigns)),
        (starts[1], msgspec.convert(read["slip"], SlipSigns)),
    )


class _Likely(NamedTuple):
    pair: Pair
    likely: float
    untold: float
    """That it's none in the piece."""


def judged(article: Article, claim: Claim) -> Judged | None:
    every = list(pairs(article, claim))
    close = [each for each in every if near(article, each)]
    if not close or len(every) > _MOST:
        return None
    by_point: dict[int, list[Pair]] = {}
    for each in close:
        by_point.setdefault(each.point.span.start, []).append(each)
    most = max(shared_words(article, each) for each in every)
    all_ = [each for of_one in by_point.values() for each in _likely(article, of_one, most)]
    best = max(all_, key=lambda each: each.likely)
    if goes(claim, best.pair.between):
        return Judged(best.pair, best.likely, None)
    start, weights = _weights().slip
    signs = _slip_signs(best, all_, every)
    return Judged(best.pair, best.likely, odds(start, weights, signs), signs.another)


def _likely(article: Article, close: list[Pair], most: int) -> list[_Likely]:
    """How likely each is meant, as parts of one together with that none is."""
    weights = _weights()
    none = exp(odds(weights.untold[0], weights.untold[1], claim_signs(article, close[0])))
    each = [exp(odds(0.0, weights.anchor, anchor_signs(article, pair, most))) for pair in close]
    total = none + sum(each)
    return [_Likely(pair, one / total, none / total) for pair, one in zip(close, each, strict=True)]


def goes(claim: Claim, between: Distance) -> bool:
    """Whether the count can be what lies between."""
    if between.cycle is None and between.high < 0:
        return False
    length = claim.length
    hours = length.unit == "hour" and length.count >= _HOURS and 0 <= _middle(between) - length.minutes <= _HALF
    return hours or fits(length, between)


def _slip_signs(best: _Likely, all_: list[_Likely], every: list[Pair]) -> SlipSigns:
    claim, between = best.pair.claim, best.pair.between
    length = claim.length
    fitting = sum(each.likely for each in all_ if goes(claim, each.pair.between))
    far = sum(goes(claim, each.between) for each in every) - sum(goes(claim, each.pair.between) for each in all_)
    lies = _middle(between)
    ratio = abs(log(max(lies, _LEAST * length.minutes) / length.minutes))
    chance = min(max(best.likely, 1e-3), 0.999)
    return SlipSigns(
        anchored=log(chance / (1 - chance)),
        another=min(fitting, 1.0),
        untold=best.untold,
        far=log1p(far),
        opposite=fits(length, Distance(-between.high, -between.low, between.cycle)),
        ratio=min(ratio, _RATIO),
        close=abs(lies - length.minutes) < _CLOSE * MINUTES[length.unit],
        rounded=ratio < _ROUNDED,
        clock=best.pair.point.kind == "clock",
        weekday=best.pair.point.kind == "weekday",
    )


def _middle(between: Distance) -> float:
    """What lies between, in minutes."""
    middle = (between.low + between.high) / 2
    return abs(middle if between.cycle is None else middle % between.cycle)
