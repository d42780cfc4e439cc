"""What explains a figure that wasn't told as it is: it is the sum of others, their difference, somebody's age, a list's total."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.rivals.by_another_noun import akin_nouns

_START = attrgetter("span.start")
_REACH = 60
"""Figures before and behind one that may explain it or be what it's a slip for."""
_PARTS = 8
_SMALL = 20
_GENERAL = frozenset("site venue location place spot facility outlet object item thing piece specimen find".split())
"""What anything but people may be called where it comes back."""


class Known(msgspec.Struct, frozen=True):
    figures: tuple[Quantity, ...]
    """Plain ones, in order."""
    values: Counter[tuple[str | None, float]]
    by_sentence: dict[int, list[Quantity]]
    lists: frozenset[tuple[str | None, float]]
    """Totals of figures of one unit that follow one another in a sentence or a list."""


@once
def known(article: Article) -> Known:
    figures = tuple(
        each for each in article.quantities if not (each.malformed or (each.fraction and each.low < 1) or each.range or each.ordinal)
    )
    by_sentence: dict[int, list[Quantity]] = defaultdict(list)
    for each in figures:
        by_sentence[each.sentence].append(each)
    return Known(figures, Counter((each.unit, each.low) for each in figures), by_sentence, frozenset(_totals(article, figures)))


def _totals(article: Article, figures: Sequence[Quantity]) -> Iterator[tuple[str | None, float]]:
    rows: dict[tuple[int, str | None], list[Quantity]] = defaultdict(list)
    for each in figures:
        listed = article.blocks[each.block].scope == "item"
        rows[-1 if listed else each.sentence, each.unit].append(each)
    for (_, unit), row in rows.items():
        for first, begun in enumerate(row):
            total = begun.low
            for each in row[first + 1 : first + _PARTS]:
                total += each.low
                if total > _SMALL or akin(begun, each):
                    yield unit, total


def around(article: Article, figure: Quantity) -> list[Quantity]:
    """Those of its unit that stand near it or in headline and summary, itself left out."""
    figures = known(article).figures
    at = bisect_left(figures, figure.span.start, key=_START)
    near = figures[max(at - _REACH, 0) : at + _REACH]
    head = [each for each in figures[:_REACH] if article.blocks[each.block].scope in {"headline", "summary"}]
    return [each for each in {each.span: each for each in (*head, *near)}.values() if each is not figure and each.unit == figure.unit]


def told(article: Article, figure: Quantity) -> bool:
    """Whether it is told elsewhere, or is what a list comes to."""
    found = known(article)
    return found.values[figure.unit, figure.low] > 1 or (figure.unit, figure.low) in found.lists


def made(article: Article, figure: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether it is the sum or the difference of two others that stand in one sentence, or of two of its kind that stand near each other."""
    values: dict[float, list[Quantity]] = defaultdict(list)
    for each in others:
        values[each.low].append(each)
    for one in others:
        for value in {figure.low - one.low, one.low - figure.low, one.low + figure.low}:
            for other in values.get(value, ()):
                if one is not other and _add_up(article, figure, one, other):
                    return True
    return False


def _add_up(article: Article, figure: Quantity, one: Quantity, other: Quantity) -> bool:
    if one.sentence == other.sentence and (figure.low > _SMALL or akin(one, other)):
        return True
    near = one.block == other.block or abs(one.sentence - other.sentence) <= 1
    return near and akin(figure, one) and akin(figure, other)


def akin(one: Quantity, other: Quantity) -> bool:
    """Whether both may count one thing: of one unit, of one noun, of people, or one says no noun."""
    if one.unit is not None or other.unit is not None:
        return one.unit == other.unit
    if one.noun is None or other.noun is None or one.noun == other.noun or (one.noun, other.noun) in akin_nouns():
        return True
    if names_people(one.noun) or names_people(other.noun):
        return names_people(one.noun) and names_people(other.noun)
    return not _GENERAL.isdisjoint({one.noun, other.noun})
