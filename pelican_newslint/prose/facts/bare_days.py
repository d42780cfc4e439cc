"""Days told by their number alone, "on the 12th", in the month that a day told before or after them stands in."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later

_BARE = later(
    r"\b(?:on|by|until|till|from|since|of|before|after|to) (?:[A-Z][a-z]+day,? )?(the ([1-9]|[12]\d|3[01])(?:st|nd|rd|th))"
    r"(?=[,.;:)]|$| (?:and|but|when|at|in|to|until|after|before|as|he|she|they|it|with|for|who|which)\b)(?! (?:century|anniversary|and \d))"
)
_NEAR = 400
"""Characters to the day whose month it shares."""


def bare_days(text: str, span: Span, dated: Sequence[Moment]) -> Iterator[Moment]:
    """Those in `span`; `dated` are the single days and months of the piece, in order. The nearest before tells the month, else the next behind."""
    for found in _BARE.finditer(text, span.start, span.end):
        before = [each for each in dated if each.span.end <= found.start() and found.start() - each.span.end < _NEAR]
        behind = [each for each in dated if each.span.start >= found.end() and each.span.start - found.end() < _NEAR]
        known = before[-1] if before else behind[0] if behind else None
        if known is None or any(each.span.touches(Span.of(*found.span(1))) for each in dated):
            continue
        month = datetime.date.fromordinal(int(known.low))
        day = int(found[2])
        if day <= calendar.monthrange(month.year, month.month)[1]:
            at = month.replace(day=day).toordinal()
            yield Moment(Span.of(*found.span(1)), "day", at, at, known.sure)
