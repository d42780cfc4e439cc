"""Whether rounding and "about" can explain that parts miss their whole."""

from __future__ import annotations

from pelican_newslint.rules.numbers._outline import Figure
from pelican_newslint.rules.numbers._part_lists import PartList


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
        slack += _rounding(value) / 2
    return abs(total - value) > slack


def _rounding(value: float) -> float:
    """What the last figure that is no nought is worth: 10 for 1,150."""
    step = 1.0
    while value >= 10 * step and value % (10 * step) == 0:
        step *= 10
    return step
