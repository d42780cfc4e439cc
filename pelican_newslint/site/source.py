"""The text of a source file, as its author has it in the editor."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from msgspec import Struct

Markup = Literal["md", "rst", "html", "other"]

_MARKUPS: dict[str, Markup] = {
    ".md": "md", ".markdown": "md", ".mkd": "md", ".mdown": "md",
    ".rst": "rst", ".htm": "html", ".html": "html",
}  # fmt: skip
_BOM = b"\xef\xbb\xbf"


class Source(Struct, frozen=True):
    """`text` has its newlines as they stand and no BOM; `origin` is 1 where a BOM was taken off, else 0."""

    text: str
    origin: int = 0


class UnreadableError(Exception):
    """A source that cannot be read; the reason as a clause ("it is not UTF-8 …"), and the line where that shows."""

    def __init__(self, reason: str, line: int = 1) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def markup_of(path: Path | str) -> Markup:
    """By the file's suffix, as Pelican chooses its reader. "other" is somebody else's reader."""
    return _MARKUPS.get(os.path.splitext(path)[1].lower(), "other")  # noqa: PTH122  (a site has thousands of posts, and pathlib is slow)


def read_source(path: Path | str) -> Source:
    """Raises `UnreadableError`. A source of a third party's reader may be in any encoding: what isn't UTF-8 there is replaced."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (as above)
            data = file.read()
    except OSError as error:
        raise UnreadableError(f"it cannot be read: {error.strerror}") from None
    return source_of(data, markup_of(path))


def source_of(data: bytes, markup: Markup) -> Source:
    """The source that these bytes are. Raises `UnreadableError`."""
    body = data.removeprefix(_BOM)
    origin = int(len(body) < len(data))
    try:
        return Source(body.decode("utf-8"), origin)
    except UnicodeDecodeError as error:
        if markup == "other":
            return Source(body.decode("utf-8", errors="replace"), origin)
        line = body.count(b"\n", 0, error.start) + 1
        raise UnreadableError(f"it is not UTF-8: line {line} holds the byte 0x{body[error.start]:02x}", line) from None


def shown_path(path: Path | str) -> str:
    """Relative to the working directory, with forward slashes; findings name a source so."""
    text, here = os.fspath(path), os.getcwd() + os.sep  # noqa: PTH109  (a site has thousands of posts, and pathlib is slow)
    if text.startswith(here) and f"{os.sep}.." not in text:
        return text[len(here) :].replace(os.sep, "/")
    try:
        return os.path.relpath(text).replace(os.sep, "/")
    except ValueError:  # another drive on Windows
        return text.replace(os.sep, "/")
