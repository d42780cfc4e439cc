"""The source lines that code frames show and that other units of columns are counted in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_BREAK = re.compile(r"\r\n|\r|\n")
"""What ends a line in every editor; `str.splitlines` would also cut at a form feed or a line separator."""


class Sources:
    """Source lines by path, read once each.

    `texts` are sources that are at hand already (a whole site's, or standard input's), by the path that findings
    name; other paths are read below `folder`, the working directory unless given.
    """

    def __init__(self, texts: Mapping[str, str] | None = None, folder: Path | None = None) -> None:
        self._texts = texts or {}
        self._folder = folder or Path()
        self._lines: dict[str, tuple[str, ...]] = {}

    def lines(self, path: str) -> tuple[str, ...]:
        """All lines without their ends; none where the file cannot be read."""
        if path not in self._lines:
            self._lines[path] = tuple(_BREAK.split(self._text(path)))
        return self._lines[path]

    def line(self, path: str, number: int) -> str:
        """Line `number`, counted from 1; empty where there is none."""
        lines = self.lines(path)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def _text(self, path: str) -> str:
        if path in self._texts:
            return self._texts[path]
        try:
            return (self._folder / path).read_text(encoding="utf-8-sig", errors="replace")
        except (OSError, ValueError):  # ValueError: a path with a NUL byte
            return ""
