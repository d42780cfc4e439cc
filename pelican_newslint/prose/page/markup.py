"""Any HTML, however broken, as a run of text, tags and nothing else, each with its place in the string.

A parser that builds a tree forgets where a character stood, and the marks on a page need just that. So this
reads the string itself: linear, never failing, and with a browser's view of comments and raw text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.prose.later import later

TAG = later(r"""<(/?)([A-Za-z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>""")
SIMPLE_TAG = later(r"<(/?)([A-Za-z][^\s/>]*+)([^>]*+)>")
"""For the rest of a page on which a quotation mark was never closed."""
ATTRIBUTE = later(r"""([^\s=/>"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
RAW = frozenset({"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"})
"""Elements whose content holds no tags."""


class Tag(NamedTuple):
    """A start tag (`closes` False) or an end tag, from `start` to `end` in the string."""

    start: int
    end: int
    name: str
    closes: bool
    inside: str
    """All between the name and `>`, as it stands."""
    inside_start: int


class Attribute(NamedTuple):
    value: str
    """Entities decoded."""
    start: int
    """Where the value begins in the string; its end is not kept."""
    raw: str


def attributes(tag: Tag) -> dict[str, Attribute]:
    """The tag's attributes by lower-case name; of two with one name the first counts, as in a browser."""
    found: dict[str, Attribute] = {}
    for match in ATTRIBUTE.finditer(tag.inside):
        group = match.lastindex or 0
        raw = match[group] if group > 1 else ""
        start = match.start(group) if group > 1 else match.end()
        found.setdefault(match[1].lower(), Attribute(html.unescape(raw) if "&" in raw else raw, tag.inside_start + start, raw))
    return found


def pieces(page: str) -> Iterator[Tag | tuple[int, int]]:
    """Tags, and stretches of text as (start, end), in order. Comments, declarations and raw text are passed over."""
    position, size, pattern = 0, len(page), TAG
    while position < size:
        opening = page.find("<", position)
        if opening < 0:
            yield position, size
            return
        if opening > position:
            yield position, opening
        following = page[opening + 1 : opening + 2]
        if following in {"!", "?"} or (following == "/" and not page[opening + 2 : opening + 3].isalpha()):
            position = _end_of_comment(page, opening)
            continue
        match = pattern.match(page, opening)
        if match is None and (following == "/" or (following.isascii() and following.isalpha())):
            if page.find(">", opening) < 0:
                return  # a tag that never ends: a browser drops the rest
            pattern = SIMPLE_TAG
            match = pattern.match(page, opening)
        if match is None:
            yield opening, opening + 1
            position = opening + 1
            continue
        tag = Tag(opening, match.end(), match[2].lower(), bool(match[1]), match[3], match.start(3))
        yield tag
        position = tag.end
        if tag.name in RAW and not tag.closes:
            position = _end_of_raw(page, tag)


def _end_of_comment(page: str, opening: int) -> int:
    if page.startswith("<!--", opening):
        if page.startswith(("<!-->", "<!--->"), opening):
            return page.index(">", opening) + 1
        end = page.find("-->", opening + 4)
        return len(page) if end < 0 else end + 3
    if page.startswith("<![CDATA[", opening):
        end = page.find("]]>", opening)
        return len(page) if end < 0 else end + 3
    end = page.find(">", opening)
    return len(page) if end < 0 else end + 1


def _end_of_raw(page: str, tag: Tag) -> int:
    """Where the element's end tag begins; the end of the page if it has none."""
    match = re.compile(f"</{re.escape(tag.name)}(?=[\\s/>])", re.IGNORECASE).search(page, tag.end)
    return match.start() if match else len(page)
