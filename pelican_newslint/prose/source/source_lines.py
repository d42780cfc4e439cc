"""Offsets in a source as lines and columns."""

from __future__ import annotations

from bisect import bisect_right

from pelican_newslint.prose.later import later

LINE_END = later(r"\r\n|\n|\r")


class Lines:
    """The lines of a source. A line ends with CR LF, LF or CR; nothing else ends one."""

    def __init__(self, source: str) -> None:
        self.starts = [0, *(match.end() for match in LINE_END.finditer(source))]
        self.source = source

    def of(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def text(self, line: int) -> str:
        """The line without its end."""
        begin = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self.source)
        return self.source[begin:end].rstrip("\r\n")

    def width(self, line: int) -> int:
        """Code points of the line, without its end."""
        return len(self.text(line))
