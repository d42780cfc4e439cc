"""What speaks for a percentage being the share or the change that two like figures near it nearly make (near_percentage.toml)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers.percents import percent_ties as ties
from pelican_newslint.rules.numbers.percents.percent_made import Relation, made_of
from pelican_newslint.rules.numbers.percents.percent_signs import NOWHERE, Place, ToldPercentage, away_from, signs_of, weights_of_signs
from pelican_newslint.rules.numbers.percents.ratio_senses import sense_of
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like, timed, within
from pelican_newslint.rules.numbers.reading.weighed import odds

_BACK = 3
"""Sentences before the percentage in which its figures may stand, besides the one behind it, the headline and the summary."""
_CLOSE = 1
"""One of the two stands at most so many sentences away."""
_WINDOW = 2
_MOST = 40
_OFF = 4.5
_OFF_UNTIED = 2.8
"""How many times the share that the figures make the told one is at most: what is farther off is another thing."""
_SAME = 0.6
_HUNDRED = 100.0


class NearPercentage(msgspec.Struct, frozen=True):
    told: Figure
    low: Figure
    high: Figure
    relation: Relation
    value: float
    """What the two make, in per cent."""
    odds: float
    """Their logarithm."""
    tied: bool
    """Whether words make the one a part of the other, or set one against the other beside a word of change, and none is "about"."""


def near_percentages(article: Article) -> Iterator[NearPercentage]:
    """Every percentage of the body with every two figures that nearly make it."""
    every = sketches(article)
    scopes = [article.blocks[each.block].scope for each in article.sentences]
    heads = [at for at, scope in enumerate(scopes) if scope in {"headline", "summary"}]
    body = [at for at, scope in enumerate(scopes) if scope not in {"headline", "summary"}]
    for place, number in enumerate(body):
        rates = [at for at, each in enumerate(every[number].figures) if each.kind in "PF" and 0 < each.value < 10 * _HUNDRED]
        if not rates:
            continue
        reach = [*heads, *body[max(0, place - _BACK) : place + 2]]
        near = tuple(
            Place(at, each) for at in reach for each in every[at].figures if each.kind in "NMUD" and each.value > 0 and each.noun != "point"
        )
        if 1 < len(near) <= _MOST:
            for at in (each for each in rates if not ties.no_share(every[number], each)):
                told = ToldPercentage(number, at, every[number].figures[at], sense_of(every[number], at), near, frozenset(heads))
                yield from _made_nearly(article, told)


def _made_nearly(article: Article, told: ToldPercentage) -> Iterator[NearPercentage]:
    right: list[tuple[Place, Place, frozenset[str]]] = []
    wrong: list[tuple[Place, Place, Relation, float]] = []
    for one, other in combinations(told.near, 2):
        alike = like(one.figure, other.figure)
        days = {one.figure.kind, other.figure.kind} == {"N", "D"}
        beside = told.figure.kind != "F" or told.sentence in {one.sentence, other.sentence}
        counts = one.figure.kind == other.figure.kind == "N" != told.figure.kind and beside
        if one.figure.value == other.figure.value or not (alike or counts or days):
            continue
        made = made_of(*sorted(timed(one.figure, other.figure), key=lambda each: each.value))
        fits = frozenset(
            name for name, (range_, value) in made.items() if told.figure.exact.meets(range_) or abs(value - told.figure.value) < _SAME
        )
        if fits:
            right.append((one, other, fits))
        if alike and _in_reach(told, one, other):
            wrong += [
                (one, other, name, value) for name, (_, value) in made.items()
                if name not in fits and (not fits or told.sense == name) and _off(told.figure, name, value)
            ]  # fmt: skip
    if any(_right(told, *each) for each in right):
        return
    yield from _judged(article, told, right, wrong)


def _judged(
    article: Article,
    told: ToldPercentage,
    right: Sequence[tuple[Place, Place, frozenset[str]]],
    wrong: Sequence[tuple[Place, Place, Relation, float]],
) -> Iterator[NearPercentage]:
    """Those that may be meant, with their odds."""
    start, weights = weights_of_signs()
    for one, other, name, value in wrong:
        small, large = sorted((one.figure, other.figure), key=lambda each: each.value)
        sketch = sketches(article)[told.sentence]
        if name == "share":
            tied = ties.share_tied(article, sketch, told.at, small, large)
        else:
            tied = ties.change_tied(article, told.figure.span, told.sense, name, small, large)
        senses = {None, "share"} if name == "share" else {None, "share", "either", name}
        if (not tied and told.sense not in senses) or ties.as_much(sketch.gaps[told.at + 1]):
            continue
        if ties.in_time(sketch, told.at, small, large) or (
            _in_table(article, told) and not (_in_table(article, one) and _in_table(article, other))
        ):
            continue
        if name != "share" and ties.is_level(sketch, told.at):
            continue
        if not (tied or within(told.figure.value, value, _OFF_UNTIED)):
            continue
        if ties.of_whole_before_part(sketch, told.at, small, large) or (not tied and ties.turned(article, told.figure.span, small, large)):
            continue
        signs = signs_of(article, told, one, other, name, value, right, tied)
        rounded = abs(value - told.figure.value) < 1
        loose = rounded or any(map(hedged, (told.figure, small, large)))
        sure = tied and not loose and not ties.before_both(article, told.figure.span, small, large)
        yield NearPercentage(told.figure, small, large, name, value, odds(start, weights, signs), sure)


def _in_table(article: Article, place: ToldPercentage | Place) -> bool:
    """Whether it is in a cell; a share among the votes of a table is of these, and not of a figure in the headline."""
    return article.blocks[article.sentences[place.sentence].block].scope == "cell"


def _right(told: ToldPercentage, one: Place, other: Place, fits: frozenset[str]) -> bool:
    """Whether two others make it, in the sense that the words give it, or in any where they give none and all stands in one sentence."""
    together = one.sentence == other.sentence == told.sentence
    return (_means(told, fits) and (together or _in_window(told, one, other))) or (told.sense is None and together)


def _off(told: Figure, relation: Relation, value: float) -> bool:
    return value > 0 and within(told.value, value, _OFF) and (relation == "up" or told.value <= _HUNDRED)


def _in_reach(told: ToldPercentage, one: Place, other: Place) -> bool:
    return min(away_from(told, one, other), default=NOWHERE) <= _CLOSE


def _means(told: ToldPercentage, fits: frozenset[str]) -> bool:
    """Whether the figures make the percentage in the sense that the words give it."""
    if told.sense is None:
        return "share" in fits
    return told.sense in fits or (told.sense == "either" and not fits.isdisjoint({"up", "down"}))


def _in_window(told: ToldPercentage, one: Place, other: Place) -> bool:
    return _in_reach(told, one, other) and max(away_from(told, one, other)) <= _WINDOW
