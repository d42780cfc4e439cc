"""Which quantities stand at these places: asked of each finding, so that it looks no longer the longer the text is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.once import once


@once
def _by_span(article: Article) -> dict[Span, list[Quantity]]:
    found: dict[Span, list[Quantity]] = {}
    for each in article.quantities:
        found.setdefault(each.span, []).append(each)
    return found


@once
def _by_start(article: Article) -> dict[int, list[Quantity]]:
    found: dict[int, list[Quantity]] = {}
    for each in article.quantities:
        found.setdefault(each.span.start, []).append(each)
    return found


def begun_at(article: Article, start: int) -> list[Quantity]:
    """The quantities that begin there."""
    return _by_start(article).get(start, [])


def told_near(article: Article, sentence: int, beside: int) -> Sequence[Quantity]:
    """The quantities of this sentence and of so many on both sides of it."""
    sentences = _sentences(article)
    return article.quantities[bisect_left(sentences, sentence - beside) : bisect_right(sentences, sentence + beside)]


@once
def _sentences(article: Article) -> Sequence[int]:
    return [each.sentence for each in article.quantities]


def told_at(article: Article, spans: Iterable[Span]) -> list[Quantity]:
    """The quantities whose spans these are, each once."""
    by_span = _by_span(article)
    return [each for span in dict.fromkeys(spans) for each in by_span.get(span, ())]
