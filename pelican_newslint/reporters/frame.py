"""A code frame: the source line, carets under the flagged text, the related places and their words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text

from pelican_newslint.model import Finding, Place
from pelican_newslint.reporters.harmless import harmless, one_line
from pelican_newslint.reporters.sources import Sources

_LEAD = 24
"""Cells shown before the flagged text where a long line is cut."""


class Pointer(Struct, frozen=True):
    """A place to point at, with what is said there: the flaw itself (`^`) or something related (`-`)."""

    place: Place
    note: str
    mark: str


class Cut(Struct, frozen=True):
    """The part of a line that is shown. `first`: the line's offset that `text` begins with; `lead`: 1 where “…” stands before it."""

    text: str
    first: int
    lead: int

    def at(self, offset: int) -> int:
        """Where an offset of the line stands in `text`."""
        return min(max(offset - self.first, 0) + self.lead, len(self.text))


def frame(finding: Finding, sources: Sources, width: int) -> Iterator[Text]:
    """The lines of one finding's frame, at most `width` cells wide; nothing where the source cannot be read."""
    pointers = [Pointer(finding.place, "", "^"), *(Pointer(each.place, each.message, "-") for each in finding.related)]
    shown = [each for each in pointers if sources.line(each.place.path, each.place.line)]
    gutter = max((len(str(each.place.line)) for each in shown), default=1) + 2
    for (path, number), together in groupby(shown, key=lambda each: (each.place.path, each.place.line)):
        if path != finding.place.path:
            yield _row("", Text(f"in {harmless(path)}:", style="dim"), gutter)
        line = sources.line(path, number)
        for group in _fitting(line, list(together), width - gutter - 3):
            yield from _pointed(line, group, width - gutter - 3, gutter)


def _fitting(line: str, pointers: list[Pointer], width: int) -> list[list[Pointer]]:
    """All pointers of a line in one picture of it where they fit, else each in its own."""
    start, end = _extent(line, pointers)
    return [pointers] if end - start <= width and cell_len(harmless(line[start:end])) <= width - 2 else [[each] for each in pointers]


def _pointed(line: str, pointers: list[Pointer], width: int, gutter: int) -> Iterator[Text]:
    cut = _cut(line, *_extent(line, pointers), width)
    yield _row(str(pointers[0].place.line), Text(cut.text), gutter)
    for pointer in pointers:
        under = _under(line, cut, pointer)
        if pointer.note:
            under.append(f" {one_line(pointer.note)}", style="blue")
        if under:
            yield _row("", under, gutter)


def _row(number: str, content: Text, gutter: int) -> Text:
    return Text.assemble((f"{number:>{gutter}} | ", "blue"), content)


def _extent(line: str, pointers: list[Pointer]) -> tuple[int, int]:
    """Offsets of the line from where the first pointer begins to where the last one ends."""
    spans = [_span(line, each.place) for each in pointers]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _span(line: str, place: Place) -> tuple[int, int]:
    start = min(place.column - 1, len(line))
    return start, len(line) if place.end_line > place.line else min(max(place.end_column - 1, start), len(line))


def _cut(line: str, start: int, end: int, width: int) -> Cut:
    """The part of a line that is `width` cells wide and holds what lies between two offsets, or begins with it."""
    left = max(start - _LEAD - width, 0)  # a line may be a whole article of ten megabytes
    safe = harmless(line[left : left + 3 * width])
    first = 0
    if left > 0 or left + len(safe) < len(line) or cell_len(safe) > width:
        flagged, rest = cell_len(safe[start - left : end - left]), cell_len(safe[start - left :])
        first = _back(safe, start - left, max(min(_LEAD, width - flagged - 3), width - rest - 1, 0))
    before, after = left + first > 0, left + len(safe) < len(line)
    last = _forward(safe, first, width - before, after)
    return Cut("…" * before + safe[first:last] + "…" * (after or last < len(safe)), left + first, int(before))


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


def _under(line: str, cut: Cut, pointer: Pointer) -> Text:
    """The carets; for text that runs from right to left, whose cells nobody can know, the words themselves."""
    place, mark = pointer.place, pointer.mark
    if not place.exact:
        return Text("near here" if mark == "^" else "")
    style = "bold red" if mark == "^" else "blue"
    start, end = (cut.at(offset) for offset in _span(line, place))
    if any(unicodedata.bidirectional(each) in {"R", "AL", "AN"} for each in cut.text):
        return Text(f"{mark} “\u2068{cut.text[start:end]}\u2069”", style=style)
    carets = Text(" " * cell_len(cut.text[:start]))
    carets.append(mark * max(cell_len(cut.text[start:end]), 1), style=style)
    if place.end_line > place.line:
        carets.append(f" … to line {place.end_line}", style=style)
    return carets
