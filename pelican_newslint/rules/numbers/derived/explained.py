"""What two figures make of a told ratio, and whether others near it make it: then it is of those."""

from __future__ import annotations

from itertools import combinations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.derived.claims import Claim, Sense
from pelican_newslint.rules.numbers.derived.pairs import Pair, linked_pairs
from pelican_newslint.rules.numbers.derived.placed import Placed, placed_by_sentence
from pelican_newslint.rules.numbers.reading.outline import sketches

TIMES: frozenset[Sense] = frozenset({"times", "doubled"})
AGAIN = 1.4
_IN_HEAD, _SLACK = 1.35, 0.6
_WIDE = 10
"""Sentences as far as others are looked for that make it."""
_NEAR = 24


def made(claim: Claim, one: float, two: float) -> float | None:
    """What the pair makes of it, in the claim's own measure."""
    if claim.sense == "share":
        return 100 - 100 * one / two if claim.lacking else 100 * one / two
    if claim.sense in TIMES:
        return two / one
    if (claim.sense == "up" and two < one) or (claim.sense == "down" and two > one):
        return None
    return 100 * abs(two / one - 1)


def _fits(claim: Claim, value: float) -> bool:
    slack = 0.0 if claim.sense in TIMES else _SLACK
    high = claim.exact.high * (_IN_HEAD if claim.head and claim.sense in TIMES else 1.0)
    return claim.exact.low - slack <= value <= high + slack


def explained(article: Article, claim: Claim, pair: Pair) -> bool:
    """Whether other figures that words tie, or any two alike beside it, make it in whatever sense."""
    if claim.sense not in TIMES and _told_again(article, claim):
        return True
    own = {pair.first.start, pair.second.start}
    value = made(claim, pair.first.figure.value, pair.second.figure.value)
    if value is None or _fits(claim, value):
        return True
    near = [each for each in _figures(article, claim.sentence, 1) if each.start != claim.span.start][:_NEAR]
    twos = [two for two in combinations(near, 2) if _alike(*two)]
    if claim.head:
        twos += _of_one_noun(article)
    twos += [(each.first, each.second) for each in pairs_between(article, claim.sentence - _WIDE, claim.sentence + _WIDE)]
    twos = [(one, two) for one, two in twos if {one.start, two.start} != own]
    return any(_fits(claim, made) for one, two in twos for made in _senses(claim, one.figure.value, two.figure.value))


def _told_again(article: Article, claim: Claim) -> bool:
    """Whether somebody tells the same share a second time: then its figures stand nowhere here."""
    near = sketches(article)[max(claim.sentence - _WIDE, 0) : claim.sentence + _WIDE]
    return any(
        each.kind in "PF" and each.span != claim.span and abs(each.value - claim.value) < AGAIN for one in near for each in one.figures
    )


def _alike(one: Placed, two: Placed) -> bool:
    if one.figure.kind != two.figure.kind or one.figure.unit != two.figure.unit:
        return False
    return one.figure.kind != "N" or one.figure.noun == two.figure.noun or None in (one.figure.noun, two.figure.noun)


def _figures(article: Article, at: int, reach: int) -> list[Placed]:
    rows = placed_by_sentence(article)
    return [each for near in range(at - reach, at + reach + 1) for each in rows.get(near, ()) if each.figure.value > 0]


def pairs_between(article: Article, first: int, last: int) -> list[Pair]:
    """Those that begin in these sentences."""
    rows = linked_pairs(article)
    return [each for at in range(first, last + 1) for each in rows.get(at, ())]


@once
def _of_one_noun(article: Article) -> list[tuple[Placed, Placed]]:
    """All two that count the same by name."""
    near = _figures(article, 0, _WIDE)
    named = [each for each in near if each.figure.noun is not None and each.figure.kind == "N"]
    return [(one, two) for one, two in combinations(named[: 2 * _NEAR], 2) if one.figure.noun == two.figure.noun]


def _senses(claim: Claim, one: float, two: float) -> tuple[float, ...]:
    less, more = sorted((one, two))
    if claim.sense in TIMES:
        return more / less, less / more
    return 100 * less / more, 100 * (more - less) / more, 100 * (more / less - 1), 100 * less / (less + more), 100 * more / (less + more)
