"""Where each key of a TOML file stands, since neither tomllib nor msgspec says."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right

KeyPath = tuple[str | int, ...]
"""A key as it is reached in the parsed file: `("override", 0, "rules", "date-style")`."""

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN_VALUE = re.compile(r"[^,\]}\n#]*")


class _Scanner:
    """Walks a text that tomllib has accepted, so nothing here has to be checked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.newlines = [offset for offset, letter in enumerate(text) if letter == "\n"]
        self.tables: dict[KeyPath, int] = {}
        self.lines: dict[KeyPath, int] = {}

    def peek(self, start: str) -> bool:
        return self.text.startswith(start, self.at)

    def note(self, path: KeyPath) -> None:
        self.lines.setdefault(path, bisect_right(self.newlines, self.at - 1) + 1)

    def skip_space(self) -> None:
        while self.at < len(self.text):
            if self.text[self.at] == "#":
                self.skip_past("\n")
            elif self.text[self.at] in " \t\r\n":
                self.at += 1
            else:
                return

    def skip_past(self, mark: str) -> None:
        found = self.text.find(mark, self.at)
        self.at = len(self.text) if found < 0 else found + len(mark)

    def string(self) -> str:
        """Skips a string of any of the four sorts; gives it as it is written."""
        start = self.at
        mark = self.text[start]
        fence = mark * 3 if self.peek(mark * 3) else mark
        self.at += len(fence)
        while not self.peek(fence) and self.at < len(self.text):
            self.at += 2 if mark == '"' and self.peek("\\") else 1
        self.at += len(fence)
        while len(fence) == 3 and self.peek(mark):  # up to two quotation marks may stand before the fence
            self.at += 1
        return self.text[start : self.at]

    def key(self) -> list[str]:
        """Reads a dotted key up to what follows it."""
        parts: list[str] = []
        while True:
            self.skip_space()
            if self.peek('"') or self.peek("'"):
                parts.append(tomllib.loads(f"k = {self.string()}")["k"])
            elif bare := _BARE.match(self.text, self.at):
                parts.append(bare.group())
                self.at = bare.end()
            self.skip_space()
            if not self.peek("."):
                return parts
            self.at += 1

    def pair(self, table: KeyPath) -> None:
        start = self.at
        parts = self.key()
        end, self.at = self.at, start
        path = table
        for part in parts:
            path = (*path, part)
            self.note(path)
        self.at = end + 1  # past the equals sign
        self.skip_space()
        self.value(path)

    def value(self, path: KeyPath) -> None:
        if self.peek('"') or self.peek("'"):
            self.string()
        elif self.peek("["):
            self.at += 1
            self.array(path)
        elif self.peek("{"):
            self.at += 1
            self.inline_table(path)
        elif plain := _PLAIN_VALUE.match(self.text, self.at):
            self.at = plain.end()

    def array(self, path: KeyPath) -> None:
        index = 0
        while True:
            self.skip_space()
            if self.peek("]"):
                self.at += 1
                return
            if self.peek(","):
                self.at += 1
                index += 1
                continue
            self.note((*path, index))
            self.value((*path, index))

    def inline_table(self, path: KeyPath) -> None:
        while True:
            self.skip_space()
            if self.peek("}"):
                self.at += 1
                return
            if self.peek(","):
                self.at += 1
                continue
            self.pair(path)

    def header(self) -> KeyPath:
        """Reads `[table]` or `[[table]]`; gives the path that the pairs below it belong to."""
        start = self.at
        many = self.peek("[[")
        self.at += 2 if many else 1
        parts = self.key()
        end, self.at = self.at, start
        path: KeyPath = ()
        for position, part in enumerate(parts):
            path = (*path, part)
            self.note(path)
            if many and position == len(parts) - 1:
                self.tables[path] = self.tables.get(path, 0) + 1
            if path in self.tables:
                path = (*path, self.tables[path] - 1)
                self.note(path)
        self.at = end + (2 if many else 1)
        return path


def key_lines(text: str) -> dict[KeyPath, int]:
    """The 1-based line of every key, table and list item of a valid TOML text."""
    scanner = _Scanner(text)
    table: KeyPath = ()
    while True:
        scanner.skip_space()
        if scanner.at >= len(text):
            return scanner.lines
        if scanner.peek("["):
            table = scanner.header()
        else:
            scanner.pair(table)


def line_of(path: KeyPath, lines: dict[KeyPath, int]) -> int:
    """The line of `path` or, where it is missing, of the nearest table around it."""
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return 1
