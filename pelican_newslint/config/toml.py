"""A TOML file read to plain data that remembers its lines, or a sentence that says where it is broken."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican_newslint.config.lines import KeyPath, key_lines, line_of
from pelican_newslint.config.paths import said
from pelican_newslint.config.shape import Problem
from pelican_newslint.errors import ConfigError

_WHERE = re.compile(r" \(at (?:line (\d{1,9}), column (\d{1,9})|end of document)\)$")
_SLASH_KEY = re.compile(r"^\s{0,40}[\w-]{1,80}/[\w./*-]{1,200}\s{0,40}=")


class TomlFile:
    """`data` with dates as ISO texts. Raises `ConfigError` where the file can't be read or isn't TOML."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = _text(path)
        try:
            self.data: dict[str, Any] = _plain(tomllib.loads(self.text))
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(_broken(path, self.text, str(error))) from None

    @cached_property
    def _lines(self) -> dict[KeyPath, int]:
        return key_lines(self.text)

    def sentences(self, problems: Iterable[Problem], above: KeyPath = ()) -> tuple[str, ...]:
        """Problems in the order of the file, each with its file and line in front. Their paths count from the table `above`."""
        placed = sorted(((line_of((*above, *path), self._lines), message) for path, message in problems), key=lambda pair: pair[0])
        return tuple(f"{said(self.path)}:{line}: {message}" for line, message in placed)


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{said(path)}: can't be read ({error.strerror or error}).") from None
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{said(path)}:{line}: isn't UTF-8 (byte 0x{raw[error.start]:02x}); save the file as UTF-8.") from None


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date | datetime | time) else value


def _broken(path: Path, text: str, said_by_tomllib: str) -> str:
    rows = text.split("\n")
    where = _WHERE.search(said_by_tomllib)
    what = said_by_tomllib[: where.start()] if where else said_by_tomllib
    line, column = (int(where[1]), int(where[2])) if where and where[1] else (len(rows), len(rows[-1]) + 1)
    hint = ' A name with a slash needs quotation marks: "origin/rule-name" = …' if _SLASH_KEY.match(rows[line - 1]) else ""
    return f"{said(path)}:{line}:{column}: isn't valid TOML: {what}.{hint}"
