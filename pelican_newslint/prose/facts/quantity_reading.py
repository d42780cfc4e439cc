"""Quantities: every number that counts or measures something, in figures and in words.

Dates, clock times, ages, years, scores, telephone numbers and designators ("S-400", "Article 370", "No. 5") are none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from typing import Literal

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.counted import approximation, counted_noun, is_designator, one_noun, ordered_noun
from pelican_newslint.prose.facts.measures import Measure, read_measure
from pelican_newslint.prose.facts.number_reading import Number, read_number
from pelican_newslint.prose.facts.numerals import CARDINALS, STARTS
from pelican_newslint.prose.facts.quantities import Quantity, scaled
from pelican_newslint.prose.facts.shared_units import with_shared
from pelican_newslint.prose.facts.words import Words

_BEFORE_ONE = frozenset("no old new last other another first second which any every big small previous present current".split())
_SHARES = frozenset({"percent", "points"})


def find_quantities(
    text: str, words: Words, claimed: Collection[int], block_starts: Sequence[int], sentence_starts: Sequence[int], language: str
) -> tuple[Quantity, ...]:
    """All in order; `claimed` are indexes of words that belong to dates, times, years and ages. Number words are English."""
    subtag = language.partition("-")[0]
    comma = subtag in ("de", "fr", "es", "pt", "it", "nl")
    found: list[Quantity] = []
    done = -1
    for at in _candidates(words, english=subtag == "en"):
        if at <= done or at in claimed:
            continue
        number = read_number(words, at, comma_decimal=comma)
        if number is None or number.first <= done:
            continue
        measure = read_measure(text, words, number)
        done = number.last if measure is None else measure.last
        if measure is not None and (noun := _noun(words, number, measure)) is not False:
            found.append(_quantity(words, number, measure, noun, block_starts, sentence_starts))
    return tuple(with_shared(text, found))


def _candidates(words: Words, *, english: bool) -> list[int]:
    """Positions of the words that may begin a number, ascending."""
    index = words.index
    places = list(words.figures)
    if english:
        places += (at for word in words.vocabulary & STARTS for at in index[word])
        places += (at for word in index if "-" in word and word not in STARTS and word.partition("-")[0] in CARDINALS for at in index[word])
    places += (at for sign in "½¼¾⅓⅔" for at in index.get(sign, ()))
    return sorted(places)


def _noun(words: Words, number: Number, measure: Measure) -> tuple[int, str] | Literal[False] | None:
    """What it counts; False where the number counts nothing and only designates, or is a result like "3-2"."""
    if number.ordinal:
        return ordered_noun(words, measure.last)
    if measure.hyphenated:
        return measure.noun
    if measure.noun is not None:
        return measure.noun
    noun = counted_noun(words, measure.last, measure.end, only_of=measure.unit is not None)
    if noun is None and measure.unit is None and number.low == 1 and not number.fraction:
        noun = one_noun(words, measure.last)
        if number.in_words and (noun is None or words.before(number.first) in _BEFORE_ONE):
            return False  # "one of them", "no one", "one another", "the old one took"
    if noun is None and measure.unit is None:
        is_result = number.low != number.high and not number.in_words and not measure.scale
        if is_result or (not number.in_words and not measure.scale and is_designator(words, number.first)):
            return False
    return noun


def _quantity(
    words: Words,
    number: Number,
    measure: Measure,
    noun: tuple[int, str] | None,
    block_starts: Sequence[int],
    sentence_starts: Sequence[int],
) -> Quantity:
    approximate, approximate_span = approximation(words, measure.first)
    start, factor = measure.start, measure.factor
    return Quantity(
        span=Span.of(start, measure.end), number=Span.of(number.start, number.end), low=scaled(number.low, factor),
        high=scaled(number.high, factor), step=_step(number, measure) * factor, unit=measure.unit, noun=noun[1] if noun else None,
        noun_span=words.span(noun[0]) if noun else None, approximate=approximate, in_words=number.in_words, ordinal=number.ordinal,
        fraction=number.fraction, block=bisect_right(block_starts, start) - 1, sentence=max(bisect_right(sentence_starts, start) - 1, 0),
        scale=measure.scale, sign=measure.sign, hyphenated=measure.hyphenated, malformed=number.malformed, approximate_span=approximate_span,
    )  # fmt: skip


def _step(number: Number, measure: Measure) -> float:
    """A share in words was rounded as one in figures was: "twenty per cent"."""
    return 1.0 if measure.unit in _SHARES and number.in_words and not number.fraction else number.step
