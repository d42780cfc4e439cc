"""Of which relatives a sentence speaks, who may be those whose age is told instead."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.focus import KIN

_MALE = later(r"\b(?:father|sons?|brothers?|husband|uncle|grandfather|nephew|boyfriend|widower)\b")
_FEMALE = later(r"\b(?:mother|daughters?|sisters?|wife|aunt|grandmother|niece|girlfriend|widow)\b")
GIVER = later(rf"\b(?:from|with|to|for|like|alongside|beside|replacing|succeeding|after) (?P<whose>her|his) (?:late )?(?:{KIN.pattern})")
"""The subject goes on behind it: "inherited it from her mother when she was 19"."""
OWN_KIN = later(rf"\b(?:his|her|their|my|a|the) (?:[a-z]+ )?(?:{KIN.pattern})(?:'s|’s|s'|s’) ")
"""Whose shop, forge or house it was."""
JOB = later(
    r"\bbec[ao]me an? (?:grand)?(?:mother|father)\b|(?:gave|giving) birth to (?:her|a) (?:[a-z]+ )?(?:son|daughter|child)\b|\b(?:ward|"
    r"theatre|nursing|senior|charge|night) sister\b|\bfather of [a-z]+|\bmother of [a-z]+|\bas (?:a|an only) child\b|"
    r"^(?:The|An?) (?:[\w'’-]+ ){0,4}?(?:son|daughter|child|grandson|granddaughter|twin)(?: of (?:[\w'’-]+ ?){1,6})?(?=, (?:s?he\b|[A-Z]))|"
    r"(?:\d{2,3}|\d,\d{3}|thousands of|hundreds of|generations of) (?:[a-z]+ )?(?:children|couples|horses|dogs|cats|parents|twins|boys|girls)\b|"
    r", the (?:[a-z]+|\d) of (?:[a-z]+|\d+) children(?=,)"
)
_SPEECH = later(r"[\"“](?!(?:My|His|Her|Our|The) )[^\"”]*[\"”]")
"""Where kin is not what is spoken of."""
_CHILD_OF = later(r", (?:the|an?|one of) (?:[a-z]+ ){0,3}?(?:sons?|daughters?|child|children|twin)(?: of (?:[\w'’-]+ ?){1,6})?(?=[,.])")
""" "Roe was born in Hull, the daughter of a miller": she herself."""
NAMED_STAFF = later(
    r"^(?:Their|Its|His|Her) (?:[a-z-]+ ){0,2}(?:coach|captain|teacher|boss|mentor|manager|leader|chairman|founder|owner|trainer|driver|guide|"
    r"lawyer|doctor), (?=[A-Z][\w'’-]+ [A-Z])"
)
""" "Their coach, Ray Falk, is 77": he is whom the sentence names."""
_FIRST = later(r"\b(?:[Hh]e|[Ss]he)\b")
_MANY = later(r"\b(?:(?:grand)?(?:sons|daughters|children|parents)|brothers|sisters|twins|couple|dogs|cats|horses)\b")
""" "He" is none of several."""


def kin_before(article: Article, index: int) -> bool:
    """Whether "she" may be a relative of whom the sentence before speaks."""
    said = OWN_KIN.sub(
        " ", JOB.sub(" ", _CHILD_OF.sub(" ", _SPEECH.sub(" ", NAMED_STAFF.sub(" ", article.slice(article.sentences[index - 1].span)))))
    )
    span = article.sentences[index].span
    pronoun = _FIRST.search(article.text, span.start, span.end)
    other = None if pronoun is None else _MALE if pronoun[0].lower() == "she" else _FEMALE
    return KIN.search(said if other is None else other.sub(" ", _MANY.sub(" ", said))) is not None


def other_sex(lead: str) -> str:
    """Without the relatives whom "she" or "he", right before the age, can't mean."""
    said = re.search(r"\b(s?he) (?:was|is|turned)(?: just| only)? \S+$", lead, re.IGNORECASE)
    if said is None:
        return lead
    lead = GIVER.sub(lambda each: " " if (each["whose"] == "her") == (said[1].lower() == "she") else each[0], lead)
    return (_MALE if said[1].lower() == "she" else _FEMALE).sub(" ", lead)
