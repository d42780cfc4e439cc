"""The page's two files, named by their content so that no browser keeps an old one."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from pelican_newslint.reporters.html.files import joined, put

_HERE = Path(__file__).parent
_PARTS = ("page", "card", "moves", "panel", "input", "live", "start")


class Names(Struct, frozen=True):
    """File names inside the folder."""

    js: str
    css: str


def write(folder: Path) -> Names:
    """Both files into `folder`, where they are not there yet."""
    styles = (_HERE / "desk.css").read_text(encoding="utf-8")
    return Names(put(folder, "desk.js", joined(_HERE / "desk", _PARTS)), put(folder, "desk.css", styles))
