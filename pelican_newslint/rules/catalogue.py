"""What weighing needs of each rule, without importing a single rule module.

A build in which nothing changed has every candidate in its cache; it then needs severities, groups and aliases, and takes
them from the cache too, under the hash of the rules' own files.
"""

from __future__ import annotations

import hashlib
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
    "rules", "knowledge", "prose", "archive", "engines", "policy", "model", "look.py", "looks.py", "parts.py", "weighing.py", "lint.py",
)  # fmt: skip
"""Folders and files of the package that decide what is found."""
_READ = frozenset({".py", ".toml", ".tsv", ".json", ".txt"})


@cache
def rules_hash() -> str:
    """Hash over everything in the package that decides what is found, and over the plugins that bring rules."""
    digest = hashlib.sha256()
    for name in _LOOKING:
        path = _PACKAGE / name
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.suffix not in _READ:
                continue
            digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes())
    for point in sorted(entry_points(group="pelican_newslint.rules"), key=lambda each: each.name):
        digest.update(f"{point.name}={point.value}@{point.dist.version if point.dist else ''}".encode())
    return digest.hexdigest()[:32]


def catalogue(cache_: Cache) -> dict[str, RuleInfo]:
    """All rules by id; from the cache where the rules' files are as they were."""
    key = rules_hash()
    if kept := cache_.get_as("catalogue", [key], dict[str, RuleInfo]).get(key):
        return kept
    from pelican_newslint.rules.discover import rules

    infos = {each.id: each.info for each in rules().values()}
    cache_.put("catalogue", {key: msgspec.json.encode(infos)})
    return infos
