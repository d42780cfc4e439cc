"""Dates in figures alone: "2021-04-06", "06/04/2021", "6.4.2021", "6. 4. 2021"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

_ISO = later(r"(?P<year>[12]\d{3})([-/])(?P<month>\d{2})\2(?P<day>\d{2})(?:t.*)?")
_NUMERIC = later(r"(?P<one>\d{1,2})([-/.])(?P<two>\d{1,2})\2(?P<year>\d{4}|\d{2})")


_DAY_AND_STOP = 3
"""Letters of a word that is longer than a day's."""
_LAST_DAY, _LAST_MONTH = 31, 12


class NumericDate(NamedTuple):
    """Day, month and year as (offset from the first word, text)."""

    word: int
    last: int
    """Its last word: another one where spaces stand between."""
    day: tuple[int, str]
    month: tuple[int, str]
    year: tuple[int, str]
    iso: bool
    ambiguous: bool


def numeric_dates(words: Words, *, month_first: bool, both_ways: bool) -> Iterator[NumericDate]:
    """All of them in order. `month_first` decides where both readings are possible; `both_ways`: such a date is ambiguous in its language."""
    for at in words.figures:
        word = words.lower[at]
        if len(word) < _DAY_AND_STOP and words.gaps[at + 1] == ". " and (spaced := _spaced(words, at)):
            yield spaced
        if len(word) < 6 or words.gaps[at].endswith(("/", "=")) or words.gaps[at + 1].startswith("/"):  # of an address
            continue
        iso = _ISO.fullmatch(word)
        if iso:
            day, month, year = ((iso.start(name), iso[name]) for name in ("day", "month", "year"))
            yield NumericDate(at, at, day, month, year, iso=True, ambiguous=False)
        elif (match := _NUMERIC.fullmatch(word)) and (len(match["year"]) == 4 or match[2] == "/"):
            one, two = (match.start("one"), match["one"]), (match.start("two"), match["two"])
            either = int(one[1]) <= 12 and int(two[1]) <= 12 and one[1] != two[1] and match[2] == "/"
            american = int(two[1]) > 12 if not either else month_first
            if not american and int(one[1]) > 31:
                continue
            day, month = (two, one) if american else (one, two)
            yield NumericDate(at, at, day, month, (match.start("year"), match["year"]), iso=False, ambiguous=either and both_ways)


def _spaced(words: Words, at: int) -> NumericDate | None:
    """ "29. 6. 2021", as Czechs and Germans write it."""
    figures = words.texts[at : at + 3]
    if len(figures) < 3 or words.gaps[at + 2] != ". " or not all(map(str.isdecimal, figures)) or len(figures[2]) != 4:
        return None
    day, month, year = ((words.starts[at + step] - words.starts[at], each) for step, each in enumerate(figures))
    known = int(day[1]) <= _LAST_DAY and int(month[1]) <= _LAST_MONTH and year[1][:2] in {"19", "20"}
    return NumericDate(at, at + 2, day, month, year, iso=False, ambiguous=False) if known else None
