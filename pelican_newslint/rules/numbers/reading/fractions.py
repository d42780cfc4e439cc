"""Shares in words that are no quantity of their own: "half", "a third", "just under a quarter"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.numerals import PARTS
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range

_PARTS = PARTS | {"twelfth": 12, "twentieth": 20, "fiftieth": 50}
_FRACTION = later(
    r"\b(?:(?P<soft>nearly|almost|about|around|roughly|more than|over|less than|under|just over|just under) )?(?:(?:an?|one)[ -](?P<part>third|"
    r"quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|fiftieth|hundredth)|(?(soft)(?:a )?|(?:(?<=\bby )|(?<=\bin )|(?<=\bto )|"
    r"(?<=\bor )|(?<=\bof )|(?<=, )|"
    r"(?<=\bpay )|(?<=\bpays )|(?<=\bpaid )|\ba ))(?P<half>half))\b"
    r"(?= (?:of|as|more|less|fewer|higher|lower|cheaper|dearer|costlier|longer|shorter|faster|slower|heavier|lighter|taller|greater|"
    r"from|to|in|since|on|this|last|compared|between|over|increase|rise|drop|fall|cut|decrease|decline|"
    r"reduction|its|the|have|are|were|was|is|has|had|after|by|off|larger|smaller|bigger)\b|[,.;:)\n]|$|(?<=half) (?:voted|said|say|live|"
    r"lived|come|came|want|wanted|work|believe|think|full|empty|did|do|died)\b|"
    r"(?<=quarter) (?:voted|said|say|live|lived|come|came|want|wanted|work|believe|think|full|empty|did|do|died)\b)"
)
_ROUND = 0.06
"""How far "a third" may be from a third."""
_APPROXIMATE = 0.12
_LESS = frozenset({"less than", "fewer than", "under", "below"})
_MORE_THAN = 2.0
"""How far what is "more than half" may be from it."""


class Share(msgspec.Struct, frozen=True):
    """In hundredths; `exact` is all that it may stand for."""

    value: float
    exact: Range
    span: Span


def fractions(words: Words, lower: str) -> Iterator[tuple[Span, Share]]:
    """Each with its place, which takes "about" in."""
    return ((Span.of(*found.span()), _share(found)) for found in (_FRACTION.finditer(lower) if _may_hold_fractions(words) else ()))


def is_fraction_word(lower: str, quantity: Quantity) -> bool:
    """Whether "third" may be the one of "a third"."""
    return quantity.ordinal and _FRACTION.match(lower, max(quantity.span.start - 2, 0)) is not None


def about_a_share(lower: str, quantity: Quantity, exact: Range) -> Range:
    """What a share that is told in words may stand for, as a part of one: nobody counts for "a third"."""
    slack = quantity.low * _ROUND
    over, under = quantity.approximate == "over", quantity.approximate == "under"
    soft = quantity.approximate_span
    less = under and soft is not None and lower[soft.start : soft.end] in _LESS
    low = exact.low if over else quantity.low / _MORE_THAN if less else min(exact.low, quantity.low - slack)
    return Range(low, exact.high if under else quantity.low * _MORE_THAN if over else max(exact.high, quantity.low + slack))


def _may_hold_fractions(words: Words) -> bool:
    """Whether there is a half, or a part with "a" or "one" before it: far quicker told than looking for a fraction."""
    index = words.index
    if "half" in index or not _IN_ONE_WORD.isdisjoint(index):
        return True
    return any(words.lower[at - 1].endswith(("a", "an", "one")) for part in index.keys() & _PARTS.keys() for at in index[part])


_IN_ONE_WORD = frozenset(f"{one}-{part}" for one in ("a", "an", "one") for part in _PARTS)


def _share(found: re.Match[str]) -> Share:
    value = 100 / _PARTS[found["part"] or found["half"]]
    soft = (found["soft"] or "").removeprefix("just ")
    over, less, under = soft in {"more than", "over"}, soft in _LESS, soft in {"nearly", "almost"}
    low = value * (1 if over else 1 / _MORE_THAN if less else 1 - (_APPROXIMATE if soft else _ROUND))
    high = value * (_MORE_THAN if over else 1 if less or under else 1 + (_APPROXIMATE if soft else _ROUND))
    start = found.end("soft") + 1 if found["soft"] else found.start()
    return Share(value, Range(low, high), Span.of(start, found.end()))
