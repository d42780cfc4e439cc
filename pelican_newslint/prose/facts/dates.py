"""Dates in every usual form, valid or not."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.calendar_words import CalendarWords, calendar_words
from pelican_newslint.prose.facts.named_dates import NamedDate, NamedDates
from pelican_newslint.prose.facts.numeric_dates import NumericDate, numeric_dates
from pelican_newslint.prose.facts.words import Words

DateForm = Literal["day month", "month day", "iso", "numeric", "month year", "month", "day"]
"""How it's written, in order: "6 April 2021" · "April 6, 2021" · "2021-04-06" · "06/04/2021" or "6.4.2021" · "April 2021" · "in April" ·
the "3" of "3-7 May"; the first two with or without a year."""


class DateMention(Struct, frozen=True, gc=False):
    """A date as written, with or without its year, day or weekday."""

    span: Span
    """With its weekday and year."""
    year: int | None
    month: int | None
    """1 to 12, or what was written in a numeric form that is none (13)."""
    day: int | None
    """As written: 31 for "June 31"; None for "April 2021" and "in April"."""
    weekday: int | None
    """0 Monday to 6 Sunday."""
    weekday_span: Span | None
    explicit_year: bool
    """The year stands in the text: in it, or at the other end of its range ("4 March to 5 April 2024")."""
    form: DateForm
    valid: bool
    """Whether such a day is in the calendar; 29 February without a year is."""
    block: int
    day_text: str | None = None
    """"06", "6"; without the ordinal suffix."""
    month_text: str | None = None
    """"April", "Apr"; "04" in numeric forms."""
    year_text: str | None = None
    ordinal: str | None = None
    """The suffix as written: "th", "st"."""
    ambiguous: bool = False
    """A numeric date that can be read both ways; day and month are then in the order of the article's language (en-US: month first)."""
    day_span: Span | None = None
    month_span: Span | None = None
    year_span: Span | None = None

    @property
    def date(self) -> datetime.date | None:
        """The day where year, month and day are known, valid and unambiguous; the year may come from its range, never from a guess."""
        if self.year is None or self.month is None or self.day is None or not self.valid or self.ambiguous:
            return None
        return datetime.date(self.year, self.month, self.day)

    def resolved(self, today: datetime.date | None) -> datetime.date | None:
        """`date`, or with no year the day nearest to the article's own date; 29 February only in a leap year within two."""
        if self.date is not None or self.year is not None or today is None:
            return self.date
        if self.month is None or self.day is None or not self.valid or self.ambiguous:
            return None
        days = [day for year in range(today.year - 2, today.year + 3) if (day := _day(year, self.month, self.day)) is not None]
        return min(days, key=lambda day: abs((day - today).days), default=None)


class DateRange(Struct, frozen=True, gc=False):
    """Two dates that are the ends of one range: "3-7 May", "from 3 August to 24 December", "Monday 4 March to Friday 5 April 2024"."""

    span: Span
    first: int
    """Indexes into `article.dates`."""
    last: int


def find_dates(
    text: str, words: Words, block_starts: Sequence[int], language: str
) -> tuple[tuple[DateMention, ...], tuple[DateRange, ...]]:
    """All dates in order, and which of them are ranges."""
    calendar = calendar_words(language)
    found: list[DateMention] = []
    joined: set[tuple[int, int]] = set()
    by_name = NamedDates(words, calendar)
    for named in by_name:
        mentions = _named(named, words, calendar, bisect_right(block_starts, words.starts[named.month_at]) - 1)
        if named.joined:
            joined.add((mentions[0].span.start, mentions[-1].span.start))
        found += mentions
    found += (
        _numeric(date, words, bisect_right(block_starts, words.starts[date.word]) - 1, calendar, by_name.weekday_of_figures(date))
        for date in numeric_dates(words, month_first=calendar.month_first, both_ways=calendar.day_behind)
    )
    found.sort(key=lambda mention: mention.span)
    return _ranges(text, found, joined, calendar)


