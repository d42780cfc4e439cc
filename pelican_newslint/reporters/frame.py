"""A code frame: the source line, carets under the flagged text, the related places and their words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from pelican_newslint.model import Finding, Place
from pelican_newslint.reporters.harmless import harmless, one_line
from pelican_newslint.reporters.sources import Sources

_LEAD = 24
"""Cells shown before the flagged text where a long line is cut."""


def frame(finding: Finding, sources: Sources, width: int) -> Iterator[Text]:
    """The lines of one finding's frame, at most `width` cells wide; nothing where the source cannot be read."""
    places = [(finding.place, "", "^"), *((each.place, each.message, "-") for each in finding.related)]
    shown = [(place, note, mark) for place, note, mark in places if sources.line(place.path, place.line)]
    gutter = max((len(str(place.line)) for place, _, _ in shown), default=1) + 2
    for place, note, mark in shown:
        if place.path != finding.place.path:
            yield _row("", Text(f"in {harmless(place.path)}:", style="dim"), gutter)
        line, start, length = _window(sources.line(place.path, place.line), place, width - gutter - 3)
        yield _row(str(place.line), Text(line), gutter)
        under = _under(place, line, start, length, mark)
        if note:
            under.append(f" {one_line(note)}", style="blue")
        if under:
            yield _row("", under, gutter)


def _row(number: str, content: Text, gutter: int) -> Text:
    return Text.assemble((f"{number:>{gutter}} | ", "blue"), content)


def _window(line: str, place: Place, width: int) -> tuple[str, int, int]:
    """The part of the line that is shown, and where in it the flagged text starts and how long it is, in code points."""
    start = min(place.column - 1, len(line))
    end = len(line) if place.end_line > place.line else min(max(place.end_column - 1, start), len(line))
    left = max(start - _LEAD - width, 0)  # a line may be a whole article of ten megabytes
    safe = harmless(line[left : left + 3 * width])
    long = left > 0 or left + 3 * width < len(line) or cell_len(safe) > width
    first = _back(safe, start - left, max(_LEAD, width - cell_len(safe[start - left :]) - 1)) if long else 0
    before, after = left + first > 0, left + len(safe) < len(line)
    last = _forward(safe, first, width - before, after)
    shown = "…" * before + safe[first:last] + "…" * (after or last < len(safe))
    return shown, start - left - first + before, max(min(end - left, last) - (start - left), 0)


def _back(line: str, start: int, cells: int) -> int:
    """The offset that lies `cells` cells before `start`, at a word's start where one is near."""
    first = start
    while first > 0 and cell_len(line[first - 1 : start]) <= cells:
        first -= 1
    space = line.find(" ", first, start)
    return space + 1 if 0 < first <= space < first + 12 else first


def _forward(line: str, first: int, cells: int, more: bool) -> int:
    """The offset up to which `cells` cells are filled, one of them kept for the sign that more follows."""
    if not more and cell_len(line[first:]) <= cells:
        return len(line)
    last = first
    used = 1
    while last < len(line) and (used := used + cell_len(line[last])) <= cells:
        last += 1
    return last


def _under(place: Place, line: str, start: int, length: int, mark: str) -> Text:
    """The carets; for text that runs from right to left, whose cells nobody can know, the words themselves."""
    if not place.exact:
        return Text("near here" if mark == "^" else "")
    style = "bold red" if mark == "^" else "blue"
    if any(unicodedata.bidirectional(each) in {"R", "AL", "AN"} for each in line):
        return Text(f"{mark} “\u2068{line[start : start + length]}\u2069”", style=style)
    carets = Text(" " * cell_len(line[:start]))
    carets.append(mark * max(cell_len(line[start : start + length]), 1), style=style)
    if place.end_line > place.line:
        carets.append(f" … to line {place.end_line}", style=style)
    return carets
