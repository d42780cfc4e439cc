"""What speaks for "doubled" being told of two figures near it (near_multiple.toml)."""

from __future__ import annotations

from functools import cache
from math import log, log1p
from pathlib import Path

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure
from pelican_newslint.rules.numbers.reading.reckoned import hedged
from pelican_newslint.rules.numbers.reading.weighed import weighed

_COMPARED = later(
    r"\b(?:from|against|compared|than|before|earlier|last|previous\w*|ago|now|then|was|were|had been|up|down|to|today|after|until|used to|rose|fell|"
    r"instead|only|just)\b"
)
_YEAR = later(r"\b(?:19|20)\d\d\b")
_LEAD, _TRAIL = 14, 25
_MOST_SHARED, _FARTHEST, _IN_HEAD = 4, 4, 3.0
_SMALL = 12


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    one_sentence: float
    pair_together: float
    farthest: float
    nearest: float
    in_head: float
    compared: float
    shared: float
    same_noun: float
    money: float
    measure: float
    per_cent: float
    hedged: float
    soft: float
    off: float
    likes: float
    grew: float
    part: float
    small: float
    between: float
    gap: float
    years: float


class Told(msgspec.Struct, frozen=True):
    """The word: `how` is "grew" ("doubled"), "times" ("twice as many") or "part" ("half as many")."""

    span: Span
    sentence: int
    factor: float
    soft: str
    how: str
    head: bool


class Amount(msgspec.Struct, frozen=True):
    sentence: int
    figure: Figure
    head: bool


@cache
def multiple_weights() -> tuple[float, Signs]:
    return weighed(Path(__file__).parents[1] / "near_multiple.toml", Signs)


def multiple_signs(article: Article, told: Told, low: Amount, high: Amount, likes: int) -> Signs:
    """`likes` are all figures of the kind in reach."""
    first, second = sorted((low.figure, high.figure), key=lambda each: each.span.start)
    sentences = {low.sentence, high.sentence}
    away = sorted(abs(each - told.sentence) for each in sentences)
    close = max(sentences) - min(sentences) <= 1
    between = article.text[first.span.end : second.span.start].lower() if close else ""
    around = article.text[max(0, first.span.start - _LEAD) : second.span.end + _TRAIL] if close else ""
    gap = min(max(0, told.span.start - each.span.end, each.span.start - told.span.end) for each in (first, second))
    counts = low.figure.kind == "N"
    return Signs(
        one_sentence=sentences == {told.sentence},
        pair_together=len(sentences) == 1,
        farthest=0 if told.head else min(away[-1], _FARTHEST),
        nearest=0 if told.head else min(away[0], _FARTHEST),
        in_head=told.head,
        compared=_COMPARED.search(between) is not None,
        shared=_shared(article, told.sentence, sentences),
        same_noun=counts and low.figure.noun is not None and low.figure.noun == high.figure.noun,
        money=low.figure.kind == "M",
        measure=low.figure.kind in "UD",
        per_cent=low.figure.kind == "P",
        hedged=hedged(first) or hedged(second),
        soft=bool(told.soft),
        off=abs(log(high.figure.value / low.figure.value / told.factor)),
        likes=log1p(likes - 2),
        grew=told.how == "grew",
        part=told.how == "part",
        small=counts and high.figure.value <= _SMALL,
        between=first.span.end <= told.span.start and told.span.end <= second.span.start,
        gap=_IN_HEAD if told.head else log1p(gap),
        years=_YEAR.search(around) is not None,
    )


def _shared(article: Article, at: int, sentences: set[int]) -> int:
    """How many words its sentence has in common with those of the figures."""
    words = content_stems(article, article.sentences[at].span)
    common = (len(words & content_stems(article, article.sentences[each].span)) for each in sentences - {at})
    return min(max(common, default=0), _MOST_SHARED)
