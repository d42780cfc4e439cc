"""What a quantity takes from those around it: the unit, the scale or the noun that stands only once ("from 5 to 7 million people")."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.numerals import SCALES, WORD_SCALES
from pelican_newslint.prose.facts.quantities import Quantity, scaled

_LINKS = {" to ": "from", " and ": "between"}


def with_shared(text: str, found: list[Quantity]) -> list[Quantity]:
    """All of an article, in order, each with what it takes from others."""
    return _completed(text, _cents(_in_its_money(_millions(found))))


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
    low, high = scaled(cents.low, 0.01), scaled(cents.high, 0.01)
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
                first, low=scaled(first.low, factor), high=scaled(first.high, factor), step=first.step * factor, unit=first.unit or last.unit,
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
