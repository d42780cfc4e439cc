"""What took 36 hours in the summary did not take a day in the text.

The same figure of the same thing stands in headline, summary or lead and in the text, each with the time that it took: "88 centimetres in 36 hours",
"88 centimetres of snow in a day". The two times must be one.

Bad:

    Date: 2024-12-05
    Summary: The squall brought 88 centimetres of snow in 36 hours.

    Never before had 88 centimetres of snow fallen here in two days, the mayor said.
                                                           ^^^^^^^^ “two days” here, “36 hours” for the same 88 centimetres.

Good:

    Date: 2024-12-05
    Summary: The squall brought 88 centimetres of snow in 36 hours.

    The 88 centimetres of snow fell in a day and a half. In 1998 60 centimetres fell in two days.

Good:

    Date: 2024-12-05
    Summary: The shop sold 88 loaves in two hours.

    It had planned to sell 88 loaves in two days, and 88 people came in six hours.

Good:

    Date: 2024-12-05
    Summary: The mill made 700 tonnes in a year.

    It makes about 700 tonnes every ten months, and 58 tonnes were sold in a month.

Good:

    Date: 2024-12-05
    Summary: The squall brought 60 centimetres of snow in 12 hours.

    In the next valley 60 centimetres of snow fell in two days.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import MINUTES, Length
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on("minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"),
)  # fmt: skip

_FRONT = frozenset({"title", "headline", "summary", "caption"})
_TOOK = later(
    r"\b(?:in|over|for|within|took|takes|lasted|during) (?:(?:the|a|just|only|about|around|nearly|almost|more|less|than|over|under|last|past) ){0,3}$"
)
_OTHER = later(
    r"\b(?:planned|would|if|every|each|per|usually|another|other|first|second|by comparison|compared|last year|instead|expected|hoped|not|target|"
    r"previous\w*|than|every|again|average|record of|(?:1[89]|20)\d\d)\b",
    re.IGNORECASE,
)
_PART = later(r" and a (half|quarter)\b")
_OWN = later(r"(?!.*\b(?:and|who|that|which|has|have|jailed|sentenced|banned|fined|suspended|for|but|with)\b)[^,;:.()]{0,60}", re.DOTALL)
"""From the figure to the time that it took."""
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_PLAIN = later(r"1?\d|24|36|[1-9]\d?0+|[1-9]5")
"""Figures that two things have by chance: 60, 500, 12."""
_CLOSE = 0.12


class _Told(NamedTuple):
    value: float
    noun: str
    said: str
    length: Length
    front: bool
    sentence: int


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    told = list(_all_told(article))
    for one in told if len(told) > 1 else ():
        for other in told if one.front else ():
            if other.sentence <= one.sentence or (one.value, one.noun) != (other.value, other.noun):
                continue
            longest = max(one.length.minutes, other.length.minutes)
            if abs(one.length.minutes - other.length.minutes) > _CLOSE * longest:
                here, there = article.slice(other.length.span), article.slice(one.length.span)
                message = f"“{here}” here, “{there}” for the same {other.said}."
                yield Match(other.length.span, message, related=(Related(one.length.span, "the other time"),))


def _all_told(article: Article) -> Iterator[_Told]:
    lead = next((each.block for each in article.sentences if article.blocks[each.block].scope == "paragraph"), -1)
    wanted = (each for each in article.lengths if not each.step and not each.hyphenated and not article.quoted(each.span))
    by_sentence = lengths_by_sentence(article, wanted)
    if len(by_sentence) < 2:
        return
    for at, lengths in by_sentence.items():
        sentence = article.sentences[at]
        length = lengths[0]
        lead_in = article.text[sentence.span.start : length.span.start]
        if len(lengths) > 1 or not _TOOK.search(lead_in) or _OTHER.search(article.slice(sentence.span)):
            continue
        if more := _PART.match(article.text, length.span.end):
            whole = length.minutes + (0.5 if more[1] == "half" else 0.25) * MINUTES[length.unit]
            length = Length(length.span, whole, length.unit, length.count, length.bound, length.block)
        front = article.blocks[sentence.block].scope in _FRONT or sentence.block == lead
        for quantity in article.quantities:
            if not sentence.span.holds(quantity.span) or quantity.span.touches(length.span):
                continue
            between = article.text[quantity.span.end : length.span.start]
            noun = quantity.unit or quantity.noun or ""
            by_chance = _PLAIN.fullmatch(f"{quantity.low:g}")
            if noun and noun not in _TIMES and not by_chance and _OWN.fullmatch(between) and quantity.low == quantity.high:
                yield _Told(quantity.low, noun, article.slice(quantity.span), length, front, at)
