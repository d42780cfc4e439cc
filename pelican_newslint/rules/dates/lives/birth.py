"""The time at which somebody was born, as one statement tells it."""

from __future__ import annotations

import calendar
import datetime

import msgspec

from pelican_newslint.model import Span

_OPEN = 50
"""Years of birth from which only the last says anything."""


class Birth(msgspec.Struct, frozen=True):
    """The time of birth that a statement allows, in years and their parts; `span` is the age or the year of birth, `year` the year of an age."""

    low: float
    high: float
    span: Span
    said: str
    now: bool = False
    year: Span | None = None

    def apart(self, other: Birth) -> float:
        """Years that lie between what the two allow; 0 or less where they meet."""
        return max(self.low - other.high, other.low - self.high)

    @property
    def when(self) -> str:
        """ "in 1965 or 1966"."""
        first, last = int(self.low), int(self.high - 0.01)
        if last - first > _OPEN:
            return f"before {last + 1}"
        return f"in {first}" if first >= last else f"in {first} or {last}" if last == first + 1 else f"between {first} and {last}"


def fraction(day: datetime.date) -> float:
    """The day as a year and its part."""
    return day.year + (day.timetuple().tm_yday - 1) / 366


def bounds(year: int, month: str | None) -> tuple[float, float]:
    if month is None:
        return float(year), year + 1.0
    at = list(calendar.month_abbr).index(month[:3])
    return year + (at - 1) / 12, year + at / 12
