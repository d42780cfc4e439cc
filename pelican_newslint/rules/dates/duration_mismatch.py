"""A thing of three days lasts three days.

"The three-day summit, 3-7 May" is five days long. The first and the last day count.

Bad:

    The three-day summit runs from 3 to 7 May.
        ^^^^^^^^^ 3 to 7 May is five days, not three.

Good:

    The five-day summit runs from 3 to 7 May.

Good:

    After a three-day strike, the fair runs from 3 to 7 May.

Good:

    The three-day passes are sold from 3 to 7 May, the two-day ones at the door.

Evidence: an estimate of 90 in 100; the length must stand right before what lasts.
"""

from __future__ import annotations

import datetime
import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS, cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"date", "month"})))

_LASTS = "summit|conference|festival|fair|event|meeting|visit|trip|tour|strike|trial|hearing|tournament|workshop|convention|congress|exhibition|camp"
_EVENT = later(
    rf"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Tt]his) (([a-z]+|\d{{1,2}})-day) (?:\w+ ){{0,2}}?(?:{_LASTS})\b[^.,;!?]{{0,40}},? ?(?:from )?$"
)
_SOLD = later(r"\b(?:on sale|available|sold|invited|accepted|open for|advertised)\b")
_WORDS = {number: word for word, number in CARDINALS.items() if number <= 20}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {block.span.start for block in woken}
    for range_ in article.date_ranges:
        block = article.block_at(range_.span.start)
        if block.span.start not in starts:
            continue
        sentence = article.sentence_at(range_.span.start).span
        found = _EVENT.search(article.text[sentence.start : range_.span.start])
        first, last = (article.dates[index].resolved(article.date or _ANY) for index in (range_.first, range_.last))
        count = None if found is None else cardinal(found[2])
        if found and _SOLD.search(found[0]):
            continue
        if found is None or not count or first is None or last is None or last < first:
            continue
        days = (last - first).days + 1
        span = Span.of(sentence.start + found.start(1), sentence.start + found.end(1))
        if days == count:
            yield Right(span, f"{article.slice(range_.span)} is {days} days.")
        else:
            message = f"{_plain(article.slice(range_.span))} is {_WORDS.get(days, days)} days, not {_WORDS.get(int(count), count)}."
            yield Match(span, message, related=(Related(range_.span, "the days"),))


_ANY = datetime.date(2024, 1, 1)
"""Without a date of the article any year does: both ends lie in one."""


def _plain(days: str) -> str:
    """The range without the "from" before it."""
    return re.sub(r"^(?:from|between) ", "", days)
