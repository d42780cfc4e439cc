"""“Last week” and the date beside it are one time.

"The bell was rung once more last week, on 4 January", in a piece of 30 December, has one of the two wrong. So has "last month, on 2 March" in June,
and "the following month, July" after a deed of May. The two stand side by side; the article's own date is now.

Bad:

    Date: 2020-12-30

    The bell was rung once more last week, on 11 January.
                                ^^^^^^^^^ 11 January is not in the week before 30 December 2020.

Bad:

    Date: 2023-06-14

    He was arrested last month, on 2 March.
                    ^^^^^^^^^^ 2 March is not in the month before 14 June 2023.

Bad:

    Date: 2023-06-14

    The dam gave way in May 2018. She was charged in the following month, July, in Bergen.
                                                         ^^^^^^^^^^^^^^^ The month after May 2018 is June, not July.

Bad:

    Date: 2023-06-14

    It was dug up on 9 November 2008 and planted anew the following spring, in March 2010.
                                                          ^^^^^^^^^^^^^^^^ The spring after 9 November 2008 is that of 2009, not of 2010.

Bad:

    Date: 2023-06-14

    Last year, in 2021, the mill made its first profit. Next year's fair, in 2025, will be the last.
    ^^^^^^^^^ Last year is 2022, not 2021.
                                                        ^^^^^^^^^^^ Next year is 2024, not 2025.

Good:

    Date: 2023-06-14

    The mill shut in 1998, and the next year, in 1999, it burned. Last year, in 2022, its site was sold. This year's fair (2023) is the last.

Good:

    Date: 2020-12-30

    The bell was rung once more last week, on 22 December. It will be sold next month, on 11 January.

Good:

    Date: 2023-06-14

    He was arrested last month, on 2 May, and will be tried next year, in 2024. Last month he met Lund, who was born on 2 March.

Good:

    Date: 2024-06-27

    In all of last year, from August 2022 to June 2023, it came to 240 lessons.

Good:

    Date: 2023-06-14

    The dam gave way in May 2018. She was charged in the following month, June. It was dug up on 9 November 2008 and planted anew the following
    spring, in April 2009.

Evidence: 0 in 1.2 million words of edited news and public reports; for a week, three days more or less are let pass.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dates import DateMention
from pelican_newslint.prose.facts.relatives import Relative
from pelican_newslint.prose.holding import holds
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside, starts

RULE = Rule(
    kind="fact", severity="error", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on("last", "next", "this", "following", "previous"),
)  # fmt: skip

_GAP = later(
    r"(?:['’]s (?:[a-z-]+ ){0,2}?[a-z-]+)?,? ?\(?(?:on |in |from |by )?(?:the (?:nights?|morning|evening|afternoon|weekend) of )?(?:(?:Mon|"
    r"Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day,? )?"
)
_BEFORE = later(r",? (?:of )?")
_SPAN = later(r" (?:to|until|till|through|and) (?:\d{1,2} )?[A-Z][a-z]+,? (?:\d{1,2}, )?(?:19|20)\d\d\b|[–-]")
_WEEK = 3
"""Days by which a week may begin or end elsewhere."""
_STEP = later(
    r"\b(?:the |that )?(?P<all>(?P<way>following|next|previous|preceding) (?P<unit>year|spring|summer|autumn|fall|"
    r"winter)),? \(?(?:in |that is,? )?$"
)
_SEASONS = {"spring": (3, 4, 5, 6), "summer": (6, 7, 8, 9), "autumn": (9, 10, 11, 12), "fall": (9, 10, 11, 12), "winter": (12, 1, 2, 3)}
_SIDES = {-1: "before", 0: "of", 1: "after"}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    for relative in inside(article, article.relatives, woken):
        if relative.form == "this" and relative.unit in ("week", "month", "year") and relative.offset in (-1, 0, 1):
            yield from _beside(article, relative, article.date)
            if relative.unit == "year" and relative.offset is not None:
                yield from _year(article, relative, article.date.year)
    begins = starts(woken)
    for block in woken:
        for found in _MONTH.finditer(article.text, block.span.start, block.span.end) if holds(article, _STEPS) else ():
            yield from _month(article, found)
    for mention in article.dates:
        if article.blocks[mention.block].span.start in begins and mention.month and mention.valid and not mention.ambiguous:
            yield from _following(article, mention)


def _beside(article: Article, relative: Relative, today: datetime.date) -> Iterator[Match]:
    if article.quoted(relative.span) or (relative.unit == "week" and "weekend" in relative.base):
        return
    for mention in article.dates:
        behind = relative.span.end <= mention.span.start <= relative.span.end + 40
        ahead = mention.span.end <= relative.span.start <= mention.span.end + 6
        gap = article.text[relative.span.end : mention.span.start] if behind else article.text[mention.span.end : relative.span.start]
        if relative.unit == "year" and (not mention.year or _SPAN.match(article.text, mention.span.end)):
            continue  # "on 9 May last year"; "last year, from August 2022 to June 2023": a school's
        if not (behind or ahead) or not (_GAP if behind else _BEFORE).fullmatch(gap) or not mention.valid or mention.ambiguous:
            continue
        if (day := _day(mention, today)) is None or _fits(relative, day, today, whole=mention.day is None):
            continue
        told = f"{today.day} {today:%B} {today.year}"
        side = _SIDES[int(relative.offset or 0)]
        message = f"{article.slice(mention.span)} is not in the {relative.unit} {side} {told}."
        span = Span.of(relative.span.end - len(relative.base.split()[-1]) - 5, relative.span.end) if relative.part else relative.span
        yield Match(span, message, related=(Related(mention.span, "the date"),))


def _year(article: Article, relative: Relative, now: int) -> Iterator[Match]:
    """ "Next year's games, in 2026"."""
    if article.quoted(relative.span) or relative.offset is None or _COUNTED.search(article.text[: relative.span.start][-12:]):
        return
    noun = _OF_IT.match(article.text, relative.span.end) if article.slice(relative.span).endswith("s") else None
    behind = _IN_YEAR.match(article.text, noun.end() if noun else relative.span.end)
    if behind is not None and int(behind["year"]) != now + relative.offset:
        step = f"{relative.base.split()[0].capitalize()} year is {now + int(relative.offset)}, not {behind['year']}."
        yield Match(relative.span, step, related=(Related(Span.of(*behind.span("year")), "the year"),))


_COUNTED = later(r"\b(?:the|that|following|until|every|each) $", re.IGNORECASE)
""" "The next year, in 1999": counted from what was told before."""
_OF_IT = later(r" (?:[a-z-]+ ){0,2}?[a-z-]+(?=,? \(|, )")
_IN_YEAR = later(r"(?:, (?:in |that is,? )|,? \((?:in )?)(?P<year>(?:19|20)\d\d)(?=\)|, |\.(?: |$))(?!, when [a-z]+ (?:had|was))")


def _day(mention: DateMention, today: datetime.date) -> datetime.date | None:
    """The day, or the first of the month; without a year the nearest to the article's own."""
    if mention.month is None or not 1 <= mention.month <= 12:
        return None
    years = (mention.year,) if mention.year else (today.year - 1, today.year, today.year + 1)
    days = [datetime.date(year, mention.month, min(mention.day or 1, calendar.monthrange(year, mention.month)[1])) for year in years]
    return min(days, key=lambda each: abs((each - today).days))


