"""Counts beside the bullets below them ("four recommendations:" and five of them), and beside years: "twice, in 2012, 2015 and 2018"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.listed import listed_match

_YEAR = r"(?:19|20)\d\d"
_YEARS = rf"(?P<list>{_YEAR}(?:, (?:in )?{_YEAR}){{0,10}},? and (?:in )?{_YEAR})"
_A_YEAR = later(_YEAR)
_N = r"(?P<n>\d{1,2}|twice|two|three|four|five|six|seven|eight|nine|ten)"
_TWICE = later(rf"\b(?P<n>[Tt]wice)\b[^.;:()\d]{{0,50}}?(?:,| –| -|:|\()? ?(?:in |of )?{_YEARS}(?![\d–/-]|, | and | or | to )")
_TOTAL_LED = later(
    rf"\bin {_YEARS}(?:,| –| -| \(|;) ?(?:or |that is |making |which makes )?(?:totally|in total|in all|altogether|"
    rf"a total of) {_N} (?:times|[a-z-]+s|[a-z-]+ [a-z-]+s)\b"
)
_TOTAL_ENDS = later(
    rf"\bin {_YEARS}(?:,| –| -| \(|;) ?(?:or |that is |making )?{_N} (?:times|[a-z-]+s|[a-z-]+ [a-z-]+s)? ?(?:in all|"
    rf"in total|altogether|all told)\b"
)
_BOTH = later(rf"\bin {_YEARS},[^.;:()\d]{{0,30}}? (?P<n>both) of (?:them|which)\b")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_WEEKLY = later(
    rf"\b(?P<n>[Tt]wice)(?: in)? (?:a|each|every) week,?(?: on| –| -|:)? (?P<list>{_DAY}(?:, (?:on )?{_DAY}){{0,5}},? and (?:on )?{_DAY})\b"
)
_MONTH = rf"(?:{MONTHS})"
_MONTHS = later(
    rf"\b(?P<list>{_MONTH}(?:, {_MONTH}){{0,10}},? and {_MONTH})(?: [a-z]+){{0,4}}(?:,| –| -| \(|;) ?(?:or |that is |making |which makes )?"
    rf"(?:totally|in total|in all|altogether|a total of) {_N} months\b"
)
_PATTERNS = (_TWICE, _TOTAL_LED, _TOTAL_ENDS, _BOTH, _WEEKLY, _MONTHS)
_ONE = {_WEEKLY: later(_DAY), _MONTHS: later(_MONTH)}
"""What is counted; years where nothing else is said."""
_CUES = ("twice", "total", "in all", "altogether", "all told", "Twice", " both of ")
_OPEN = later(r"\b(?:at least|more than|others?|another|including|among|such as|some|these|first|last|of the|each|every)\b", re.IGNORECASE)
_FROM = later(r"\b(?:from|on|by|of|with|to|for) (?:the |its |their |his |her )?$")
_CLOCK = later(r"[*_]{0,3}(?:at |about |by )?\d{1,2}(?:[.:]\d\d| ?[ap]\.?m)", re.IGNORECASE)
_MOST, _LEAST, _OFF = 12, 2, 2


def listed_items(article: Article, counts: Sequence[Quantity]) -> Iterator[Match | Right]:
    yield from _bullets(article, counts)
    if any(cue in article.text for cue in _CUES):
        yield from _years(article)


def _years(article: Article) -> Iterator[Match | Right]:
    """Nothing is won twice in three years; two medals of one year are three in two. Days and months are counted alike."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(article.text):
            told = 2 if found["n"].lower() in {"twice", "both"} else cardinal(found["n"])
            years, span = len(_ONE.get(pattern, _A_YEAR).findall(found["list"])), Span.of(*found.span("n"))
            if told is not None and (years > told or (pattern is _MONTHS and years < told)):
                yield listed_match(article, span, {years}, Span.of(*found.span("list")))
            elif told == years:
                yield Right(span, f"{article.slice(span)} are named.")


def _bullets(article: Article, counts: Sequence[Quantity]) -> Iterator[Match | Right]:
    """The last sentence before a list ends with a colon and holds one count."""
    blocks = article.blocks
    for at, block in enumerate(blocks[:-1]):
        if block.scope != "paragraph" or blocks[at + 1].scope != "item" or not article.slice(block.span).rstrip().endswith(":"):
            continue
        end = next((number for number in range(at + 1, len(blocks)) if blocks[number].scope != "item"), len(blocks))
        items = blocks[at + 1 : end]
        last = article.sentence_at(block.span.end - 1).span
        told = [each for each in counts if last.start <= each.span.start < last.end]
        if len(told) != 1 or not _LEAST <= told[0].low <= _MOST or told[0].approximate or _OPEN.search(article.slice(last)):
            continue
        if any(article.slice(each.span).rstrip().endswith(":") for each in items):
            continue  # a list in the list
        if _FROM.search(article.text, last.start, told[0].span.start) and all(_CLOCK.match(article.slice(each.span)) for each in items):
            continue  # "the film from four cameras:" and what it shows, by the clock
        count = told[0]
        if len(items) == count.low:
            yield Right(count.span, f"{article.slice(count.span)} are listed.")
        elif abs(len(items) - count.low) <= _OFF:
            yield listed_match(article, count.span, {len(items)}, Span.of(items[0].span.start, items[0].span.end))
