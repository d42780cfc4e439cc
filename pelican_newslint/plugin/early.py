"""Whether the engines will be needed, told before Pelican has read a post, so that their start overlaps its reading."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pelican_newslint.cache import Cache

_KIND = "source"
_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown", ".rst", ".html", ".htm")


def anything_new(settings: Mapping[str, Any], cache: Cache) -> bool:
    """Whether some source of the content folder isn't as it was when everything was looked at last."""
    keys = list(_keys(_sources(settings)))
    known = cache.get(_KIND, keys)
    return any(key not in known for key in keys)


def remember(settings: Mapping[str, Any], cache: Cache) -> None:
    """Every source of the content folder has been seen as it stands, those too that Pelican left out or skipped."""
    cache.put(_KIND, dict.fromkeys(_keys(_sources(settings)), b"1"))


def _sources(settings: Mapping[str, Any]) -> Iterator[Path]:
    for folder, _, names in os.walk(settings["PATH"]):
        yield from (Path(folder) / name for name in names if name.endswith(_SUFFIXES))


def _keys(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        try:
            yield hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
        except OSError:  # whoever reads it in earnest says so
            continue
