"""A quantity: a number that counts or measures something, in figures or in words."""

from __future__ import annotations

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.counted import Approximate


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
    """Head noun that it counts: lower case, singular ("soldier" in "twelve armed soldiers"; "century" in "20th century"; "rice" in "5 kg of
    rice"; "day" in "three days"); None where that isn't plain."""
    noun_span: Span | None
    approximate: Approximate | None
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
    shared: bool = False
    """Scale, unit or noun stand only at the other end: the 5 of "from 5 to 7 million people"."""

    @property
    def range(self) -> bool:
        return self.low != self.high

    @property
    def money(self) -> bool:
        return self.unit is not None and len(self.unit) == 3 and self.unit.isupper()


def scaled(value: float, factor: float) -> float:
    """Without the dust of floating point: 1.1 million is 1100000.0."""
    return round(value * factor, 6) if factor != 1.0 else value
