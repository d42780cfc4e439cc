"""Who is behind has fewer points: "148 points, behind Georgia, which has 139"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_POINTS = r"(?:points?|pts|marks|votes|seats)"
"""Not medals, of which a gold counts for more."""
_N = r"\d{1,3}(?:,\d{3})*|\d{4,6}"
_WITH = r"(?:with|on|has|had|have|having|scored|collected|gathered|got|polled|won|took|earned|managed)"
_RIVAL = (
    rf"(?:the )?[A-Z][^.;:\d()]{{1,50}}?(?: {_WITH}|,)(?: only| just)? (?P<rival>{_N})(?: {_POINTS})?\b"
    r"(?!%|[.,–-]\d| (?:games?|matches|years?|minutes?))"
)
_OWN = rf"\b(?P<own>{_N}) (?P<unit>{_POINTS})\b(?P<way>(?: from \d{{1,2}} (?:games|matches))?[^.;:\d()]{{2,50}}?)\b"
_BEHIND = later(
    rf"{_OWN}(?:behind|below|second to|trailing|runners?-up to|(?:placed|ranked|finished|came|stood|second|third) after) {_RIVAL}"
)
_AHEAD = later(rf"{_OWN}(?:ahead of|above|followed by|in front of|clear of|before second-placed) {_RIVAL}")
_LESS_IS_BETTER = later(r"\b(?:golf|stroke|par|penalt|fewest|lowest|fault|demerit|licen[cs]e|handicap|bogey|birdie)", re.IGNORECASE)
_AMONG = later(r"\b(?:but|and|while|who|which|when)\b")
"""Between figure and "behind": of somebody else by then."""


def ranks(article: Article, block: Block) -> Iterator[Match]:
    """Each pair of a block that is told the wrong way round."""
    text = article.text
    if not any(word in article.slice(block.span) for word in (" points", " pts", " marks", " votes", " seats")):
        return
    for pattern, more in ((_BEHIND, False), (_AHEAD, True)):
        for found in pattern.finditer(text, block.span.start, block.span.end):
            own, rival = (int(found[name].replace(",", "")) for name in ("own", "rival"))
            wrong = own < rival if more else own > rival
            if not wrong or _AMONG.search(found["way"]) or _LESS_IS_BETTER.search(article.slice(block.span)):
                continue
            place = "ahead" if more else "behind"
            span = Span.of(*found.span("rival"))
            message = f"{place.capitalize()} with {own} {found['unit']}, when the other has {rival}?"
            yield Match(span, message, related=(Related(Span.of(*found.span("own")), "here"),), severity="warning")
