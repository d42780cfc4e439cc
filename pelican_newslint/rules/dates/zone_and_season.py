"""A time zone is in force on its day.

"9 a.m. EST" in July is an hour off: clocks show daylight time then. The day is the one that stands with the time, else the article's own.

Bad:

    Date: 2024-07-03

    The rocket lifts off at 9 a.m. EST on Thursday.
                                   ^^^ “EST” isn't in force in July: EDT?

Good:

    Date: 2024-07-03

    The rocket lifts off at 9 a.m. EDT on Thursday.

Good:

    Date: 2024-07-03

    It lifted off at 9 a.m. EST on 12 January 2024, at 14:00 GMT.

Good:

    Date: 2024-03-10

    The rocket lifts off at 9 a.m. EST on Thursday.

Evidence: the zones' own rules since 2007; the months of change are left out.
"""

from __future__ import annotations

import calendar

import msgspec

from pelican_newslint.knowledge.time_zones import zones
from pelican_newslint.model import Block, Edit, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.times import ClockTime
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="warning", needs=frozenset({"date"}), wakes=Wakes(tokens=frozenset({"time"})))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for time in inside(article, article.times, woken):
        zone = zones().get(time.zone or "")
        month = _month(article, time)
        if zone is None or time.zone_span is None or month is None or month not in zone.never_in:
            continue
        fixes = (Fix(f"Change to {zone.counterpart}", (Edit(time.zone_span, zone.counterpart),)),) if zone.counterpart else ()
        ask = f": {zone.counterpart}?" if zone.counterpart else "."
        yield Match(time.zone_span, f"“{time.zone}” isn't in force in {calendar.month_name[month]}{ask}", fixes)


def _month(article: Article, time: ClockTime) -> int | None:
    """The month that the sentence names, if it names one, else the article's."""
    sentence = article.sentence_at(time.span.start).span
    months = {each.month for each in article.dates if sentence.holds(each.span) and each.month}
    if len(months) > 1:
        return None
    return months.pop() if months else article.date.month if article.date else None
