"""A stretch of time is as long as its ends are apart, and ends after it began.

"From March 2019 to January 2019" runs backwards, and a strike that "began in September 2013 and went on for 26 weeks, until the end of April"
lasted more than 30. Both ends and the length must stand in one sentence; a deadline counts from the article's own day ("within 28 days, by
2 February").

Bad:

    The pumps were hired out between May 2019 and January 2019.
                                                  ^^^^^^^^^^^^ January 2019 is before May 2019, where it began.

Bad:

    The ban began in June 2013 and went on for 20 weeks, until the end of February 2014.
                                               ^^^^^^^^ From June 2013 to February 2014 are 33 weeks or more, not 20.

Bad:

    Date: 2024-03-05

    The owner must pay within 28 days, by 12 April.
                              ^^^^^^^ From 5 March to 12 April are 38 days, not 28.

Bad:

    She was last seen on 3 May 2021 and found six weeks later, on 24 May 2021.
                                              ^^^^^^^^^ From 3 May 2021 to 24 May 2021 are 21 days, not 6 weeks.

Good:

    The ban began in June 2013 and went on for 20 weeks, until the end of October 2013. From May 2019 to June 2019 the pumps were hired out.

Good:

    Date: 2024-03-05

    The owner must pay within 28 days, by 2 April. The firm, in the three months to 31 May 2023, lost £4m.

Good:

    She was last seen on 3 May 2021 and found three weeks later, on 24 May 2021. He served 20 days between 3 May 2021 and 24 August 2021.

Good:

    About six months, from 3 May 2021 to 20 October 2021, were lost. A 12-week course ran from May 2021 to June 2023.

Good:

    Date: 2024-09-20

    Police held a man on 11 September, two days after the barn fire, and let him go on 13 September. He has six weeks to appeal, until 16 October.

Evidence: 0 in 528,000 words of edited text; half a week, month or year more or less is let pass.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dates import DateMention
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction", wakes=Wakes.on(tokens=("date", "month")),
)  # fmt: skip

_SOFT = r"(?P<soft>about |around |nearly |almost |some |just over |just under |more than |over |at least |less than |under )?"
_LONG = rf"{_SOFT}(?P<all>(?P<n>\d{{1,3}}|[a-z]+(?:-[a-z]+)?)[ -](?P<unit>day|week|month|year)s?)"
_AT = r"(?:in |on |by |until |till |at )?(?:about |around |the |early |late |mid-|end of |start of |beginning of |middle of ){0,3}"
_A, _B = r"\[(?P<a>\d+)\]", r"\[(?P<b>\d+)\]"
_FEW = r"[^\[\].;:]{0,60}?"
_BEGAN = r"(?:began|begun|started|starts?|begins?|opened|opens?|was imposed|came in|broke out|was (?:shut|closed|set up|launched))"
_ON = r"lasted|lasts?|ran|runs|went on|continued|carried on|closed|shut|took|out of action|on strike|at sea|in prison|in hospital|missing|in force"
"""What fills the whole time between two days; who sat, met or served did so now and then."""
_TIES = tuple(
    later(pattern)
    for pattern in (
        rf"\b(?:(?:{_ON}) (?:for )?|[Tt]he (?:total of )?){_LONG},? (?:from|between) {_A} (?:to|until|till|and|through) {_AT}{_B}",
        rf"\b(?:[Ff]rom|[Bb]etween) {_A} (?:to|until|till|and|through) {_AT}{_B}, (?:a total of |a period of |or |that is )?{_LONG}(?=[,.;]| in all)",
        rf"\b{_BEGAN} {_AT}{_A} and (?:went on|lasted|ran|continued|carried on|stayed)(?: \w+)? (?:for )?"
        rf"{_LONG},? (?:until|to|till|ending) {_AT}{_B}",
        rf"{_A}{_FEW}\b(?:and|before|,) {_FEW}(?<=[ ,]){_LONG} (?:later|afterwards|after that),? {_AT}{_B}",
        rf"{_B},? (?:just |only |exactly )?{_LONG} after (?:(?! and\b)[^\[\].,;:]){{0,60}}? {_AT}{_A}",
    )
)
_DEADLINE = later(rf"\b(?:[Ww]ithin|[Ii]n|[Hh]as|[Hh]ave) {_LONG}(?: to \w+(?: \w+){{0,3}})?, (?:that is |or )?(?:by|until|on|to) {_B}")
_AGAIN = later(r"\b(?:again|another|other|second|third|except|twice|times)\b")
_MOVED = later(
    r"\b(?:moved?|moving|brought|bring|chang\w+|put|push\w+|shift\w+|reschedul\w+|amend\w+|correct\w+|advanc\w+|switch\w+|earlier)\b"
)
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_TOLERANCE = {"day": 1.0, "week": 4.0, "month": 17.0, "year": 190.0}


class _Time(msgspec.Struct, frozen=True):
    span: Span
    first: datetime.date
    last: datetime.date
    sure: bool


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    yield from _backwards(article, begins)
    if article.date is None and not any(each.year for each in article.dates):
        return
    for sentence in article.sentences:
        mentions = [each for each in article.dates if sentence.span.holds(each.span) and each.month is not None]
        if not mentions or article.blocks[sentence.block].span.start not in begins:
            continue
        sketch, offsets = _sketch(article, sentence.span, mentions)
        yield from _lengths(article, sketch, offsets, mentions)


def _backwards(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    for range_ in article.date_ranges:
        first, last = article.dates[range_.first], article.dates[range_.last]
        lead = article.text[max(first.span.start - 9, 0) : first.span.start].lower().rstrip()
        if (
            article.blocks[first.block].span.start not in begins
            or not first.year
            or not last.year
            or not lead.endswith(("from", "between"))
        ):
            continue
        one, other = _whole(first), _whole(last)
        sentence = article.sentence_at(first.span.start).span
        moved = _MOVED.search(article.text[sentence.start : first.span.start])
        if one and other and other[1] < one[0] and not moved:
            here, there = article.slice(last.span), article.slice(first.span)
            yield Match(
                last.span, f"{here} is before {there}, where it began.", related=(Related(first.span, "the beginning"),), severity="error"
            )


def _lengths(article: Article, sketch: str, offsets: list[int], mentions: list[DateMention]) -> Found:
    told: set[int] = set()
    for pattern in (*_TIES, _DEADLINE):
        for found in pattern.finditer(sketch):
            count = cardinal(found["n"]) or 0
            if not count or found.start("all") in told or _AGAIN.search(found.group()):
                continue
            start = _today(article) if pattern is _DEADLINE else _resolved(mentions[int(found["a"])], article.date, None)
            end = start and _resolved(mentions[int(found["b"])], article.date, start)
            if start is None or end is None:
                continue
            start, end = (_part(sketch, found, each, group) for each, group in ((start, "a"), (end, "b")))
            told.add(found.start("all"))
            span = Span.of(offsets[found.start("all")], offsets[found.end("all") - 1] + 1)
            late = pattern is _DEADLINE  # it may run from a day before the article's
            yield _judged(article, span, start, end, count, found["unit"], loose=bool(found["soft"]) or late, deadline=late)


def _part(sketch: str, found: re.Match[str], time: _Time, group: str) -> _Time:
    """Less than the whole month where the words before say so."""
    if (time.last - time.first).days < 20 or group not in found.re.groupindex:
        return time
    lead = sketch[max(found.start(group) - 18, 0) : found.start(group)]
    if re.search(r"\b(?:end of|late) \[$", lead):
        return msgspec.structs.replace(time, first=time.first.replace(day=20))
    if re.search(r"\b(?:start of|beginning of|early) \[$", lead):
        return msgspec.structs.replace(time, last=time.first.replace(day=10))
    return time


def _judged(article: Article, span: Span, start: _Time, end: _Time, count: int, unit: str, *, loose: bool, deadline: bool) -> Match | Right:
    low, high = (end.first - start.last).days, (end.last - start.first).days + 1
    length = count * _DAYS[unit]
    slack = _TOLERANCE[unit] + (0.15 * length + 3 if loose else 0.02 * length)
    says = f"From {_said(article, start)} to {_said(article, end)} are"
    if low - slack <= length <= high + slack or (deadline and length > low):
        return Right(span, f"{says} {count} {unit}s.")
    exact = high - low <= 1
    there = low if length < low or exact else high
    named = f"{there} days" if exact else f"{there // 7} weeks or {'more' if length < low else 'less'}"
    same = named.split()[1].rstrip("s") == unit
    message = f"{says} {named}, not {count}." if same else f"{says} {named}, not {count} {unit}s."
    related = tuple(Related(each.span, "one end") for each in (start, end) if each.span.end > each.span.start)
    return Match(span, message, related=related)


def _said(article: Article, time: _Time) -> str:
    return article.slice(time.span) or f"{time.first.day} {time.first:%B}"


def _today(article: Article) -> _Time | None:
    return None if article.date is None else _Time(Span.of(0, 0), article.date, article.date, sure=True)


def _resolved(mention: DateMention, today: datetime.date | None, after: _Time | None) -> _Time | None:
    """The day or month; without a year the first one behind `after`, else the nearest to the article's day."""
    whole = _whole(mention)
    if whole is not None:
        return _Time(mention.span, *whole, sure=True)
    if mention.year is not None or not mention.valid or mention.ambiguous or mention.month is None or not 1 <= mention.month <= 12:
        return None
    if after is None:
        day = mention.resolved(today)
        return None if day is None else _Time(mention.span, day, day, sure=False)
    for year in (after.first.year, after.first.year + 1):
        days = _of_year(mention, year)
        if days is not None and days[1] >= after.first:
            return _Time(mention.span, *days, sure=False)
    return None


def _whole(mention: DateMention) -> tuple[datetime.date, datetime.date] | None:
    if not mention.year or not mention.valid or mention.ambiguous:
        return None
    return _of_year(mention, mention.year)


def _of_year(mention: DateMention, year: int) -> tuple[datetime.date, datetime.date] | None:
    month = mention.month
    if month is None or not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    if mention.day is not None and mention.day > last:
        return None
    return datetime.date(year, month, mention.day or 1), datetime.date(year, month, mention.day or last)


def _sketch(article: Article, span: Span, mentions: list[DateMention]) -> tuple[str, list[int]]:
    """The sentence with its dates as numbers in brackets, and for each of its characters the place in the text."""
    parts: list[str] = []
    offsets: list[int] = []
    at = span.start
    for number, mention in enumerate(mentions):
        lead, mark = article.text[at : mention.span.start].replace("[", "(").replace("]", ")"), f"[{number}]"
        parts += (lead, mark)
        offsets += [*range(at, mention.span.start), *[mention.span.start] * len(mark)]
        at = mention.span.end
    parts.append(article.text[at : span.end].replace("[", "(").replace("]", ")"))
    offsets += range(at, span.end)
    return "".join(parts), offsets
