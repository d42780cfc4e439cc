"""Whether rounding and "about" can explain that parts miss their whole."""

from __future__ import annotations

from msgspec.structs import replace

from pelican_newslint.prose.facts.units import converted
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure
from pelican_newslint.rules.numbers.reading.part_lists import PartList

_DIGITS, _COUNTED = 3, 10_000
_TEMPERATURES = frozenset({"°C", "°F", "K"})


def differs(run: PartList, whole: Figure, total: float, value: float) -> bool:
    """Whether rounding and "about" can't explain it."""
    quantities = [each.quantity for each in run.figures if each.quantity is not None]
    step = min((each.step for each in quantities if each.step), default=0.0)
    slack = sum(0.06 * each.low if each.approximate else 0.0 for each in quantities)
    if run.figures[0].kind != "N" or step > 1:
        slack += len(quantities) * step / 2
        slack += whole.quantity.step / 2 if whole.quantity is not None else 0
    soft = whole.quantity.approximate if whole.quantity is not None else None
    if soft == "over":
        return total < value - slack or total > 1.12 * value + slack
    if soft == "under":
        return total > value + slack or total < 0.88 * value - slack
    if soft == "about":
        slack += rounding(value) / 2
    return abs(total - value) > slack


def slipped(kind: str, total: float, value: float) -> bool:
    """Whether the sum and what is told differ in one digit, or in two that changed places: hardly by chance, in three digits or in money."""
    one, other = (_digits(each, kind) for each in (total, value))
    size = max(len(one), len(other))
    one, other = one.ljust(size, "0"), other.ljust(size, "0")
    if size < (_DIGITS if kind == "N" else _DIGITS - 1) or not value / 2 < total < 2 * value:
        return False
    differ = [at for at in range(size) if one[at] != other[at]]
    return len(differ) == 1 or (len(differ) == 2 and differ[1] == differ[0] + 1 and sorted(one) == sorted(other))


def _digits(value: float, kind: str) -> str:
    if kind == "N" and value < _COUNTED and float(value).is_integer():
        return str(int(value))
    return f"{round(value, 2):.2f}".rstrip("0").removesuffix(".").replace(".", "").rstrip("0")


def in_unit(figure: Figure, part: Figure) -> Figure:
    """The figure in the unit of a part, where one converts into the other: 2.4 tonnes are 2,400 kg."""
    if figure.kind != "U" or part.kind != "U" or figure.unit == part.unit or figure.quantity is None:
        return figure
    factor = converted(1.0, figure.unit or "", part.unit or "") if figure.unit not in _TEMPERATURES else None
    if factor is None:
        return figure
    low, high, step = (round(each * factor, 6) for each in (figure.quantity.low, figure.quantity.high, figure.quantity.step))
    quantity = replace(figure.quantity, low=low, high=high, step=step, unit=part.unit)
    exact = Range(figure.exact.low * factor, figure.exact.high * factor)
    return replace(figure, value=round(figure.value * factor, 6), exact=exact, unit=part.unit, quantity=quantity)


def rounding(value: float) -> float:
    """What the last figure that is no nought is worth: 10 for 1,150."""
    step = 1.0
    while value >= 10 * step and value % (10 * step) == 0:
        step *= 10
    return step
