"""What a walk through HTML gives: blocks of prose, links, images, each with its place in the HTML string."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from pelican_newslint.model import HtmlOffset, Scope


@dataclass(slots=True)
class WalkBlock:
    """A block of prose as the page shows it. Offsets count in `text`."""

    scope: Scope
    level: int
    quoted: bool
    text: str = ""
    starts: list[int] = field(default_factory=list)
    """Of each piece: its place in `text`,"""
    lengths: list[int] = field(default_factory=list)
    """its length in `text`,"""
    places: list[int] = field(default_factory=list)
    """its place in the HTML,"""
    sizes: list[int] = field(default_factory=list)
    """and its length there; where the two lengths are equal the piece is a copy, character by character."""
    masks: list[int] = field(default_factory=list)
    """Places of placeholders."""
    links: list[int] = field(default_factory=list)

    def ranges(self, start: int, end: int) -> list[tuple[HtmlOffset, HtmlOffset]]:
        """The stretches of HTML, without tags inside, that show `text[start:end]`."""
        found: list[tuple[int, int]] = []
        for number in range(max(bisect_right(self.starts, start) - 1, 0), len(self.starts)):
            first, length = self.starts[number], self.lengths[number]
            if first >= end:
                break
            if first + length <= start:
                continue
            place, size = self.places[number], self.sizes[number]
            copied = size == length
            begin = place + max(start - first, 0) * copied
            until = place + (min(end - first, size) if copied else size)
            if found and found[-1][1] == begin:
                found[-1] = (found[-1][0], until)
            else:
                found.append((begin, until))
        return [(HtmlOffset(begin), HtmlOffset(until)) for begin, until in found]

    def place(self, offset: int) -> int:
        """Where the character at `offset` stands in the HTML."""
        number = max(bisect_right(self.starts, offset) - 1, 0)
        copied = self.sizes[number] == self.lengths[number]
        return self.places[number] + (offset - self.starts[number]) * copied


@dataclass(slots=True)
class WalkLink:
    """`start` and `end` count in the text of block number `block` (-1: in none)."""

    target: str
    title: str | None
    block: int = -1
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class WalkImage:
    target: str
    alt: str | None
    block: int = -1


@dataclass(slots=True)
class Walk:
    """What stands in a piece of HTML, in its order; an image's alt text follows the block that holds the image."""

    blocks: list[WalkBlock]
    links: list[WalkLink]
    images: list[WalkImage]
    anchors: set[str]
