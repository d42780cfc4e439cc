"""Whether one figure may be another without its last digits, or what "more than" and "some" say of it."""

from __future__ import annotations

from pelican_newslint.rules.numbers.rivals.told_figure import Told

_HEDGED = 0.2
"""How far "more than 20" and "some 28" may be from the figure."""
_OVER = 1.6
"""How far "more than 100" may be from what is meant."""
_ONE, _CLOSE = frozenset("123456789"), 0.03
"""4,000 for 3,984."""
CHANCE = 20
"""A smaller number stands in any text, of whatever."""


def rounded(head: Told, each: Told) -> bool:
    """Whether the one may be the other without its last figures: $24m for $24.6m."""
    if head.kind in {"money", "count", "unit"} and _without_last_figures(head.low, each.low):
        return True
    if each.approximate and head.kind in {"count", "unit", "money"} and _borne_out(head, each):
        return True
    if (head.approximate or each.approximate) and head.kind == "count" and abs(head.low - each.low) < _HEDGED * head.low:
        return True
    return head.kind != "duration" and head.step != each.step and abs(head.low - each.low) <= max(head.step, each.step)


def _borne_out(head: Told, each: Told) -> bool:
    """Whether "over a thousand miles" says no other than 1,340, or "under 90" than 80."""
    over, under = each.exact.low >= each.low, each.exact.high <= each.low
    return (over and each.low < head.low < _OVER * each.low) or (under and head.low < each.low < _OVER * head.low)


def _without_last_figures(head: float, each: float) -> bool:
    """Whether the headline's 212,000 is the text's 212,400."""
    if not float(head).is_integer() or head < CHANCE or head % 10:
        return False
    if str(int(head)).rstrip("0") in _ONE and abs(each - head) <= _CLOSE * head:
        return True
    zeros = len(str(int(head))) - len(str(int(head)).rstrip("0"))
    return len(str(int(head))) - zeros > 1 and abs(each - head) < 10.0**zeros and each % 10.0**zeros != 0
