"""What speaks for a percentage being the share or the change that two like figures near it nearly make (near_percentage.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from math import log, log1p
from pathlib import Path

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers.percents import percent_ties as ties
from pelican_newslint.rules.numbers.percents.percent_made import Relation, made_of
from pelican_newslint.rules.numbers.percents.ratio_senses import sense_of
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like, timed, within
from pelican_newslint.rules.numbers.reading.weighed import odds, weighed

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
_FEW, _NOWHERE = 12, 999
_THEN = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|ago|before|now|then|original(?:ly)?|today|used to|once|later|from|against|compared|instead|rather|"
    r"had been|was to|initial\w*|first|old|new)\b"
)
_CLOSED = re.compile(r"[.,;:)]|$")


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    no_word: float
    change_word: float
    then: float
    share: float
    one_sentence: float
    pair_together: float
    farthest: float
    nearest: float
    before: float
    gap: float
    likes: float
    other_percentages: float
    right_in_sentence: float
    closed: float
    off: float
    last_digit: float
    few: float
    length: float
    fraction: float
    tied: float
    of_another: float


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


class _Place(msgspec.Struct, frozen=True):
    sentence: int
    figure: Figure


class _Told(msgspec.Struct, frozen=True):
    """A percentage, where it stands, the sense that the words round it give it, and what could be its figures."""

    sentence: int
    at: int
    figure: Figure
    sense: str | None
    near: tuple[_Place, ...]
    heads: frozenset[int]


@cache
def _weights() -> tuple[float, Signs]:
    return weighed(Path(__file__).parents[1] / "near_percentage.toml", Signs)


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
            _Place(at, each)
            for at in reach
            for each in every[at].figures
            if each.kind in "NMUD" and each.value > 0 and each.noun != "point"
        )
        if 1 < len(near) <= _MOST:
            for at in (each for each in rates if not ties.no_share(every[number], each)):
                told = _Told(number, at, every[number].figures[at], sense_of(every[number], at), near, frozenset(heads))
                yield from _made_nearly(article, told)


def _made_nearly(article: Article, told: _Told) -> Iterator[NearPercentage]:
    right: list[tuple[_Place, _Place, frozenset[str]]] = []
    wrong: list[tuple[_Place, _Place, Relation, float]] = []
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
    told: _Told,
    right: Sequence[tuple[_Place, _Place, frozenset[str]]],
    wrong: Sequence[tuple[_Place, _Place, Relation, float]],
) -> Iterator[NearPercentage]:
    """Those that may be meant, with their odds."""
    start, weights = _weights()
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
        if ties.in_time(sketch, told.at, small, large):
            continue
        if name != "share" and ties.is_level(sketch, told.at):
            continue
        if not (tied or within(told.figure.value, value, _OFF_UNTIED)):
            continue
        if ties.of_whole_before_part(sketch, told.at, small, large) or (not tied and ties.turned(article, told.figure.span, small, large)):
            continue
        signs = _signs(article, told, one, other, name, value, right, tied)
        rounded = abs(value - told.figure.value) < 1
        loose = rounded or any(map(hedged, (told.figure, small, large)))
        sure = tied and not loose and not ties.before_both(article, told.figure.span, small, large)
        yield NearPercentage(told.figure, small, large, name, value, odds(start, weights, signs), sure)


def _right(told: _Told, one: _Place, other: _Place, fits: frozenset[str]) -> bool:
    """Whether two others make it, in the sense that the words give it, or in any where they give none and all stands in one sentence."""
    together = one.sentence == other.sentence == told.sentence
    return (_means(told, fits) and (together or _in_window(told, one, other))) or (told.sense is None and together)


def _off(told: Figure, relation: Relation, value: float) -> bool:
    return value > 0 and within(told.value, value, _OFF) and (relation == "up" or told.value <= _HUNDRED)


def _away(told: _Told, *places: _Place) -> list[int]:
    """Sentences between each of the figures and the percentage; headline and summary are read with everything."""
    return [abs(each.sentence - told.sentence) for each in places if each.sentence not in told.heads]


def _in_reach(told: _Told, one: _Place, other: _Place) -> bool:
    return min(_away(told, one, other), default=_NOWHERE) <= _CLOSE


def _signs(
    article: Article, told: _Told, one: _Place, other: _Place, name: Relation, value: float,
    right: Sequence[tuple[_Place, _Place, frozenset[str]]], tied: bool,
) -> Signs:  # fmt: skip
    every = sketches(article)
    sketch = every[told.sentence]
    away, figures, rate = _away(told, one, other), (one.figure, other.figure), told.figure
    others = [(first, second, fits) for first, second, fits in right if (first, second) != (one, other)]
    sentences = {told.sentence, one.sentence, other.sentence}
    change = name != "share"
    return Signs(
        no_word=told.sense is None,
        change_word=change and told.sense == name,
        then=change and any(_THEN.search(every[at].text) for at in sentences),
        share=not change,
        one_sentence=len(sentences) == 1,
        pair_together=one.sentence == other.sentence,
        farthest=max(away),
        nearest=min(away),
        before=all(each.span.end <= rate.span.start for each in figures),
        gap=log1p(_gap(told, one, other)),
        likes=log1p(max(0, sum(_alike(each.figure, *figures) for each in told.near) - 2)),
        other_percentages=sum(each.kind in "PF" for each in sketch.figures) > 1,
        right_in_sentence=any(first.sentence == second.sentence == told.sentence for first, second, _ in others),
        closed=_CLOSED.match(sketch.gaps[told.at + 1]) is not None,
        off=abs(log(rate.value / value)),
        last_digit=rate.kind == "P" and round(rate.value) % 10 == round(value) % 10,
        few=figures[0].kind == "N" and max(each.value for each in figures) <= _FEW,
        length=figures[0].kind == "D",
        fraction=rate.kind == "F",
        tied=tied,
        of_another=ties.of_other(sketch.gaps[told.at + 1]),
    )


def _gap(told: _Told, one: _Place, other: _Place) -> int:
    """Characters between the percentage and the nearer of its figures."""
    rate = told.figure.span
    gaps = [
        rate.start - span.end if span.end <= rate.start else span.start - rate.end
        for span in (each.figure.span for each in (one, other) if each.sentence not in told.heads)
    ]
    return min((max(0, each) for each in gaps), default=_NOWHERE)


def _alike(figure: Figure, one: Figure, other: Figure) -> bool:
    nouns = one.noun, other.noun
    return (
        figure.kind == one.kind
        and figure.unit == one.unit
        and (figure.kind != "N" or None in (*nouns, figure.noun) or figure.noun in nouns)
    )


def _means(told: _Told, fits: frozenset[str]) -> bool:
    """Whether the figures make the percentage in the sense that the words give it."""
    if told.sense is None:
        return "share" in fits
    return told.sense in fits or (told.sense == "either" and not fits.isdisjoint({"up", "down"}))


def _in_window(told: _Told, one: _Place, other: _Place) -> bool:
    return _in_reach(told, one, other) and max(_away(told, one, other)) <= _WINDOW
