"""Which of the figures told before one that comes back untold is a slip for, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pelican_newslint.model import Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.numbers.untold.coming_back import Back
from pelican_newslint.rules.numbers.untold.explained import akin, around, made, told
from pelican_newslint.rules.numbers.untold.same_again import is_above, is_long, may_be, of_one, share_words
from pelican_newslint.rules.numbers.untold.slips import SURE, Slip, slip


class Rival(NamedTuple):
    figure: Quantity
    by: Slip


def rival_told(article: Article, back: Back) -> tuple[Quantity, Severity] | None:
    """The only one that it can be; none where the text tells the figure itself or what makes it."""
    figure = back.figure
    if told(article, figure) or (figure.unit is None and any(each.years == figure.low for each in article.ages)):
        return None
    others = around(article, figure)
    found = [
        Rival(each, by) for each in others
        if (by := slip(figure.low, each.low)) is not None and _was_told(article, each, figure) and may_be(article, back, each, by)
    ]  # fmt: skip
    if not found or made(article, figure, others):
        return None
    found = _likeliest(article, figure, found)
    if len({each.figure.low for each in found}) != 1:
        return None
    sure = _how_sure(article, figure, found)
    said = article.quoted(figure.span) and any(is_above(article, each.figure) and of_one(figure, each.figure) for each in found)
    if back.how == "plain" and not said:
        sure = "suggestion"
    return found[-1].figure, sure


def _was_told(article: Article, other: Quantity, figure: Quantity) -> bool:
    return (is_above(article, other) or other.span.start < figure.span.start) and other.sentence != figure.sentence


def _likeliest(article: Article, figure: Quantity, found: list[Rival]) -> list[Rival]:
    """Of several those by the surest slip; then those that share words with it, or differ from it the least."""
    kinds = (SURE, frozenset({"digit", "lead"}), frozenset({"few"}))
    found = next(some for kind in kinds if (some := [each for each in found if each.by in kind]))
    if len({each.figure.low for each in found}) == 1:
        return found
    tied = [each for each in found if share_words(article, figure, each.figure)]
    if len({each.figure.low for each in tied}) == 1:
        return tied
    least = min(abs(each.figure.low - figure.low) for each in found)
    return [each for each in found if abs(each.figure.low - figure.low) == least]


def _how_sure(article: Article, figure: Quantity, found: Sequence[Rival]) -> Severity:
    above = any(is_above(article, each.figure) for each in found)
    rival = found[-1]
    if rival.by in SURE:
        return (
            "warning"
            if akin(figure, rival.figure) and (above or is_long(article, figure) or _of_one_thing(article, figure, rival.figure))
            else "suggestion"
        )
    same = figure.unit == rival.figure.unit if figure.unit else figure.noun == rival.figure.noun
    return "warning" if same and (above or share_words(article, figure, rival.figure)) else "suggestion"


def _of_one_thing(article: Article, figure: Quantity, rival: Quantity) -> bool:
    """Whether both have one noun, or words in common; 14 shirts are no 40 kreuzer, and 14 seconds behind no 40 seconds that a stage cost."""
    if not of_one(figure, rival):
        return False
    return (figure.unit is None and figure.noun == rival.noun is not None) or share_words(article, figure, rival)
