"""Dates in every usual form, valid or not, and years and decades that stand alone."""

from __future__ import annotations

import datetime
from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span

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
    """The year stands in the text: in it, or at the other end of its range ("8 January to 15 March 2024")."""
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
    """Two dates that are the ends of one range: "3-7 May", "from 3 August to 24 December", "Monday 8 January to Friday 15 March 2024"."""

    span: Span
    first: int
    """Indexes into `article.dates`."""
    last: int


class YearMention(Struct, frozen=True, gc=False):
    """A year alone ("in 2016", "the 2016 election"), a span of years ("2015-16") or a decade ("the 1990s", "the ’80s")."""

    span: Span
    year: int
    """First year of a decade or a span."""
    block: int
    form: Literal["year", "span", "decade"] = "year"
    last: int | None = None
    """Last year of a span of years ("2015-16": 2016; a backward one as written) or of a decade."""
    apostrophe: bool = False
    """A decade written "1980's"."""
    preposition: str | None = None
    """The word before where it is "in", "since", "from", "by", "until", "during", "of", "before", "after", …"""


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
