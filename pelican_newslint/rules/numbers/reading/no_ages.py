"""Numbers beside people that are no count, "62 children under 16", and numbers in brackets that are no age: "Labour (22), the Greens (4)"."""

from __future__ import annotations

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later

_LIMIT = later(
    r"\b(?:children|people|men|women|adults|those|anyone|everyone|pupils|patients|boys|girls|residents|drivers|fans|workers|players|voters|"
    r"customers|smokers|citizens|members|were|are|was|is)(?: aged)? (?:under|over|above|below)(?: the age of)? $"
)

_OLDEST = 110


def is_limit(lower: str, quantity: Quantity) -> bool:
    """Whether it is an age that sorts people: "62 children under 16"."""
    if quantity.approximate not in {"over", "under"} or quantity.noun is not None or quantity.unit is not None or quantity.low > _OLDEST:
        return False
    return _LIMIT.search(lower, max(quantity.span.start - 40, 0), quantity.span.start) is not None


_SEATS = later(r"\b(?:seats|votes|councillors|members|medals|goals|split|divided|shared)\b")
_PLACES = later(r"\b(?:in|at|from|to|for|on) (?:[a-z]+ )?[a-z'’ -]{2,30} \(\d{1,3}\)(?:, [a-z'’ -]{2,30} \(\d{1,3}\)){1,6},? and ")
_BRACKETED = later(r"\(\d{1,3}\)")


def in_brackets_of_list(article: Article, lower: str, place: Span) -> bool:
    """Whether a bracketed number is no age but a party's: "Labour (22), the Greens (4)"."""
    sentence = article.sentence_at(place.start).span
    inside = lower[sentence.start : sentence.end]
    plain = lower[place.start : place.end].isdigit() and lower[place.start - 1] == "("
    return plain and len(_BRACKETED.findall(inside)) > 2 and (_SEATS.search(inside) or _PLACES.search(inside)) is not None