def _named(named: NamedDate, words: Words, calendar: CalendarWords, block: int) -> list[DateMention]:
    """The one mention, or two for a range of days in one month: then the first has only its day's span."""
    year = int(words.texts[named.year_at][:4]) if named.year_at is not None else None
    month_text = words.texts[named.month_at]
    whole = DateMention(
        span=words.span(named.first, named.last), year=year, month=named.month, day=None,
        weekday=calendar.weekdays[words.lower[named.weekday_at]] if named.weekday_at is not None else None,
        weekday_span=words.span(named.weekday_at) if named.weekday_at is not None else None,
        explicit_year=year is not None, form="month year" if year is not None else "month", valid=True, block=block,
        month_text=month_text, month_span=words.span(named.month_at),
        year_text=words.texts[named.year_at][:4] if named.year_at is not None else None,
        year_span=words.span(named.year_at) if named.year_at is not None else None,
    )  # fmt: skip
    if not named.days:
        return [whole]
    form: DateForm = "day month" if named.day_first else "month day"
    mentions = [
        replace(
            whole,
            form=form,
            day=day.number,
            day_text=day.text,
            ordinal=day.suffix,
            day_span=day.span,
            valid=_exists(year, named.month, day.number),
        )
        for day in named.days
    ]
    return _range(named, words, calendar, whole, *mentions) if len(mentions) == 2 else mentions


def _range(
    named: NamedDate, words: Words, calendar: CalendarWords, whole: DateMention, first: DateMention, last: DateMention
) -> list[DateMention]:
    """The two days of a range in one month: the first without the month, or the last."""
    if named.day_first:  # "Monday 3-7 May": a weekday before belongs to the first day
        start = first.weekday_span.start if first.weekday_span else named.days[0].span.start
        first = replace(first, span=Span.of(start, named.days[0].span.end), form="day")
        last = replace(last, span=Span.of(named.days[1].span.start, whole.span.end), weekday=None, weekday_span=None)
    else:
        first = replace(first, span=Span.of(whole.span.start, named.days[0].span.end))
        last = replace(last, span=Span.of(named.days[1].span.start, whole.span.end), form="day", weekday=None, weekday_span=None)
    if named.last_weekday_at is not None:
        at = named.last_weekday_at
        last = replace(last, weekday=calendar.weekdays[words.lower[at]], weekday_span=words.span(at))
    return [first, last]


def _numeric(date: NumericDate, words: Words, block: int, calendar: CalendarWords, weekday_at: int | None) -> DateMention:
    start = words.starts[date.word]
    weekday = date.word if weekday_at is None else weekday_at
    (day_at, day), (month_at, month), (year_at, year) = date.day, date.month, date.year
    full = int(year) if len(year) == 4 else 2000 + int(year) if int(year) < 50 else 1900 + int(year)
    return DateMention(
        span=words.span(min(date.word, weekday), max(date.last, weekday)), year=full, month=int(month), day=int(day),
        weekday=None if weekday_at is None else calendar.weekdays[words.lower[weekday_at]],
        weekday_span=None if weekday_at is None else words.span(weekday_at), explicit_year=True,
        form="iso" if date.iso else "numeric", valid=_exists(full, int(month), int(day)), block=block,
        day_text=day, month_text=month, year_text=year, ambiguous=date.ambiguous,
        day_span=Span.of(start + day_at, start + day_at + len(day)), month_span=Span.of(start + month_at, start + month_at + len(month)),
        year_span=Span.of(start + year_at, start + year_at + len(year)),
    )  # fmt: skip


def _ranges(
    text: str, found: list[DateMention], joined: set[tuple[int, int]], calendar: CalendarWords
) -> tuple[tuple[DateMention, ...], tuple[DateRange, ...]]:
    """Pairs the ends of ranges; a first end without a year takes it from the last."""
    ranges: list[DateRange] = []
    for at in range(len(found) - 1):
        first, last = found[at], found[at + 1]
        between = text[first.span.end : last.span.start] if last.span.start - first.span.end < 12 else "\n"
        link = between.strip().lower().removesuffix(" the")
        if (first.span.start, last.span.start) in joined or link in ("-", "–", "—") or link in calendar.to or _between(text, first, link):
            if first.year is None and last.year is not None and first.month is not None and last.month is not None:
                year = last.year - 1 if first.month > last.month else last.year
                valid = first.day is None or _exists(year, first.month, first.day)
                found[at] = replace(first, year=year, explicit_year=True, valid=valid)
            ranges.append(DateRange(Span.of(first.span.start, last.span.end), at, at + 1))
    return tuple(found), tuple(ranges)


def _between(text: str, first: DateMention, link: str) -> bool:
    return link == "and" and text[max(first.span.start - 9, 0) : first.span.start].rstrip().lower().endswith("between")


def _exists(year: int | None, month: int, day: int) -> bool:
    """Whether the day is in the calendar; without a year 29 February is."""
    return _day(2000 if year is None else year, month, day) is not None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
