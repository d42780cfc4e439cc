"""One figure in two units of one kind: "840 kilograms" of a drug, and below "the 840 tonnes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.facts.units import converted
from pelican_newslint.rules.numbers.reading.beside import apart, names
from pelican_newslint.rules.numbers.reading.figures import before
from pelican_newslint.rules.numbers.rivals.told_apart import of_another_thing, words_beside

_THOUSANDS = frozenset({1e3, 1e6, 1e-3, 1e-6})
"""What a slip of a prefix makes: grams and milligrams, metres and kilometres. Pounds for kilograms may be a source's own."""
_DEFINITE = ("the ", "its ", "their ", "this ", "that ", "his ", "her ", "all ")
_TWO, _THREE = 2, 3
"""Digits."""
_EXACT = 1e-9


def other_units(article: Article, figures: Sequence[Quantity]) -> Iterator[Match]:
    """Each second one once, where neither figure stands in its unit again."""
    measured = [each for each in figures if each.unit and not each.money and not each.in_words and each.unit not in {"percent", "points"}]
    for at, second in enumerate(measured):
        for first in measured[:at]:
            if severity := _slip(article, first, second, measured):
                here, there = article.slice(second.span), article.slice(first.span)
                message = f"“{here}” here, “{there}” elsewhere: one of the two is in the wrong unit."
                yield Match(second.span, message, related=(Related(first.span, "here"),), severity=severity)
                break


def _slip(article: Article, first: Quantity, second: Quantity, measured: Sequence[Quantity]) -> Severity | None:
    if first.sentence == second.sentence or first.unit == second.unit or first.scale != second.scale:
        return None
    written = article.slice(first.number)
    factor = converted(1.0, first.unit or "", second.unit or "") if written == article.slice(second.number) else None
    if factor is None or not any(abs(factor / each - 1) < _EXACT for each in _THOUSANDS):
        return None
    again = any(each.unit == second.unit and each.low == second.low and each is not second for each in measured)
    if again or apart(names(article, first.span), names(article, second.span)) or of_another_thing(article, first, second):
        return None
    digits = len("".join(filter(str.isdigit, written)).strip("0"))
    definite = before(article, second).endswith(_DEFINITE)
    one, other = (content_stems(article, article.sentences[each.sentence].span) for each in (first, second))
    if words_beside(article, first) & words_beside(article, second) or (digits >= _THREE and (definite or one & other)):
        return "warning"
    return "suggestion" if definite and (one & other or digits >= _TWO) else None
