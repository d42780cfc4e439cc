"""Quantities: every number that counts or measures something, in figures and in words.

Dates, clock times, ages, years, scores, telephone numbers and designators ("S-400", "Article 370", "No. 5") are none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.counted import Approximate, approximation, counted_noun, is_designator, one_noun, ordered_noun
from pelican_newslint.prose.facts.measures import Measure, read_measure
from pelican_newslint.prose.facts.number_reading import Number, read_number
from pelican_newslint.prose.facts.numerals import CARDINALS, SCALES, STARTS, WORD_SCALES
from pelican_newslint.prose.facts.words import Words


class Quantity(Struct, frozen=True, gc=False):
    """A number with what it counts. `low` and `high` are equal unless it's a range ("10-12", "between 5 and 7")."""

    span: Span
    """Number with its currency sign, scale and unit: "£4.2m", "12.5 per cent", "two dozen", "10 km"; not the noun, not "about"."""
    number: Span
    """The figures or number words alone, without scale: "4.2", "two dozen"."""
    low: float
    high: float
    """With the scale taken in: 4200000.0 for "£4.2m"."""
    step: float
    """What one in the last written place is worth: 0.1 for "12.5", 100000.0 for "£4.2m", 1.0 for "2,300"; 0.0 for words and fractions."""
    unit: str | None
    """"percent", "points" (percentage points), a currency by its code ("USD"), a symbol of units.toml ("km", "°C", "day"), or None."""
    noun: str | None
    """Head noun that it counts: lower case, singular ("soldier" in "twelve armed soldiers"; "century" in "20th century"; "rice" in "5 kg of
    rice"; "day" in "three days"); None where that isn't plain."""
    noun_span: Span | None
    approximate: Approximate | None
    """"about", "some", "nearly a" … by sense: over = at least or more, under = at most, less or nearly."""
    in_words: bool
    """"twelve", "half a million"; "1.5 million" is in figures."""
    ordinal: bool
    """"third", "20th"."""
    fraction: bool
    """"three-quarters", "one in five", "half of": `low` is below 1 then, or mixed as in "two and a half"."""
    block: int
    sentence: int
    """Index into `article.sentences`."""
    scale: str | None = None
    """As written: "million", "m", "bn", "lakh", "dozen"."""
    sign: str | None = None
    """The unit as written: "%", "per cent", "$", "US$", "USD", "dollars", "km", "kilometres"."""
    hyphenated: bool = False
    """Stands before its noun with a hyphen: "three-day", "50-mile"."""
    malformed: bool = False
    """Digits grouped in no known way ("110,00", "1.000.00"); `low` is then the digits without separators and means little."""
    approximate_span: Span | None = None
    shared: bool = False
    """Scale, unit or noun stand only at the other end: the 5 of "from 5 to 7 million people"."""

    @property
    def range(self) -> bool:
        return self.low != self.high

    @property
    def money(self) -> bool:
        return self.unit is not None and len(self.unit) == 3 and self.unit.isupper()


_BEFORE_ONE = frozenset("no old new last other another first second which any every big small previous present current".split())
_LINKS = {" to ": "from", " and ": "between"}


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
    return tuple(_completed(text, _cents(_in_its_money(_millions(found)))))


def _cents(found: list[Quantity]) -> list[Quantity]:
    """ "80 cents" are money where the article has dollars or euros."""
    if not any(each.noun == "cent" for each in found):
        return found
    codes = Counter(each.unit for each in found if each.unit in _WITH_CENTS)
    if not codes:
        return found
    code = codes.most_common(1)[0][0]
    return [_in_hundredths(each, code) if each.noun == "cent" and each.unit is None and not each.ordinal else each for each in found]


def _in_hundredths(cents: Quantity, code: str | None) -> Quantity:
    end = cents.noun_span.end if cents.noun_span is not None else cents.span.end
    low, high = _scaled(cents.low, 0.01), _scaled(cents.high, 0.01)
    return replace(
        cents,
        low=low,
        high=high,
        step=cents.step / 100,
        unit=code,
        sign="cents",
        noun=None,
        noun_span=None,
        span=Span.of(cents.span.start, end),
    )


_WITH_CENTS = frozenset({"USD", "EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR"})


def _millions(found: list[Quantity]) -> list[Quantity]:
    """In "of the €900m, 350m is for roofs" the second is no length: it's the money of its sentence, or of the one before in a text that
    writes its metres out."""
    sums = {each.sentence: each for each in found if each.scale == "m" and each.money}
    if not sums:
        return found
    back = 1 if any(each.unit == "m" and each.sign != "m" for each in found) else 0

    def read(each: Quantity) -> Quantity:
        near = sums.get(each.sentence) or sums.get(each.sentence - back)
        if (
            each.unit != "m"
            or each.sign != "m"
            or near is None
            or near.block != each.block
            or not 0.005 * near.low < each.low * 1e6 < 200 * near.low
        ):
            return each
        return replace(each, low=each.low * 1e6, high=each.high * 1e6, step=each.step * 1e6, unit=near.unit, scale="m", shared=True)

    return [read(each) for each in found]


