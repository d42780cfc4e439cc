"""How much a change between two figures can be, and whether a told one is right between two others of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure
from pelican_newslint.rules.numbers.reading.reckoned import held, like

_THREE = 3


def fits_others(told: Figure, before: Sequence[Figure], kinds: str, pair: Sequence[Figure | bool], *, up: bool) -> bool:
    """Whether the change is wrong for its pair and right for another: "from 90 in May to 50 in June and 81 in July, 10 per cent fewer"."""
    one, two = (each for each in pair if isinstance(each, Figure))
    likes = [each for each in before if each.kind in kinds and like(each, one) and each.value > 0]
    if len(likes) < _THREE or told.exact.meets(_between(told, one, two, up=up)):
        return False
    return any(
        told.exact.meets(_between(told, first, second, up=up)) for first, second in combinations(likes, 2) if first.value != second.value
    )


def _between(told: Figure, one: Figure, two: Figure, *, up: bool) -> Range:
    low, high = sorted((held(one), held(two)), key=lambda each: each.value)
    return size(*((low, high) if up else (high, low)), percent=told.kind in "PF")


def size(old: Figure, new: Figure, *, percent: bool) -> Range:
    """All that the change can be."""
    if percent:
        ends = (100 * (new.exact.low / old.exact.high - 1), 100 * (new.exact.high / max(old.exact.low, 1e-9) - 1))
    else:
        ends = (new.exact.low - old.exact.high, new.exact.high - old.exact.low)
    sizes = sorted(abs(each) for each in ends)
    return Range(*sizes) if ends[0] * ends[1] > 0 else Range(0, sizes[1])
