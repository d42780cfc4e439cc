"""The signs by which the odds are reckoned that a percentage is what two figures make (near_percentage.toml)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import log, log1p
from pathlib import Path

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.percents import percent_ties as ties
from pelican_newslint.rules.numbers.percents.percent_made import Relation
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.weighed import weighed

_FEW, NOWHERE = 12, 999
_THEN = later(
    r"\b(?:last|previous(?:ly)?|earlier|ago|before|now|then|original(?:ly)?|today|used to|once|later|from|against|compared|instead|rather|"
    r"had been|was to|initial\w*|first|old|new)\b"
)
_CLOSED = later(r"[.,;:)]|$")


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


class Place(msgspec.Struct, frozen=True):
    sentence: int
    figure: Figure


class ToldPercentage(msgspec.Struct, frozen=True):
    """A percentage, where it stands, the sense that the words round it give it, and what could be its figures."""

    sentence: int
    at: int
    figure: Figure
    sense: str | None
    near: tuple[Place, ...]
    heads: frozenset[int]


@cache
def weights_of_signs() -> tuple[float, Signs]:
    return weighed(Path(__file__).parents[1] / "near_percentage.toml", Signs)


def away_from(told: ToldPercentage, *places: Place) -> list[int]:
    """Sentences between each of the figures and the percentage; headline and summary are read with everything."""
    return [abs(each.sentence - told.sentence) for each in places if each.sentence not in told.heads]


def signs_of(
    article: Article, told: ToldPercentage, one: Place, other: Place, name: Relation, value: float,
    right: Sequence[tuple[Place, Place, frozenset[str]]], tied: bool,
) -> Signs:  # fmt: skip
    every = sketches(article)
    sketch = every[told.sentence]
    away, figures, rate = away_from(told, one, other), (one.figure, other.figure), told.figure
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


def _gap(told: ToldPercentage, one: Place, other: Place) -> int:
    """Characters between the percentage and the nearer of its figures."""
    rate = told.figure.span
    gaps = [
        rate.start - span.end if span.end <= rate.start else span.start - rate.end
        for span in (each.figure.span for each in (one, other) if each.sentence not in told.heads)
    ]
    return min((max(0, each) for each in gaps), default=NOWHERE)


def _alike(figure: Figure, one: Figure, other: Figure) -> bool:
    nouns = one.noun, other.noun
    return (
        figure.kind == one.kind
        and figure.unit == one.unit
        and (figure.kind != "N" or None in (*nouns, figure.noun) or figure.noun in nouns)
    )
