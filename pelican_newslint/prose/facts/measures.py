"""What a number is of: its scale, currency or unit, before it, glued to it or behind it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.prose.facts.number_reading import Number
from pelican_newslint.prose.facts.numerals import SCALES
from pelican_newslint.prose.facts.plurals import looks_plural, singular
from pelican_newslint.prose.facts.units import Currencies, currencies, glued_units, unit_words
from pelican_newslint.prose.facts.units import unit as unit_of
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

_SCALE_WORDS = frozenset(SCALES) - {"m", "k"}
_NEEDS_SCALE = frozenset({"won", "real", "sterling", "dram", "drams", "crowns", "lei", "soles", "afghanis", "som", "kip", "kina", "pula"})
_LOOSE_TAILS = frozenset({"-strong", "-odd", "-plus", "-some", "-fold"})


class Measure(Struct, frozen=True, gc=False):
    """`start`, `end`: prose offsets of the number with sign, scale and unit; `first`, `last`: its words, inclusive."""

    start: int
    end: int
    first: int
    last: int
    factor: float = 1.0
    unit: str | None = None
    sign: str | None = None
    scale: str | None = None
    noun: tuple[int, str] | None = None
    """A unit of measure as a noun ("day"), or the noun glued on ("page" in "12-page")."""
    hyphenated: bool = False


def read_measure(text: str, words: Words, number: Number) -> Measure | None:
    """None where what is glued to the figures makes it no number: "5G", "3D", "4x4"."""
    money = currencies()
    start, first, currency, sign = _before(text, words, number, money)
    end, last = number.end, number.last
    scale, factor = number.scale, 1.0
    if number.tail:
        return _glued(text, words, number, (start, first, currency, sign))
    following = words.after(last)
    while following in _SCALE_WORDS and not number.ordinal and not (number.in_words and following == scale):
        last += 1
        factor, scale, end = factor * SCALES[following], words.texts[last], words.bare_end(last)
        following = words.after(last)
    if currency is not None:
        return Measure(start, end, first, last, factor, currency, sign, scale)
    if number.ordinal:
        return Measure(start, end, first, last, factor, scale=scale)
    return _behind(words, Measure(start, end, first, last, factor, scale=scale), number.low * factor)


def _before(text: str, words: Words, number: Number, money: Currencies) -> tuple[int, int, str | None, str | None]:
    """Start, first word, currency and its sign, where one stands before the number."""
    first, start = number.first, number.start
    gap = words.gaps[first]
    bare = gap.rstrip(" \u00a0\u202f-−")
    if bare and bare[-1] in money.signs:
        at = words.starts[first] - len(gap) + len(bare) - 1
        if len(bare) == 1 and first and words.texts[first - 1] + bare in money.signs:
            sign = words.texts[first - 1] + bare
            return words.starts[first - 1], first - 1, money.signs[sign], sign
        return at, first, money.signs[bare[-1]], bare[-1]
    if first and gap in ("", " ", ".", ". ", "\u00a0"):
        before, written = words.lower[first - 1], words.texts[first - 1]
        if before in money.before and written[0].isupper():
            return words.starts[first - 1], first - 1, money.before[before], text[words.starts[first - 1] : words.starts[first]].rstrip()
        if not gap and written in money.glued:
            return words.starts[first - 1], first - 1, money.glued[written], written
        if written in money.codes:
            return words.starts[first - 1], first - 1, written, written
    return start, first, None, None


def _glued(text: str, words: Words, number: Number, before: tuple[int, int, str | None, str | None]) -> Measure | None:
    """What is glued to the figures: "1.5bn", "10km", "50-mile", "5-million-dollar"."""
    start, first, currency, sign = before
    tail, last = number.tail, number.last
    end = words.bare_end(last)
    written = text[number.end : end]
    if tail in _LOOSE_TAILS:
        return Measure(start, end, first, last, 1.0, currency, sign)
    if tail == "p" and currency is None and _is_pence(text, number):
        return Measure(start, end, first, last, 0.01, "GBP", "p")
    if not tail.startswith("-"):
        unit = (
            (glued_units().get(tail) or currencies().words.get(tail)) if len(tail) > 1 or written == tail else _DEGREES.get(written)
        )  # 5G
        if tail == "b" and currency is not None:  # $5B
            tail = "bn"
        if tail in SCALES and (currency is not None or unit is None or _counts_many(words, last)):
            scaled = Measure(start, end, first, last, float(SCALES[tail]), currency, sign, written)
            return scaled if currency is not None else _behind(words, scaled, number.low * SCALES[tail])
        return Measure(start, end, first, last, 1.0, unit, written) if unit is not None and currency is None else None
    parts = tail[1:].split("-")
    factor, scale = 1.0, None
    if parts[0] in SCALES:
        factor, scale = float(SCALES[parts[0]]), parts[0]
        parts = parts[1:]
    head = parts[0] if parts else ""
    money = currencies().words.get(head)
    unit = currency or money or ("percent" if head == "percent" else unit_words().get(head))
    noun = (last, singular(head)) if head.isalpha() and (unit is None or _is_time(unit)) else None
    return Measure(start, end, first, last, factor, unit, sign or (head if unit else None), scale, noun, hyphenated=True)


def _is_pence(text: str, number: Number) -> bool:
    """ "312p" where the piece has pounds or pence, and is no picture of 720 lines."""
    return number.low not in _LINES and ("£" in text or " pence" in text or len(_PENCE.findall(text)) > 1)


_PENCE = later(r"\b\d{1,4}(?:\.\d)?p\b")
_LINES = frozenset({144, 240, 360, 480, 720, 1080, 1440, 2160})
_DEGREES = {"C": "°C", "F": "°F"}
"""As papers write a temperature: 30C."""


def _counts_many(words: Words, last: int) -> bool:
    """Whether "100m" is followed by people rather than being a distance."""
    after = words.after(last)
    return after in _MANY or after in currencies().words or (after.isalpha() and words.texts[last + 1] in currencies().codes)


_MANY = frozenset(
    "people users customers doses tonnes barrels pounds dollars euros litres children jobs kg kilos kilograms kilogrammes tons gallons bushels "
    "hectares acres homes households passengers visitors viewers voters workers shares bottles trees".split()
)


def _behind(words: Words, measure: Measure, value: float) -> Measure:
    """With the sign or unit that stands behind."""
    last, end = measure.last, measure.end
    gap = words.gaps[last + 1]
    sign = gap.partition("\n\n")[0].lstrip(" \u00a0\u202f")[:1]
    if sign == "%":
        stop = end + gap.index("%") + 1
        points = words.lower[last + 1] in ("points", "point") if last + 1 < len(words) and gap.strip() == "%" else False
        return _with(measure, stop, last, "points" if points else "percent", "%")
    if sign == "°":
        after = words.texts[last + 1] if last + 1 < len(words) and gap.strip() == "°" else ""
        named = after in ("C", "F") and words.starts[last + 1] - end <= len(gap)
        return _with(
            measure,
            words.ends[last + 1] if named else end + gap.index("°") + 1,
            last + named,
            f"°{after}" if named else "°",
            f"°{after}" if named else "°",
        )
    if sign and sign in "€£$₹" and sign in currencies().signs and not gap.lstrip()[1:2].strip() and (gap[0] == sign or sign == "€"):
        return _with(measure, end + gap.index(sign) + 1, last, currencies().signs[sign], sign)
    return _worded(words, measure, value)


def _worded(words: Words, measure: Measure, value: float) -> Measure:
    """With a unit of one to three words behind."""
    last = measure.last
    phrase: list[str] = []
    for near in range(last + 1, min(last + 4, len(words))):
        if not words.spaced(near):
            break
        phrase.append(words.lower[near])
    for count in range(len(phrase), 0, -1):
        name = " ".join(phrase[:count])
        stop = words.bare_end(last + count)
        unit = _PER_CENT.get(name)
        if unit is not None:
            return _with(measure, stop, last + count, unit, name)
        if name == "pence":
            return _with(replace(measure, factor=measure.factor / 100), stop, last + count, "GBP", name)
        if name in ("pounds", "pound") and (value >= 100_000 or measure.scale):
            return _with(measure, stop, last + count, "GBP", name)
        code = currencies().words.get(name) or (name.upper() if words.texts[last + 1] in currencies().codes and count == 1 else None)
        if code is not None and (measure.scale or name not in _NEEDS_SCALE):
            return _with(measure, stop, last + count, code, name)
        symbol = unit_words().get(name) or (_single(words.texts[last + 1]) if count == 1 else None)
        if symbol is None and count == 1 and name in ("c", "f") and abs(value) < _HOTTEST:
            symbol = _degrees(words, last + 1)
        if symbol == "km" and words.gaps[last + count + 1] == "/" and words.lower[last + count + 1 : last + count + 2] == ("h",):
            return _with(measure, words.bare_end(last + count + 1), last + count + 1, "km/h", "km/h")
        if symbol is not None and value != 1 and count == 1 and name in _NOT_PLURAL and looks_plural(words.after(last + 1)):
            return measure  # "400 foot passengers", "23,000 day patients"
        if symbol is not None:
            noun = (last + count, symbol) if _is_time(symbol) else None
            return _with(measure, stop, last + count, symbol, name, noun)
    return measure


_NOT_PLURAL = frozenset({"foot", "day", "night", "week", "hour", "stone"})


def _is_time(symbol: str) -> bool:
    found = unit_of(symbol)
    return found is not None and found.dimension == "time"


_HOTTEST = 150


def _degrees(words: Words, at: int) -> str | None:
    """Of a letter with a space before it, as in "-43.1 C", where no name follows."""
    behind = words.texts[at + 1] if at + 1 < len(words) else ""
    if behind[:1].isupper() and (words.gaps[at + 1] == " " or len(behind) == 1):
        return None  # "11 C. J. Smith"
    if at > 1 and words.texts[at - 2][:1].isupper() and words.gaps[at - 1] == " ":
        return None  # "Section 4 C"
    return _DEGREES.get(words.texts[at])


def _single(text: str) -> str | None:
    """The unit of a lone small letter: "5 m", "10 g"."""
    return glued_units().get(text) if text in ("m", "g", "l") else None


_PER_CENT = {
    "percent": "percent", "per cent": "percent", "pc": "percent", "pct": "percent", "percentage points": "points", "percentage point": "points",
    "basis points": "basis points", "percent points": "points",
}  # fmt: skip


def _with(measure: Measure, end: int, last: int, unit: str, sign: str, noun: tuple[int, str] | None = None) -> Measure:
    if unit == "basis points":
        return Measure(measure.start, end, measure.first, last, measure.factor / 100, "points", sign, measure.scale)
    return Measure(measure.start, end, measure.first, last, measure.factor, unit, sign, measure.scale, noun)
