"""What one figure is of another as a slip of hand or ear: digits that changed places, one that is another, a nought, one or two more."""

from __future__ import annotations

from typing import Literal

Slip = Literal["swapped", "digit", "nought", "teens", "few", "lead"]

SURE: frozenset[Slip] = frozenset({"swapped", "nought", "teens"})
"""Two figures are seldom so by chance."""
_TEENS = {13: 30, 14: 40, 15: 50, 16: 60, 17: 70, 18: 80, 19: 90}
_FEW, _MANY, _BY = 20, 100, 2
_LEAST = 100
_TWICE = 2


def slip(one: float, other: float) -> Slip | None:
    """ "lead" is the only digit there is: 4 million for 3 million."""
    low, high = sorted((one, other))
    if low == high or low < (_BY if low == int(low) else 1):
        return None
    if low != int(low) or high != int(high):
        return _by_digits(*_written(low, high)) if low != int(low) and high != int(high) else None
    low, high = int(low), int(high)
    if _TEENS.get(low) == high:
        return "teens"
    if high == 10 * low and low >= _LEAST:
        return "nought"
    if high - low <= _BY and high <= _FEW:
        return "few"
    found = _by_digits(str(low), str(high))
    return "few" if found is None and high - low <= _BY and high <= _MANY else found


def _written(low: float, high: float) -> tuple[str, str]:
    """In tenths: "7.6" and "7.8"."""
    return str(round(low * 10)), str(round(high * 10))


def _by_digits(one: str, other: str) -> Slip | None:
    if len(one) != len(other):
        return None
    differ = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(differ) == 2 and sorted(one) == sorted(other):
        return "swapped" if differ[1] == differ[0] + 1 else None
    if len(differ) != 1:
        return None
    if max(len(one.rstrip("0")), len(other.rstrip("0"))) > 1:
        return "digit" if int(other) > _FEW else None
    return "lead" if int(other) <= _TWICE * int(one) else None
