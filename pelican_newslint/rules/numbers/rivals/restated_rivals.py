"""Whether the text has a figure of headline or summary in any form, and whether another may stand in its place."""

from __future__ import annotations

import re
from itertools import combinations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, content_stems, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart, has, names, times, was_then
from pelican_newslint.rules.numbers.rivals.of_another import AGE_TO_COME
from pelican_newslint.rules.numbers.rivals.restated_facts import HEAD, KNOCKS, RUN, TEXT, Fact, akin, both_degrees
from pelican_newslint.rules.numbers.rivals.restated_words import around, aside, dimension, led, rate, slip

_FACTOR = 2.2
_TENFOLD = frozenset({10.0, 100.0, 1000.0})
_TEN, _CROSSED = 10, 2
_LARGE, _NEARLY = 1000, 1.1
_HEDGED_FAR = 1.6
_SORTS = frozenset("man woman boy girl child adult male female other".split())
_NEXT = 3
"""Between ordinals."""
_SUMS = 14
_CHANCE = 20
"""Smaller figures are made of others anywhere in a text."""
_LONG_AGO = re.compile(r"last|\d").match


def is_rival(article: Article, head: Fact, each: Fact, heads: list[Fact], first: bool) -> bool:
    """Whether it may be the same figure told otherwise; `first`: in the first paragraph, whose names and months are the news itself."""
    if not _comparable(article, head, each) or _another(article, head, each):
        return False
    if (
        aside(article, each)
        or _equal(article, head, each)
        or any(_equal(article, other, each) for other in heads if other.kind in {head.kind, "bare"})
    ):
        return False
    if _listed(article, head, each):
        return False
    if each.kind in {"bare", "time"} and AGE_TO_COME.search(article.text[max(each.span.start - 30, 0) : each.span.start]):
        return False
    if (was_then(article, each.span, head.span) and not _both_jailed(article, head, each)) or not _same_rate(article, head, each, first):
        return False
    if dimension(article, head) == dimension(article, each) != "" and head.kind[:2] != "n ":
        return not _elsewhere(article, head, each)
    if each.kind[:4] == "nth ":
        return first or not _elsewhere(article, head, each)
    then, now = (frozenset(time for time in times(article, one.span) if not time.endswith("day")) for one in (each, head))
    if (slip(article, head, each) and nearly(head, each)) or slip(article, head, each) == _CROSSED or _both_jailed(article, head, each):
        return not apart(now, then)
    if first:
        return not apart(now, then) and not any(map(_LONG_AGO, then - now))
    return not apart(now, then) and not (then and not now and not _lasting(article, head, each)) and not _elsewhere(article, head, each)


def _listed(article: Article, head: Fact, each: Fact) -> bool:
    """Whether the rival stands before the figure, which lends it its unit: "get 12 and nine years"."""
    told = article.slice(each.span).lower()
    before = [one for one in article.quantities if one.sentence == head.sentence and one.span.end <= head.span.start]
    return any(
        told.startswith(f"{article.slice(one.span).lower()} ")
        and one.noun is None
        and _JOINED.fullmatch(article.text, one.span.end, head.span.start)
        for one in before[-2:]
    )


_JOINED = later(r",? (?:and |or )?(?:[^ ]+,? (?:and |or ))?")


def nearly(head: Fact, each: Fact) -> bool:
    """Whether two exact figures are so large and so near that hardly two things are meant: 3,100 and 3,300 tonnes."""
    small, large = sorted((head.value, each.value))
    return _LARGE <= large <= _NEARLY * small and not (head.hedged or each.hedged or head.kind == "time")


def _same_rate(article: Article, head: Fact, each: Fact, first: bool) -> bool:
    """A headline may leave out "a week"."""
    one, other = rate(article, head), rate(article, each)
    return one == other or (first and one is None and head.kind[:2] == "n " and article.blocks[head.block].scope == "headline")


def _comparable(article: Article, head: Fact, each: Fact) -> bool:
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


