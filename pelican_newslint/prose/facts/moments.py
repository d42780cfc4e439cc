"""Points in time that can be counted between: days, months, seasons and years as stretches of days, weekdays, clocks."""

from __future__ import annotations

import calendar
import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.spoken_hours import spoken_hours
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article
    from pelican_newslint.prose.facts.dates import DateMention
    from pelican_newslint.prose.facts.relatives import Relative
    from pelican_newslint.prose.facts.times import ClockTime
    from pelican_newslint.prose.facts.years import YearMention

_Fact = TypeVar("_Fact", "DateMention", "YearMention", "Relative", "ClockTime")
Kind = Literal["day", "weekday", "clock"]


class Moment(Struct, frozen=True, gc=False):
    """A point in time as written, no longer than a year."""

    span: Span
    """With "the end of", "early" and "spring" before it."""
    kind: Kind
    low: float
    """First day it can mean, as `datetime.date.toordinal`; of a weekday 0 Monday to 6 Sunday; of a clock minutes since midnight."""
    high: float
    """Last day or minute, inclusive."""
    sure: bool = True
    """Of a day: its year is written or told; of a clock: which half of the day."""

    @property
    def weekday(self) -> int | None:
        if self.kind == "weekday":
            return int(self.low)
        return (int(self.low) - 1) % 7 if self.kind == "day" and self.low == self.high else None

    def in_year(self, step: int) -> Moment:
        """The same day some years later."""
        low, high = (float(_later(int(each), step)) for each in (self.low, self.high))
        return Moment(self.span, self.kind, low, high, self.sure)


_SEASONS = {"spring": (3, 1, 6, 20), "summer": (6, 1, 9, 22), "autumn": (9, 1, 12, 20), "fall": (9, 1, 12, 20), "winter": (11, 15, 3, 20)}
_SEASON = later(r"\b(spring|summer|autumn|fall|winter)(?: of| in)? $")
_PART = later(r"\b(?:(?:the )?(end|close|start|beginning|middle|turn) of |(early|late|mid)[ -](?:in )?)$")
_PARTS = {
    "end": (0.7, 1.0), "close": (0.7, 1.0), "late": (0.6, 1.0), "start": (0.0, 0.35), "beginning": (0.0, 0.35), "turn": (0.0, 0.35),
    "early": (0.0, 0.4), "middle": (0.25, 0.75), "mid": (0.25, 0.75),
}  # fmt: skip
_LIGHT = {
    "dawn": (240, 450), "daybreak": (240, 450), "sunrise": (270, 480), "dusk": (960, 1320), "sunset": (960, 1320), "nightfall": (990, 1350),
}  # fmt: skip
_OF_YEAR = later(r",? (?:of )?(last|this|next) year\b(?!['’])")
_OF_YEARS = {"last": -1, "this": 0, "next": 1}
""" "On 8 January last year"."""
_NAMED_DAYS = {
    "valentine's day": (2, 14), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's day": (1, 1),
    "new year's eve": (12, 31), "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "all saints' day": (11, 1), "armistice day": (11, 11),
    "veterans day": (11, 11), "midsummer's day": (6, 24),
}  # fmt: skip
_NAMED_DAY = later(
    "|".join(rf"\b{name}\b(?! (?:parade|party|tree|gift|present|market)s?)".replace("'", "['’]") for name in _NAMED_DAYS), re.IGNORECASE
)
_OF_NAMED_DAYS = ("valentine", "christmas ", "boxing day", "new year", "patrick", "saints", "armistice", "veterans day", "midsummer")
"""Of these one stands in each of them, in small letters."""
_HALF = later(r" (?:in the|that|the same|on \w+day) (morning|afternoon|evening)\b| (?:at|that) night\b")


def moments(article: Article, span: Span) -> list[Moment]:
    """All that stand in `span`, in order; without overlaps. Many rules ask for those of one sentence."""
    known = _known(article)
    key = span.start, span.end
    if key not in known:
        known[key] = _found(article, span)
    return list(known[key])


@once
def _known(_article: Article) -> dict[tuple[int, int], list[Moment]]:
    """By where a span begins and ends; filled when it is asked for."""
    return {}


def _found(article: Article, span: Span) -> list[Moment]:
    found = [*_days(article, span), *_relatives(article, span), *_clocks(article, span)]
    kept: list[Moment] = []
    for each in sorted(found, key=lambda moment: (moment.span.start, -moment.span.end)):
        if not kept or kept[-1].span.end <= each.span.start:
            kept.append(each)
    return kept


def _in(facts: Sequence[_Fact], span: Span) -> Iterator[_Fact]:
    """Those of a sorted sequence that stand in `span`."""
    if not facts or facts[-1].span.start < span.start:
        return
    for at in range(bisect_left(facts, span.start, key=lambda fact: fact.span.start), len(facts)):
        if facts[at].span.start >= span.end:
            return
        if facts[at].span.end <= span.end:
            yield facts[at]


def _days(article: Article, span: Span) -> Iterator[Moment]:
    for mention in _in(article.dates, span):
        if (moment := _dated(article, mention)) is not None:
            yield moment
    if article.date is not None and _names_days(article):
        for found in _NAMED_DAY.finditer(article.text, span.start, span.end):
            month, number = _NAMED_DAYS[found[0].replace("’", "'").lower()]
            years = (datetime.date(article.date.year + step, month, number) for step in (-1, 0, 1))
            day = min(years, key=lambda each: abs((each - article.date).days) if article.date else 0).toordinal()
            yield Moment(Span.of(*found.span()), "day", day, day, sure=False)
    for year in _in(article.years, span):
        if year.form == "year":
            lead = article.text[max(year.span.start - 24, span.start) : year.span.start]
            low, high = datetime.date(year.year, 1, 1), datetime.date(year.year, 12, 31)
            start: int = year.span.start
            if season := _SEASON.search(lead):
                low, high = _season(season[1], year.year)
                start -= len(season.group())
            yield _part(article, span, Span.of(start, year.span.end), low, high, sure=True)


