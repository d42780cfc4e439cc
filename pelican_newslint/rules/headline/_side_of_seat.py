"""For which side a seat is won: "Opposition holds seat" over "held it for the ruling coalition"."""

from __future__ import annotations

import re

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_SIDES = (
    later(
        r"(?:the )?(?:ruling|governing|incumbent)(?: (?:party|coalition|alliance|bloc|front|camp))?|(?:the )?(?:government|coalition|incumbents?)",
        re.IGNORECASE,
    ),
    later(
        r"(?:the )?(?:main |official )?opposition(?: (?:party|coalition|alliance|bloc|front|candidate))?|(?:the )?challengers?",
        re.IGNORECASE,
    ),
)
"""Those in power and those who aren't; each the other's contrary."""
_WINS = (
    r"(?:hold|holds|held|keep|keeps|kept|retain|retains|retained|win|wins|won|gain|gains|gained|take|takes|took|seize|seizes|seized|capture|captures"
    r"|captured|clinch|clinches|clinched|flip|flips|flipped|grab|grabs|grabbed)"
)
_SEAT = (
    r"(?:seat|constituency|by-?election|ward|election|vote|district|riding|mayoralty|council|state|province|assembly|parliament|senate"
    r"|race|majority)"
)
_HEAD = later(rf"^(?P<side>[A-Z][\w’'-]*(?: [\w’'-]+){{0,2}}?) {_WINS} (?=.{{0,60}}\b{_SEAT}\b)")
_PARTY = (
    r"(?:the )?(?:(?:ruling|governing) (?:party|coalition|alliance|bloc|front)|(?:main )?opposition|government|incumbents?|challengers?)"
)
_TOLD = later(
    rf"(?<!had )\b{_WINS} (?:[\w’'-]+ ){{1,8}}?for (?P<side>{_PARTY})(?= on| in|[,.;]| with| at| by| after|$)"
    rf"|\b[Tt]he (?P<who>(?:ruling|governing) (?:party|coalition|alliance|bloc)|opposition) (?:has |have )?{_WINS} (?=.{{0,60}}\b{_SEAT}\b)"
)
_FIRST = 3
"""Blocks of summary and text that tell who has won."""


def other_side(article: Article, headline: Block, texts: list[Block]) -> tuple[Span, Span] | None:
    """The headline's side and the text's, where they are contrary."""
    head = _HEAD.match(article.slice(headline.span))
    if head is None:
        return None
    mine = _side(head["side"])
    against: Span | None = None
    for block in texts[:_FIRST] if mine >= 0 else ():
        for found in _TOLD.finditer(article.slice(block.span)):
            group = "side" if found["side"] else "who"
            span = Span.of(block.span.start + found.start(group), block.span.start + found.end(group))
            theirs = _side(found[group])
            if theirs == mine:
                return None
            if theirs >= 0 and against is None and not article.quoted(span):
                against = span
    return None if against is None else (Span.of(headline.span.start, headline.span.start + head.end("side")), against)


def _side(written: str) -> int:
    return next((number for number, side in enumerate(_SIDES) if side.fullmatch(written)), -1)
