"""One figure of a thing in two scales: "a budget of $4.2 billion", and below "of the $4.2 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.numbers.reading.figures import before
from pelican_newslint.rules.numbers.reading.person_nouns import counts_everybody
from pelican_newslint.rules.numbers.rivals.told_apart import told_apart, words_beside

_RATIOS = frozenset({100.0, 1000.0, 0.01, 0.001})
_DEFINITE = ("the ", "its ", "their ", "this ", "that ", "his ", "her ")
_TWO, _SHARED = 2, 2
"""Digits, and words beside both: short figures stand in two scales by chance."""


def other_scales(article: Article, figures: Sequence[Quantity]) -> Iterator[Match]:
    scaled = [each for each in figures if each.scale and (each.money or each.unit or each.noun) and not each.in_words]
    for at, second in enumerate(scaled):
        if any(each.low == second.low and each.unit == second.unit for each in scaled[:at]):
            continue
        for first in scaled[:at]:
            if severity := _slip(article, first, second, figures):
                message = (
                    f"“{article.slice(second.span)}” here, “{article.slice(first.span)}” elsewhere: one of the two is in the wrong scale."
                )
                yield Match(second.span, message, related=(Related(first.span, "here"),), severity=severity)
                break


def _slip(article: Article, first: Quantity, second: Quantity, figures: Sequence[Quantity]) -> Severity | None:
    written = article.slice(first.number)
    if (
        written != article.slice(second.number)
        or first.sentence == second.sentence
        or not second.low
        or round(first.low / second.low, 6) not in _RATIOS
    ):
        return None
    if first.unit != second.unit or (first.unit is None and not _one_noun(first, second)):
        return None
    again = [each for each in figures if each.low == first.low and each.unit == first.unit and each.span.start > second.span.start]
    if again or told_apart(article, first, second):
        return None
    digits = len(written.replace(".", "").replace(",", "").strip("0"))
    shared = len(words_beside(article, first) & words_beside(article, second)) + before(article, second).endswith(_DEFINITE)
    if digits < _TWO and shared < _SHARED:
        return None
    return "warning" if shared else "suggestion"


def _one_noun(first: Quantity, second: Quantity) -> bool:
    if first.noun is None or second.noun is None:
        return first.noun == second.noun or counts_everybody(first.noun or second.noun or "")
    return first.noun == second.noun