@once
def _names_days(article: Article) -> bool:
    lower = article.text.lower()
    return any(each in lower for each in _OF_NAMED_DAYS)


def _season(name: str, year: int) -> tuple[datetime.date, datetime.date]:
    first, day, last, end = _SEASONS[name]
    return datetime.date(year - (first > last), first, day), datetime.date(year + (first > last), last, end)


def _dated(article: Article, mention: DateMention) -> Moment | None:
    if mention.month is None or not mention.valid or mention.ambiguous:
        return None
    if mention.year is None and article.date is not None and (of := _OF_YEAR.match(article.text, mention.span.end)) is not None:
        told = article.date.year + _OF_YEARS[of[1]]
        if mention.month is not None and not (mention.month == 2 and mention.day == 29):
            mention = replace(mention, year=told, explicit_year=True, span=Span.of(mention.span.start, of.end()))
    day = mention.resolved(article.date)
    if day is not None:
        return Moment(mention.span, "day", day.toordinal(), day.toordinal(), mention.explicit_year)
    if mention.day is not None or mention.month is None or not 1 <= mention.month <= 12:
        return None
    year = mention.year
    if year is None:
        if article.date is None:
            return None
        middle = article.date.toordinal() - 15
        years = (article.date.year - 1, article.date.year, article.date.year + 1)
        year = min(years, key=lambda each: abs(datetime.date(each, mention.month or 1, 1).toordinal() - middle))
    low = datetime.date(year, mention.month, 1)
    high = low.replace(day=calendar.monthrange(year, mention.month)[1])
    return _part(article, article.sentence_at(mention.span.start).span, mention.span, low, high, sure=mention.year is not None)


def _part(article: Article, within: Span, span: Span, low: datetime.date, high: datetime.date, *, sure: bool) -> Moment:
    """Less than the whole where the words before say so."""
    lead = article.text[max(span.start - 18, within.start) : span.start]
    first, last = float(low.toordinal()), float(high.toordinal())
    start: int = span.start
    if found := _PART.search(lead):
        one, other = _PARTS[found[1] or found[2]]
        first, last = first + one * (last - first), first + other * (last - first)
        start -= len(found.group())
    return Moment(Span.of(start, span.end), "day", first, last, sure)


def _relatives(article: Article, span: Span) -> Iterator[Moment]:
    today = article.date
    for relative in _in(article.relatives, span):
        if relative.form == "ago":
            continue
        if relative.weekday is not None:
            yield Moment(relative.span, "weekday", relative.weekday, relative.weekday)
        elif today is not None and relative.offset is not None and (days := _told(relative, today)):
            yield Moment(relative.span, "day", days[0].toordinal(), days[1].toordinal())


def _told(relative: Relative, today: datetime.date) -> tuple[datetime.date, datetime.date] | None:
    """ "yesterday", "last year", "this month"; not what a part is named of."""
    step = int(relative.offset or 0)
    if relative.part is not None:
        return None
    if relative.form == "day":
        day = today + datetime.timedelta(days=step)
        return day, day
    if relative.form == "this" and relative.unit == "year":
        return datetime.date(today.year + step, 1, 1), datetime.date(today.year + step, 12, 31)
    return None


def _clocks(article: Article, span: Span) -> Iterator[Moment]:
    taken: list[Span] = []
    for time in _in(article.times, span):
        if time.minutes is not None:
            taken.append(time.span)
            yield _clock(article, time.span, time.minutes, sure=time.form != "12-hour" or time.meridiem is not None)
    for place, minutes, sure in spoken_hours(article, span):
        if not any(each.touches(place) for each in taken):
            yield Moment(place, "clock", minutes, minutes) if sure else _clock(article, place, minutes, sure=False)
    for at, (low, high) in _lights(article).items():
        place = article.words.span(at)
        if span.holds(place):
            yield Moment(place, "clock", low, high)


@once
def _lights(article: Article) -> Mapping[int, tuple[int, int]]:
    """Words for the light of a time of day, with the minutes that it may be."""
    words = article.words
    return {
        at: minutes
        for word, minutes in _LIGHT.items()
        for at in words.index.get(word, ())
        if words.before(at) in {"before", "at", "after", "until", "by", "till", "since", "from"}
    }


def _clock(article: Article, span: Span, minutes: int, *, sure: bool) -> Moment:
    """With the half of the day that the words behind it tell."""
    behind = _HALF.match(article.text, span.end) if not sure else None
    if behind is None:
        return Moment(span, "clock", minutes, minutes, sure)
    half = behind[1]
    minutes %= 720
    evening = half in {"afternoon", "evening"} or (half is None and minutes >= 360)
    return Moment(Span.of(span.start, behind.end()), "clock", minutes + 720 * evening, minutes + 720 * evening)


def _later(day: int, years: int) -> int:
    date = datetime.date.fromordinal(day)
    last = calendar.monthrange(date.year + years, date.month)[1]
    return date.replace(year=date.year + years, day=min(date.day, last)).toordinal()
