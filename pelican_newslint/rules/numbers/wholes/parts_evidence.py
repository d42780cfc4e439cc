"""What speaks for figures near each other being the parts of one that they nearly make, or it the sum of two (near_sum.toml)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.part_lists import CLOSER, part_of_part
from pelican_newslint.rules.numbers.reading.part_rounding import rounding
from pelican_newslint.rules.numbers.reading.reckoned import hedged
from pelican_newslint.rules.numbers.reading.weighed import odds
from pelican_newslint.rules.numbers.wholes.nearly_made import Kind, kinds, runs, wholes
from pelican_newslint.rules.numbers.wholes.sum_signs import (
    LITTLE_OFF,
    MORE,
    READ,
    RECKONED,
    Signs,
    at_best,
    away,
    cheap_signs,
    read_signs,
    reckoned_signs,
    sum_weights,
)
from pelican_newslint.rules.numbers.wholes.sum_ties import LIST, apart

_SOME = later(r"\b(?:includ(?:e|es|ed|ing)|among (?:them|those|these)|such as|some of|as well as|plus)\b")
"""Between the whole and its parts: these aren't all of them."""
_ITEM = later(r",(?: and)? $|\band $")
"""Before the next of a list."""
_UNCOUNTED = later(r"(?:,|\band|\bplus) (?:an?|the|another|some|several|others) [a-z]")
"""Something that is told without a figure: "34 men, 11 women and a pair of twins"."""
_OTHER_TIME = later(r"\b(?:last|previous|next) (?:year|season|month|week)\b|\b(?:19|20)\d\d\b")
_OF_THEM = later(r"^(?: [a-z-]+)? of (?:them|these|those|whom|which)\b")
_ALIKE = 1e-6
_TOLD_BEFORE = 7


class NearSum(msgspec.Struct, frozen=True):
    parts: tuple[Figure, ...]
    whole: Figure
    odds: float
    """Their logarithm."""
    difference: bool = False
    """Whether the words make one of two parts the difference of the other and the whole."""
    tied: bool = False
    """Whether words make the one the whole of the others."""
    loose: bool = False
    """Whether the words leave room for others, or for an overlap, or are somebody's own."""


def near_sums(article: Article, least: float) -> Iterator[NearSum]:
    """Every two to six figures of a kind that nearly make another of it, with at least these odds."""
    start, weights = sum_weights()
    unread, unreckoned = at_best(READ), at_best(RECKONED)
    for kind in kinds(article):
        for parts in runs(kind.places):
            for whole in wholes(kind, parts):
                cheap = cheap_signs(article, kind, parts, whole)
                if odds(start, weights, Signs(**cheap, **unread, **unreckoned)) < least:
                    continue
                found = tuple(kind.places[at].figure for at in parts)
                if (
                    _rest_fits(article, kind, parts)
                    or _of_some(article, kind, whole, found)
                    or _all_more(article, kind, parts)
                    or apart(article, kind, parts, whole)
                    or any(part_of_part(article, found[0].span, each.span) for each in found[1:])
                ):
                    continue
                read = read_signs(article, kind, parts, whole)
                if odds(start, weights, Signs(**cheap, **read, **unreckoned)) < least:
                    continue
                signs = Signs(**cheap, **read, **reckoned_signs(kind, parts, whole))
                told = odds(start, weights, signs)
                if told >= least:
                    loose = _loose(article, kind, parts, whole)
                    yield NearSum(found, kind.places[whole].figure, told, bool(signs.difference), bool(signs.tied), loose)


def _of_some(article: Article, kind: Kind, at: int, parts: Sequence[Figure]) -> bool:
    """Whether the words say that these aren't all: "31, among them 14, nine and six", of which the 14 are no whole either."""
    whole = kind.places[at]
    if whole.head:
        return False
    between = away(article, whole.figure, parts)
    listed = at and kind.places[at - 1].sentence == whole.sentence and whole.figure.span.end <= parts[0].span.start
    larger = listed and kind.values[at - 1] > sum(each.value for each in parts)
    off = abs(sum(each.value for each in parts) - whole.figure.value)
    if hedged(whole.figure) and off <= LITTLE_OFF * whole.figure.value and not (_about(whole.figure, off) and LIST.match(between.lower())):
        return True
    return _SOME.search(between) is not None or bool(larger and _ITEM.search(between[-8:]))


def _about(whole: Figure, off: float) -> bool:
    """Whether "about 2,300" can't be meant for what is so far from it: it was rounded to hundreds."""
    return whole.quantity is not None and whole.quantity.approximate == "about" and off > rounding(whole.value) / 2


def _rest_fits(article: Article, kind: Kind, parts: Sequence[int]) -> bool:
    """Whether "the remaining £4m" is what two or three told before leave of a whole: those are its other parts, not these."""
    every = sketches(article)
    for part in parts:
        place = kind.places[part]
        if CLOSER.search(every[place.sentence].gaps[place.at]):
            before = kind.values[max(part - _TOLD_BEFORE, 0) : part]
            for some in (some for count in (3, 4) for some in combinations(before, count)):
                left = max(some) - kind.values[part]
                if left > 0 and abs(sum(some) - max(some) - left) < _ALIKE * left:
                    return True
    return False


def _loose(article: Article, kind: Kind, parts: Sequence[int], at: int) -> bool:
    """ "34 men and a pair of twins", "nine of them, and seven of them", "$4bn more than one and $9bn less than the other"."""
    every = sketches(article)
    whole, run = kind.places[at], [kind.places[part] for part in parts]
    figures = [whole.figure, *(each.figure for each in run)]
    trails = [every[each.sentence].gaps[each.at + 1] for each in run]
    first, last = (whole if whole.figure.span.start < run[0].figure.span.start and not whole.head else run[0]), run[-1]
    stretch = article.text[first.figure.span.start : max(last.figure.span.end, 0 if whole.head else whole.figure.span.end)].lower()
    return (
        any(map(hedged, figures))
        or article.quoted(whole.figure.span)
        or _OTHER_TIME.search(stretch) is not None
        or len({each.noun for each in figures} - {None}) > 2
        or sum(_OF_THEM.match(each) is not None for each in trails) > 1
        or all(map(MORE.match, trails))
        or _UNCOUNTED.search(stretch) is not None
    )


def _all_more(article: Article, kind: Kind, parts: Sequence[int]) -> bool:
    """ "$4bn more than one and $9bn less than the other"."""
    every = sketches(article)
    return all(MORE.match(every[each.sentence].gaps[each.at + 1]) for each in (kind.places[part] for part in parts))
