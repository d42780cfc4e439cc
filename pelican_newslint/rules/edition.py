"""Which rules, tables and readers these are: a hash over everything in the package that decides what is found.

A thousand files are read for it, as long as everything else takes in a run in which nothing has changed. So the cache has it under the
sizes and times of the files: those it was computed of on this machine, in this place.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.cache.stamp import stamp, sure

if TYPE_CHECKING:
    from pelican_newslint.cache import Cache

_PACKAGE = Path(__file__).parents[1]
_LOOKING = (
    "rules", "knowledge", "prose", "archive", "engines", "policy", "model", "facts.py", "look.py", "looks.py", "parts.py", "weighing.py", "lint.py",
)  # fmt: skip
"""Folders and files of the package that decide what is found."""
_READ = (".py", ".toml", ".tsv", ".json", ".txt")
_KIND, _KEPT = "edition", 8

_found: list[str] = []


def rules_hash(cache_: Cache | None = None) -> str:
    """Hash over everything in the package that decides what is found, and over the plugins that bring rules.

    It is told once in a process; who asks first does well to have a cache.
    """
    if not _found:
        files = sorted(file for name in _LOOKING for file in _files(f"{_PACKAGE}{os.sep}{name}"))
        own = _hash(files) if cache_ is None else _recalled(files, cache_)
        points = entry_points(group="pelican_newslint.rules")
        plugins = sorted(f"{point.name}={point.value}@{point.dist.version if point.dist else ''}" for point in points)
        _found.append(hashlib.sha256("\0".join((own, *plugins)).encode()).hexdigest()[:32])
    return _found[0]


def _recalled(files: Sequence[str], cache_: Cache) -> str:
    now = time.time_ns()  # only to tell young files, whose content is then compared as well
    stamps = [sure(file, stamp_, now) for file in files if (stamp_ := stamp(file)) is not None]
    key = hashlib.sha256(msgspec.json.encode((files, stamps))).hexdigest()[:32]
    found = cache_.get_as(_KIND, [key], str).get(key)
    if found is None:
        found = _hash(files)
        cache_.put(_KIND, {key: msgspec.json.encode(found)}, newest=_KEPT)
    return found


def _hash(files: Sequence[str]) -> str:
    digest = hashlib.sha256()
    for file in files:
        with open(file, "rb", buffering=0) as source:  # noqa: PTH123  (pathlib is slow)
            digest.update(file[len(str(_PACKAGE)) :].replace(os.sep, "/").encode() + b"\0" + source.read())
    return digest.hexdigest()


def _files(path: str) -> Iterator[str]:
    """The file itself, or all in a folder and below that may decide what is found."""
    if path.endswith(_READ):
        yield path
        return
    for folder, _, names in os.walk(path):
        yield from (f"{folder}{os.sep}{name}" for name in names if name.endswith(_READ))
