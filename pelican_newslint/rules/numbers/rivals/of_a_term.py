"""Lengths that are no length of the thing itself: what a term was cut or grew by, and what of it has gone by."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_TERM = r"(?:[\w-]+ ){0,3}(?:term|sentence|deadline|ban|wait|contract|lease|tariff)"
_ARTICLE = r"(?:an?|the|his|her|their|its)"
_MOVED = later(rf" (?:off {_ARTICLE} {_TERM}|(?:were|was) (?:taken|cut|knocked) off|(?:from|to) {_ARTICLE} {_TERM})\b")
_GONE = later(
    r" (?:already|(?:(?:that|which) )?(?:[\w'’.-]+ ){1,4}?(?:ha[sd]|have)) (?:already )?(?:been )?"
    r"(?:served|spent|done|in custody|in jail|in prison|behind bars|on remand)\b"
)
_ONLY = r"(?: (?:the|about|some|only|just|first|last|another|a further))* $"
_MOVED_BY = later(rf"\b(?:cut|reduced|shortened|lengthened|extended|raised) (?:it |{_ARTICLE} (?:[\w-]+ ){{1,3}})?by{_ONLY}")
_SERVED = later(rf"\b(?:served|serving|credit for){_ONLY}")


def part_of_a_term(article: Article, figure: Span) -> Literal["moved", "gone"] | None:
    """ "Took 18 months off a seven-year term", "the 11 months that he has served"."""
    lead = article.text[max(figure.start - 60, 0) : figure.start]
    if _MOVED.match(article.text, figure.end) or _MOVED_BY.search(lead):
        return "moved"
    return "gone" if _GONE.match(article.text, figure.end) or _SERVED.search(lead) else None
