"""A stretch of source text, and the lines of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.prose.later import later

LINE = later(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
"""One line with its end. Form feeds and U+2028 are no line ends."""


class Stretch(NamedTuple):
    start: int
    end: int


class Line(NamedTuple):
    """A line without its end; `after` is where the next begins. `indent` counts columns, tabs to the next fourth."""

    start: int
    first: int
    """Where its text begins, behind the indent."""
    end: int
    after: int
    indent: int
    text: str
    """Without the indent and without spaces at the end; empty for a blank line."""


def lines(source: str, start: int = 0) -> Iterator[Line]:
    """The lines of `source` from offset `start` on."""
    size = len(source)
    while start < size:
        match = LINE.match(source, start)
        after = match.end() if match else size
        raw = source[start:after]
        body = raw.rstrip("\r\n")
        text = body.strip()
        lead = body[: len(body) - len(body.lstrip())] if text else ""
        yield Line(start, start + len(lead), start + len(body), after, len(lead.expandtabs(4)), text)
        start = after
