"""A weekday with its date in two figures, "on Monday (27/11)", as desks of many countries write it: read only beside a weekday."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = later(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?(?P<open>,? \(|, | )(?P<one>\d\d?)[/.](?P<two>\d\d?)"
    r"(?![\w/.:-]*\d|[/%-]|(?: ?[ap]\.?m\b))(?P<close>\)?)"
)
_OPEN_ALWAYS = ("24", "7")


class ShortDate(NamedTuple):
    """`days`: which days it can be, of the nearest year; one where the figures tell day from month."""

    span: Span
    weekday: int
    weekday_span: Span
    days: tuple[datetime.date, ...]


def short_dates(article: Article, block: Block, today: datetime.date) -> Iterator[ShortDate]:
    """Those of one block. Figures with a stop count only in brackets: "Monday, 9.30" is a time."""
    for found in _SHORT.finditer(article.text, block.span.start, block.span.end):
        bracketed = found["open"].endswith("(")
        one, two = int(found["one"]), int(found["two"])
        if bracketed != bool(found["close"]) or (not bracketed and ("." in found[0] or (found["one"], found["two"]) == _OPEN_ALWAYS)):
            continue
        days = {_nearest(day, month, today) for day, month in ((one, two), (two, one))} - {None}
        if days:
            at = Span.of(*found.span("weekday"))
            yield ShortDate(Span.of(*found.span()), _WEEKDAYS.index(found["weekday"]), at, tuple(sorted(filter(None, days))))


def _nearest(day: int, month: int, today: datetime.date) -> datetime.date | None:
    near = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            near.append(datetime.date(year, month, day))
        except ValueError:
            continue
    return min(near, key=lambda each: abs(each - today), default=None)
