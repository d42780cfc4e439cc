"""Figures of one kind that nearly make another of it: two to six parts, and their whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import held

_PARTS = range(3, 7)
REACH, _REACH_OF_TWO = 3, 6
"""Sentences between the parts, and between them and their whole."""
_SKIPPED = 3
"""Figures of the kind between two parts."""
_LEAST, _MOST = 3, 26
"""Figures of one kind: a piece with more is a table."""
_NEAR = 0.75, 1.35
"""The whole as a share of the sum."""
_ABOUT = 0.74, 1.36
"""A little wider, to look for one before any is reckoned."""
_SMALLEST = 5


class Place(msgspec.Struct, frozen=True):
    sentence: int
    at: int
    figure: Figure
    head: bool


class Kind(msgspec.Struct, frozen=True):
    """All figures of one kind and unit, in the order of the text."""

    places: tuple[Place, ...]
    values: tuple[float, ...]
    listed: frozenset[int]
    """Those that stand in a run of three or more that make another: they're parts, and no wholes."""
    added: frozenset[int]
    """Those of two that make another."""
    made: frozenset[int]
    """Those that a run of three or more makes."""
    exact: tuple[Range, ...]
    """What each stands for, its rounding held in."""
    ascending: tuple[float, ...]
    """The values by their size."""


def kinds(article: Article) -> Iterator[Kind]:
    kinds: dict[tuple[str, str | None], list[Place]] = {}
    for number, sketch in enumerate(sketches(article)):
        for at, each in enumerate(sketch.figures):
            if each.kind in "NMUDP" and each.value > 0 and not _names(each):
                head = article.blocks[article.sentences[number].block].scope in {"headline", "summary"}
                kinds.setdefault((each.kind, each.unit if each.kind in "MU" else None), []).append(Place(number, at, each, head))
    for places in kinds.values():
        if _LEAST <= len(places) <= _MOST:
            values = tuple(each.figure.value for each in places)
            exact = tuple(held(each.figure).exact for each in places)
            yield Kind(tuple(places), values, *_added_up(values), exact, tuple(sorted(values)))


def _names(figure: Figure) -> bool:
    """ "32-bit", "12-inch": what a thing is called."""
    return (
        figure.kind in "NU"
        and figure.quantity is not None
        and figure.quantity.hyphenated
        and not (figure.noun and names_people(figure.noun))
    )


def _added_up(values: Sequence[float]) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """What runs of neighbours make another figure: see `Kind`."""
    wholes: dict[float, list[int]] = {}
    for at, value in enumerate(values):
        wholes.setdefault(round(value, 4), []).append(at)
    listed, added, made = set[int](), set[int](), set[int]()
    for start, first in enumerate(values):
        total = first
        for end in range(start + 2, min(start + _PARTS[-1], len(values)) + 1):
            total += values[end - 1]
            others = [at for at in wholes.get(round(total, 4), ()) if not start <= at < end]
            if others and end - start == 2:
                added.update((start, start + 1))
            elif others:
                listed.update(range(start, end))
                made.update(others)
    return frozenset(listed), frozenset(added), frozenset(made)


def runs(places: Sequence[Place]) -> Iterator[tuple[int, ...]]:
    """By their index: all that stand next to each other, and two with few between them; one of two may stand in the headline."""
    for first, start in enumerate(places):
        for many in _PARTS:
            last = first + many - 1
            if last >= len(places) or places[last].sentence - start.sentence > REACH or places[last].head != start.head:
                break
            yield tuple(range(first, last + 1))
        for other in range(first + 1, len(places)):
            end = places[other]
            if not start.head and (end.sentence - start.sentence > _REACH_OF_TWO or other - first - 1 > _SKIPPED):
                break
            if not (start.head and end.head) or start.sentence == end.sentence:
                yield first, other


def wholes(kind: Kind, parts: Sequence[int]) -> Iterator[int]:
    """What the parts nearly make, and don't: within a few sentences of one that stands in the text, or in the headline or summary."""
    values = [kind.values[at] for at in parts]
    total, largest = sum(values), max(values)
    if total < _SMALLEST:
        return
    larger = bisect_right(kind.ascending, max(largest, _ABOUT[0] * total))
    if larger == len(kind.ascending) or kind.ascending[larger] > _ABOUT[1] * total:
        return  # most parts make nothing that is told
    inside = [kind.places[at] for at in parts if not kind.places[at].head]
    mixed = 0 < len(inside) < len(parts)
    reach = REACH if len(parts) > 2 else _REACH_OF_TWO
    made: Range | None = None
    near = [at for at, value in enumerate(kind.values) if largest < value and _NEAR[0] < value / total < _NEAR[1]]
    for at in near:
        if at in parts or at in kind.listed or at in kind.made:
            continue
        place = kind.places[at]
        if (place.head and mixed) or not (place.head or close(place, inside, 1 if mixed else reach)):
            continue
        if made is None:
            made = Range(sum(kind.exact[part].low for part in parts), sum(kind.exact[part].high for part in parts))
        if not kind.exact[at].meets(made):
            yield at


def close(place: Place, others: Sequence[Place], reach: int) -> bool:
    return any(abs(place.sentence - each.sentence) <= reach for each in others)
