"""A range runs from less to more.

"Between 20 and 10" and "from 2015 to 2010" are written the wrong way round, or one end is a slip. Changes that fall, votes, scores and
clock times are no ranges.

Bad:

    It ran in the years from 2015 to 2010.
                             ^^^^^^^^^^^^ This range runs backwards.

Bad:

    Between 20 and 10 people were hurt.
            ^^^^^^^^^ This range runs backwards.

Good:

    It ran in the years from 2010 to 2015, and between 10 and 20 people were hurt.

Good:

    The price fell from 20 to 10 dollars, cut from 2015 levels to 2010 levels. He counted from 10 to one.

Good:

    Between 2015 and spring, from 11 to 2 o'clock, they lost 20 to 10. From 1999-2001 it was shut.

Evidence: an estimate of 95 in 100; clock times are left out.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on("between", tokens=("year",)), languages=("en",))

_YEAR = r"(1[5-9]\d\d|20\d\d)"
_YEARS = later(rf"\b(?:[Ff]rom|[Bb]etween|years?|period|during) (?:the years? )?({_YEAR}(?: to | and | until |–|-){_YEAR})\b(?! levels?)")
_NUMBER = r"(\d{1,3}(?:,\d{3}){0,3})"
_BETWEEN = later(rf"\b[Bb]etween ({_NUMBER} and {_NUMBER})(?= (?:per ?cent|people|years|\w+s)\b)(?! \w+s (?:ago|before|earlier)\b)")
""" "Between 3,500 and 1,200 years ago" runs the right way."""
_MOVED = later(
    r"\b(?:f[ae]ll|fallen|cut|drop|declin|down|reduc|decreas|levels?|count|back|differen|compar|gap|split|choos|choice|vote|mov|shift|brought)\w{0,6}\b",
    re.IGNORECASE,
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for pattern in (_YEARS, _BETWEEN):
            for found in pattern.finditer(article.text, block.span.start, block.span.end):
                first, second = (int(found[group].replace(",", "")) for group in (2, 3))
                if first <= second or _MOVED.search(article.slice(article.sentence_at(found.start()).span)):
                    continue
                yield Match(Span.of(*found.span(1)), "This range runs backwards.")
