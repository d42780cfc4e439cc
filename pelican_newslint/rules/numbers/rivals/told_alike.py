"""Two counts of one noun with the same words beside them, where nothing tells of others: "12 homes were flooded", "14 homes flooded"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import before
from pelican_newslint.rules.numbers.rivals.told_again import of_a_part
from pelican_newslint.rules.numbers.rivals.told_apart import of_another_thing

BACK = later(r"\b(?:the|all|all the|these|those|its|their|his|her) $")
_FREE = 6
"""Words on either side of a figure that say what it counts."""
_TELLING = 1
_CLOSE = 1.6
_OTHERS = later(
    r"\b(?:another|others?|further|more|additional|including|included|among|first|second|third|next|each|every|per|average|similar|some|least|most|only|than|"
    r"last|previous|earlier|ago|later|since|in (?:19|20)\d\d|compared|remaining|rest|also|up to|down|nearly|almost|over|half|both|usual\w*|normal\w*|"
    r"^On \w+day|need\w*|requir\w*|enough|minimum|maximum|limit|must|expected|forecast|target|plan\w*|record|rose|fell|then)\b",
    re.IGNORECASE,
)


def told_alike(article: Article, figures: Sequence[Quantity], starts: Collection[int]) -> Iterator[tuple[Quantity, Quantity]]:
    """ "12 homes were flooded" and later "14 homes flooded": one noun, the same words beside it, and nothing that speaks of others."""
    by_noun: dict[str, list[Quantity]] = {}
    for each in figures:
        if each.noun and each.unit is None and each.low > 2 and not each.hyphenated:
            by_noun.setdefault(each.noun, []).append(each)
    for alike in by_noun.values():
        if len({each.low for each in alike}) != 2:
            continue
        first = alike[0]
        second = next(each for each in alike if each.low != first.low)
        small, large = sorted((first.low, second.low))
        if first.sentence == second.sentence or large > _CLOSE * small or BACK.search(before(article, second)):
            continue
        if any(_OTHERS.search(_around(article, each)) for each in (first, second)) or article.blocks[second.block].span.start not in starts:
            continue
        if large - small in {each.low for each in figures} or any(each.low == large + small for each in figures):
            continue
        one, other = _named(article, first), _named(article, second)
        if of_another_thing(article, first, second) or of_a_part(article, first) != of_a_part(article, second):
            continue
        if one - other and other - one:
            continue  # each is said of a place or a person of its own
        if len(_stems(article, first) & _stems(article, second)) >= _TELLING:
            yield first, second


def _around(article: Article, figure: Quantity) -> str:
    return article.slice(article.sentences[figure.sentence].span)


def _named(article: Article, figure: Quantity) -> frozenset[str]:
    words = article.words
    inside = words.in_(article.sentences[figure.sentence].span)
    return frozenset(words.lower[at] for at in inside[1:] if words.texts[at][:1].isupper())


def _stems(article: Article, figure: Quantity) -> frozenset[str]:
    words = article.words
    inside = words.in_(article.sentences[figure.sentence].span)
    first, last = words.at(figure.span.start), words.at((figure.noun_span or figure.span).end - 1)
    near = (*range(max(first - _FREE, inside.start), first), *range(last + 1, min(last + 1 + _FREE, inside.stop)))
    return frozenset(stem(words.lower[at]) for at in near if words.lower[at] not in SMALL and not words.lower[at][0].isdigit())
