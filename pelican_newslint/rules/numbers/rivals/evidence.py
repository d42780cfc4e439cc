"""What speaks for two figures being one thing told twice, with a slip in one: signs that are weighed, as none is enough (rival_figures.toml)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import log1p
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import was_then, whole
from pelican_newslint.rules.numbers.reading.figures import after, before
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.weighed import odds
from pelican_newslint.rules.numbers.rivals.bound import bound
from pelican_newslint.rules.numbers.rivals.one_thing import Around, Context, around, context
from pelican_newslint.rules.numbers.rivals.rival_pairs import SMALLEST, TIMES, Pair, contradict, digits, measure, pairs
from pelican_newslint.rules.numbers.rivals.told_apart import MENDED, told_apart, words_beside

_FEW = 30
_TWO, _HUNDRED = 2, 100
_OF_SPACE = frozenset("m km ft yd mile mi kg t lb ha acre".split())
_LEAST, _MORE = -4.0, 3.0
_THOUSAND = 1000
_NEAR = 300
_HEAD = frozenset({"headline", "summary"})
_AND_ONE = later(r"^ [\w'’-]{1,20}(?:, aged [\d, and]{1,30})?,? (?:and|or) (?:an?|one|another|the|his|her|\d\d-year-old)\b")
"""Only a part of those who are told of: "two women and a man"."""
_GOES_ON = later(r"\b(?:hours?|minutes?|mins?|feet|ft|stone|pounds|lb|dollars|years?|months?|weeks?|metres|euros?)\.?,?(?: and)? ?$")
"""Of one measure with what stands before: "two hours and 40 minutes"."""
_OF_THE = later(r"^ of the [a-z]")


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    one_thing: float
    in_summary: float
    in_headline: float
    one_sentence: float
    swapped: float
    one_digit: float
    by_one: float
    by_two: float
    multiple: float
    small: float
    word: float
    ordinals: float
    per_cent: float
    time: float
    others: float
    other_values: float
    first_again: float
    told_together: float
    then: float
    of_the: float
    an_age: float
    corrected: float
    unit: float


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    start: float
    sign: Signs
    context: Context


@cache
def weights() -> Weights:
    return read_toml(Path(__file__).parents[1] / "rival_figures.toml", Weights)


def rivals(article: Article, least: float) -> Iterator[tuple[Quantity, Quantity, float]]:
    """Two figures of one noun or unit that can't both be, the earlier first, with the logarithm of the odds that they are of one thing.

    Where these are below `least`, the pair is left out; mostly that shows before the words round the two are read.
    """
    given = weights()
    for pair, signs in judged(article, least):
        yield pair.one, pair.other, odds(given.start, given.sign, signs)


def judged(article: Article, least: float) -> Iterator[tuple[Pair, Signs]]:
    given = weights()
    values = Counter(round(each.low, 4) for each in article.quantities)
    told: dict[int, set[float]] = {}
    for each in article.quantities:
        told.setdefault(each.sentence, set()).update((each.low, each.high))
    contexts: dict[int, Around] = {}
    for pair in pairs(article):
        figures = pair.one, pair.other
        if not contradict(article, pair) or any(_goes_with_more(article, each) for each in figures) or _swapped_by_chance(article, pair):
            continue
        if _both_told(article, pair) or _both_again(article, pair) or bound(article, *figures):
            continue
        at_best = _signs(article, pair, values, told)
        if odds(given.start, given.sign, at_best) < least:
            continue
        for each in figures:
            if each.span.start not in contexts:
                contexts[each.span.start] = around(article, each)
        words = contexts[pair.one.span.start], contexts[pair.other.span.start]
        same = odds(0.0, given.context, context(article, pair, words))
        yield pair, msgspec.structs.replace(at_best, one_thing=max(_LEAST, min(same, _MORE)))


def _both_told(article: Article, pair: Pair) -> bool:
    """Whether both stand above, and the text has both: then they are two facts."""
    if not all(article.blocks[each.block].scope in _HEAD for each in (pair.one, pair.other)):
        return False
    below = [each for each in article.quantities if article.blocks[each.block].scope not in _HEAD]
    return all(any(_like(each, one) for each in below) for one in (pair.one, pair.other))


def _both_again(article: Article, pair: Pair) -> bool:
    """Whether the text alone has each of two that are alike by their digits more than once: a slip isn't made twice."""
    if pair.how != "digits":
        return False
    every = [[each for each in article.quantities if _like(each, one)] for one in (pair.one, pair.other)]
    above = pair.one.low < _THOUSAND and len(every[0]) > 1 and any(article.blocks[each.block].scope in _HEAD for each in every[0])
    if above and not words_beside(article, pair.one) & words_beside(article, pair.other):
        return True  # "310 have waited" above and below, and "130 nurses"
    return all(len(told) > 1 and all(article.blocks[each.block].scope not in _HEAD for each in told) for told in every)


