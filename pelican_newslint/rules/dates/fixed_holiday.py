"""A holiday that has a date keeps it.

Christmas Day is 25 December and Valentine's Day 14 February, whatever the year. Holidays that move are left alone.

Bad:

    The bridge opens on Christmas Day, 24 December.
                        ^^^^^^^^^^^^^ Christmas Day is 25 December.

Good:

    The bridge opens on Christmas Day, 25 December.

Good:

    The bridge opens after New Year's Day, on 3 January; on 24 December it's Christmas Eve.

Good:

    It was shut from Christmas Eve, 24 December, to 2 January.

Evidence: the calendar knows.
"""

from __future__ import annotations

import calendar
import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="error", languages=("en",), wakes=Wakes(tokens=frozenset({"date", "month"})))

_DAYS = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31),
    "valentine's day": (2, 14), "st patrick's day": (3, 17), "saint patrick's day": (3, 17), "april fools' day": (4, 1), "may day": (5, 1),
    "independence day, july": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "bonfire night": (11, 5), "guy fawkes night": (11, 5),
    "veterans day": (11, 11), "armistice day": (11, 11), "juneteenth": (6, 19), "anzac day": (4, 25), "canada day": (7, 1), "burns night": (1, 25),
    "international women's day": (3, 8), "earth day": (4, 22),
}  # fmt: skip
_HOLIDAY = later("|".join(map(re.escape, _DAYS)), re.IGNORECASE)
_TIE = later(r"^(?:, | \(|, which (?:is|falls) on )$")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for mention in inside(article, article.dates, woken):
        if mention.month is None or mention.day is None or not mention.valid or mention.ambiguous:
            continue
        block = article.blocks[mention.block].span
        lead = article.text[max(block.start, mention.span.start - 50) : mention.span.start].replace("’", "'")
        found = next((each for each in _HOLIDAY.finditer(lead) if _TIE.match(lead[each.end() :])), None)
        if found is None:
            continue
        start = mention.span.start - len(lead)
        span = Span.of(start + found.start(), start + found.end())
        month, day = _DAYS[found.group().lower()]
        name = article.slice(span)
        if (month, day) == (mention.month, mention.day):
            yield Right(span, f"{name} is {day} {calendar.month_name[month]}.")
        else:
            message = f"{name} is {day} {calendar.month_name[month]}."
            yield Match(span, message, related=(Related(mention.span, "another day"),))
