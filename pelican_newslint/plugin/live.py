"""The tiny file that open pages ask for under `pelican -lr`, to learn that something was built."""

from __future__ import annotations

import json
import time
from pathlib import Path

NAME = "live.json"


def write(folder: Path) -> None:
    """`{"build": "…"}` into `folder`, whole or not at all; the number differs from build to build."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f"{NAME}.new"
    fresh.write_text(json.dumps({"build": str(time.time_ns())}), encoding="utf-8")
    fresh.replace(folder / NAME)