def _like(each: Quantity, one: Quantity) -> bool:
    """Whether a figure of the text may be the one above."""
    same = (each.low, each.unit, each.ordinal) == (one.low, one.unit, one.ordinal)
    return same and (each.noun == one.noun or not one.ordinal)


def _signs(article: Article, pair: Pair, values: Counter[float], told: dict[int, set[float]]) -> Signs:
    """With the most that the words round the two can say."""
    one, other = figures = pair.one, pair.other
    scopes = {article.blocks[each.block].scope for each in figures}
    small, large = sorted((one.low, other.low))
    first, second = digits(article, one), digits(article, other)
    return Signs(
        one_thing=_MORE,
        in_summary="summary" in scopes,
        in_headline="headline" in scopes,
        one_sentence=one.sentence == other.sentence,
        swapped=_swapped(first, second) and (large >= _HUNDRED or _near_alike(article, pair)),
        one_digit=len(first) == len(second) > 1 and sum(left != right for left, right in zip(first, second, strict=True)) == 1,
        by_one=large - small == 1 and large <= _FEW,
        by_two=large - small == _TWO and large <= _FEW,
        multiple=abs(large / small - round(large / small)) < 1e-3,
        small=small <= SMALLEST,
        word=pair.how == "word",
        ordinals=one.ordinal and other.ordinal,
        per_cent=one.unit == "percent",
        time=measure(one) in TIMES,
        others=log1p(len(pair.likes) - 2),
        other_values=log1p(len({each.low for each in pair.likes} - {small, large})),
        first_again=values[round(one.low, 4)] > 1,
        told_together=one.low in told[other.sentence] or other.low in told[one.sentence],
        then=was_then(article, whole(one), other.span) or was_then(article, whole(other), one.span),
        of_the=any(_OF_THE.match(after(article, each)) for each in figures),
        an_age=any(each.years in {one.low, other.low} for each in article.ages),
        corrected=other.span.start - one.span.end < _NEAR and MENDED.search(article.text, one.span.start, other.span.end) is not None,
        unit=pair.how == "unit",
    )  # fmt: skip


def _goes_with_more(article: Article, figure: Quantity) -> bool:
    of_people = figure.noun is None or names_people(figure.noun)
    one_more = of_people and figure.low < _HUNDRED and _AND_ONE.match(after(article, figure))
    return bool(one_more or _GOES_ON.search(before(article, figure)))


def _swapped(first: str, second: str) -> bool:
    """Whether two digits have changed places, and nothing else is another."""
    differ = [(left, right) for left, right in zip(first, second, strict=False) if left != right]
    return len(first) == len(second) and len(differ) == _TWO and differ[0] == differ[1][::-1]


def _near_alike(article: Article, pair: Pair) -> bool:
    """Whether a word stands beside both: of two figures of two digits every ninetieth pair is each other's by chance."""
    one, other = pair.one, pair.other
    return (one.noun == other.noun or bool(one.unit)) and bool(words_beside(article, one) & words_beside(article, other))


def _swapped_by_chance(article: Article, pair: Pair) -> bool:
    """Whether two digits have changed places in figures of two, but the words tell the two apart."""
    one, other = pair.one, pair.other
    if one.low >= _HUNDRED or not _swapped(digits(article, one), digits(article, other)):
        return False
    alike = [each for each in article.quantities if (each.low, each.unit, each.noun) == (one.low, one.unit, one.noun)]
    if measure(one) in _OF_SPACE and len(alike) == 1 and article.blocks[one.block].scope == "summary":
        return False  # "58 miles" there and only "85 miles" below: a piece has few of them, and the summary restates one
    return any(told_apart(article, each, other) for each in alike if each.span != other.span)
