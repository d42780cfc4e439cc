"""Titles, summaries and names as text: what a reader sees of a field that Pelican holds as HTML."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_PARAGRAPH = re.compile(r"<p>([^<&]*)</p>")
_BREAKING = frozenset(
    {"br", "p", "div", "li", "ul", "ol", "dd", "dt", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "pre"}
)
_UNSEEN = frozenset({"script", "style", "template"})


def text_of_html(html: str) -> str:
    """Tags gone, entities decoded, white space (no-break spaces too) made single spaces."""
    if "<" not in html and "&" not in html:
        return one_line(html)
    if plain := _PARAGRAPH.fullmatch(html):  # nearly every summary: a parser for each took a twentieth of what a known site costs
        return one_line(plain[1])
    reader = _Seen()
    reader.feed(html)
    reader.close()
    return one_line("".join(reader.seen))


def text_of_plain(raw: str) -> str:
    """Of a field that its reader left as the author typed it: a lone "<" is a sign, but a theme prints entities decoded."""
    return one_line(_ENTITY.sub(lambda entity: unescape(entity[0]), raw))


def one_line(text: str) -> str:
    """White space made single spaces, none at the ends."""
    return " ".join(text.split())


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BREAKING:
            self.seen.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BREAKING:
            self.seen.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.seen.append(data)
