"""``--format html``: the desk's report for an editor, as one file that needs nothing beside it, or as a folder of a site."""

from __future__ import annotations

from pathlib import Path

from pelican_newslint.model import Report
from pelican_newslint.reporters.html.data import data
from pelican_newslint.reporters.html.files import joined, put
from pelican_newslint.reporters.html.page import page
from pelican_newslint.reporters.sources import Sources

NAME = "html"
_HERE = Path(__file__).parent
_PARTS = ("rows", "parts", "views", "filters", "show")


def render(report: Report, sources: Sources) -> str:
    """One self-contained file."""
    return page(data(report, sources), f"<style>{_styles()}</style>", f"<script>{_script()}</script>", root="")


def write(folder: Path, report: Report, sources: Sources, *, root: str = "../") -> None:
    """`index.html` with its two files into `folder`, nothing inline, for a site with a strict Content-Security-Policy.

    `root` leads from the folder to the site's pages; empty where they aren't there.
    """
    css, js = put(folder, "report.css", _styles()), put(folder, "report.js", _script())
    made = page(data(report, sources), f'<link rel="stylesheet" href="{css}">', f'<script src="{js}" defer></script>', root)
    (folder / "index.html").write_text(made, encoding="utf-8", newline="\n")


def _styles() -> str:
    return (_HERE / "report.css").read_text(encoding="utf-8")


def _script() -> str:
    return joined(_HERE / "script", _PARTS)