def _in_its_money(found: list[Quantity]) -> list[Quantity]:
    """In "€6 million: 3.5 million now, 2.5 million in May" what stands behind the first sum is money, too, where its sentence counts nothing else
    in millions."""
    sums = {each.sentence: each for each in reversed(found) if each.scale and each.money}
    if not sums:
        return found
    other = {each.sentence for each in found if each.scale in WORD_SCALES and (each.noun or (each.unit and not each.money))}
    return [
        replace(each, unit=near.unit, shared=True)
        if each.unit is each.noun is None
        and (each.scale in _LARGE if each.scale else each.low >= _LONG and not each.in_words)
        and (near := sums.get(each.sentence)) is not None
        and each.sentence not in other
        and near.span.start < each.span.start
        and not (each.ordinal or each.fraction)
        and 0.005 * near.low < each.low < 200 * near.low
        else each
        for each in found
    ]


_LARGE = WORD_SCALES - {"dozen", "hundred"}
_LONG = 10_000
"""Beside millions: "2 million for seeds and 600,000 for debts"."""


def _completed(text: str, found: list[Quantity]) -> list[Quantity]:
    """In "from 5 to 7 million people" and "between 5 and 7 per cent" the first number takes what stands behind the last; in "from 900 tonnes
    to 600" the last takes the unit of the first."""
    for at in range(len(found) - 1):
        first, last = found[at], found[at + 1]
        link = text[first.span.end : last.span.start]
        if _falls_short(text, first, last):
            found[at + 1] = replace(last, unit=first.unit, sign=first.sign, shared=True)
            continue
        bare = first.noun is None and first.scale is None and first.sign in (None, last.sign) and not first.ordinal and not last.ordinal
        start = first.approximate_span.start if first.approximate_span else first.span.start
        led = text[max(start - 9, 0) : start].rstrip().lower()
        if link not in _LINKS or not bare or last.hyphenated or first.fraction or not led.endswith(_LINKS[link]):
            continue
        factor = float(SCALES.get(last.scale.lower(), 1)) if last.scale else 1.0
        if first.low and last.low and 0.05 < first.low * factor / last.low < 20:
            found[at] = replace(
                first, low=_scaled(first.low, factor), high=_scaled(first.high, factor), step=first.step * factor, unit=first.unit or last.unit,
                noun=last.noun, noun_span=last.noun_span, scale=last.scale, sign=first.sign or last.sign, shared=True,
            )  # fmt: skip
    return found


def _falls_short(text: str, first: Quantity, last: Quantity) -> bool:
    """Whether the last of "from 900 tonnes to 600" stands without the unit of the first."""
    plain = last.unit is None and last.noun is None and last.scale is None and not (last.ordinal or last.fraction or last.malformed)
    if not plain or first.unit is None or first.noun is not None or first.scale or first.hyphenated or first.fraction:
        return False
    start = first.approximate_span.start if first.approximate_span else first.span.start
    led = text[max(start - 5, 0) : start].lower() == "from " and text[first.span.end : last.span.start] in _TO
    return led and text[last.span.end : last.span.end + 1] != "%" and 0.05 < first.low / max(last.low, 1e-9) < 20


_TO = frozenset({" to ", " to about ", " to just ", " to some ", " to only "})


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
        span=Span.of(start, measure.end), number=Span.of(number.start, number.end), low=_scaled(number.low, factor),
        high=_scaled(number.high, factor), step=_step(number, measure) * factor, unit=measure.unit, noun=noun[1] if noun else None,
        noun_span=words.span(noun[0]) if noun else None, approximate=approximate, in_words=number.in_words, ordinal=number.ordinal,
        fraction=number.fraction, block=bisect_right(block_starts, start) - 1, sentence=max(bisect_right(sentence_starts, start) - 1, 0),
        scale=measure.scale, sign=measure.sign, hyphenated=measure.hyphenated, malformed=number.malformed, approximate_span=approximate_span,
    )  # fmt: skip


def _step(number: Number, measure: Measure) -> float:
    """A share in words was rounded as one in figures was: "twenty per cent"."""
    return 1.0 if measure.unit in _SHARES and number.in_words and not number.fraction else number.step


_SHARES = frozenset({"percent", "points"})


def _scaled(value: float, factor: float) -> float:
    """Without the dust of floating point: 1.1 million is 1100000.0."""
    return round(value * factor, 6) if factor != 1.0 else value
