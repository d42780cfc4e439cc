"""Whether a figure is of an earlier or another version: of a first plan, a rival bid, of what had been hoped, feared or refused."""

from __future__ import annotations

import re

from pelican_newslint.model import Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_VERSION = later(
    r"\b(?:first|earlier|original|initial|previous|older?|rival|lower|higher|losing|draft|second|alternative|preliminary|outline) "
    r"(?:[a-z]+ )?(?:plan|bid|offer|proposal|forecast|estimate|draft|scheme|design|application|version|figure|budget|target|study|guess|"
    r"count|tender|quote|deal|price)s?\b|"
    r"\bdraft\b|\b(?:was|were) (?:first |once |originally )?to have\b|\b(?:had|has been|have been) (?:first |once |originally |at first )?"
    r"(?:asked|hoped|planned|wanted|offered|forecast|bid|proposed|sought|feared|expected|named|applied|promised|thought|been (?:asked|"
    r"planned|promised|feared|expected))\b|\b(?:forecasts?|estimates?|estimated|consultants?|hoped for|feared that)\b",
    re.IGNORECASE,
)
_OUTCOME = later(
    r"\b(?:refus|reject|thr[eo]wn? out|turn(?:ed|s)? down|withdr|dropped|scrapped|overturn|quash|abandon|shelved)", re.IGNORECASE
)
_BEFORE, _BEHIND = 70, 50


def other_version(article: Article, found: Match | Right) -> bool:
    """Whether one of two figures held against each other is told as a plan's, a bid's or a forecast's, and the other isn't."""
    if isinstance(found, Right) or not found.related:
        return False
    one, other = (_round(article, span) for span in (found.span, found.related[0].span))
    if (_VERSION.search(one) is None) != (_VERSION.search(other) is None):
        return True
    first = next((article.blocks[each].span for each in article.telling), None)
    if first is not None and first.holds(found.related[0].span) and not first.holds(found.span):
        return False
    return (_OUTCOME.search(one) is None) != (_OUTCOME.search(other) is None)


def told_of_a_version(article: Article, figure: Span) -> bool:
    """Whether it's what was planned, offered, feared or forecast: "had forecast a deficit of $5bn"."""
    return _VERSION.search(_round(article, figure)) is not None


def _round(article: Article, figure: Span) -> str:
    inside = article.sentence_at(figure.start).span
    return article.text[max(inside.start, figure.start - _BEFORE) : min(inside.end, figure.end + _BEHIND)]
