"""Whether of two figures one is what was before, or what has been left of it: "The old form had 62 questions. That left 26"."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later


def one_is_left(article: Article, first: Quantity, second: Quantity) -> bool:
    return any(tells(article, first) != tells(article, second) for tells in (_is_left, _is_old))


def _is_left(article: Article, figure: Quantity) -> bool:
    """Whether it's what has been left of others: "That left 26 questions"."""
    return _LEFT.search(article.text, article.sentences[figure.sentence].span.start, figure.span.start) is not None


_LEFT = later(r"(?:\b(?:That|This|It|which|[Tt]his|[Tt]hat)(?: has| have| had)? (?:leaves?|left)|, leaving|\b(?:down|cut|reduced|trimmed) to)"
    r"(?: (?:just|only|us with|it with|them with|about|some))* $")  # fmt: skip


def _is_old(article: Article, figure: Quantity) -> bool:
    """Whether its sentence is about what came before: "The old form had 62"."""
    return _OLD.match(article.slice(article.sentences[figure.sentence].span)) is not None


_OLD = later(r"(?:The|Its|Their|Our|His|Her) (?:old|previous|former|earlier|original) [a-z]")
