"""More ages than people: "the two suspects, aged 19, 22 and 30". Fewer prove nothing, since two may be of one age."""

from __future__ import annotations

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later

_AGES = later(r",? (?:(?:who are|all|both|now|are|were) ){0,2}aged (?P<list>\d{1,3}(?:, \d{1,3}){0,8},? and \d{1,3})(?![\w-]|[.,]\d)")
_BETWEEN = later(r", and |, | and ")


def listed_ages(article: Article, count: Quantity) -> Match | None:
    """The count against the ages right behind its noun."""
    if count.noun_span is None or count.ordinal or count.fraction or count.approximate or count.hyphenated:
        return None
    found = _AGES.match(article.text, count.noun_span.end, article.sentence_at(count.span.start).span.end)
    if found is None or article.text[: count.span.start].endswith(" of "):
        return None
    told = len(_BETWEEN.split(found["list"]))
    if told <= count.low:
        return None
    number = next((word for word, value in CARDINALS.items() if value == told), str(told))
    message = f"“{article.slice(count.span)}” are said, and {number} ages told: {found['list']}."
    return Match(count.span, message, related=(Related(Span.of(*found.span("list")), "the ages"),))
