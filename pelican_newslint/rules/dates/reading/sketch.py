"""Sentences with their points and lengths of time as numbers in brackets, and how far a length is from what lies between two points."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Kind, Moment, moments

M = r"\[[dwc]\d+\]"
"""A point in time in a sketch, "[d0]" a day, month or year, "[w1]" a weekday, "[c2]" a clock;"""
L = r"\[l\d+\]"
"""a length of time."""
_DAY = 1440.0
_SLACK = {"second": 0.1, "minute": 3.0, "hour": 20.0, "day": 60.0, "week": 3.6 * _DAY, "month": 17 * _DAY, "year": 190 * _DAY}
_EXACT_MONTH = 12 * _DAY
"""Slack of whole months between two days."""
_SHORT_OF = {"second": 0.0, "minute": 1.0, "hour": 10.0, "day": 0.5 * _DAY, "week": 2 * _DAY, "month": 6 * _DAY, "year": 40 * _DAY}
"""How much may be missing from "more than a year"."""


class Sketch(msgspec.Struct, frozen=True):
    """The text of a window, what stands in it, and for each of its characters the place in the article."""

    text: str
    offsets: tuple[int, ...]
    marks: dict[str, Moment | Length]

    def moment(self, mark: str) -> Moment:
        found = self.marks[mark]
        assert isinstance(found, Moment)
        return found

    def length(self, mark: str) -> Length:
        found = self.marks[mark]
        assert isinstance(found, Length)
        return found

    def points(self, kind: Kind | None = None) -> list[Moment]:
        """All, or those of one kind, in the order of the text."""
        return [each for each in self.marks.values() if isinstance(each, Moment) and kind in (None, each.kind)]


def sketch(article: Article, window: Span, lengths: list[Length]) -> Sketch:
    """Of the sentences in `window`; `lengths` are those inside. A length that is part of a point ("the first day of May") is none."""
    points = moments(article, window)
    spans = [each.span for each in points]
    things: list[Moment | Length] = [*points, *(each for each in lengths if not any(each.span.touches(span) for span in spans))]
    parts: list[str] = []
    offsets: list[int] = []
    marks: dict[str, Moment | Length] = {}
    at = window.start
    for number, thing in enumerate(sorted(things, key=lambda each: each.span)):
        mark = f"[{thing.kind[0] if isinstance(thing, Moment) else 'l'}{number}]"
        marks[mark] = thing
        parts += (_plain(article.text[at : thing.span.start]), mark)
        offsets += [*range(at, thing.span.start), *[thing.span.start] * len(mark)]
        at = thing.span.end
    parts.append(_plain(article.text[at : window.end]))
    offsets += range(at, window.end + 1)
    return Sketch("".join(parts), tuple(offsets), marks)


def _plain(text: str) -> str:
    return text.replace("[", "(").replace("]", ")").replace("’", "'")


class Distance(NamedTuple):
    """What lies between two points, in minutes, at least and at most; `cycle` where only the rest of a division by it is known."""

    low: float
    high: float
    cycle: float | None = None


def distance(start: Moment, end: Moment, *, whole: bool = False) -> Distance | None:
    """From `start` to `end`; None where the two can't be compared. `whole`: the last day may count too, as in "from 3 to 7 May".

    Days without a year are moved to the year in which they fit best behind `start`.
    """
    more = _DAY if whole else 0.0
    if start.kind == "clock" and end.kind == "clock":
        cycle = 1440.0 if start.sure and end.sure else 720.0
        low, high = end.low - start.high, end.high - start.low
        return Distance(low, high, cycle)
    if start.kind == "day" and end.kind == "day":
        start, end = fitted(start, end)
        return Distance((end.low - start.high) * _DAY, (end.high - start.low) * _DAY + more)
    one, other = start.weekday, end.weekday
    if one is None or other is None or "clock" in (start.kind, end.kind):
        return None
    days = (other - one) % 7 * _DAY
    return Distance(days, days + more, 7 * _DAY)


def fitted(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """With a year for the one that has none, so that it's the next after, or the last before, the other."""
    if not end.sure:
        while end.high < start.low:
            end = end.in_year(1)
        while start.sure and end.in_year(-1).high >= start.low:
            end = end.in_year(-1)
    elif not start.sure:
        while start.low > end.high:
            start = start.in_year(-1)
    return start, end