def _another(article: Article, head: Fact, each: Fact) -> bool:
    """Whether the words beside it say that it's a part, or somebody else's."""
    if (head.part or each.part) and (head.whole is None or head.whole != each.whole):
        return True  # "two of the books" are not "three books"
    hurt = each.noun == "other" and head.kind == each.kind  # "three died and nine others were hurt"
    if head.noun != each.noun and {head.noun, each.noun} & _SORTS and not hurt and not slip(article, head, each):
        return True  # "six passengers", three men and three women
    if has(article, each.span) and not has(article, head.span):
        return True
    return head.whole is not None and head.whole == each.whole and _of_another(article, head, each)


def _lasting(article: Article, head: Fact, each: Fact) -> bool:
    """ "Closed for six weeks" and "shut for eight weeks from 3 May"."""
    return head.kind == "time" and led(article, head) == led(article, each) == "for"


def _both_jailed(article: Article, head: Fact, each: Fact) -> bool:
    """ "Jailed for 14 years" and "a sentence of 12 years in 2022"."""
    if not head.kind == each.kind == "time":
        return False
    return all(_PUNISHED.search(article.text, max(fact.span.start - 30, 0), fact.span.end + 20) for fact in (head, each))


_PUNISHED = later(r"\b(?:jail\w*|prison\w*|imprison\w*|sentence\w*|behind bars|custody)\b")


def _elsewhere(article: Article, head: Fact, each: Fact) -> bool:
    """Whether names stand beside both, and they are others."""
    one, other = (frozenset(name for name in names(article, fact.span) if len(name) > _INITIALS) for fact in (head, each))
    if head.kind.startswith(RUN) and not one & other:  # of whom the headline speaks
        other = frozenset(name for name in other if not _known(article, stem(name)))
    return apart(one, other)


_INITIALS = 2


_RANKED = frozenset(
    "place half quarter minute innings set gear floor seat test leg lap round period spot position inning goal person".split()
)
"""What each has an order of its own: second place is somebody's, third place somebody else's."""


def _of_another(article: Article, head: Fact, each: Fact) -> bool:
    """Whether the two sentences begin with names of which the other knows nothing: "Labour won 15 of the 40 seats"."""
    one, other = (content_stems(article, article.sentences[fact.sentence].span) for fact in (head, each))
    openers = [_opener(article, fact) for fact in (head, each)]
    return openers[0] not in other and openers[1] not in one and not _known(article, openers[1])


def _opener(article: Article, each: Fact) -> str:
    words = article.words
    inside = article.sentences[each.sentence].words
    return next((stem(words.lower[at]) for at in inside if words.lower[at] not in SMALL), "")


def _known(article: Article, word: str) -> bool:
    return any(word in content_stems(article, block.span) for block in article.blocks if block.scope in HEAD)


def _equal(article: Article, one: Fact, other: Fact) -> bool:
    """Whether both may be one figure: by rounding, or by what "more than" says."""
    if one.kind == other.kind == "time" and any(article.slice(each.span).lower() in _ROUGHLY for each in (one, other)):
        return abs(one.value - other.value) <= _A_MONTH * max(one.value, other.value)
    if one.kind == other.kind == "time" and one.noun == other.noun and not (one.hedged or other.hedged):
        return abs(one.value - other.value) <= _SAME_LENGTH * one.value
    if one.exact.meets(other.exact):
        return True
    low, high = sorted((one, other), key=lambda each: each.value)
    if one.hedged or other.hedged:
        return high.value < _HEDGED * low.value and not (_short_of(low, high) or _short_of(high, low))
    if one.kind == "time" or one.value < _CHANCE or not one.value.is_integer():
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
    if any(each.years == head.value and article.blocks[each.block].scope in TEXT for each in article.ages):
        return True
    if head.kind.startswith((RUN, KNOCKS)):
        return any(akin(each.kind, head.kind) and each.value == head.value for each in body)
    for each in body:
        if each.kind == head.kind and _equal(article, head, each) and not _other_role(article, head, each, body):
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
    if rate(article, head) and any(each.kind == head.kind and each.value / head.value in _RATES for each in body):
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
        and _comparable(article, head, other)  # "three days after a newspaper …" isn't the 14 months
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
