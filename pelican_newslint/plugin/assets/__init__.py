"""The page's two files, named by their content so that no browser keeps an old one."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec import Struct

_HERE = Path(__file__).parent


class Names(Struct, frozen=True):
    """File names inside the folder."""

    js: str
    css: str


def write(folder: Path) -> Names:
    """Both files into `folder`, where they are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    return Names(_copy("desk.js", folder), _copy("desk.css", folder))


def _copy(name: str, folder: Path) -> str:
    content = (_HERE / name).read_bytes()
    stem, _, suffix = name.partition(".")
    hashed = f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"
    target = folder / hashed
    if not target.exists():
        target.write_bytes(content)
    return hashed
