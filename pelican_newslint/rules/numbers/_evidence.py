"""What speaks for two figures of one noun being one thing told twice: signs that are weighed, as no sign is enough (rival_figures.toml)."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from math import log
from pathlib import Path

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.numbers._figures import after, meant
from pelican_newslint.rules.numbers._person_nouns import names_people

_MOST = 14
"""Figures of one noun: a piece with more is a table."""
_FARTHEST = 5.0
"""Times the smaller figure, unless that is two or less: what is farther off is another thing."""
_FEW = 30
_EARLY = 2
"""A first and a second are told of one thing after the other."""
_AND_ONE = re.compile(r"^ [\w'’-]{1,20} and (?:an?|one|another|the|his|her)\b")
"""Only a part of those who are told of: "two women and a man"."""
_DIGIT = re.compile(r"\d")


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    in_summary: float
    in_headline: float
    swapped: float
    by_one: float
    distance: float
    others: float
    first_again: float
    second_again: float
    one_sentence: float
    per_cent: float
    in_quotation: float


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    start: float
    sign: Signs


@cache
def weights() -> Weights:
    return msgspec.convert(tomllib.loads((Path(__file__).parent / "rival_figures.toml").read_text("utf8")), Weights)


def rivals(article: Article) -> Iterator[tuple[Quantity, Quantity, float]]:
    """Two figures of one noun or unit that can't both be, the earlier first, with the logarithm of the odds that they are of one thing."""
    values = Counter(round(each.low, 4) for each in article.quantities)
    seen: set[tuple[int, int]] = set()
    for alike in _kinds(article).values():
        for one, other in combinations(alike if len(alike) <= _MOST else (), 2):
            pair = one.span.start, other.span.start
            if pair not in seen and _contradict(article, one, other):
                seen.add(pair)
                yield one, other, _odds(article, one, other, values, len(alike) - 2)


def _kinds(article: Article) -> dict[str, list[Quantity]]:
    """The figures that could be of one thing: of one unit, one noun, or all that count people."""
    kinds: dict[str, list[Quantity]] = {}
    for each in article.quantities:
        if each.range or each.malformed:
            continue
        if each.unit:
            kinds.setdefault(f"unit {each.unit}", []).append(each)
        elif each.noun:
            kinds.setdefault(f"{'ordinal' if each.ordinal else 'noun'} {each.noun}", []).append(each)
            if names_people(each.noun) and not each.ordinal:
                kinds.setdefault("people", []).append(each)
    return kinds


def _contradict(article: Article, one: Quantity, other: Quantity) -> bool:
    """Whether both can't be true of one thing."""
    small, large = sorted((one.low, other.low))
    if small == large or small <= 0 or one.fraction != other.fraction or one.ordinal != other.ordinal:
        return False
    if (one.ordinal and small <= _EARLY) or any(_AND_ONE.match(after(article, each)) for each in (one, other)):
        return False
    if large / small > _FARTHEST and small > 2:
        return False
    return not meant(one).meets(meant(other)) or _swapped(article, one, other)


def _swapped(article: Article, one: Quantity, other: Quantity) -> bool:
    """Whether the digits of one are the other's in another order."""
    first, second = (_DIGIT.findall(article.slice(each.number)) for each in (one, other))
    return len(first) == len(second) > 1 and sorted(first) == sorted(second)


def _odds(article: Article, one: Quantity, other: Quantity, values: Counter[float], others: int) -> float:
    given = weights()
    sign = given.sign
    scopes = {article.blocks[each.block].scope for each in (one, other)}
    small, large = sorted((one.low, other.low))
    signs = (
        (sign.in_summary, "summary" in scopes),
        (sign.in_headline, "headline" in scopes),
        (sign.swapped, _swapped(article, one, other)),
        (sign.by_one, large - small == 1 and large <= _FEW),
        (sign.first_again, values[round(one.low, 4)] > 1),
        (sign.second_again, values[round(other.low, 4)] > 1),
        (sign.one_sentence, one.sentence == other.sentence),
        (sign.per_cent, one.unit == "percent"),
        (sign.in_quotation, article.quoted(one.span) != article.quoted(other.span)),
    )
    told = sum(weight for weight, holds in signs if holds)
    return given.start + told + sign.distance * log(large / small) + sign.others * log(1 + others)
