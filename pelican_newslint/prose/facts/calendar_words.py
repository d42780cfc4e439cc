"""Names of months and weekdays by language (calendar.toml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.prose.facts.words import plain

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
"""The English ones, to stand in an expression."""
MONTH_WORDS = frozenset(MONTHS.lower().split("|"))
DAYS_AND_MONTHS = MONTH_WORDS.union("monday tuesday wednesday thursday friday saturday sunday".split())


class CalendarWords(Struct, frozen=True):
    """How one language writes dates. All words in lower case."""

    months: dict[str, int]
    """Every form, short ones too, to 1–12."""
    full: frozenset[str]
    """Months in full."""
    weekdays: dict[str, int]
    """Every form to 0 Monday – 6 Sunday."""
    weekday_names: tuple[str, ...]
    """In full, Monday first."""
    short_weekdays: dict[str, int]
    """The short forms among them."""
    doubtful_weekdays: frozenset[str]
    """Those that are ordinals too: "segunda"."""
    doubtful: frozenset[str]
    """Months that are ordinary words or given names too."""
    before: frozenset[str]
    """Words after which a doubtful one is a month."""
    of: frozenset[str]
    """"6th of April", "6 de abril de 2021"."""
    to: frozenset[str]
    """Between the ends of a range."""
    joins: frozenset[str]
    """Between days of a list."""
    the: frozenset[str]
    """Between a weekday and its day: "Tuesday the 6th of April", "Dienstag, dem 6. April"."""
    a: frozenset[str]
    """Before a weekday behind its date: "April 6, a Tuesday"."""
    weekday_joins: frozenset[str]
    """Between two weekdays before their two days: "sábado e domingo, 2 e 3 de março"."""
    last_day: int
    """A higher figure before a month is no day, not even a wrong one."""
    day_behind: bool
    """A day may stand behind its month: "April 6"; so 04/06/2021 may be read both ways."""
    month_first: bool
    """Whether 04/06/2021 may be in April: American English."""
    lower_case: bool
    """Months are written small."""
    day_stop: bool
    """A stop stands behind the day: "6. April"."""

    def weekday_like(self, weekday: int, written: str) -> tuple[str, str]:
        """A weekday (0 Monday) with the capital of one as written: in full, and in its length ("Tue" for "Mon", "mardi" for "lundi")."""
        full, lower = self.weekday_names[weekday], plain(written)
        like = full
        if lower in self.short_weekdays and len(lower) < len(self.weekday_names[self.short_weekdays[lower]]):
            like = min([full, *(short for short, number in self.short_weekdays.items() if number == weekday)], key=len)
        return (full.capitalize(), like.capitalize()) if written[0].isupper() else (full, like)

    def month_at(self, text: str, lower: str) -> int | None:
        """Month of a word, where its capital allows it."""
        month = self.months.get(lower)
        return month if month is not None and (self.lower_case or text[0].isupper() or lower not in self.doubtful) else None


@cache
def calendar_words(language: str) -> CalendarWords:
    """For a language tag ("en-GB", "pt"); English for a language that isn't in the table."""
    tables = _tables()
    table = tables.get(language.partition("-")[0].lower(), tables["en"])
    months = {name: number for number, name in enumerate(table["months"], 1)}
    weekdays = {name: number for number, name in enumerate(table["weekdays"])}
    return CalendarWords(
        months={**months, **table["short"]},
        full=frozenset(months),
        weekdays={**weekdays, **table["short_weekdays"]},
        weekday_names=tuple(table["weekdays"]),
        short_weekdays=table["short_weekdays"],
        doubtful_weekdays=frozenset(table["doubtful_weekdays"]),
        doubtful=frozenset(table["doubtful"]),
        before=frozenset(table["before"]),
        of=frozenset(table["of"]),
        to=frozenset(table["to"]),
        joins=frozenset(table["and"]),
        the=frozenset(table["the"]),
        a=frozenset(table["a"]),
        weekday_joins=frozenset(table["weekday_joins"]),
        last_day=table["last_day"],
        day_behind=table["day_behind"],
        month_first=table["month_first"] and language.lower() not in ("en-gb", "en-au", "en-nz", "en-in", "en-ie", "en-za"),
        lower_case=table["lower_case"],
        day_stop=table["day_stop"],
    )


@cache
def _tables() -> dict[str, Any]:
    return read_toml(Path(__file__).with_name("calendar.toml"), dict[str, Any])
