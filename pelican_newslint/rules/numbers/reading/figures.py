"""What rules of arithmetic share: how exact a written figure is, how a computed one is said, which figures stand together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import SCALES
from pelican_newslint.prose.facts.quantities import Quantity

_ABOUT = 0.06
_UNDER = 0.12
"""How far "nearly" and "more than" may be from the figure that they go with."""
_HALF = 0.51


class Range(NamedTuple):
    """All values that a written figure may stand for."""

    low: float
    high: float

    def meets(self, other: Range) -> bool:
        return self.low <= other.high and other.low <= self.high


def meant(quantity: Quantity) -> Range:
    """What a figure may stand for: a measure was rounded in its last place, a count was not, and words such as "about" widen both."""
    half = 0.0 if quantity.unit is None and quantity.step == 1 else quantity.step * _HALF
    low, high = quantity.low - half, quantity.high + half
    if quantity.approximate == "about":
        return Range(low - abs(quantity.low) * _ABOUT, high + abs(quantity.high) * _ABOUT)
    if quantity.approximate == "over":
        return Range(low, high + abs(quantity.high) * _UNDER)
    if quantity.approximate == "under":
        return Range(low - abs(quantity.low) * _UNDER, high)
    return Range(low, high)


def said(value: float, like: Quantity | None = None) -> str:
    """A computed figure as a desk would write it: 40, 2,500, 33.6; as exact as `like` where that is given."""
    places = 0 if abs(value) >= 1000 or (like is not None and like.step >= 1) else 1
    return f"{value:,.{places}f}".removesuffix(".0")


def scaled(like: Quantity, value: float, text: str) -> str | None:
    """In millions where `like`, which is written as `text`, is: "£27m", "9.4 trillion". A row of noughts is nothing to compare with."""
    size = SCALES.get(like.scale.lower(), 0) if like.scale is not None else 0
    if like.scale is None or size < _THOUSAND or abs(value) < size / 10:
        return None
    figures = f"{value / size:,.3f}".rstrip("0").removesuffix(".")
    sign = "" if text[0].isalnum() else text[0]
    return f"{sign}{figures}{' ' * (f' {like.scale}' in text)}{like.scale}"


_THOUSAND = 1000


def by_sentence(article: Article, woken: Sequence[Block]) -> Iterator[tuple[int, list[Quantity]]]:
    """Sentence index → its quantities in order, for the blocks that woke the rule."""
    starts = {block.span.start for block in woken}
    groups: dict[int, list[Quantity]] = {}
    for quantity in article.quantities:
        if article.blocks[quantity.block].span.start in starts and not quantity.malformed:
            groups.setdefault(quantity.sentence, []).append(quantity)
    yield from groups.items()


def between(article: Article, first: Quantity, second: Quantity) -> str:
    """The words between two figures, lower case."""
    return article.text[first.span.end : second.span.start].lower()


def before(article: Article, quantity: Quantity, reach: int = 40) -> str:
    """The words right before a figure in its sentence, lower case, "about" and the like left out."""
    start = quantity.approximate_span.start if quantity.approximate_span else quantity.span.start
    begin = max(article.sentences[quantity.sentence].span.start, start - reach)
    return article.text[begin:start].lower()


def after(article: Article, quantity: Quantity, reach: int = 40) -> str:
    """The words right behind a figure in its sentence, lower case."""
    end = min(article.sentences[quantity.sentence].span.end, quantity.span.end + reach)
    return article.text[quantity.span.end : end].lower()
