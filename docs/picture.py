"""Draws the README's picture from what `newslint check` prints on two posts of the demo site: `make picture`."""

from __future__ import annotations

import argparse
import io
import os
import re
from datetime import date
from pathlib import Path

from msgspec.structs import replace
from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from pelican_newslint.cli import linting, reading
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.text import show

HERE = Path(__file__).parent
POSTS = ["content/town/harbour-dues.md", "content/town/parking-outrage.md"]


def main() -> None:
    os.chdir(HERE.parent / "demo_site")
    parser = argparse.ArgumentParser()
    reading.arguments(parser)
    read = reading.read(parser.parse_args([*POSTS, "--languagetool", "off", "--no-cache"]))
    report = linting.lint(read, date(2026, 1, 1))
    console = Console(record=True, width=88, file=io.StringIO(), force_terminal=True)
    console.print(f"$ newslint check {' '.join(POSTS)}", style="bold", highlight=False)
    console.print()
    report = replace(report, notes=())
    show(report, Sources({post.path: post.source for post in read.site.posts}), console)
    picture = console.export_svg(title="newslint check", theme=DIMMED_MONOKAI, unique_id="newslint")
    picture = re.sub(r"@font-face \{[^{}]*\}", "", picture)  # nobody's fonts are fetched for a picture
    (HERE / "images" / "check.svg").write_text("\n".join(line.rstrip() for line in picture.split("\n")), encoding="utf-8")


if __name__ == "__main__":
    main()
