"""A written page as marks need it: its blocks of prose with their places, its pictures, where its head and its body end."""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.page.blocks import PLACEHOLDER, walk
from pelican_newslint.prose.page.markup import Tag, attributes, pieces
from pelican_newslint.prose.page.walked import WalkBlock

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ASIDES = frozenset({"nav", "aside", "footer", "menu"})
"""Where a theme repeats the titles of other pages, and this one's."""
_OF_HEAD = frozenset({"html", "head", "title", "meta", "link", "base", "script", "style", "noscript", "template"})
"""Any other tag begins the body: a minified page leaves the head's and the body's own tags out."""
_SPACE = re.compile(r"[\s\ufffc]+")


def key(text: str) -> str:
    """What two renderings of one text have in common: all but its spaces, which a minified page may have lost."""
    return _SPACE.sub("", text)


def letters(text: str) -> list[int]:
    """Where in `text` each letter of its key stands."""
    return [place for place, letter in enumerate(text) if not _SPACE.match(letter)]


class Shown:
    """A block that the page shows. `shift` is to be added to the walked block's offsets: a page is walked from its body on."""

    def __init__(self, block: WalkBlock, shift: int, *, aside: bool, heading: bool) -> None:
        self.block = block
        self.shift = shift
        self.aside = aside
        self.heading = heading
        self.key = key(block.text)
        self.start = shift + block.places[0]

    @cached_property
    def _letters(self) -> list[int]:
        return letters(self.block.text)

    def stretches(self, page: str, span: Span, *, came: bool, goes_on: bool) -> list[tuple[int, int]]:
        """The stretches of the page, without a tag inside, that show what stands at `span` of the block's key.

        `came`, `goes_on`: what is marked began before it or ends behind it, so that the space there belongs to it.
        """
        at = self._letters
        start = at[span.start - 1] + 1 if came else at[span.start]
        end = at[span.end] if goes_on else at[span.end - 1] + 1
        found: list[tuple[int, int]] = []
        for place in range(start, end + 1):
            if place == end or self._is_tag(page, place):
                found += [(self.shift + first, self.shift + last) for first, last in self.block.ranges(start, place) if start < place]
                start = place + 1
        return [(first, last) for first, last in found if not page[first:last].isspace()]

    def _is_tag(self, page: str, place: int) -> bool:
        """Whether a line break or a piece of code stands there, for which the text has one character."""
        letter = self.block.text[place]
        return letter == PLACEHOLDER or (letter == " " and page[self.shift + self.block.place(place)] == "<")


class Picture(Struct, frozen=True):
    """An image's alternative text, and where a chip may stand before it."""

    key: str
    place: int


class PageText:
    """What `page` shows. `head_end` and `body_end` are where tags of ours may be put in."""

    def __init__(self, page: str) -> None:
        self.pictures: list[Picture] = []
        self.head_end: int | None = None
        self.body_start = 0
        self.body_end = len(page)
        self._asides: list[tuple[int, int]] = []
        self._headings: list[tuple[int, int]] = []
        self._scan(page)
        walked = walk(page[self.body_start : self.body_end])
        self.blocks = [self._shown(block) for block in walked.blocks if block.scope != "alt"]

    def _shown(self, block: WalkBlock) -> Shown:
        place = block.places[0] + self.body_start
        aside, heading = (any(start < place < end for start, end in ranges) for ranges in (self._asides, self._headings))
        return Shown(block, self.body_start, aside=aside, heading=heading)

    def _scan(self, page: str) -> None:
        opened: list[Tag] = []
        frame: int | None = None
        for tag in pieces(page):
            if not isinstance(tag, Tag):
                continue
            if self.head_end is None and tag.name not in _OF_HEAD:
                self.head_end = self.body_start = tag.start
            if tag.closes:
                if tag.name == "head" and self.head_end is None:
                    self.head_end = self.body_start = tag.start
                elif tag.name in ("body", "html"):
                    self.body_end = min(self.body_end, tag.start)
                self._close(opened, tag)
            elif tag.name in _ASIDES or tag.name in _HEADINGS:
                opened.append(tag)
            if tag.name == "picture":
                frame = None if tag.closes else tag.start
            elif tag.name == "img":
                alt = attributes(tag).get("alt")
                if alt and alt.value.strip():
                    self.pictures.append(Picture(key(alt.value), tag.start if frame is None else frame))

    def _close(self, opened: list[Tag], tag: Tag) -> None:
        for depth in range(len(opened) - 1, -1, -1):
            if opened[depth].name == tag.name:
                (self._headings if tag.name in _HEADINGS else self._asides).append((opened[depth].start, tag.end))
                del opened[depth:]
                return
