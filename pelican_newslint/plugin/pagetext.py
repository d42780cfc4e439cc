"""What a reader sees of a written page: blocks of text, each character with its place in the file."""

from __future__ import annotations

import re
from html import unescape

from msgspec import Struct

from pelican_newslint.plugin.tags import FOREIGN, Tag, cut

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_ASIDE = frozenset({"nav", "aside", "footer", "menu"})
"""Where a theme repeats titles that are links to elsewhere."""
_UNMARKED = frozenset({
    "head", "pre", "code", "kbd", "samp", "tt", "svg", "math", "template", "select", "button", "object", "audio", "video", "canvas",
})  # fmt: skip
"""No prose stands inside, or no mark may."""
_OF_HEAD = frozenset({"html", "head", "title", "meta", "link", "base", "script", "style", "noscript", "template"})
"""Any other tag ends the head, whose own end tag a minified page leaves out."""
_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff\ufffc]+")
"""What two renderings of one text may differ in: white space, soft hyphens, joiners, the placeholder of what isn't prose."""
_TEXT = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?|[^\s&]+|&")


def squeeze(text: str) -> str:
    """`text` without what two renderings of it may differ in."""
    return _UNSEEN.sub("", text)


class PageBlock:
    """A run of text between two block tags. `text` is squeezed; `starts`, `ends` and `runs` have one entry for each of its characters."""

    def __init__(self, heading: int, aside: bool) -> None:
        self.heading = heading
        """1 to 6 inside a heading, else 0."""
        self.aside = aside
        self.parts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.runs: list[int] = []
        """Equal for characters with no tag between them."""
        self.text = ""

    def add(self, words: str, start: int, end: int, run: int) -> None:
        """`words` stand from `start` to `end` of the page: letter by letter, or all of them as one entity."""
        seen = squeeze(words)
        if not seen:
            return
        if len(words) == end - start and seen == words:
            self.starts.extend(range(start, end))
            self.ends.extend(range(start + 1, end + 1))
        elif len(words) == end - start:
            places = [start + at for at, letter in enumerate(words) if squeeze(letter)]
            self.starts.extend(places)
            self.ends.extend(place + 1 for place in places)
        else:
            self.starts.extend([start] * len(seen))
            self.ends.extend([end] * len(seen))
        self.runs.extend([run] * len(seen))
        self.parts.append(seen)


class Picture(Struct, frozen=True):
    """An image: its alternative text, squeezed, and where a chip may stand before it."""

    alt: str
    place: int


class PageText:
    """The blocks and pictures of a page, and where its head and its body end (the page's end where no tag says so)."""

    def __init__(self, page: str) -> None:
        self.blocks: list[PageBlock] = []
        self.pictures: list[Picture] = []
        self.head_end: int | None = None
        self.body_end = len(page)
        self._open: list[str] = []
        self._hidden: list[str] = []
        self._frame: int | None = None
        self._block: PageBlock | None = None
        self._read(page)

    def _read(self, page: str) -> None:
        run = 0
        for token in cut(page):
            if isinstance(token, Tag):
                run += 1
                self._tag(token)
            elif not self._hidden:
                for found in _TEXT.finditer(page, token.start, token.end):
                    block = self._block = self._block or self._new()
                    words = found[0]
                    block.add(unescape(words) if words[0] == "&" else words, found.start(), found.end(), run)
        for block in self.blocks:
            block.text = "".join(block.parts)
        self.blocks = [block for block in self.blocks if block.text]

    def _new(self) -> PageBlock:
        level = next((int(name[1]) for name in reversed(self._open) if name in HEADINGS), 0)
        self.blocks.append(PageBlock(level, any(name in _ASIDE for name in self._open)))
        return self.blocks[-1]

    def _tag(self, tag: Tag) -> None:
        if tag.name in _BLOCKS:
            self._block = None
        if tag.closing:
            self._close(tag)
            return
        if self._hidden == ["head"] and tag.name not in _OF_HEAD:
            self._hidden.clear()
            self.head_end = tag.start
        if tag.name in _UNMARKED and not (tag.empty and tag.name in FOREIGN):
            self._hidden.append(tag.name)
        elif tag.name == "picture":
            self._frame = tag.start
        elif tag.name == "img" and not self._hidden:
            self._image(tag)
        if tag.name in HEADINGS or tag.name in _ASIDE:
            self._open.append(tag.name)

    def _image(self, tag: Tag) -> None:
        alt = squeeze(tag.attribute("alt") or "")
        if alt:
            self.pictures.append(Picture(alt, tag.start if self._frame is None else self._frame))

    def _close(self, tag: Tag) -> None:
        if tag.name == "head" and self.head_end is None:
            self.head_end = tag.start
        elif tag.name in ("body", "html"):
            self.body_end = min(self.body_end, tag.start)
        elif tag.name == "picture":
            self._frame = None
        for names in (self._hidden, self._open):
            if tag.name in names:
                del names[len(names) - 1 - names[::-1].index(tag.name) :]
