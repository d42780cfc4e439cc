"""Which fields the author wrote in a source's header, apart from what settings, folders and file names add."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from pelican_newslint.site.source import Markup

_MARKDOWN = re.compile(r"[ ]{0,3}([A-Za-z0-9_-]+):")
_RST = re.compile(r":([^:\n]{1,80}):(?:\s|$)")
_OTHER = re.compile(r"\W{0,8}([A-Za-z][A-Za-z0-9_-]{0,60})[\"']?\s{0,8}[:=]")
_LOOKED_AT = 100
"""Lines of a third party's source in which its header is looked for."""


def written_fields(source: str, markup: Markup, known: frozenset[str]) -> tuple[str, ...]:
    """Lower-case names, sorted. `known` are the names that Pelican holds for this source: nothing else is a field."""
    found = {"md": _markdown, "rst": _rst, "html": _html, "other": _other}[markup](source)
    if markup == "rst" and "title" in known:
        found.add("title")
    return tuple(sorted(name for name in found if name in known))


def _markdown(source: str) -> set[str]:
    """As Python-Markdown's meta extension reads it: up to the first blank line, with or without fences."""
    found: set[str] = set()
    head, _, _ = source.partition("\n\n")  # the lines of the rest are never asked for
    for number, line in enumerate(head.splitlines()):
        if not line.strip() or (number and line.strip() in {"---", "..."}):
            break
        if name := _MARKDOWN.match(line):
            found.add(name[1].lower())
    return found


def _rst(source: str) -> set[str]:
    """The first field list, after the title; a field's body may go on in indented lines."""
    found: set[str] = set()
    for line in source.splitlines():
        if name := _RST.match(line):
            found.add(name[1].strip().lower())
        elif found and (not line.strip() or not line[0].isspace()):
            break
    return found


class _Head(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self.body = True
        elif not self.body and tag == "title":
            self.found.add("title")
        elif not self.body and tag == "meta":
            name = (dict(attrs).get("name") or "").lower()
            self.found.add("tags" if name == "keywords" else name)


def _html(source: str) -> set[str]:
    head = _Head()
    body = re.search(r"<body\b", source, re.IGNORECASE)
    head.feed(source[: body.start()] if body else source)
    return head.found


def _other(source: str) -> set[str]:
    return {name[1].lower() for line in source.splitlines()[:_LOOKED_AT] if (name := _OTHER.match(line))}
