"""Years in which a table of years has nobody in an office: there an end or a beginning is wrong."""

from __future__ import annotations

from collections import defaultdict


def spans(rows: list[tuple[str, ...]]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """First and last year of every term, by country and title."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for country, _, title, _, _, since, until in rows:
        found[country, title].append((int(since), int(until or 9999)))
    return found


def to_neighbours(years: list[tuple[int, int]], since: int, until: int) -> tuple[int, int]:
    """A term up to the terms round it: in years that the table has nobody for, an end or a beginning of it is wrong."""
    held = any(other != (since, until) and other[0] <= until < other[1] for other in years)
    after = min((other[0] for other in years if other[0] > until), default=until)
    before = max((other[1] for other in years if other[1] < since), default=since)
    led = any(other != (since, until) and other[0] < since <= other[1] for other in years)
    return since if led else before, until if held else after
