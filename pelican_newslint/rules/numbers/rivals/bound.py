"""Two figures that a sum of the text binds: a part and its whole, or what was, what is and the difference. Both are right, however alike."""

from __future__ import annotations

from collections import defaultdict

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.rivals.rival_pairs import digits

_EXACT = 1e-6
_LEAST = 2
"""Digits but noughts at the end: of "two", "three" and "five" some three make a sum by chance."""
_PARTS, _MOST = 3, 12


def bound(article: Article, one: Quantity, other: Quantity) -> bool:
    """ "£4.2bn", of which "one costs £1.8bn and the other £2.4bn"; "$1.7m is spent", so that it "falls to $7.1m from $8.8m"; "$198m of eggs,
    $142.5m of poultry and $72m of feed", of $412.5m.
    """
    small, large = sorted((one, other), key=lambda each: each.low)
    beside = [each for each in _alike(article, small) if each is not small]
    if any(_same(each.low + small.low, large.low) for each in beside):
        return True
    if min(len(digits(article, each).rstrip("0")) for each in (one, other)) < _LEAST:
        return False
    both = (*beside, *(each for each in _alike(article, large) if each is not large))
    return any(_same(small.low + large.low, each.low) for each in both) or _in_list(_alike(article, small), small, large.low)


def _in_list(figures: list[Quantity], part: Quantity, whole: float) -> bool:
    """Whether figures that follow one another, this one among them, make the whole."""
    at = next((place for place, each in enumerate(figures) if each is part), -1)
    if at < 0:
        return False
    figures, at = figures[max(at - _MOST, 0) : at + _MOST], min(at, _MOST)
    for first in range(at + 1):
        total = sum(each.low for each in figures[first:at])
        for last, each in enumerate(figures[at:], at + 1):
            total += each.low
            if last - first >= _PARTS and _same(total, whole):
                return True
    return False


def _alike(article: Article, figure: Quantity) -> list[Quantity]:
    """What its sentence tells in the same unit, in order."""
    return [each for each in _by_sentence(article)[figure.sentence] if each.unit == figure.unit]


@once
def _by_sentence(article: Article) -> dict[int, list[Quantity]]:
    found: dict[int, list[Quantity]] = defaultdict(list)
    for each in article.quantities:
        if not (each.ordinal or each.fraction or each.range):
            found[each.sentence].append(each)
    return found


def _same(one: float, other: float) -> bool:
    return abs(one - other) < _EXACT * max(one, other)
