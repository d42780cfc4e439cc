"""Whether two figures may be one told otherwise, or are one, and whether the text has a figure of headline or summary in any form."""

from __future__ import annotations

import re
from itertools import combinations

from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers.rivals.by_the_clock import clocks_make, since_year
from pelican_newslint.rules.numbers.rivals.restated_facts import KNOCKS, RUN, TEXT, Fact, akin, both_degrees
from pelican_newslint.rules.numbers.rivals.restated_words import around, led, rate, slip

_CHANCE = 20
"""Smaller figures are made of others anywhere in a text."""
_SUMS = 14
_FACTOR = 2.2
_TENFOLD = frozenset({10.0, 100.0, 1000.0})
_HEDGED_FAR = 1.6
_NEXT = 3
"""Between ordinals."""
_TEN, _CROSSED = 10, 2
_RANKED = frozenset(
    "place half quarter minute innings set gear floor seat test leg lap round period spot position inning goal person".split()
)
"""What each has an order of its own: second place is somebody's, third place somebody else's."""


def comparable(article: Article, head: Fact, each: Fact) -> bool:
    """Whether the two are near enough to be one figure, or ten times as much, or have the same digits."""
    small, large = sorted((head.value, each.value))
    if each.kind[:4] == "nth " and (head.noun != each.noun or head.noun in _RANKED or small < 2 or large > small + _NEXT):
        return False
    if head.kind == "bare" and (small < _CHANCE or article.text[head.span.end : head.span.end + 1] in {"-", "–"}):
        return False
    crossed = slip(article, head, each)
    if (head.hedged or each.hedged) and large > _HEDGED_FAR * small and not crossed:
        return False  # "over $2.5m in all" and one of its parts
    return small > 0 and (large <= _FACTOR * small or large / small in _TENFOLD or (crossed == _CROSSED and large < _TEN * small))


def equal(article: Article, one: Fact, other: Fact) -> bool:
    """Whether both may be one figure: by rounding, or by what "more than" says."""
    if one.kind == other.kind == "time" and any(article.slice(each.span).lower() in _ROUGHLY for each in (one, other)):
        told = {article.slice(each.span).lower() for each in (one, other)}
        return abs(one.value - other.value) <= _A_MONTH * max(one.value, other.value) or ("a week" in told and not told.isdisjoint(_WORKED))
    if one.kind == other.kind == "time" and one.noun == other.noun and not (one.hedged or other.hedged):
        return abs(one.value - other.value) <= _SAME_LENGTH * one.value
    if one.exact.meets(other.exact):
        return True
    low, high = sorted((one, other), key=lambda each: each.value)
    if one.hedged or other.hedged:
        return high.value < _HEDGED * low.value and not (_short_of(low, high) or _short_of(high, low))
    if one.kind == "time" or one.value < _CHANCE or not float(one.value).is_integer():
        return False
    digits = str(int(one.value)).rstrip("0")
    worth = 10.0 ** (len(str(int(one.value))) - len(digits))
    close = worth if len(digits) > 1 else _ROUND * one.value
    return worth > 1 and abs(one.value - other.value) < close and bool(other.value % worth)


def _short_of(told: Fact, other: Fact) -> bool:
    """Whether "almost 400" and "at least 19" rule the other figure out: 300, or 17."""
    if not told.hedged or other.hedged or told.kind == "time":
        return False
    over, under = told.exact.high > _BEYOND * told.value, told.exact.low < told.value / _BEYOND
    if over == under:
        return False
    return other.value < told.exact.low / _NEAR_IT if under else other.value < told.value / _NEAR_IT


_BEYOND, _NEAR_IT = 1.1, 1.06
_HEDGED, _ROUND, _SAME_LENGTH = 1.4, 0.06, 0.01
_A_MONTH = 0.25
_WORKED = frozenset({"five days", "5 days"})
"""A week in the courts, in the fields, on strike."""
_ROUGHLY = frozenset({"a month", "a year", "a week", "one month", "one year"})


