"""Whether of two stages of one course the later has the earlier time."""

from __future__ import annotations

import datetime

from pelican_newslint.rules.dates.events.stage_chains import Stage

_MORNING = 480
_NIGHT = 240
_SURE_DAYS = 120


def turned(early: Stage, late: Stage) -> bool:
    """Whether the later stage has the earlier time."""
    one, other = early.moment, late.moment
    if one.kind != other.kind or one.kind == "weekday":
        return False
    if one.kind == "day":
        if one.sure or other.sure:
            return one.sure and other.sure and other.high < one.low
        return 0 < _in_year(one.low) - _in_year(other.high) < _SURE_DAYS  # both without a year: of one year
    gap = one.low - other.low
    if other.low < _MORNING <= one.low:
        return False  # "began at 11am on Tuesday and ended at 6am": the next morning
    if not (one.sure and other.sure):
        return one.sure == other.sure and 0 < gap <= 90
    return 0 < gap <= _NIGHT


def _in_year(day: float) -> int:
    return datetime.date.fromordinal(int(day)).timetuple().tm_yday
