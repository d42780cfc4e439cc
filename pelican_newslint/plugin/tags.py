"""An HTML page cut into tags and text the way a browser cuts it, each with its place.

Only what marks need: where text stands, where tags stand, what is not text at all. A browser's own rules for
attributes, comments and raw text are kept to, because a mark that lands inside an attribute would break a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title"})
"""What stands inside is text for the parser, never prose on the page."""
FOREIGN = frozenset({"svg", "math"})

_NAME = re.compile(r"[a-zA-Z][^\t\n\f\r />]*")
_ATTRIBUTE = re.compile(r"[\t\n\f\r /]*(=?[^\t\n\f\r />=]*)")
_VALUE = re.compile(r"""[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >]*))""")
_COMMENT_END = re.compile(r"--!?>")


class Tag(Struct, frozen=True):
    """A start or end tag; `name` in lower case."""

    start: int
    end: int
    name: str
    closing: bool = False
    empty: bool = False
    """Written with a slash at its end; it means something in SVG and MathML only."""
    attributes: tuple[tuple[str, str], ...] = ()

    def attribute(self, name: str) -> str | None:
        """Decoded; the first one counts, as in a browser."""
        return next((unescape(value) for key, value in self.attributes if key == name), None)


class Text(Struct, frozen=True):
    """Characters between two tags, entities not yet decoded."""

    start: int
    end: int


def cut(page: str) -> Iterator[Tag | Text]:
    """Tags and texts in order. Comments, declarations and raw text are left out; so is an unfinished tag at the end."""
    at = 0
    foreign = 0
    while at < len(page):
        opening = page.find("<", at)
        if opening < 0:
            yield Text(at, len(page))
            return
        if opening > at:
            yield Text(at, opening)
        found = _markup(page, opening, foreign > 0)
        if found is None:
            return
        if isinstance(found, int):
            at = found
            continue
        yield found
        at = found.end
        if isinstance(found, Text):
            continue
        if found.name in FOREIGN:
            foreign = max(0, foreign - 1) if found.closing else foreign + (not found.empty)
        elif found.name in RAW and not found.closing and not foreign:
            at = _raw_end(page, found)
        elif found.name == "plaintext":
            return


def _markup(page: str, at: int, foreign: bool) -> Tag | Text | int | None:
    """What the "<" at `at` begins: a tag, a lone "<" as text, the end of what is skipped, or None where the page ends inside it."""
    if page.startswith("<!--", at):
        if page.startswith((">", "->"), at + 4):
            return page.index(">", at) + 1
        end = _COMMENT_END.search(page, at + 4)
        return end.end() if end else None
    if foreign and page.startswith("<![CDATA[", at):
        return _after(page, "]]>", at)
    if page.startswith(("<!", "<?"), at):
        return _after(page, ">", at)
    closing = page.startswith("</", at)
    name = _NAME.match(page, at + 1 + closing)
    if name:
        return _tag(page, at, name, closing)
    if closing:
        return _after(page, ">", at)
    return Text(at, at + 1)


def _after(page: str, mark: str, at: int) -> int | None:
    found = page.find(mark, at)
    return found + len(mark) if found >= 0 else None


def _tag(page: str, start: int, name: re.Match[str], closing: bool) -> Tag | None:
    at = name.end()
    attributes: list[tuple[str, str]] = []
    while at < len(page):
        key = _ATTRIBUTE.match(page, at)
        assert key is not None  # it matches the empty string too
        at = key.end()
        if at < len(page) and page[at] == ">":
            if key[1]:
                attributes.append((key[1].lower(), ""))
            return Tag(start, at + 1, name[0].lower(), closing, page[at - 1] == "/", tuple(attributes))
        value = _VALUE.match(page, at)
        if value:
            at = value.end()
        if key[1]:
            attributes.append((key[1].lower(), (value[1] or value[2] or value[3] or "") if value else ""))
    return None


def _raw_end(page: str, tag: Tag) -> int:
    """Where the end tag of a raw text element begins; the page's end where there is none."""
    found = re.compile(rf"</{tag.name}(?=[\t\n\f\r />])", re.IGNORECASE).search(page, tag.end)
    return found.start() if found else len(page)
