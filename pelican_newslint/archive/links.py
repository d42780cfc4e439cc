"""Where a link of the site leads, as far as the site itself can tell."""

from __future__ import annotations

import posixpath
import re
from enum import Enum
from urllib.parse import unquote, urlsplit

from pelican_newslint.archive.archive import Archive
from pelican_newslint.model import Record

_PELICAN = re.compile(r"^[{|](filename|static|attach|tag|category|author|index)[}|](.*)$", re.DOTALL)
_TOP = frozenset({"", "top"})


class Outcome(Enum):
    """What became of a link; the value is a sentence's part with the target's place in it."""

    RIGHT = "it is there"
    NO_SOURCE = "there is no “{}” in the site's content"
    NO_PAGE = "the site writes no page “{}”"
    NO_ANCHOR = "the page has no place “{}”"


def resolve(archive: Archive, record: Record, target: str) -> Outcome | None:
    """Where `target`, as written in `record`'s article, leads. None: outside the site, or not for us to say."""
    if found := _PELICAN.match(target):
        return _pelican(archive, record, found[1], found[2])
    parts = urlsplit(target.removeprefix(archive.targets.site_url) if archive.targets.site_url else target)
    if parts.scheme or parts.netloc or target.startswith("mailto:"):
        return None
    if not parts.path:
        return _anchor(record, parts.fragment)
    return _page(archive, record, unquote(parts.path))


def _pelican(archive: Archive, record: Record, kind: str, rest: str) -> Outcome | None:
    if kind not in {"filename", "static", "attach"}:
        return None
    parts = urlsplit(rest)
    path = unquote(parts.path)
    folder = posixpath.dirname(posixpath.relpath(record.path, archive.targets.content_root or "."))
    source = path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))
    if source not in archive.targets.sources:
        return Outcome.NO_SOURCE
    linked = archive.records.get(archive.targets.sources[source])
    if linked is not None and parts.fragment and _anchor(linked, parts.fragment) is Outcome.NO_ANCHOR:
        return Outcome.NO_ANCHOR
    return Outcome.RIGHT


def _anchor(record: Record, fragment: str) -> Outcome | None:
    if fragment in _TOP:
        return None
    return Outcome.RIGHT if unquote(fragment) in record.anchors else Outcome.NO_ANCHOR


def _page(archive: Archive, record: Record, path: str) -> Outcome | None:
    outputs = archive.targets.outputs
    if not outputs:
        return None
    here = posixpath.dirname(record.metadata.url)
    full = path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(here, path))
    full = "" if full == "." else full
    ways = {full, posixpath.join(full, "index.html"), f"{full}.html", full.rstrip("/")}
    return Outcome.RIGHT if ways & outputs else Outcome.NO_PAGE
