"""Where a link of the site leads, as far as the site itself can tell."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from enum import Enum
from urllib.parse import SplitResult, unquote, urlsplit

from pelican_newslint.archive.archive import Archive
from pelican_newslint.model import LinkMention, Record
from pelican_newslint.prose.later import later

_PELICAN = later(r"^[{|](filename|static|attach|tag|category|author|index)[}|](.*)$", re.DOTALL)
_TOP = frozenset({"", "top"})
_DIGITS = later(r"\d{1,20}")
_SEVERAL = 3
"""Pages in a folder that the site doesn't write from which the folder is somebody else's."""


class Outcome(Enum):
    """What became of a link; the value is a sentence's part with the target's place in it."""

    RIGHT = "it is there"
    NO_SOURCE = "there is no “{}” in the site's content"
    NO_PAGE = "the site writes no page “{}”"
    NO_FOLDER = "the site writes nothing in the folder of “{}”"
    """Where the server is known to hold more than the site."""
    NO_ANCHOR = "the page has no place “{}”"
    NO_TERM = "no published post is listed under “{}”"
    NO_SCHEME = "without https:// it is taken for the site's own page “{}”"


def resolve(archive: Archive, record: Record, target: str) -> Outcome | None:
    """Where `target`, as written in `record`'s article, leads. None: outside the site, or not for us to say."""
    # From the root it leads to the same page wherever it stands, and a site links its front pages from everywhere.
    known: dict[str, Outcome | None] = archive.kept("targets from the root", lambda _: {})
    if target in known:
        return known[target]
    if found := _PELICAN.match(target):
        return _pelican(archive, record, found[1], found[2])
    parts = split(_local(archive, target))
    if parts is None or parts.scheme or parts.netloc or target.startswith("mailto:"):
        return None
    if not parts.path:
        return _anchor(record, parts.fragment)
    path = unquote(parts.path)
    if not path.startswith("/"):
        return _page(archive, record, path)
    known[target] = _page(archive, record, path)
    return known[target]


def homeward(archive: Archive) -> tuple[tuple[Record, LinkMention], ...]:
    """The links that may lead into the site, with the record that each stands in: all but other sites' full addresses.

    On a site that lives by links those are nearly all, and a look at how they begin tells them.
    """
    return archive.kept("links homeward", lambda known: tuple(_homeward(known)))


def _homeward(archive: Archive) -> Iterator[tuple[Record, LinkMention]]:
    full = ("http://", "https://")
    own = archive.targets.site_url.rstrip("/").partition("://")[2]
    ours = tuple(scheme + own for scheme in full) if own else ()
    for record in archive.records.values():
        for link in record.links:
            if not link.target.startswith(full) or link.target.startswith(ours):
                yield record, link


def split(target: str) -> SplitResult | None:
    """The parts of a target; None for one that nobody could follow ("http://[half")."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


def _local(archive: Archive, target: str) -> str:
    """The target without the site's own address before it, whichever scheme it has."""
    before, there, rest = target.partition("://")
    if not there or before not in {"http", "https"}:
        return target
    own = archive.targets.site_url.rstrip("/").partition("://")[2]
    if own and rest.startswith(own) and rest[len(own) : len(own) + 1] in {"", "/", "?", "#"}:
        return rest[len(own) :]
    return target


def _pelican(archive: Archive, record: Record, kind: str, rest: str) -> Outcome | None:
    if kind in {"tag", "category", "author"}:
        terms = archive.targets.terms
        return None if not terms else Outcome.RIGHT if f"{kind}/{unquote(rest).strip().lower()}" in terms else Outcome.NO_TERM
    if kind == "index":
        return None
    parts = split(rest)
    if parts is None:
        return Outcome.NO_SOURCE
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
    full = _full(record, path)
    ways = {full, posixpath.join(full, "index.html"), f"{full}.html", full.rstrip("/")}
    if ways & outputs:
        return Outcome.RIGHT
    if path.startswith("www."):
        return Outcome.NO_SCHEME
    foreign = _foreign(archive)
    if not foreign.isdisjoint(_folders(full)):
        return None
    return Outcome.NO_FOLDER if foreign and not _written(archive).issuperset(_folders(full)) else Outcome.NO_PAGE


def _full(record: Record, path: str) -> str:
    """`path` as written in the record's article, from the output root; a slash at its end stays."""
    if path.startswith("/"):
        return path.lstrip("/")
    full = posixpath.normpath(posixpath.join(posixpath.dirname(record.metadata.url), path))
    return "" if full == "." else f"{full}/" if path.endswith("/") else full


def _foreign(archive: Archive) -> frozenset[str]:
    """Folders of the server that this site writes nothing in, and that several of its links lead to: another programme fills them."""
    return archive.kept("foreign folders", _count_foreign)


def _count_foreign(archive: Archive) -> frozenset[str]:
    written = _written(archive)
    asked: dict[str, set[str]] = {}
    seen: set[str] = set()
    for record, link in homeward(archive):
        if link.target in seen:
            continue
        if link.target.startswith(("/", "http://", "https://")):
            seen.add(link.target)
        path = _own_path(archive, record, link.target)
        for folder in _folders(path):
            if folder not in written:
                asked.setdefault(folder, set()).add(path)
    return frozenset(folder for folder, paths in asked.items() if len(paths) >= _SEVERAL)


def _written(archive: Archive) -> frozenset[str]:
    """The folders that this site writes in."""
    return archive.kept("written folders", lambda known: frozenset(folder for path in known.targets.outputs for folder in _folders(path)))


def _own_path(archive: Archive, record: Record, target: str) -> str:
    """The path from the output root that a plain link of the site leads to; "" for all others."""
    if _PELICAN.match(target):
        return ""
    parts = split(_local(archive, target))
    return "" if parts is None or parts.scheme or parts.netloc or not parts.path else _full(record, unquote(parts.path))


def _folders(path: str) -> list[str]:
    """All folders that a path leads through; years and versions count as one folder."""
    steps = _DIGITS.sub("0", path).split("/")[:-1]
    return ["/".join(steps[: at + 1]) for at in range(len(steps))]
