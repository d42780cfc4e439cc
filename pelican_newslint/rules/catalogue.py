"""What weighing needs of each rule, without importing a single rule module.

A build in which nothing changed has every candidate in its cache; it then needs severities, groups and aliases, and takes
them from the cache too, under the hash of the rules' own files.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.rules.info import RuleInfo

if TYPE_CHECKING:
    from pelican_newslint.cache import Cache

_PACKAGE = Path(__file__).parents[1]
_LOOKING = (
    "rules", "knowledge", "prose", "archive", "engines", "policy", "model", "facts.py", "look.py", "looks.py", "parts.py", "weighing.py", "lint.py",
)  # fmt: skip
"""Folders and files of the package that decide what is found."""
_READ = (".py", ".toml", ".tsv", ".json", ".txt")


@cache
def rules_hash() -> str:
    """Hash over everything in the package that decides what is found, and over the plugins that bring rules."""
    digest = hashlib.sha256()
    root = str(_PACKAGE)
    for file in sorted(file for name in _LOOKING for file in _files(f"{root}{os.sep}{name}")):
        with open(file, "rb", buffering=0) as source:  # noqa: PTH123  (hundreds of files in every build, and pathlib is slow)
            digest.update(file[len(root) :].replace(os.sep, "/").encode() + b"\0" + source.read())
    for point in sorted(entry_points(group="pelican_newslint.rules"), key=lambda each: each.name):
        digest.update(f"{point.name}={point.value}@{point.dist.version if point.dist else ''}".encode())
    return digest.hexdigest()[:32]


def _files(path: str) -> Iterator[str]:
    """The file itself, or all in a folder and below that may decide what is found."""
    if path.endswith(_READ):
        yield path
        return
    for folder, _, names in os.walk(path):
        yield from (f"{folder}{os.sep}{name}" for name in names if name.endswith(_READ))


def catalogue(cache_: Cache) -> dict[str, RuleInfo]:
    """All rules by id; from the cache where the rules' files are as they were."""
    key = rules_hash()
    if kept := cache_.get_as("catalogue", [key], dict[str, RuleInfo]).get(key):
        return kept
    from pelican_newslint.rules.discover import rules

    infos = {each.id: each.info for each in rules().values()}
    cache_.put("catalogue", {key: msgspec.json.encode(infos)})
    return infos