_FEW = {
    2.0: r"couple|both|pair|twins?|twice|brothers",
    3.0: r"trio|triplets|thrice",
    4.0: r"quartet|foursome",
    6.0: r"half-dozen|half a dozen",
    12.0: "dozen",
}


def stands(article: Article, head: Fact, body: list[Fact]) -> bool:
    """Whether the text has the figure in any form, or makes it of its own."""
    by_the_clock = head.kind == "time" and (clocks_make(article, head.value) or since_year(article, head.value))
    if by_the_clock or any(each.years == head.value and article.blocks[each.block].scope in TEXT for each in article.ages):
        return True
    if head.kind.startswith((RUN, KNOCKS)):
        return any(akin(each.kind, head.kind) and each.value == head.value for each in body)
    for each in body:
        if each.kind == head.kind and equal(article, head, each) and not _other_role(article, head, each, body):
            return True
        if each.kind == head.kind == "time":
            continue
        if (each.kind in {"bare", head.kind} or both_degrees(each.kind, head.kind)) and each.value == head.value:
            return True
        if each.value == head.value and head.value >= _CHANCE and head.kind != "time":
            return True
    if (
        head.kind[:2] == "n "
        and head.value in _FEW
        and re.search(rf"\b(?:{_FEW[head.value]})\b", article.text[head.span.end :], re.IGNORECASE)
    ):
        return True
    if head.kind[:2] == "n " and any(
        each.ordinal and each.low == head.value and article.blocks[each.block].scope in TEXT for each in article.quantities
    ):
        return True
    if head.kind == "percent" and _as_fraction(article, head.value):
        return True
    if head.value and rate(article, head) and any(each.kind == head.kind and each.value / head.value in _RATES for each in body):
        return True  # 40 litres a day are 280 a week
    same = [each for each in body if akin(each.kind, head.kind) or each.kind == "bare"][:_SUMS]
    same = [each for each in same if each.value > 1 or head.value >= _CHANCE]
    groups = (
        [same] if head.value >= _CHANCE else [[each for each in same if each.block == block] for block in {each.block for each in same}]
    )
    return any(_makes(head.value, [each.value for each in group]) for group in groups)


def _other_role(article: Article, head: Fact, each: Fact, body: list[Fact]) -> bool:
    """Whether an equal length is told of something else: "two weeks after the crash" above, and below "three weeks after the crash" and "for two
    weeks"."""
    role = led(article, head)
    if head.kind != "time" or not role or led(article, each) == role:
        return False
    mine = around(article, head)
    return any(
        other.kind == "time"
        and other.value != head.value
        and led(article, other) == role
        and len(mine & around(article, other)) > 1
        and comparable(article, head, other)  # "three days after a newspaper …" isn't the 14 months
        for other in body
    )


_FRACTION = 2.0
_FRACTIONS = {
    "half|halved": 50.0,
    "third": 33.3,
    "quarter": 25.0,
    "fifth": 20.0,
    "tenth": 10.0,
    "two[- ]thirds": 66.7,
    "three[- ]quarters": 75.0,
}


def _as_fraction(article: Article, percent: float) -> bool:
    """Whether the text says "a fifth" for 20 per cent."""
    words = next((words for words, value in _FRACTIONS.items() if abs(value - percent) < _FRACTION), None)
    return words is not None and any(
        re.search(rf"\b(?:{words})\b", article.slice(block.span), re.IGNORECASE) for block in article.blocks if block.scope in TEXT
    )


_RATES = frozenset({7.0, 12.0, 24.0, 52.0, 60.0, 365.0})


def _makes(value: float, parts: list[float]) -> bool:
    """Whether some of the figures make it, added or taken from each other."""
    made = {round(each, 2) for one, two in combinations(parts, 2) for each in (one + two, abs(one - two))}
    return round(value, 2) in made | {round(sum(three), 2) for three in combinations(parts, 3)} | {round(sum(parts), 2)}