def _fits(relative: Relative, day: datetime.date, today: datetime.date, *, whole: bool) -> bool:
    step = int(relative.offset or 0)
    if relative.unit == "week":
        if whole:
            return True
        monday = today - datetime.timedelta(days=today.weekday() - 7 * step)
        low, high = (-_WEEK, 6 + _WEEK) if step else (-2, 8)
        return low <= (day - monday).days <= high
    if relative.unit == "month":
        return (day.year * 12 + day.month) - (today.year * 12 + today.month) == step
    return day.year - today.year == step


def _following(article: Article, mention: DateMention) -> Iterator[Match]:
    """ "The following month, March", counted from the last date before it."""
    start = article.sentence_at(mention.span.start)
    found = _STEP.search(article.text, max(start.span.start, mention.span.start - 40), mention.span.start)
    if found is None or found.end() != mention.span.start or article.quoted(mention.span):
        return
    anchor = _anchor(article, found.start())
    if anchor is None or anchor.month is None or mention.month is None:
        return
    step = 1 if found["way"] in ("following", "next") else -1
    unit = found["unit"]
    span, said = Span.of(*found.span("all")), article.slice(anchor.span)
    related = (Related(anchor.span, "counted from"), Related(mention.span, "the date"))
    side = "after" if step > 0 else "before"
    if anchor.year and mention.year and unit == "year":
        if mention.year != anchor.year + step:
            yield Match(span, f"The year {side} {said} is {anchor.year + step}, not {mention.year}.", related=related)
    elif anchor.year and mention.year:
        years = {anchor.year, anchor.year + step} if anchor.month not in _SEASONS[unit] else {anchor.year + step}
        first = anchor.year if unit != "winter" and step > 0 and anchor.month < _SEASONS[unit][0] else anchor.year + step
        if mention.year not in years | {first} or mention.month not in (*_SEASONS[unit], _SEASONS[unit][0] - 1):
            yield Match(span, f"The {unit} {side} {said} is that of {first}, not of {mention.year}.", related=related)


def _month(article: Article, found: re.Match[str]) -> Iterator[Match]:
    """ "The following month, March"."""
    anchor, step = _anchor(article, found.start()), 1 if found["way"] in ("following", "next") else -1
    if anchor is None or anchor.month is None or article.quoted(Span.of(*found.span())):
        return
    real = (anchor.month - 1 + step) % 12 + 1
    told = list(calendar.month_name).index(found["month"])
    if told not in (real, anchor.month):
        side = "after" if step > 0 else "before"
        message = f"The month {side} {article.slice(anchor.span)} is {calendar.month_name[real]}, not {found['month']}."
        related = (Related(anchor.span, "counted from"), Related(Span.of(*found.span("month")), "the date"))
        yield Match(Span.of(*found.span("all")), message, related=related)


_STEPS = ("following month", "next month", "previous month", "preceding month")
_MONTH = later(
    r"\bthe (?P<all>(?P<way>following|next|previous|preceding) month),? \(?(?:in |that is,? )?"
    rf"(?P<month>{'|'.join(calendar.month_name[1:])})\b"
)


def _anchor(article: Article, start: int) -> DateMention | None:
    """The one date right before, in the same sentence or the one before of the same paragraph."""
    at = article.sentence_index(start)
    first = article.sentences[at - 1 if at and article.sentences[at - 1].block == article.sentences[at].block else at].span.start
    dates = [each for each in article.dates if first <= each.span.start < start and each.month and each.valid and not each.ambiguous]
    years = [each for each in article.years if first <= each.span.start < start]
    return dates[-1] if dates and not any(each.span.start > dates[-1].span.start for each in years) else None
