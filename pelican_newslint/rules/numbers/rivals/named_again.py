"""A figure that comes back behind the word that names it, and is another: "fined £5,000" and "the fine of £6,000", "fell 4%" and "the 6% drop"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import after, before, meant
from pelican_newslint.rules.numbers.reading.reckoned import within
from pelican_newslint.rules.numbers.rivals.told_back import same_told

_OF = later(r"\b(?:the|that|this|his|her|its|their) (?P<name>[a-z]{3,12}) of $")
_BACK = later(r"\b(?:the|that|this) $")
_NAME = later(r"^(?: |-)(?P<name>[a-z]{3,12})\b(?! (?:in|of|for|from|to|at|by|between|among|that|which|since|over|[a-z]+(?:ed|en|ght))\b)")
_NARROWED = later(r"^ (?:in|of|on|for|from|to|at|by|between|among|that|which|who|since|over|each|per|an?|more|less)\b")
"""Said of what wasn't told before: "the drop of 6% in exports"."""
_ELSE = later(
    r"\b(?:another|other|previous\w*|earlier|last (?:year|month|week|season)|next|would|could|should|if|forecast|expected|average|compared|"
    r"than|instead|maximum|minimum|proposed|planned|rejected|first|second|third|usual\w*|(?:19|20)\d\d)\b",
)
_REACH, _FACTOR, _WORDS = 8, 2.2, 6
"""Sentences; how far the two may be from each other; words beside a figure that name it."""


class _Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: str
    told: str


@cache
def _told_by() -> dict[str, frozenset[str]]:
    things = read_toml(Path(__file__).parent / "named_again.toml", dict[str, list[_Thing]])["thing"]
    return {name: frozenset({*each.told.split(), name}) for each in things for name in each.names.split()}


def named_again(article: Article, figures: Sequence[Quantity], starts: frozenset[int]) -> Iterator[Match]:
    """`figures` of the text, in order."""
    for at, figure in enumerate(figures):
        if figure.unit is None or figure.approximate or article.blocks[figure.block].span.start not in starts:
            continue
        if (words := _named(article, figure)) and (told := _told(article, figure, figures[:at], words)):
            yield same_told(article, figure.span, told)


def _named(article: Article, figure: Quantity) -> frozenset[str]:
    """The words by which it was told before; none where it doesn't come back."""
    lead, behind = before(article, figure), after(article, figure)
    found = None if _NARROWED.match(behind) else _OF.search(lead)
    found = found or (_NAME.match(behind) if _BACK.search(lead) else None)
    return _told_by().get(found["name"], frozenset()) if found else frozenset()


def _told(article: Article, figure: Quantity, earlier: Sequence[Quantity], words: frozenset[str]) -> Quantity | None:
    """The one figure told by those words, if this one never was."""
    alike = [each for each in earlier if each.unit == figure.unit and figure.sentence - each.sentence <= _REACH]
    if any(meant(each).meets(meant(figure)) for each in earlier if each.unit == figure.unit):
        return None
    told = [each for each in alike if not words.isdisjoint(_beside(article, each))]
    if len({each.low for each in told}) != 1 or len({each.low for each in alike}) > _FEW:
        return None
    first = told[-1]
    if first.approximate or first.sentence == figure.sentence or not within(figure.low, first.low, _FACTOR):
        return None
    sentences = (article.slice(article.sentences[each.sentence].span) for each in (first, figure))
    return None if any(_ELSE.search(each) for each in sentences) else first


_FEW = 3
"""Figures of one unit: with more it's hardly told which one comes back."""


def _beside(article: Article, figure: Quantity) -> tuple[str, ...]:
    words, sentence = article.words, article.sentences[figure.sentence]
    first, last = words.at(figure.span.start), words.at(figure.span.end - 1)
    return words.lower[max(first - _WORDS, sentence.first_word) : min(last + _WORDS, sentence.last_word) + 1]
