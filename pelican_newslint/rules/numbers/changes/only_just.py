"""Changes that are right only where every figure was rounded as far as it can be: "21 per cent" from 1.50 to 1.80, which make 20."""

from __future__ import annotations

from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.numbers.reading.figures import Range, meant

_MOST = 0.75
"""Of all that rounding could do."""
_DIGITS = 3
"""Of two figures with fewer nobody knows what was rounded."""


def only_just(old: Quantity, new: Quantity, told: Quantity, made: Range) -> bool:
    """`made` is all that the change can be. Who tells a tenth of a per cent had the full figures."""
    if (
        told.unit != "percent"
        or told.step < 1
        or any(each.approximate for each in (old, new, told))
        or min(map(_digits, (old, new))) < _DIGITS
    ):
        return False
    change, exact = abs(100 * (new.low / old.low - 1)), meant(told)
    slack = (made.high - made.low + exact.high - exact.low) / 2
    return exact.meets(made) and abs(change - told.low) > _MOST * slack and not exact.low <= change <= exact.high


def _digits(figure: Quantity) -> int:
    """Of a figure as it is written."""
    return len(f"{figure.low / figure.step:.0f}") if figure.step else 0
