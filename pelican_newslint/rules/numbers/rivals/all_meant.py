"""Whom or what a count that comes back may mean instead of those told before: two who were just named, both parts of a sentence together."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later

_NAME = r"(?:[A-ZÀ-Ý][\w'’-]{1,20} ){0,3}[A-ZÀ-Ý][\w'’-]{1,20}"
_NAMES = later(rf"\b{_NAME}(?:, (?:aged )?\d\d)?(?:, {_NAME}(?:, (?:aged )?\d\d)?){{0,4}},? and {_NAME}")
_BACK = 2
"""Sentences before its own."""
_MOST = 6


def just_named(article: Article, figure: Quantity) -> bool:
    """ "Doe and Roe went in. The two men …", of the three who planned it: as many as were named one after the other."""
    if figure.unit is not None or not 2 <= figure.low <= _MOST:
        return False
    start = article.sentences[max(figure.sentence - _BACK, 0)].span.start
    lists = _NAMES.findall(article.text[start : figure.span.start])
    return any(
        each.count(", ") - sum(part[:1].isdigit() or part[:4] == "aged" for part in each.split(", ")) + 2 == figure.low for each in lists
    )


def of_both(article: Article, figure: Quantity, told: Quantity) -> bool:
    """ "They have 27 seats, against 28 for the rest … all 55 seats": the one told before and another beside it make it."""
    beside = (each for each in article.quantities if each.sentence == told.sentence and each.span != told.span)
    return any(each.unit == told.unit and each.noun in (None, told.noun) and each.low + told.low == figure.low for each in beside)
