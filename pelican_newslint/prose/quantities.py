"""Quantities: every number that counts or measures something, in figures and in words.

Dates, clock times, ages, years, scores, telephone numbers and designators ("S-400", "Article 370", "No. 5") are none.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span


class Quantity(Struct, frozen=True, gc=False):
    """A number with what it counts. `low` and `high` are equal unless it's a range ("10-12", "between 5 and 7")."""

    span: Span
    """Number with its currency sign, scale and unit: "£4.2m", "12.5 per cent", "two dozen", "10 km"; not the noun, not "about"."""
    number: Span
    """The figures or number words alone, without scale: "4.2", "two dozen"."""
    low: float
    high: float
    """With the scale taken in: 4200000.0 for "£4.2m"."""
    step: float
    """What one in the last written place is worth: 0.1 for "12.5", 100000.0 for "£4.2m", 1.0 for "2,300"; 0.0 for words and fractions."""
    unit: str | None
    """"percent", "points" (percentage points), a currency by its code ("USD"), a symbol of units.toml ("km", "°C", "day"), or None."""
    noun: str | None
    """Head noun that it counts: lower case, singular ("soldier" in "twelve armed soldiers"); None where that isn't plain."""
    noun_span: Span | None
    approximate: Literal["about", "over", "under"] | None
    """"about", "some", "nearly a" … by sense: over = at least or more, under = at most, less or nearly."""
    in_words: bool
    """"twelve", "half a million"; "1.5 million" is in figures."""
    ordinal: bool
    """"third", "20th"."""
    fraction: bool
    """"three-quarters", "one in five", "half of": `low` is below 1 then, or mixed as in "two and a half"."""
    block: int
    sentence: int
    """Index into `article.sentences`."""
    scale: str | None = None
    """As written: "million", "m", "bn", "lakh", "dozen"."""
    sign: str | None = None
    """The unit as written: "%", "per cent", "$", "US$", "USD", "dollars", "km", "kilometres"."""
    hyphenated: bool = False
    """Stands before its noun with a hyphen: "three-day", "50-mile"."""
    malformed: bool = False
    """Digits grouped in no known way ("110,00", "1.000.00"); `low` is then the digits without separators and means little."""
    approximate_span: Span | None = None

    @property
    def range(self) -> bool:
        return self.low != self.high

    @property
    def money(self) -> bool:
        return self.unit is not None and len(self.unit) == 3 and self.unit.isupper()