def fits(length: Length, between: Distance) -> bool:
    """Whether a length as told can lie between two points."""
    slack = _slack(length, between)
    low = high = length.minutes
    if _exact_years(length) and length.count > 9:
        low -= 365 * _DAY  # who counts both the first year and the last has one more
    if between.cycle is None and length.bound in ("over", "least") and between.high < low:
        return low - between.high <= _SHORT_OF[length.unit] + 0.06 * low
    if length.bound == "over":
        high *= 1.35
    elif length.bound == "least":
        high *= 20
    elif length.bound == "most":
        low = 0
    if between.cycle is None:
        return low - slack <= between.high and high + slack >= between.low
    if length.minutes >= between.cycle:
        return length.unit in ("week", "month", "year", "hour", "minute") or _in_cycle(low, high, slack, between)
    return _in_cycle(low, high, slack, between)


def _exact_years(length: Length) -> bool:
    """Whether the years are a counted number: 26 are 26, but 30 may be 29."""
    return length.unit == "year" and length.bound == "" and length.count % 5 != 0


def _slack(length: Length, between: Distance) -> float:
    """Minutes by which a length as told may miss what lies between."""
    slack = _SLACK[length.unit] + (0.04 if length.count > 9 and not _exact_years(length) else 0.0) * length.minutes
    if length.unit == "hour" and length.count != int(length.count):
        slack = 12.0
    if length.unit == "month" and length.count == int(length.count) and between.cycle is None and between.high - between.low <= _DAY:
        slack = _EXACT_MONTH
    if _exact_years(length) and between.cycle is None and between.high - between.low > 700 * _DAY:
        slack = 36 * _DAY  # between two bare years: their distance is open by a year at each end already
    if length.unit == "minute" and length.count % 5 == 0:
        slack = max(slack, 0.15 * length.minutes)
    if length.bound in ("about", "over", "under", "least", "most"):
        slack = max(2 * slack if length.unit not in ("day", "year") else slack, 0.16 * length.minutes)
    return slack


def _in_cycle(low: float, high: float, slack: float, between: Distance) -> bool:
    cycle = between.cycle or 1.0
    low, high = low % cycle, low % cycle + (high - low)
    return any(low - slack <= between.high + step * cycle and high + slack >= between.low + step * cycle for step in range(-2, 3))


def amount(between: Distance, unit: str) -> str:
    """ "21 days", "2 hours 15 minutes": what really lies between."""
    low, high = between.low, between.high
    if between.cycle is not None:
        low, high = low % between.cycle, low % between.cycle + (high - low)
    if high < _DAY and unit in ("second", "minute", "hour"):
        hours, minutes = divmod(round((low + high) / 2), 60)
        said = [f"{hours} hour{'s' * (hours != 1)}"] * bool(hours) + [f"{minutes} minutes"] * bool(minutes)
        return " ".join(said) or "no time"
    days = (low / _DAY, high / _DAY)
    if days[1] < 60 or (days[1] < 120 and days[1] - days[0] <= 1):
        return _counted(days, 1, "day")
    if days[1] < 800 and (unit in ("week", "month", "day") or days[1] < 700):
        return _counted(days, 30.44, "month")
    return _counted(days, 365.25, "year")


def as_told(article: Article, length: Length) -> str:
    """The length as a sentence says it inside: "forty minutes", though it opens its own."""
    text = article.slice(length.span)
    return text[:1].lower() + text[1:]


def _counted(days: tuple[float, float], size: float, unit: str) -> str:
    low, high = (round(each / size) for each in days)
    if low == high or (high - low == 1 and unit == "day"):
        return f"{low} {unit}{'s' * (low != 1)}"
    middle = round(sum(days) / 2 / size)
    return f"{middle} {unit}s" if high - low <= 2 and unit == "year" else f"{low} to {high} {unit}s"


SOFT = (
    r"(?:(?:about|around|nearly|almost|some|just|over|under|exactly|roughly|only|more|less|than|at|least|most|up|to|a|an|little|well|the|"
    r"approximately|full|good|total|of|period|barely) ){0,4}"
)
"""What may stand between a cue and the length it belongs to."""
AT = r"(?<!\w)(?:(?:at|on|in|by|about|around|the|early|late|that|same|next|shortly|before|after|just|from) ){0,3}"
"""Between a cue and a point."""
FLAGS = re.IGNORECASE
