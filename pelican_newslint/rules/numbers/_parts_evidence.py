"""What speaks for figures that stand together being the parts of one beside them, which they nearly make (near_sum.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.numbers._figures import Range
from pelican_newslint.rules.numbers._person_nouns import names_people
from pelican_newslint.rules.numbers._sums import rounded

_PARTS = range(2, 6)
_REACH = 3
"""Figures between the parts and their whole, and sentences."""
_SPREAD = 2
"""Sentences from the first part to the last."""
_NEAR = 0.8, 1.25
"""The whole as a share of the sum."""
_SMALLEST = 5
_AND = re.compile(r"\band\b")
_OPEN = re.compile(
    r"\b(?:including|include[sd]?|among|such as|at least|more than|over|about|nearly|up to|others?|another|each|per|every|most|mainly)\b"
)

_SOME = re.compile(r"\b(?:includ(?:e|es|ed|ing)|among (?:them|those|these)|such as|some of|as well as|plus)\b")
"""Between the whole and its parts: these aren't all of them."""


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    off: float
    by_one_or_two: float
    gap: float
    away: float
    beside: float
    colon: float
    and_last: float
    three_parts: float
    largest: float
    one_noun: float
    people: float
    open: float
    another_sum: float
    per_cent: float


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    start: float
    sign: Signs


class NearSum(msgspec.Struct, frozen=True):
    parts: tuple[Quantity, ...]
    whole: Quantity
    odds: float
    """Their logarithm."""


@cache
def weights() -> Weights:
    return msgspec.convert(tomllib.loads((Path(__file__).parent / "near_sum.toml").read_text("utf8")), Weights)


def near_sums(article: Article) -> Iterator[NearSum]:
    """Every run of figures of one block that nearly makes a figure beside it, or one of the headline or the summary."""
    figures = [
        each for each in article.quantities
        if each.low > 0 and not (each.range or each.malformed or each.ordinal or each.fraction)
    ]  # fmt: skip
    heads = [at for at, each in enumerate(figures) if _in_head(article, each)]
    for first in range(len(figures)):
        for many in _PARTS:
            parts = figures[first : first + many]
            if len(parts) < many or not _together(parts):
                break
            behind = first + many
            near = (*range(max(0, first - _REACH), first), *range(behind, min(len(figures), behind + _REACH)))
            for at in sorted({*near, *heads} - set(range(first, behind))):
                if _nearly(article, parts, figures[at]):
                    yield NearSum(tuple(parts), figures[at], _odds(article, figures, first, many, at))


def _together(parts: Sequence[Quantity]) -> bool:
    first, last = parts[0], parts[-1]
    return last.unit == first.unit and last.block == first.block and last.sentence - first.sentence <= _SPREAD


def _nearly(article: Article, parts: Sequence[Quantity], whole: Quantity) -> bool:
    total = sum(each.low for each in parts)
    if whole.unit != parts[0].unit or total < _SMALLEST or whole.low <= max(each.low for each in parts):
        return False
    exact = [rounded(each) for each in parts]
    if Range(sum(each.low for each in exact), sum(each.high for each in exact)).meets(rounded(whole)):
        return False
    if not _NEAR[0] < whole.low / total < _NEAR[1]:
        return False
    if _SOME.search(_between(article, parts, whole)):
        return False
    return _in_head(article, whole) or abs(whole.sentence - parts[0].sentence) <= _REACH


def _odds(article: Article, figures: list[Quantity], first: int, many: int, at: int) -> float:
    parts, whole = figures[first : first + many], figures[at]
    given = weights()
    sign = given.sign
    total = sum(each.low for each in parts)
    off, largest = abs(whole.low - total), max(each.low for each in parts) / total
    gaps = [article.text[one.span.end : other.span.start] for one, other in pairwise(parts)]
    away = _between(article, parts, whole)
    sentences = article.sentences
    told = article.text[sentences[parts[0].sentence].span.start : sentences[parts[-1].sentence].span.end].lower()
    signs = (
        (sign.by_one_or_two, off in {1, 2}),
        (sign.beside, abs(whole.sentence - parts[0].sentence) <= 1),
        (sign.colon, ":" in away),
        (sign.and_last, _AND.search(gaps[-1]) is not None),
        (sign.three_parts, many == 3),
        (sign.one_noun, whole.noun is not None and any(each.noun == whole.noun for each in parts)),
        (sign.people, whole.noun is not None and names_people(whole.noun)),
        (sign.open, _OPEN.search(told) is not None),
        (sign.another_sum, _made_otherwise(figures, first, many, at)),
        (sign.per_cent, whole.unit == "percent"),
    )
    widest = log(1 + max(map(len, gaps)))
    said = sum(weight for weight, holds in signs if holds)
    shares = sign.off * off / whole.low + sign.largest * largest
    return given.start + said + shares + sign.gap * widest + sign.away * log(1 + len(away))


def _in_head(article: Article, figure: Quantity) -> bool:
    return article.blocks[figure.block].scope in {"headline", "summary"}


def _between(article: Article, parts: Sequence[Quantity], whole: Quantity) -> str:
    """The text between parts and whole; none where the whole stands in the headline or the summary."""
    if _in_head(article, whole):
        return ""
    before = whole.span.start < parts[0].span.start
    return article.text[whole.span.end : parts[0].span.start] if before else article.text[parts[-1].span.end : whole.span.start]


def _made_otherwise(figures: list[Quantity], first: int, many: int, at: int) -> bool:
    """Whether a run of other neighbours makes the whole."""
    start, end = max(0, min(first, at) - 4), min(len(figures), max(first + many, at) + 4)
    lows = [each.low for each in figures]
    return any(
        abs(sum(lows[one:other]) - lows[at]) < 1e-6
        for one in range(start, end) for other in range(one + 2, min(one + 6, len(figures)) + 1) if not one <= at < other
    )  # fmt: skip
