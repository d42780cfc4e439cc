"""Somebody else's reader: `key = value` lines, a line of equals signs, then paragraphs."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any, ClassVar

from pelican.readers import HTMLReader


class NoteReader(HTMLReader):
    """Not a direct child of BaseReader: Pelican would give those to every later site of the process."""

    file_extensions: ClassVar[list[str]] = ["note"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        header, _, body = Path(source_path).read_text(encoding="utf-8").partition("\n=====\n")
        fields = dict(line.split(" = ", 1) for line in header.splitlines())
        metadata = {name.lower(): self.process_metadata(name.lower(), value) for name, value in fields.items()}
        return "".join(f"<p>{escape(part)}</p>\n" for part in body.strip().split("\n\n")), metadata
