"""Whether two clock times are told in different zones, so that nothing can be counted between them as they stand."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later

ZONE = later(r"\b(?:GMT|UTC|BST|CES?T|E[SD]T|C[SD]T|M[SD]T|P[SD]T|IST)\b")
_BEHIND = 5


def zones(article: Article, *points: Moment) -> list[str]:
    """The zone of each that has one, in order."""
    found = (ZONE.search(article.text, each.span.start, each.span.end + _BEHIND) for each in points)
    return [each[0] for each in found if each is not None]


def other_zone(article: Article, one: Moment, other: Moment) -> bool:
    return len(set(zones(article, one, other))) > 1
