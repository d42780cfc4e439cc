"""Why Pelican left a source out. It drops such posts from the site, builds the rest and exits with 0."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docutils.utils import SystemMessage
from pelican.contents import Article, Page
from pelican.readers import Readers, default_metadata, parse_path_metadata, path_metadata

from pelican_newslint.model import Dropped
from pelican_newslint.site.source import UnreadableError, read_source, shown_path

_BAD_DATE = re.compile(r"'(.{1,300})' is not a valid date")
_RST_ERROR = re.compile(r":(\d{1,9}): \([A-Z]{1,20}/\d\) (.{1,300})", re.DOTALL)


def dropped_of(readers: Readers, root: Path, path: str) -> Dropped:
    """The source `path` (relative to the content folder `root`), read once more by itself to see what is wrong with it."""
    file = root / path
    text = ""
    try:
        text = read_source(file).text
        line, reason = _reason(readers, root, path, text)
    except UnreadableError as unreadable:
        line, reason = unreadable.line, unreadable.reason
    except SystemMessage as error:
        line, reason = _rst_error(str(error))
    # Any reader, a third party's too, may raise anything on a post that it cannot read: that is what is asked here.
    except Exception as error:
        line, reason = _reader_said(text, _first_line(error))
    return Dropped(shown_path(file), reason, line)


def _reason(readers: Readers, root: Path, path: str, text: str) -> tuple[int, str]:
    settings = readers.settings
    reader = readers.readers[path.rpartition(".")[2]]
    metadata: dict[str, Any] = {
        **default_metadata(settings, process=reader.process_metadata),
        **path_metadata(str(root / path), path, settings),
        **parse_path_metadata(path, settings, process=reader.process_metadata),
        **reader.read(str(root / path))[1],
    }
    page = any(path.startswith(f"{folder}/") or path == folder for folder in settings["PAGE_PATHS"])
    return _missing(metadata, Page if page else Article, text)


def _missing(metadata: Mapping[str, Any], kind: type[Article | Page], text: str) -> tuple[int, str]:
    status = str(metadata.get("status", kind.default_status)).lower()
    if status not in kind.allowed_statuses:
        return _line_of(text, status), f"its status “{status}” is none of {', '.join(kind.allowed_statuses)}"
    missing = [name for name in kind.mandatory_properties if not metadata.get(name) and not (name == "date" and status == "draft")]
    if missing:
        return 1, f"it has no {' and no '.join(missing)}"
    return 1, "a plugin or a setting stopped it; a build with “pelican --debug” says which"


def _reader_said(text: str, message: str) -> tuple[int, str]:
    """Of a date that Pelican can't read, the date itself; else the reader's own words."""
    if date := _BAD_DATE.fullmatch(message):
        return _line_of(text, date[1]), f"its date “{date[1]}” can't be read"
    return 1, f"its reader says: {message}"


def _line_of(text: str, value: str) -> int:
    """The first line that holds it; 1 where none does."""
    at = text.lower().find(value.lower())
    return text.count("\n", 0, max(at, 0)) + 1


def _rst_error(message: str) -> tuple[int, str]:
    found = _RST_ERROR.search(message)
    if found is None:
        return 1, f"its reStructuredText cannot be read: {message}"
    return int(found[1]), f"its reStructuredText cannot be read: line {found[1]}, {found[2].splitlines()[0]}"


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
