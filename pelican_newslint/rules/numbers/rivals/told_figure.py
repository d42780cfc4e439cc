"""A figure as it can be compared with others of its kind."""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.rules.numbers.reading.figures import Range

SAME_LENGTH = 0.035
"""Between durations in different units: 30 months are two and a half years, four weeks are a month of 28 days."""
_ABOUT_AS_LONG = 0.15
"""Where one is "less than four hours", "nearly four hours": three hours and 40 minutes."""


class Told(msgspec.Struct, frozen=True):
    """`kind`: count, money, percent (fractions too), duration (in days), unit, ordinal, age, score, votes or magnitude.

    `aside`: the words round it that speak of others, or of a part.
    """

    kind: str
    low: float
    exact: Range
    unit: str | None
    noun: str | None
    span: Span
    block: int
    aside: str = ""
    approximate: bool = False
    step: float = 0.0

    def meets(self, other: Told) -> bool:
        """Whether both may be one figure; two that are equally exact must be equal."""
        if self.kind == "duration":
            slack = _ABOUT_AS_LONG if self.approximate or other.approximate else SAME_LENGTH
            return abs(self.low - other.low) <= slack * max(self.low, other.low)
        if self.step == other.step and not self.approximate and not other.approximate:
            return self.low == other.low
        return self.exact.meets(other.exact)
