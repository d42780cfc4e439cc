"""What two figures make of each other, in per cent: a share, an increase and a decrease."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure
from pelican_newslint.rules.numbers.reading.reckoned import held

Relation = Literal["share", "up", "down"]

_FAR = 200.0


def made_of(low: Figure, high: Figure) -> dict[Relation, tuple[Range, float]]:
    """All that the two can make, and what they make as they stand."""
    one, two = held(low).exact, held(high).exact
    if one.low <= 0 or high.value / low.value > _FAR:
        return {}
    share = 100 * low.value / high.value
    return {
        "share": (Range(100 * one.low / two.high, 100 * one.high / two.low), share),
        "up": (Range(100 * (two.low / one.high - 1), 100 * (two.high / one.low - 1)), 100 * (high.value / low.value - 1)),
        "down": (Range(100 * (1 - one.high / two.low), 100 * (1 - one.low / two.high)), 100 - share),
    }
