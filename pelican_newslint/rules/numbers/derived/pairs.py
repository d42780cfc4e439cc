"""Two like figures that words tie, in one sentence or over two: what was and what is, what some paid and what they got, part and whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.derived.older import older_first
from pelican_newslint.rules.numbers.derived.placed import Placed, comparable, placed_by_sentence
from pelican_newslint.rules.numbers.reading.outline import Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import like, timed, within

Relation = Literal["moved", "part"]


class Pair(msgspec.Struct, frozen=True):
    """`first` is what was, or the part; `second` what is, or the whole."""

    relation: Relation
    first: Placed
    second: Placed

    @property
    def low(self) -> int:
        return min(self.first.sentence, self.second.sentence)

    @property
    def high(self) -> int:
        return max(self.first.sentence, self.second.sentence)


_OLD_BEHIND = later(
    r"\b(?:compared (?:with|to)|(?:as )?against|(?:up|down) from|from|instead of|in place of|rather than|versus|"
    r"(?:below|above|over|under|on|than) (?:the|its|their|last year's))(?: (?:just|only|the|a|an|its|their|his|her|previous|former|old|average|"
    r"record|last|year's|figure|of|some)){0,4} $"
)
_FROM = later(r"\bfrom (?:just |only |the )?$")
_TO = later(r"\bto (?:just |only )?$")
_NOW_BEHIND = later(
    r"\b(?:now|today|this (?:year|season|month|week|summer|winter|spring|autumn)|sold (?:it |them )?(?:on )?(?:for|at)|has become)\b[^.;:]{0,30}$"
)
_NOW_TRAIL = later(r"^ (?:[a-z]+ )?(?:now|today)\b")
_OF = later(r"^(?: [a-z-]+){0,3}? (?:out )?of (?:(?:the|its|their|his|her|all|some|those|these|our|a|[a-z]+'s?) )?(?:[a-z'-]+ ){0,3}$")
_OF_THEM = later(r"^(?: [a-z-]+)? of (?:them|these|those|whom|which|the (?:total|lot))\b")
_OF_THESE = later(r"(?:^|\b)of (?:them|these|those|whom|which|the [a-z]+),? (?:[a-z]+ )?$")
_OF_LEAD = later(r"(?:^|[,;–] ?)(?:out )?of (?:(?:the|its|their|all|these|those|some|his|her) )?(?:[a-z]+'s )?$")
_FEW = range(1, 13)
"""Figures of a sentence: one with more is a table."""
_SIZED = 8.0
"""What is so many times the other was never the same."""


@once
def linked_pairs(article: Article) -> dict[int, list[Pair]]:
    """By the sentence in which each begins."""
    every = sketches(article)
    rows = {
        at: kept
        for at, row in placed_by_sentence(article).items()
        if len(kept := [each for each in row if each.figure.value > 0 and not each.compound]) in _FEW
    }
    found: dict[int, list[Pair]] = {}
    for number, row in rows.items():
        pairs = [*_inside(every[number], row)]
        back = next((back for back in (1, 2) if number - back in rows), None)
        if back is not None and not rows[number - back][0].head:
            pairs += _across(article, every[number - back], rows[number - back], every[number], row)
        for each in pairs:
            found.setdefault(each.low, []).append(each)
    return found


def _inside(sketch: Outline, row: Sequence[Placed]) -> Iterator[Pair]:
    counted, rates = [each for each in row if each.figure.kind in "NMUD"], [each for each in row if each.figure.kind == "P"]
    for one, two in (_timed(*each) for each in (*pairwise(counted), *pairwise(rates))):
        if not comparable(one.figure, two.figure):
            continue
        words = "#".join(sketch.gaps[one.at + 1 : two.at + 1])
        if _OLD_BEHIND.search(words):
            yield Pair("moved", two, one)
        elif (_FROM.search(one.lead) and _TO.search(words)) or _NOW_BEHIND.search(words) or _NOW_TRAIL.match(two.trail):
            yield Pair("moved", one, two)
        elif _OF.match(words) and one.figure.value < two.figure.value:
            yield Pair("part", one, two)
        elif (
            _OF_THEM.match(two.trail) or _OF_THESE.search(two.lead) or (_OF_LEAD.search(one.lead) and "," in words)
        ) and two.figure.value < one.figure.value:
            yield Pair("part", two, one)


def _timed(one: Placed, two: Placed) -> tuple[Placed, Placed]:
    """ "96 days, compared with 160"."""
    if (
        one.figure.kind != "D"
        or two.figure.kind != "N"
        or two.figure.noun not in (None, one.figure.noun)
        or not like(one.figure, two.figure)
    ):
        return one, two
    first, second = timed(one.figure, two.figure)
    return msgspec.structs.replace(one, figure=first), msgspec.structs.replace(two, figure=second)


def _across(article: Article, before: Outline, earlier: Sequence[Placed], sketch: Outline, row: Sequence[Placed]) -> Iterator[Pair]:
    for here in row:
        likes = [each for each in earlier if comparable(each.figure, here.figure)]
        if not likes or here.figure.kind == "D" or any(each.start < here.start and comparable(each.figure, here.figure) for each in row):
            continue
        if _OF_THEM.match(here.trail) or _OF_THESE.search(here.lead):
            wholes = [each for each in likes if each.figure.value > here.figure.value]
            if len(wholes) == 1 or (
                wholes and wholes[0].figure.noun is not None and len({each.figure.noun for each in wholes}) == len(wholes)
            ):
                yield Pair("part", here, wholes[0])
            continue
        likes = [each for each in likes if within(each.figure.value, here.figure.value, _SIZED)]
        if len(likes) != 1 or here.figure.value == likes[0].figure.value:
            continue
        old_first = older_first(article, (before, likes[0]), (sketch, here))
        if old_first is not None:
            yield Pair("moved", likes[0], here) if old_first else Pair("moved", here, likes[0])
