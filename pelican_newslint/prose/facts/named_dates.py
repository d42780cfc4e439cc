"""Dates that are led by the name of a month: "Tuesday, April 6, 2021", "the 6th of April", "3-7 May", "in December"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.numerals import ORDINALS
from pelican_newslint.prose.facts.weekdays_beside import DASHES, WeekdaysBeside
from pelican_newslint.prose.later import later

_SUFFIX = "st|nd|rd|th|er|ᵉʳ|º|ª"
_DAY = later(rf"(\d{{1,2}})({_SUFFIX})?")
_DAYS = later(rf"(\d{{1,2}})({_SUFFIX})?-(\d{{1,2}})({_SUFFIX})?")
_YEAR = later(r"1[4-9]\d\d|2[01]\d\d")
_NO_DAY = 40
_WEEK = 7


class Day(NamedTuple):
    """A day of the month as it stands in the text."""

    span: Span
    number: int
    text: str
    suffix: str | None
    word: int
    """Index of its word."""


class NamedDate(NamedTuple):
    """What stands round one month's name. Indexes are of words, `last` inclusive."""

    first: int
    last: int
    month_at: int
    month: int
    days: tuple[Day, ...]
    """Empty for a month alone; several for "3-7 May" and "3 and 4 May", in order."""
    joined: bool
    """The days are a range."""
    day_first: bool
    year_at: int | None
    weekday_at: int | None
    last_weekday_at: int | None = None
    """Of the second of two days: "Tuesday and Wednesday, 14 and 15 May"."""


class NamedDates(WeekdaysBeside):
    """Reads dates off the words of one article."""

    def __iter__(self) -> Iterator[NamedDate]:
        """All of them, in order."""
        words, calendar = self._words, self._calendar
        for at in sorted(at for name in words.index.keys() & calendar.months.keys() for at in words.index[name]):
            month = calendar.month_at(words.texts[at], words.lower[at])
            if month is not None:
                found = self._read(at, month)
                if found is not None:
                    yield found

    def _read(self, at: int, month: int) -> NamedDate | None:
        before = self._days_before(at)
        if before:
            days, joined = before
            return self._with_rest(days[0].word, at, at, month, days, joined, day_first=True)
        after = self._days_after(at) if self._calendar.day_behind else None
        if after and not (self._word(at - 1) == "in" and self._year_after(after[0][-1].word) is None):
            days, joined = after
            return self._with_rest(at, days[-1].word, at, month, days, joined, day_first=False)
        if self._year_after(at) is None and not self._alone(at):
            return None
        return self._with_rest(at, at, at, month, (), False, day_first=False)

    def _with_rest(
        self, first: int, last: int, month_at: int, month: int, days: tuple[Day, ...], joined: bool, *, day_first: bool
    ) -> NamedDate:
        """With the year behind and the weekday before or behind."""
        year_at = self._year_after(last)
        last = year_at if year_at is not None else last
        two = self._two_weekdays(first) if len(days) > 1 else None
        if two:  # in more than a week such a pair tells of the days of opening
            pair = two if days[1].number - days[0].number < _WEEK else (None, None)
            return NamedDate(first if pair[0] is None else pair[0], last, month_at, month, days, joined, day_first, year_at, *pair)
        weekday_at = self._weekday_before(first) if days else None
        if weekday_at is not None:
            first = weekday_at
        elif days:
            weekday_at = self._weekday_after(last)
            last = weekday_at if weekday_at is not None else last
        return NamedDate(first, last, month_at, month, days, joined, day_first, year_at, weekday_at)

    def _day(self, at: int) -> Day | None:
        match = _DAY.fullmatch(self._word(at))
        if match is None or at < 0:
            return None
        start = self._words.starts[at]
        return Day(Span.of(start, start + match.end(1)), int(match[1]), match[1], match[2], at)

    def _day_in_words(self, at: int) -> Day | None:
        """The "first" of "the first of August"."""
        number = ORDINALS.get(self._word(at), 0) if self._word(at - 1) == "the" else 0
        if not 0 < number < _NO_DAY or not self._near(at):
            return None
        return Day(self._words.span(at), number, self._words.texts[at], None, at)

    def _two_days(self, at: int) -> tuple[Day, Day] | None:
        """ "3-7" as one word."""
        match = _DAYS.fullmatch(self._word(at))
        if match is None or at < 0:
            return None
        start = self._words.starts[at]
        first = Day(Span.of(start, start + match.end(1)), int(match[1]), match[1], match[2], at)
        return first, Day(Span.of(start + match.start(3), start + match.end(3)), int(match[3]), match[3], match[4], at)

    def _days_before(self, at: int) -> tuple[tuple[Day, ...], bool] | None:
        calendar = self._calendar
        near = at
        stopped = calendar.day_stop or self._word(near - 2) == "the"  # "the 18. July" of those who write so at home
        if not (self._near(near, ". ") if stopped else self._near(near)):
            return None
        if self._word(at - 1) in calendar.of and self._near(at - 1, "° "):
            near = at - 1
        if self._word(near - 1) == "º" and self._words.gaps[near - 1] == ".":  # 1.º de mayo
            near -= 1
        two = self._two_days(near - 1)
        if two:
            return two, True
        day = self._day(near - 1) or (self._day_in_words(near - 1) if near != at else None)
        if day is None or day.number > calendar.last_day:
            return None
        if self._words.gaps[near - 1] in DASHES and (earlier := self._day(near - 2)):
            return (earlier, day), True
        link = self._word(near - 2)
        if (link in calendar.to or link in calendar.joins) and self._near(near - 1) and self._near(near - 2, ". "):
            earlier = self._day(near - 3)
            if earlier and self._word(near - 4) not in calendar.months:
                return (earlier, day), link in calendar.to or self._word(near - 4) == "between"
        return (day,), False

    def _days_after(self, at: int) -> tuple[tuple[Day, ...], bool] | None:
        calendar = self._calendar
        if not (self._near(at + 1) if self._word(at) in calendar.full else self._near(at + 1, ". ")):
            return None
        two = self._two_days(at + 1)
        if two:
            return two, True
        day = self._day(at + 1)
        if day is None:
            return None
        dashed = at + 2 < self._count and self._words.gaps[at + 2] in DASHES
        link = self._word(at + 2)
        if dashed and (later := self._day(at + 2)) and self._word(at + 3) not in calendar.months:
            return (day, later), True
        if link in calendar.to or link in calendar.joins:
            later = self._day(at + 3) if self._near(at + 2) and self._near(at + 3) else None
            ends = at + 4 >= self._count or not self._words.spaced(at + 4) or self._word(at + 4) in ("in", "at", "at the", "to", "with")
            if later and ends:
                return (day, later), link in calendar.to
        return (day,), False

    def _year_after(self, at: int) -> int | None:
        if self._word(at + 1) in self._calendar.of and self._near(at + 1) and self._near(at + 2) and _YEAR.fullmatch(self._word(at + 2)):
            return at + 2
        near = self._near(at + 1, ", ", ",")
        return at + 1 if near and _YEAR.fullmatch(self._word(at + 1)) else None

    def _alone(self, at: int) -> bool:
        """Whether the month stands for itself: "in December"."""
        word, calendar = self._word(at), self._calendar
        if word not in calendar.full or not (calendar.lower_case or self._words.texts[at][0].isupper()):
            return False
        part = self._word(at - 1) == "of" and self._word(at - 2) in ("end", "start", "beginning", "middle")
        return word not in calendar.doubtful or (self._near(at) and (part or self._word(at - 1) in calendar.before))
