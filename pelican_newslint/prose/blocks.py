"""From HTML to blocks of prose, each character with its place in the HTML string."""

from __future__ import annotations

import html
import re
from collections import Counter

from pelican_newslint.prose.elements import ENDS, VOID, Frame, frame
from pelican_newslint.prose.markup import Attribute, Tag, attributes, pieces
from pelican_newslint.prose.walked import Walk, WalkBlock, WalkImage, WalkLink

PLACEHOLDER = "\ufffc"
"""Stands in the text for code and formulas."""
DEEPEST = 512
"""Elements inside each other; what is deeper only counts as text (browsers stop there too)."""
SPECIAL = re.compile(
    "&(?:#[0-9]{1,8}+|#[xX][0-9A-Fa-f]{1,7}+|[A-Za-z][A-Za-z0-9]{1,31}+);?|[ \t\n\r\f\u00a0\u202f]{2,}+|[\u00ad\u200b\u2060\ufeff]++"
)
"""What isn't copied character by character: entities, runs of white space, characters that nobody sees."""
SPACES = str.maketrans("\t\n\r\f\u00a0\u202f", "      ")
UNSEEN = "\u00ad\u200b\u2060\ufeff"
WITHOUT_UNSEEN = dict.fromkeys(map(ord, UNSEEN))


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
        self.block: WalkBlock | None = None
        self.parts: list[str] = []
        self.length = 0
        self.space = True
        """Whether a further space would be lost: at a block's start and after another."""
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
                    self.text(*piece)
            elif piece.closes:
                self.close(piece)
            else:
                self.start(piece)
        while len(self.frames) > 1:
            self.pop(len(self.page))
        self.flush()
        return self.walked

    # Tags

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
            self.join()
        elif len(self.frames) > DEEPEST:
            return
        if new.mask == 0 and not new.hidden:
            self.put(PLACEHOLDER, tag.start, tag.end - tag.start)
            new.mask, new.hidden = self.length - 1, True
        else:
            new.mask = -1
        if tag.name == "a" and "href" in found and not new.hidden:
            self.end_link()
            new.link = len(self.walked.links)
            title = found["title"].value if "title" in found else None
            self.walked.links.append(WalkLink(found["href"].value, title, -1, self.length, self.length))
            self.links.append(new.link)
            self.touched.append(new.link)
        self.frames.append(new)
        self.open[tag.name] += 1

    def join(self) -> None:
        """A footnote's number isn't shown; the space before it goes too, so that the full stop behind stands at its word."""
        if self.block is not None and self.parts and self.space:
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
            self.space = False
            _drop_last(self.block)

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
            if not self.space:
                self.put(" ", tag.start, tag.end - tag.start)
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
        if old.mask >= 0 and self.block is not None and self.block.masks[-1:] == [old.mask]:
            number = self.block.starts.index(old.mask, max(len(self.block.starts) - 2, 0))
            self.block.sizes[number] = end - self.block.places[number]
        if old.link in self.links:
            self.end_link()
        if old.block:
            self.flush()

    def end_link(self) -> None:
        """Links don't nest: a second start tag ends the first."""
        if self.links:
            link = self.walked.links[self.links.pop()]
            link.end = max(link.end, self.length)

    def image(self, found: dict[str, Attribute]) -> None:
        alt = found.get("alt")
        target = found["src"].value if "src" in found else ""
        number = len(self.walked.images)
        self.walked.images.append(WalkImage(target, alt.value if alt else None))
        if alt is None or not alt.value.strip():
            self.bare.append(number)
            return
        outer = (self.block, self.parts, self.length, self.space)
        self.block, self.parts, self.length, self.space = None, [], 0, True
        self.text(alt.start, alt.start + len(alt.raw))
        made, parts = self.block, self.parts
        self.block, self.parts, self.length, self.space = outer
        if made is not None:  # always, where some character of it shows
            made.scope, made.level = "alt", 0
            made.text = "".join(parts)
            _trim(made)
            self.waiting.append((made, number))

    # Text

    def text(self, start: int, end: int) -> None:
        """Show `page[start:end]`, which holds no tags."""
        page = self.page
        if self.space and end - start < 4 and page[start:end].isspace():
            return  # most often: a line end between two blocks
        for match in SPECIAL.finditer(page, start, end):
            if match.start() > start:
                self.copy(start, match.start())
            start = match.end()
            self.special(match[0], match.start())
        if start < end:
            self.copy(start, end)

    def special(self, raw: str, place: int) -> None:
        if raw[0] == "&":
            shown = html.unescape(raw)
            if shown == raw:
                self.copy(place, place + len(raw))
                return
            shown = shown.translate(SPACES).translate(WITHOUT_UNSEEN)
            if shown and (shown != " " or not self.space):
                self.put(shown, place, len(raw))
        elif raw[0] in UNSEEN:
            return
        elif not self.space:
            self.put(" ", place, len(raw))

    def copy(self, start: int, end: int) -> None:
        shown = self.page[start:end].translate(SPACES)
        if self.space and shown[0] == " ":
            start, shown = start + 1, shown[1:]
        if shown:
            self.put(shown, start, end - start)

    def put(self, shown: str, place: int, size: int) -> None:
        """Add to the open block what stands at `place` in the HTML, `size` characters long there."""
        block = self.block
        if block is None:
            top = self.frames[-1]
            block = self.block = WalkBlock(top.scope, top.level, top.quoted)
        if shown == PLACEHOLDER and size > 1:
            block.masks.append(self.length)
        block.starts.append(self.length)
        block.lengths.append(len(shown))
        block.places.append(place)
        block.sizes.append(size)
        self.parts.append(shown)
        self.length += len(shown)
        self.space = shown[-1] == " "

    def flush(self) -> None:
        """The open block is complete."""
        blocks, block = self.walked.blocks, self.block
        if block is not None:
            block.text = "".join(self.parts)
            _trim(block)
            if block.text:
                blocks.append(block)
            else:
                block = None
        number = len(blocks) - 1 + (block is None and bool(self.waiting))
        for link in self.touched:
            self.tie(link, number, block)
        self.touched = list(self.links)
        for image in self.bare:
            self.walked.images[image].block = number if block is not None else len(blocks) - 1
        for made, image in self.waiting:
            self.walked.images[image].block = len(blocks)
            blocks.append(made)
        self.waiting, self.bare = [], []
        self.block, self.parts, self.length, self.space = None, [], 0, True

    def tie(self, number: int, block_number: int, block: WalkBlock | None) -> None:
        """Say in which block a link stands: the first that shows a word of it; one without words where it is or follows."""
        link = self.walked.links[number]
        still_open = number in self.links
        text = block.text if block is not None else ""
        start, end = min(link.start, len(text)), min(self.length if still_open else link.end, len(text))
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


def _trim(block: WalkBlock) -> None:
    """Take a space off the end; more than one never stands there."""
    if block.text.endswith(" "):
        block.text = block.text[:-1]
        _drop_last(block)


def _drop_last(block: WalkBlock) -> None:
    """Forget the place of the last character."""
    if block.lengths[-1] == 1:
        for column in (block.starts, block.lengths, block.places, block.sizes):
            column.pop()
    else:
        copied = block.sizes[-1] == block.lengths[-1]
        block.lengths[-1] -= 1
        block.sizes[-1] -= copied
