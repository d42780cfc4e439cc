"""``--format html``: the desk's report for an editor, as one file that needs nothing beside it, or as a folder of a site."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pelican_newslint.model import Report
from pelican_newslint.reporters.html.data import data
from pelican_newslint.reporters.html.page import page
from pelican_newslint.reporters.sources import Sources

NAME = "html"
_HERE = Path(__file__).parent


def render(report: Report, sources: Sources) -> str:
    """One self-contained file."""
    styles = f"<style>{(_HERE / 'report.css').read_text(encoding='utf-8')}</style>"
    script = f"<script>{(_HERE / 'report.js').read_text(encoding='utf-8')}</script>"
    return page(data(report, sources), styles, script, root="")


def write(folder: Path, report: Report, sources: Sources, *, root: str = "../") -> None:
    """`index.html` with its two files into `folder`, nothing inline, for a site with a strict Content-Security-Policy.

    `root` leads from the folder to the site's pages; empty where they aren't there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    css, js = _copy("report.css", folder), _copy("report.js", folder)
    made = page(data(report, sources), f'<link rel="stylesheet" href="{css}">', f'<script src="{js}" defer></script>', root)
    (folder / "index.html").write_text(made, encoding="utf-8", newline="\n")


def _copy(name: str, folder: Path) -> str:
    """The file under a name that changes with its content."""
    content = (_HERE / name).read_bytes()
    stem, _, suffix = name.partition(".")
    hashed = f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"
    (folder / hashed).write_bytes(content)
    return hashed
