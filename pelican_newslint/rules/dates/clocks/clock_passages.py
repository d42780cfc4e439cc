"""Two clock times and a length of hours or minutes that stand together, and what else the length or the clocks may be of."""

from __future__ import annotations

from typing import NamedTuple

from pelican_newslint.model import Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.clocks import clock_cues as cues
from pelican_newslint.rules.dates.lengths.length_cues import OFTEN
from pelican_newslint.rules.dates.reading.sketch import Distance, Sketch, amount, as_told, distance, fits

_DAY_BEHIND = later(r",? (?:on |last |this |the same )?(\[[wd]\d+\])")
_DAY_BEFORE = later(r"(\[[wd]\d+\]),? (?:at |from |about |around |just after |just before |shortly after ){0,2}$")

_OFTEN = later(rf" (?:(?:in|of|out of) )?{OFTEN}")


class Passage(NamedTuple):
    drawn: Sketch
    mark: str
    length: Length
    first: Moment
    last: Moment
    one: bool
    """Whether all three stand in one sentence."""


def clocks_in(drawn: Sketch) -> list[Moment]:
    return drawn.points("clock")


def told_match(article: Article, length: Length, first: Moment, last: Moment, between: Distance, severity: Severity) -> Match:
    here, there = article.slice(first.span), article.slice(last.span)
    said = f"{between.low / 60:.4g} hours" if over_a_day(length) and between.cycle is None else amount(between, "minute")
    message = f"From {here} to {there} are {said}, not {as_told(article, length)}."
    related = (Related(first.span, "one end"), Related(last.span, "the other"))
    return Match(length.span, message, related=related, severity=severity)


def misfit(passage: Passage) -> Distance | None:
    """What lies between the two, in the order told, where neither order gives the length."""
    if over_a_day(passage.length):
        return _days_between(passage)
    ways = [distance(*pair) for pair in ((passage.first, passage.last), (passage.last, passage.first))]
    if any(each is None or fits(passage.length, each) for each in ways):
        return None
    return ways[0]


def over_a_day(length: Length) -> bool:
    """Whether it is a counted number of hours that runs into the next days: "after 31 hours", not "for 48 hours"."""
    return length.unit == "hour" and _DAY < length.minutes < 3 * _DAY and length.count % 12 != 0 and length.bound == ""


_DAY, _OFF = 1440.0, 45.0


def _days_between(passage: Passage) -> Distance | None:
    """With as many whole days as bring it next to the length, where that still doesn't give it."""
    one = distance(passage.first, passage.last)
    if one is None or one.cycle != _DAY or not (passage.first.sure and passage.last.sure):
        return None
    middle = (one.low + one.high) / 2 % _DAY
    middle += round((passage.length.minutes - middle) / _DAY) * _DAY
    off = abs(passage.length.minutes - middle)
    return None if off <= _OFF + (one.high - one.low) / 2 else Distance(middle, middle)


def lies_between(between: Distance) -> float:
    middle = (between.low + between.high) / 2
    return middle % between.cycle if between.cycle is not None else abs(middle)


def days_apart(passage: Passage) -> bool:
    """Whether each clock has a day of its own, and the length needn't be all that lies between: "retired at ten on Tuesday and came back
    at three on Thursday"."""
    days = [_own_day(passage, each) for each in (passage.first, passage.last)]
    if over_a_day(passage.length):
        return False
    if None in days or days[0] == days[1]:
        return False
    between = distance(passage.first, passage.last)
    next_day = days[1] is not None and days[0] is not None and (days[1] - days[0]) % 7 == 1
    return not next_day or between is None or between.low >= 0 or passage.length.minutes < lies_between(between)


def _own_day(passage: Passage, clock: Moment) -> int | None:
    """The weekday that stands beside a clock."""
    text = passage.drawn.text
    mark = next(name for name, each in passage.drawn.marks.items() if each is clock)
    start = text.index(mark)
    found = _DAY_BEHIND.match(text, start + len(mark)) or _DAY_BEFORE.search(text[max(start - 40, 0) : start])
    day = passage.drawn.marks[found[1]] if found is not None else None
    return day.weekday if isinstance(day, Moment) else None


def is_other(article: Article, drawn: Sketch, passage: Passage) -> bool:
    """Whether the length is a rate, a delay, a break or a distance, or the clocks are two zones, a list or a game's."""
    start = drawn.text.index(passage.mark)
    lead, behind = drawn.text[:start], drawn.text[start + len(passage.mark) :]
    if _OFTEN.match(behind):
        return True
    whole = cues.LASTED.search(lead) is not None and behind.startswith((" before ", " till ", " until "))
    if cues.RATE.search(lead) or (not whole and cues.OFFSET.match(behind)) or (cues.LATE.match(behind) and not cues.LATE_SIGN.search(lead)):
        return True
    if passage.length.count == 1 and passage.length.unit == "hour" and not cues.CLOSED.match(behind):
        return True  # "£25 an hour"
    if cues.PACE.search(lead) and cues.A_UNIT.match(article.slice(passage.length.span)):
        return True
    if sum("local time" in article.slice(each.span) for each in (passage.first, passage.last)) == 1:
        return True
    if cues.FLOWN.search(drawn.text) is not None:
        return True
    return cues.ZONE.search(drawn.text) is not None or cues.LISTED.search(drawn.text) is not None
