"""A page's own files: scripts joined from their parts, and names that change with what is inside."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path


def joined(folder: Path, parts: Sequence[str]) -> str:
    """One script of the parts in `folder`, in this order, that leaves no name behind on the page."""
    texts = [(folder / f"{part}.js").read_text(encoding="utf-8") for part in parts]
    return "\n".join(["(() => {", '"use strict";', *texts, "})();", ""])


def put(folder: Path, name: str, content: str) -> str:
    """Write `content` into `folder` under `name` with a hash of it in the middle, so that no browser keeps an old one. Gives that name."""
    stem, _, suffix = name.partition(".")
    data = content.encode("utf-8")
    hashed = f"{stem}.{hashlib.sha256(data).hexdigest()[:10]}.{suffix}"
    if not (folder / hashed).exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / hashed).write_bytes(data)
    return hashed
