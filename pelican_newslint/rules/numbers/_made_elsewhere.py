"""Whether what a rule takes for wrong is right of another figure near: "It costs £4.5m. One pays £3m of that, the other £1.5m, or a third"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers._outline import Figure, sketches
from pelican_newslint.rules.numbers._reckoned import COUNTED, like

_BACK = 2
"""Sentences before the one of the told figure."""
_NEAR = 0.004


def share_of_another(article: Article, found: Match | Right) -> bool:
    """Whether the told share is what the part makes of another whole of its sentence or those before."""
    if not isinstance(found, Match):
        return False
    at = article.sentence_index(found.span.start)
    near = [each for sketch in sketches(article)[max(at - _BACK, 0) : at + 1] for each in sketch.figures]
    told = next((each for each in near if each.span == found.span), None)
    starts = [each.span.start for each in found.related]
    used = [each for each in near if each.span.start in starts]
    if told is None or not used:
        return False
    part = min(used, key=lambda each: each.value)
    wholes = (each for each in near if each.kind in COUNTED and each not in used and like(each, part) and each.value > part.value > 0)
    return any(told.exact.low <= 100 * part.value / each.value <= told.exact.high for each in wholes)


def shared_by_others(article: Article, found: Match | Right) -> bool:
    """Whether the told sum for each, or for all, goes with another count of the piece."""
    if not isinstance(found, Match):
        return False
    money = [each for each in _figures(article) if each.span in {found.span, *(one.span for one in found.related)} and each.kind == "M"]
    if len(money) != 2 or not min(each.value for each in money) > 0:
        return False
    ratio = max(each.value for each in money) / min(each.value for each in money)
    return any(each.kind == "N" and each.value > 1 and abs(each.value / ratio - 1) < _NEAR for each in _figures(article))


def _figures(article: Article) -> Iterator[Figure]:
    return (each for sketch in sketches(article) for each in sketch.figures)
