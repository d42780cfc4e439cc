"""Lengths of time: "three weeks", "12 and a half hours", "a decade", "two years and three months", "the following day"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.relatives import count_ending_at
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

Bound = Literal["", "about", "least", "most", "over", "under"]
LengthUnit = Literal["second", "minute", "hour", "day", "week", "month", "year"]


class Length(Struct, frozen=True, gc=False):
    """A length of time as written."""

    span: Span
    """With its count and unit, without "about"."""
    minutes: float
    unit: LengthUnit
    """Of its last part: "day" in "two weeks and a day"; a decade counts as ten years, a fortnight as two weeks."""
    count: float
    """In `unit`; 24 for "two decades" are 20 years."""
    bound: Bound
    """What the words before it say: about, at least, at most, more than, less than."""
    block: int
    step: int = 0
    """+1 for "the following day" and "the day after", -1 for "the previous day" and "the day before"; 0 for a plain length."""
    hyphenated: bool = False
    """ "three-week"."""


_SIZES: dict[str, tuple[LengthUnit, float]] = {
    "second": ("second", 1), "sec": ("second", 1), "minute": ("minute", 1), "min": ("minute", 1), "hour": ("hour", 1), "hr": ("hour", 1),
    "day": ("day", 1), "night": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1), "year": ("year", 1),
    "decade": ("year", 10), "century": ("year", 100), "quarter-century": ("year", 25), "half-century": ("year", 50),
}  # fmt: skip
MINUTES: dict[LengthUnit, float] = {
    "second": 1 / 60, "minute": 1.0, "hour": 60.0, "day": 1440.0, "week": 10080.0, "month": 43829.0, "year": 525949.0,
}  # fmt: skip
_FORMS = {form: size for word, size in _SIZES.items() for form in (word, f"{word}s")} | {"centuries": ("year", 100.0)}
_STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1}
_DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_BOUNDS: dict[str, Bound] = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about", "nearly": "under", "almost": "under",
    "over": "over", "least": "least", "most": "most", "just": "about", "barely": "about", "under": "under", "exactly": "", "only": "",
    "within": "most", "maximum": "most", "minimum": "least", "or": "",
}  # fmt: skip
_PAIRS: dict[tuple[str, str], Bound] = {
    ("more", "than"): "over", ("less", "than"): "under", ("fewer", "than"): "under", ("up", "to"): "most", ("just", "over"): "about",
    ("just", "under"): "about", ("little", "over"): "about", ("well", "over"): "over", ("close", "to"): "about", ("at", "least"): "least",
    ("at", "most"): "most", ("little", "under"): "about", ("no", "more"): "most", ("longer", "than"): "over",
}  # fmt: skip
_HYPHENED = later(r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)-(second|minute|hour|day|night|week|month|year|decade)(?:-long)?")
_QUARTERS = {"quarter": 0.25, "quarters": 0.75, "three-quarters": 0.75}
_VAGUE = frozenset("few several some many couple of last past first next these those coming final".split())


def find_lengths(words: Words, claimed: Collection[int], block_starts: Sequence[int]) -> tuple[Length, ...]:
    """All in order; `claimed` are indexes of words that belong to dates and times. "Three years ago" and "18-year-old" are none."""
    index = words.index
    found = [
        each
        for form in index.keys() & _FORMS.keys()
        for at in index[form]
        if at not in claimed and (each := _length(words, at, block_starts)) is not None
    ]
    found += (
        _made(words, at, at, count * size, unit, block_starts, hyphenated=True)
        for word in index
        if "-" in word and (match := _HYPHENED.fullmatch(word)) and (count := cardinal(match[1]))
        for unit, size in (_SIZES[match[2]],)
        for at in index[word]
    )
    found += (
        _made(words, at, at + 1, 1, "day", block_starts, step=_STEPS[words.lower[at]])
        for word in index.keys() & _STEPS.keys()
        for at in index[word]
        if words.after(at) in _DAY_PARTS
    )
    return tuple(_joined(words, sorted(found, key=lambda each: each.span)))


def _length(words: Words, at: int, block_starts: Sequence[int]) -> Length | None:
    unit, size = _FORMS[words.lower[at]]
    before, after = words.before(at), words.after(at)
    if after in ("ago", "old"):
        return None
    if before in _STEPS and (words.before(at - 1) in ("the", "that") or before == "following"):
        return _made(words, at - 1, at, size, unit, block_starts, step=_STEPS[before])
    if before == "the" and after in ("after", "before"):
        return _made(words, at - 1, at + 1, size, unit, block_starts, step=1 if after == "after" else -1)
    if not before:
        return None
    half = before in ("a", "an", "one") and after == "and" and words.after(at + 1) == "a" and words.after(at + 2) == "half"
    if before in ("an", "a") and words.before(at - 1) == "of" and words.before(at - 2) in _QUARTERS:
        return _made(words, max(at - 4, 0), at, _QUARTERS[words.before(at - 2)] * size, unit, block_starts)
    if before == "half" and words.before(at - 1) == "and" and at > 2:  # "seven and half hours"
        first, count = count_ending_at(words, at - 3)
        if first is not None and count:
            return _made(words, first, at, (count + 0.5) * size, unit, block_starts)
    first, count = count_ending_at(words, at - 1)
    if first is None or not count or count > 5000 or before in _VAGUE:
        return None
    if count >= 2 and count == int(count) and words.lower[at] in _SIZES:
        return None  # "20 day"
    last = at + 3 if half else at
    return _made(words, first, last, (count + 0.5 * half) * size, unit, block_starts)


def _made(
    words: Words, first: int, last: int, count: float, unit: LengthUnit, block_starts: Sequence[int], *, step: int = 0, hyphenated: bool = False
) -> Length:  # fmt: skip
    block = bisect_right(block_starts, words.starts[first]) - 1
    return Length(words.span(first, last), count * MINUTES[unit], unit, count, _bound(words, first), block, step, hyphenated)


def _bound(words: Words, first: int) -> Bound:
    one = words.before(first)
    if one in ("a", "the"):
        one, first = words.before(first - 1), first - 1
    two = words.before(first - 1) if one else ""
    return _PAIRS.get((two, one)) or _BOUNDS.get(one, "")


def _joined(words: Words, found: list[Length]) -> Iterator[Length]:
    """With "two hours and 15 minutes" as one."""
    at = 0
    while at < len(found):
        whole = found[at]
        while at + 1 < len(found) and (both := _both(words, whole, found[at + 1])) is not None:
            whole, at = both, at + 1
        yield whole
        at += 1


def _both(words: Words, first: Length, second: Length) -> Length | None:
    if first.step or second.step or first.hyphenated or second.hyphenated or MINUTES[second.unit] >= MINUTES[first.unit]:
        return None
    between = words.lower[words.at(first.span.end) : words.at(second.span.start)]
    if between not in ((), ("and",)) or second.span.start - first.span.end > 6:
        return None
    minutes = first.minutes + second.minutes
    return Length(
        Span.of(first.span.start, second.span.end), minutes, second.unit, minutes / MINUTES[second.unit], first.bound, first.block
    )
