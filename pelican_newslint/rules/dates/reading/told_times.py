"""Days, months, seasons and years as written, as stretches of days."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import moments
from pelican_newslint.prose.facts.years import YearMention
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import inside

_NEAR = 60
"""Days from the article within which a date without a year can be told to lie before or behind it."""
_HALF_YEAR = 180
"""Days within which the weekday beside a day tells its year: it fits one of the years round it."""
_LIFE = 100
_SEASON = later(r"\b(?:in|by) ((?:the )?(?:spring|summer|autumn|fall|winter)(?: of)? )$")
_QUARTER = later(r"\b(?:in|by|for|during) ((?:the )?(first|second|third|fourth|last) quarter (?:of )?)$")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_THIS_YEAR = later(r"(?: (?:and|or|to) [A-Z][a-z]+)? (?:of )?this year\b")
_EARLY = later(r"\b(?:[Ii]n (?:early |late |mid-)|(?:[Bb]y|[Aa]t|until|before) the (?:end|start|middle|beginning) of )$")


class ToldTime(msgspec.Struct, frozen=True):
    """A day, a month or a year as written. `sure` where its year is written too, `proved` where only this year's day has its weekday."""

    span: Span
    first: datetime.date
    last: datetime.date
    said: str
    exact: bool
    sure: bool
    proved: bool = False


def told_times(article: Article, woken: tuple[Block, ...], today: datetime.date) -> Iterator[ToldTime]:
    for mention in inside(article, article.dates, woken):
        if not mention.valid or mention.ambiguous or mention.month is None:
            continue
        day = mention.resolved(today)
        proved = day is not None and not mention.explicit_year and mention.weekday == day.weekday()
        if day is not None and (mention.explicit_year or abs((day - today).days) <= (_HALF_YEAR if proved else _NEAR)):
            yield ToldTime(mention.span, day, day, say_day(day), exact=True, sure=mention.explicit_year, proved=proved)
        elif mention.day is None and mention.year is not None and mention.explicit_year:
            last = calendar.monthrange(mention.year, mention.month)[1]
            first = datetime.date(mention.year, mention.month, 1)
            said = f"{calendar.month_name[mention.month]} {mention.year}"
            yield ToldTime(mention.span, first, first.replace(day=last), said, exact=False, sure=True)
        elif mention.form == "month" and mention.day is None and _THIS_YEAR.match(article.text, mention.span.end):
            first = datetime.date(today.year, mention.month, 1)
            last_day = first.replace(day=calendar.monthrange(today.year, mention.month)[1])
            yield ToldTime(mention.span, first, last_day, f"{calendar.month_name[mention.month]} {today.year}", exact=False, sure=True)
    for year in inside(article, article.years, woken):
        if year.form != "year" or abs(year.year - today.year) >= _LIFE:
            continue
        if quarter := _QUARTER.search(article.text, max(year.span.start - 30, 0), year.span.start):
            month = 3 * _QUARTERS[quarter[2].lower()] - 2
            first = datetime.date(year.year, month, 1)
            end = datetime.date(year.year, month + 2, calendar.monthrange(year.year, month + 2)[1])
            span = Span.of(quarter.start(1), year.span.end)
            yield ToldTime(span, first, end, article.slice(span).removeprefix("the "), exact=False, sure=True)
        elif season := _SEASON.search(article.text, max(year.span.start - 24, 0), year.span.start):
            named = moments(article, Span.of(season.start(1), year.span.end))
            if len(named) == 1:
                first, end = (datetime.date.fromordinal(int(each)) for each in (named[0].low, named[0].high))
                span = Span.of(season.start(1), year.span.end)
                yield ToldTime(span, first, end, article.slice(span).removeprefix("the "), exact=False, sure=True)
        elif _led(article, year):
            first, end = datetime.date(year.year, 1, 1), datetime.date(year.year, 12, 31)
            yield ToldTime(year.span, first, end, str(year.year), exact=False, sure=True)


def _led(article: Article, year: YearMention) -> bool:
    """Whether it's told of what happens in that year or by then."""
    return (
        year.preposition in {"in", "by", "since", "until"}
        or _EARLY.search(article.text, max(year.span.start - 30, 0), year.span.start) is not None
    )


def say_day(day: datetime.date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
