"""Reads one number off the words: figures or words, ranges, "one in five"."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.prose.facts.figures import figure
from pelican_newslint.prose.facts.numerals import CARDINALS, SCALES, STARTS, word_number
from pelican_newslint.prose.facts.plurals import looks_plural
from pelican_newslint.prose.facts.words import Words

_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_DASHES = frozenset({"–", "-", "—", "‑"})


class Number(Struct, frozen=True, gc=False):
    """A number before its unit is known. `start` and `end` are prose offsets of its figures or words, without what is glued behind."""

    first: int
    last: int
    """Words, inclusive."""
    start: int
    end: int
    low: float
    high: float
    step: float
    tail: str = ""
    """Glued behind figures or number words, lower case: "bn", "km", "-mile", "-million-dollar"."""
    ordinal: bool = False
    fraction: bool = False
    in_words: bool = False
    malformed: bool = False
    scale: str | None = None
    """Taken into `low` and `high` already."""


def read_number(words: Words, at: int, *, comma_decimal: bool) -> Number | None:
    """The number that word `at` begins (the "a" of "a dozen" stands before it); None for what is none."""
    number = _simple(words, at, comma_decimal)
    if number is None or number.ordinal or (number.fraction and number.in_words):
        return number
    return _share(words, number, comma_decimal) or _range(words, number, comma_decimal) or number


def _simple(words: Words, at: int, comma_decimal: bool) -> Number | None:
    word = words.lower[at]
    if word in STARTS:
        read = None if words.texts[at].isupper() else word_number(words, at)  # FIRST is a name
        if read is None:
            return None
        start, end = words.starts[read.first], words.bare_end(read.last)
        return Number(
            read.first, read.last, start, end, read.value, read.value, 0.0, ordinal=read.ordinal, fraction=read.fraction, in_words=True,
            scale=read.scale,
        )  # fmt: skip
    if not word[0].isdigit():
        return _compound(words, at)
    found = figure(word, comma_decimal=comma_decimal)
    if found is None or found.tail == "s" or (found.high <= found.low and "-" in word[: found.end]):  # "3-2" is a result
        return None
    start = words.starts[at]
    gap = words.gaps[at]
    if gap.endswith(("/", "=", "@", "#")):  # of an address, a handle
        return None
    if gap == "." and at and words.lower[at - 1][0] == "v" and words.lower[at - 1][-1].isdigit():  # "v0.3.2": a version goes on
        return None
    negative = gap[-1:] in ("-", "−") and (len(gap) == 1 or gap[-2].isspace())
    sign = -1.0 if negative and (at == 0 or len(gap) > 1) else 1.0
    ordinal = found.tail in _ORDINALS
    part = figure(words.after(at)) if not found.tail and not found.digits and "/" in words.after(at) else None
    if part is not None and "/" not in word:  # "4 1/2 inches"
        value = found.low + part.low
        return Number(at, at + 1, start, words.ends[at + 1], value, value, 0.0, tail=part.tail, fraction=True)
    return Number(
        at, at, start - (sign < 0), start + found.end, sign * found.low, sign * found.high, 10.0**-found.digits,
        tail="" if ordinal else found.tail, ordinal=ordinal, fraction="/" in word or (found.low < 1 and not found.digits and found.low > 0),
        malformed=found.malformed,
    )  # fmt: skip


def _compound(words: Words, at: int) -> Number | None:
    """ "three-day", "ten-year-long": a number word with its noun."""
    head, _, rest = words.lower[at].partition("-")
    if head not in CARDINALS or not rest or head == "one":
        return None
    if (joined := f"{head}-{rest.partition('-')[0]}") in CARDINALS:
        head, rest = joined, rest.partition("-")[2]
    value = float(CARDINALS[head])
    start = words.starts[at]
    return Number(at, at, start, start + len(head), value, value, 0.0, tail=f"-{rest}" if rest else "", in_words=True)


def _share(words: Words, number: Number, comma_decimal: bool) -> Number | None:
    """ "one in five", "one in every five", "nine out of ten" as a fraction."""
    if number.tail or number.low != number.high or number.low <= 0:
        return None
    link = words.after(number.last)
    at, every = number.last + 2, False
    if link == "out" and words.after(number.last + 1) == "of":
        at += 1
    elif link != "in":
        return None
    if at < len(words) and words.lower[at] == "every":
        at, every = at + 1, True
    if at >= len(words) or not words.spaced(at) or (words.lower[at] not in CARDINALS and not words.lower[at].isdecimal()):
        return None
    whole = _simple(words, at, comma_decimal)
    if whole is None or whole.ordinal or not number.low < whole.low <= 1000:
        return None
    if not (
        every
        or (link == "out" and (whole.low <= 10 or whole.low == 100))
        or (link == "in" and (number.low == 1 or whole.low in (10, 100)))
        or (link == "in" and number.in_words and whole.in_words and whole.low <= 20 and _of_many(words, whole.last))
        or (link == "in" and number.in_words and whole.in_words and whole.low <= 10 and _said_again(words, number.first, whole.last))
    ):
        return None
    value = number.low / whole.low
    return replace(number, last=whole.last, end=whole.end, low=value, high=value, step=0.0, fraction=True)


def _said_again(words: Words, first: int, last: int) -> bool:
    """Whether it says in words what was just told in figures: "18 of the 24, or three in four, are new"."""
    ends = words.gaps[last + 1][:1] in (",", ".", ")", ";") if last + 1 < len(words.gaps) else True
    return words.before(first) == "or" and words.gaps[first - 1].startswith(",") and ends


def _of_many(words: Words, last: int) -> bool:
    """Whether people or things follow, of which so many are meant: "four in five people", not "four in five days"."""
    after = words.after(last)
    return after == "of" or (looks_plural(after) and after not in _TRIES)


_TRIES = frozenset(
    "days weeks months years hours minutes games matches seasons innings attempts starts outings appearances overs sets balls tests elections "
    "rounds meetings races shots rooms cars places languages parts locations countries states cities towns villages districts".split()
)


_NO_RANGE = frozenset({"from", "by"})
""" "From 5 to 7" and "rose by 80 to 880" are two numbers."""


def _range(words: Words, number: Number, comma_decimal: bool) -> Number | None:
    """ "10–12", "between 5 and 7", "two or three", "5 to 7"; "from 5 to 7" are two numbers."""
    at = number.last + 1
    if at >= len(words) or number.tail or number.low != number.high:
        return None
    if words.gaps[at] not in _DASHES:
        link, before = words.after(number.last), words.before(number.first)
        fits = (link == "and" and before == "between") or (link == "to" and before not in _NO_RANGE) or (link == "or" and number.low < 100)
        at += 1
        if not fits or at >= len(words) or not words.spaced(at):
            return None
    if not (words.lower[at][0].isdigit() or words.lower[at] in CARDINALS):
        return None
    last = _simple(words, at, comma_decimal)
    if last is None or last.ordinal or last.fraction or last.low <= number.low or last.low != last.high:
        return None
    if number.in_words and not last.in_words and last.low > 2 * number.low and words.after(last.last) in ("per", "percent", "pc"):
        return None  # "five or 20 per cent" are two ways to say one thing
    low = number.low
    if last.scale and not number.scale:  # "two to three million"
        low *= SCALES[last.scale]
    return replace(
        number, last=last.last, end=last.end, low=low, high=last.high, step=max(number.step, last.step), tail=last.tail, scale=last.scale,
        malformed=number.malformed or last.malformed,
    )  # fmt: skip
