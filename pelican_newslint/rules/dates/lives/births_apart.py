"""How far two statements of a time of birth may lie apart and still be of one person."""

from __future__ import annotations

from pelican_newslint.rules.dates.lives.birth import Birth

_APART = 0.75
"""Years between two statements from which they can't be one person's; less is a birthday."""
_STALE = 0.25
"""The same between a year of birth and an age of now: so old may what was reported be."""
_FULL = 0.12
"""The same where the day of birth is told."""
_TOLD = 0.5
"""The same between an age of now and one in a year that is named."""
_DAYS = 0.1
_MONTH = 1.2
"""Years of birth that an age in a month allows at most."""


def are_apart(one: Birth, other: Birth) -> bool:
    """Whether the two can't be of one person."""
    plain = one.now != other.now and all(each.now or each.said.startswith("born") for each in (one, other))
    exact = all(each.now or (each.year is not None and each.high - each.low < _MONTH) for each in (one, other))
    full = plain and any(each.low == each.high for each in (one, other))
    tight = (
        _FULL
        if full
        else -_DAYS
        if exact and one.now != other.now
        else _STALE
        if plain
        else _TOLD
        if one.now != other.now and (one.year or other.year)
        else _APART
    )
    return one.apart(other) > tight
