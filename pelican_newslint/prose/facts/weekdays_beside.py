"""The weekday that stands before a date or behind it."""

from __future__ import annotations

from pelican_newslint.prose.facts.calendar_words import CalendarWords
from pelican_newslint.prose.facts.numeric_dates import NumericDate
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

DASHES = frozenset({"–", "—", " – ", " — ", "-", " - "})
_SHORT = 5
"""Letters of a weekday's short form, at most."""
_BETWEEN_THEM = later(
    r"morning|afternoon|evening|night|dawn|midnight|noon|midday|lunchtime|last|next|this|week|at|about|around|of|\d{1,2}(?:[:.]\d\d)?(?:am|pm|h|hrs)?|am|pm"
)
"""What may stand between a weekday and its date."""
_BETWEEN = 6
_IS = frozenset("which was is falls fell on will be being".split())
_ENDS = frozenset((",", ".", ")", ";", ":", ""))


class WeekdaysBeside:
    """Looks round the dates of one article. Positions are of words."""

    def __init__(self, words: Words, calendar: CalendarWords) -> None:
        self._words = words
        self._calendar = calendar
        self._count = len(words)

    def weekday_of_figures(self, date: NumericDate) -> int | None:
        """Index of the weekday before a date in figures alone ("Montag, 5.3.2024"), or behind it; none of one that may be read both ways."""
        if date.ambiguous:
            return None
        before = self._weekday_before(date.word)
        if before is not None:
            return before
        behind = self._weekday_after(date.last)
        near = date.last + 1
        alone = near < self._count and self._near(near) and self._is_weekday(near) and len(self._word(near)) > _SHORT
        return near if behind is None and alone and self._word(near) not in self._calendar.doubtful_weekdays else behind

    def _word(self, at: int) -> str:
        return self._words.lower[at] if 0 <= at < self._count else ""

    def _near(self, at: int, *gaps: str) -> bool:
        """Whether word `at` follows the one before it with white space or one of `gaps` between."""
        return 0 < at < self._count and (self._words.gaps[at] in gaps or self._words.spaced(at))

    def _weekday_before(self, at: int) -> int | None:
        at = at - 1 if self._word(at - 1) in self._calendar.the and self._near(at) else at
        if (beyond := self._weekday_beyond(at)) is not None:
            return beyond
        if not self._is_weekday(at - 1) or (self._word(at - 2) in self._calendar.weekday_joins and self._is_weekday(at - 3)):
            return None
        if at < self._count and self._words.gaps[at] == " (":  # "on Saturday (2 October)"
            return at - 1
        short = len(self._word(at - 1)) < 6
        return at - 1 if (self._near(at, ", ", ". ", "., ") if short else self._near(at, ", ")) else None

    def _two_weekdays(self, at: int) -> tuple[int, int] | None:
        """Before two days: "Tuesday and Wednesday, 14 and 15 May", "Monday to Friday, 13-17 May"."""
        calendar, last = self._calendar, at - 1
        if not (self._near(at, ", ", " (") and self._is_weekday(last)):
            return None
        first = last - 1 if self._words.gaps[last] in DASHES else last - 2
        linked = first == last - 1 or (
            self._word(last - 1) in calendar.weekday_joins | calendar.to and self._near(last) and self._near(last - 1)
        )
        alone = self._word(first - 1) not in calendar.weekday_joins and not self._is_weekday(first - 1)
        return (first, last) if linked and alone and self._is_weekday(first) else None

    def _weekday_beyond(self, at: int) -> int | None:
        """Of a date: "Monday night, 20 January", "Saturday next, 20 May", "on Monday at 9pm (20 May)", "Monday morning of 20 May"."""
        if not (self._near(at, ", ", " (") or (self._word(at - 1) == "of" and self._near(at))):
            return None
        first = at - 1
        while at - first < _BETWEEN and _BETWEEN_THEM.fullmatch(self._word(first)) and self._near(first, ". ", "."):
            first -= 1
        if first == at - 1 or not self._is_weekday(first) or self._word(first + 1) in {"of", "the"}:
            return None
        return first

    def _weekday_told(self, at: int) -> int | None:
        """Of a date: "14 May, which was a Monday", "14 May was a Monday"."""
        if not self._near(at + 1, ", ") or self._word(at + 1) not in _IS:
            return None
        behind = at + 2
        while behind - at < _BETWEEN and self._word(behind) in _IS and self._near(behind):
            behind += 1
        told = self._word(behind) in self._calendar.a and self._near(behind) and self._near(behind + 1) and self._is_weekday(behind + 1)
        ends = behind + 2 >= self._count or self._words.gaps[behind + 2][:1] in _ENDS
        return behind + 1 if told and ends and self._word(behind + 1) not in self._calendar.doubtful_weekdays else None

    def _weekday_after(self, at: int) -> int | None:
        doubtful = self._calendar.doubtful_weekdays
        if (told := self._weekday_told(at)) is not None:
            return told
        near = at + 1
        if near + 1 < self._count and self._words.gaps[near] == " (" and self._word(near) in self._calendar.a and self._near(near + 1):
            return near + 1 if self._is_weekday(near + 1) and self._words.gaps[near + 2].startswith(")") else None  # "(a Monday)"
        if at + 1 < self._count and self._words.gaps[at + 1] == " (" and self._is_weekday(at + 1):
            return at + 1 if self._word(at + 1) not in doubtful or self._words.gaps[at + 2].startswith(")") else None
        apart = at + 2 >= self._count or self._words.gaps[at + 2][:1] in (",", ".", ")")
        if at + 1 < self._count and self._words.gaps[at + 1] == ", " and self._is_weekday(at + 1) and apart:
            return at + 1 if self._word(at + 1) not in doubtful else None  # "January 9, Monday,"
        if self._word(at + 1) in self._calendar.a and self._near(at + 1, ", ") and self._near(at + 2) and self._is_weekday(at + 2):
            return at + 2 if self._word(at + 2) not in doubtful else None
        return None

    def _is_weekday(self, at: int) -> bool:
        return at >= 0 and self._word(at) in self._calendar.weekdays and (self._calendar.lower_case or self._words.texts[at][0].isupper())
