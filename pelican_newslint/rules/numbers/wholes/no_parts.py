"""Whether the figures of a sum are no parts of one whole: averages, prices of so much, fees in brackets."""

from __future__ import annotations

import re

from pelican_newslint.model import Match, Related, Right
from pelican_newslint.prose.article import Article

_AVERAGE = ("average of ", "average of about ", "averaging ", "averages ", "averaged ")
_PER = re.compile(
    r"\b(?:per|an?|each) (?:lit(?:re|er)|kilo(?:gram)?|tonne|ton|pound|gallon|pint|metre|mile|hour|head|night|dozen|bottle|copy|share|unit)\b",
    re.IGNORECASE,
)


def in_brackets(article: Article, found: Match | Right) -> bool:
    """Whether each figure stands in brackets of its own: a list of fees, "Roe (Hull, £2m), Day (Leeds, £3m)"."""
    text = article.text
    starts = [found.span.start, *(each.span.start for each in _related(found))]
    opened = {at for start in starts if (at := text.rfind("(", max(start - 60, 0), start)) > text.rfind(")", max(start - 60, 0), start)}
    return isinstance(found, Match) and len(opened) == len(starts)


def by_rate(article: Article, found: Match | Right) -> bool:
    """Whether a part is an average, or a price of so much: "an average of 140 a day, in seven tents with 180 stalls", "£6, or £12 a litre"."""
    if isinstance(found, Match) and any(_PER.search(article.slice(article.sentence_at(each.span.start).span)) for each in found.related):
        return all(article.text[each.span.start] in "£$€₹" for each in found.related)
    return any(article.text.endswith(_AVERAGE, 0, each.span.start) for each in _related(found))


def _related(found: Match | Right) -> tuple[Related, ...]:
    return found.related if isinstance(found, Match) else ()
