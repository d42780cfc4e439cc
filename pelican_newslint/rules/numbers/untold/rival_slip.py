"""Whether of two figures that may be of one thing the later is told nowhere else, made by nothing, and a slip away from the other."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.numbers.rivals.told_apart import told_apart
from pelican_newslint.rules.numbers.untold.explained import around, made, told
from pelican_newslint.rules.numbers.untold.slips import slip

_BODY = frozenset({"paragraph", "item"})
_OF_MANY = frozenset({"percent", "points", "year", "m"})
"""Of which a piece has many."""
_NEAR = 1.2


def is_untold_slip(article: Article, first: Quantity, second: Quantity) -> bool:
    figure = second if article.blocks[second.block].scope in _BODY else first
    if article.blocks[figure.block].scope not in _BODY or any(each.ordinal or each.fraction or each.range for each in (first, second)):
        return False
    if first.noun is None or first.noun != second.noun or first.money or first.unit in _OF_MANY or first.approximate or second.approximate:
        return False
    by = slip(first.low, second.low)
    if by is None or (by in {"digit", "lead"} and max(first.low, second.low) > _NEAR * min(first.low, second.low)) or told(article, figure):
        return False
    return not (made(article, figure, around(article, figure)) or told_apart(article, first, second))
