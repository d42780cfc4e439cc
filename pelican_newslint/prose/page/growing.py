"""One block of prose while it grows, piece by piece of the page."""

from __future__ import annotations

import html
from collections.abc import Sequence

from pelican_newslint.prose.later import later
from pelican_newslint.prose.page.elements import Frame
from pelican_newslint.prose.page.walked import WalkBlock

PLACEHOLDER = "\ufffc"
"""Stands in the text for code and formulas."""
SPECIAL = later(
    "&(?:#[0-9]{1,8}+|#[xX][0-9A-Fa-f]{1,7}+|[A-Za-z][A-Za-z0-9]{1,31}+);?|[ \t\n\r\f\u00a0\u202f]{2,}+|[\u00ad\u200b\u2060\ufeff]++"
)
"""What isn't copied character by character: entities, runs of white space, characters that nobody sees."""
SPACES = str.maketrans("\t\n\r\f\u00a0\u202f", "      ")
UNSEEN = "\u00ad\u200b\u2060\ufeff"
WITHOUT_UNSEEN = dict.fromkeys(map(ord, UNSEEN))


class Growing:
    """The block that is open, if any. `frames` are the open elements; the innermost says what a new block is."""

    def __init__(self, page: str, frames: Sequence[Frame]) -> None:
        self.page = page
        self.frames = frames
        self.block: WalkBlock | None = None
        self.parts: list[str] = []
        self.length = 0
        self.space = True
        """Whether a further space would be lost: at a block's start and after another."""

    def done(self) -> WalkBlock | None:
        """The block as far as it grew, None where nothing shows; the next one begins."""
        block = self.block
        if block is not None:
            block.text = "".join(self.parts)
            _trim(block)
        self.block, self.parts, self.length, self.space = None, [], 0, True
        return block if block is not None and block.text else None

    def join(self) -> None:
        """A footnote's number isn't shown; the space before it goes too, so that the full stop behind stands at its word."""
        if self.block is not None and self.parts and self.space:
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
            self.space = False
            _drop_last(self.block)

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
