"""From HTML to blocks of prose, each character with its place in the HTML string."""

from __future__ import annotations

from collections import Counter

from pelican_newslint.prose.page.elements import ENDS, VOID, Frame, frame
from pelican_newslint.prose.page.growing import PLACEHOLDER, Growing
from pelican_newslint.prose.page.markup import Attribute, Tag, attributes, pieces
from pelican_newslint.prose.page.walked import Walk, WalkBlock, WalkImage, WalkLink

__all__ = ["PLACEHOLDER", "text_of", "walk"]

DEEPEST = 512
"""Elements inside each other; what is deeper only counts as text (browsers stop there too)."""


def walk(page: str) -> Walk:
    """Walk any HTML, a fragment or a whole page, however broken. Linear in its length; never fails."""
    return _Walker(page).run()


def text_of(fragment: str) -> str:
    """A title or a summary that is HTML, as plain text on one line."""
    return " ".join(block.text for block in walk(fragment).blocks if block.scope != "alt").replace(PLACEHOLDER, "")


class _Walker:
    def __init__(self, page: str) -> None:
        self.page = page
        self.walked = Walk([], [], [], set())
        self.frames = [Frame("", True)]
        self.open = Counter[str]()
        self.growing = Growing(page, self.frames)
        self.links: list[int] = []
        """The open link, if any."""
        self.touched: list[int] = []
        """Links that the open block may hold a part of."""
        self.waiting: list[tuple[WalkBlock, int]] = []
        """Alt texts of the open block, with the numbers of their images."""
        self.bare: list[int] = []
        """Images of the open block that have none."""

    def run(self) -> Walk:
        for piece in pieces(self.page):
            if not isinstance(piece, Tag):
                if not self.frames[-1].hidden:
                    self.growing.text(*piece)
            elif piece.closes:
                self.close(piece)
            else:
                self.start(piece)
        while len(self.frames) > 1:
            self.pop(len(self.page))
        self.flush()
        return self.walked

    def start(self, tag: Tag) -> None:
        found = attributes(tag) if tag.inside else {}
        for name in ("id", "name") if tag.name == "a" else ("id",):
            if name in found and found[name].value:
                self.walked.anchors.add(found[name].value)
        self.end_implied(tag)
        if tag.name in VOID:
            self.void(tag, found)
            return
        new = frame(tag, found, self.frames[-1])
        if new.block:
            self.flush()
        elif new.hidden and tag.name == "a" and not self.frames[-1].hidden:
            self.growing.join()
        elif len(self.frames) > DEEPEST:
            return
        if new.mask == 0 and not new.hidden:
            self.growing.put(PLACEHOLDER, tag.start, tag.end - tag.start)
            new.mask, new.hidden = self.growing.length - 1, True
        else:
            new.mask = -1
        if tag.name == "a" and "href" in found and not new.hidden:
            self.end_link()
            new.link = len(self.walked.links)
            title = found["title"].value if "title" in found else None
            self.walked.links.append(WalkLink(found["href"].value, title, -1, self.growing.length, self.growing.length))
            self.links.append(new.link)
            self.touched.append(new.link)
        self.frames.append(new)
        self.open[tag.name] += 1

    def end_implied(self, tag: Tag) -> None:
        """HTML lets end tags of paragraphs, items and cells be left out."""
        ended, wall = ENDS.get(tag.name, (None, frozenset()))
        if ended is None or not any(self.open[name] for name in ended):
            return
        for depth in range(len(self.frames) - 1, max(len(self.frames) - 40, 0), -1):
            name = self.frames[depth].name
            if name in wall:
                return
            if name in ended:
                while len(self.frames) > depth:
                    self.pop(tag.start)
                return

    def void(self, tag: Tag, found: dict[str, Attribute]) -> None:
        if self.frames[-1].hidden:
            return
        if tag.name == "br":
            if not self.growing.space:
                self.growing.put(" ", tag.start, tag.end - tag.start)
        elif tag.name == "hr":
            self.flush()
        elif tag.name == "img":
            self.image(found)

    def close(self, tag: Tag) -> None:
        if not self.open[tag.name]:
            return
        while self.frames[-1].name != tag.name:
            self.pop(tag.start)
        self.pop(tag.end)

    def pop(self, end: int) -> None:
        """The innermost element ends; `end` is where, in the HTML."""
        old = self.frames.pop()
        self.open[old.name] -= 1
        block = self.growing.block
        if old.mask >= 0 and block is not None and block.masks[-1:] == [old.mask]:
            number = block.starts.index(old.mask, max(len(block.starts) - 2, 0))
            block.sizes[number] = end - block.places[number]
        if old.link in self.links:
            self.end_link()
        if old.block:
            self.flush()

    def end_link(self) -> None:
        """Links don't nest: a second start tag ends the first."""
        if self.links:
            link = self.walked.links[self.links.pop()]
            link.end = max(link.end, self.growing.length)

    def image(self, found: dict[str, Attribute]) -> None:
        alt = found.get("alt")
        target = found["src"].value if "src" in found else ""
        number = len(self.walked.images)
        self.walked.images.append(WalkImage(target, alt.value if alt else None))
        if alt is None:
            self.bare.append(number)
            return
        words = Growing(self.page, self.frames)
        words.text(alt.start, alt.start + len(alt.raw))
        block = words.done()
        if block is None:
            self.bare.append(number)
        else:
            block.scope, block.level = "alt", 0
            self.waiting.append((block, number))

    def flush(self) -> None:
        """The open block is complete."""
        blocks, length = self.walked.blocks, self.growing.length
        block = self.growing.done()
        if block is not None:
            blocks.append(block)
        number = len(blocks) - 1 + (block is None and bool(self.waiting))
        for link in self.touched:
            self.tie(link, number, block, length)
        self.touched = list(self.links)
        for image in self.bare:
            self.walked.images[image].block = number if block is not None else len(blocks) - 1
        for made, image in self.waiting:
            self.walked.images[image].block = len(blocks)
            blocks.append(made)
        self.waiting, self.bare = [], []

    def tie(self, number: int, block_number: int, block: WalkBlock | None, length: int) -> None:
        """Say in which block a link stands: the first that shows a word of it; one without words where it is or follows."""
        link = self.walked.links[number]
        still_open = number in self.links
        text = block.text if block is not None else ""
        start, end = min(link.start, len(text)), min(length if still_open else link.end, len(text))
        while start < end and text[start] == " ":
            start += 1
        while start < end and text[end - 1] == " ":
            end -= 1
        if block is not None and end > start:
            block.links.append(number)
        if link.block < 0 and block_number >= 0 and (end > start or not still_open):
            link.block, link.start, link.end = block_number, start, end
            if end == start and block is not None:
                block.links.append(number)
            elif end == start and not self.waiting:
                link.start = link.end = len(self.walked.blocks[block_number].text)
        elif link.block < 0:
            link.start = link.end = 0
