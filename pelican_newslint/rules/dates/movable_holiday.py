"""A holiday that moves stands on its day of that year.

Easter Sunday was 4 April in 2021, Thanksgiving the fourth Thursday of November. Where a holiday and its date stand side by side, the calendar
decides. Orthodox and Western Easter both count, as do the American and the Canadian Thanksgiving, and Mother's Day in Britain and
elsewhere.

Bad:

    Date: 2021-03-06

    The fair is on Easter Sunday, 11 April 2021.
                   ^^^^^^^^^^^^^ In 2021 Easter Sunday is on 4 April or 2 May.

Bad:

    Date: 2021-11-06

    On Thanksgiving, November 18, the bridge is shut.
       ^^^^^^^^^^^^ In 2021 Thanksgiving is on 11 October or 25 November.

Good:

    Date: 2021-03-06

    The fair is on Easter Sunday, 4 April 2021, and on Good Friday, 2 April. Thanksgiving, 25 November, is quiet.

Good:

    Date: 2021-03-06

    The fair is after Easter Sunday, and on 11 April 2021 all is over; Mother's Day, 14 March 2021, is British.

Good:

    Date: 2021-03-06

    The Thanksgiving table (25 November 2019 was a Monday) was set.

Evidence: the calendar knows; no holiday stands beside its date in a million words of edited text.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dates import DateMention
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"date", "month"})))


def _easter(year: int) -> datetime.date:
    """Western Easter Sunday, by the anonymous Gregorian reckoning."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return datetime.date(year, month, day + 1)


def _orthodox(year: int) -> datetime.date:
    """Orthodox Easter Sunday in our calendar, by Meeus' Julian reckoning; right from 1900 to 2099."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return datetime.date(year, month, day + 1) + datetime.timedelta(days=13)


def _after_easter(days: int) -> Callable[[int], tuple[datetime.date, ...]]:
    return lambda year: tuple(easter(year) + datetime.timedelta(days=days) for easter in (_easter, _orthodox))


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], tuple[datetime.date, ...]]:
    """The nth weekday of a month; the last where `nth` is 0."""

    def of(year: int) -> tuple[datetime.date, ...]:
        days = [day for day in calendar.Calendar().itermonthdates(year, month) if day.month == month and day.weekday() == weekday]
        return (days[nth - 1],)

    return of


def _either(*holidays: Callable[[int], tuple[datetime.date, ...]]) -> Callable[[int], tuple[datetime.date, ...]]:
    return lambda year: tuple(day for holiday in holidays for day in holiday(year))


_HOLIDAYS = {
    "easter sunday": _after_easter(0), "easter monday": _after_easter(1), "good friday": _after_easter(-2), "palm sunday": _after_easter(-7),
    "maundy thursday": _after_easter(-3), "ash wednesday": lambda year: (_easter(year) - datetime.timedelta(days=46),),
    "shrove tuesday": lambda year: (_easter(year) - datetime.timedelta(days=47),), "whit monday": _after_easter(50),
    "ascension day": _after_easter(39), "pentecost": _after_easter(49),
    "thanksgiving": _either(_nth(10, 0, 2), _nth(11, 3, 4)), "thanksgiving day": _either(_nth(10, 0, 2), _nth(11, 3, 4)),
    "memorial day": _nth(5, 0, 0), "labor day": _nth(9, 0, 1), "martin luther king day": _nth(1, 0, 3),
    "mother's day": _either(_nth(5, 6, 2), lambda year: (_easter(year) - datetime.timedelta(days=21),)),
    "father's day": _nth(6, 6, 3), "remembrance sunday": _nth(11, 6, 2),
}  # fmt: skip
_HOLIDAY = later("|".join(sorted(map(re.escape, _HOLIDAYS), key=len, reverse=True)), re.IGNORECASE)
_TIE = later(r"^(?:, | \(|, which (?:is|falls|fell|was) on )$")


def _bare_start(mention: DateMention) -> int:
    """Where a date begins without its weekday, which may be a holiday's own: "Easter Sunday, 4 April"."""
    return min(
        (span.start for span in (mention.day_span, mention.month_span, mention.year_span) if span is not None), default=mention.span.start
    )


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for mention in inside(article, article.dates, woken):
        day = mention.resolved(article.date) if mention.day is not None else None
        if day is None or not 1900 < day.year < 2100:
            continue
        block = article.blocks[mention.block].span
        at = _bare_start(mention)
        lead = article.text[max(block.start, at - 50) : at].replace("’", "'")
        found = next((each for each in _HOLIDAY.finditer(lead) if _TIE.match(lead[each.end() :])), None)
        if found is None:
            continue
        start = at - len(lead)
        span = Span.of(start + found.start(), start + found.end())
        name = article.slice(span)
        holiday = _HOLIDAYS[found.group().lower()]
        if not mention.explicit_year and any(
            (day.month, day.day) in {(each.month, each.day) for each in holiday(year)} for year in (day.year - 1, day.year + 1)
        ):
            continue
        days = sorted(set(holiday(day.year)))
        said = " or ".join(f"{each.day} {calendar.month_name[each.month]}" for each in days)
        if day in days:
            yield Right(span, f"In {day.year} {name} is on {day.day} {calendar.month_name[day.month]}.")
        else:
            yield Match(span, f"In {day.year} {name} is on {said}.", related=(Related(mention.span, "another day"),))
