"""Prints what was found, during a build, on the console that Pelican's progress owns."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pelican.log import console

from pelican_newslint.config.model import Config
from pelican_newslint.model import Report, Severity

if TYPE_CHECKING:
    from pelican_newslint.reporters.sources import Sources


def say(text: str, end: str = "\n") -> None:
    """Print as it stands: Pelican's console would wrap it, and take `[rule-id]` for a colour and `:id:` for a picture."""
    _lenient()
    console.print(text, markup=False, emoji=False, highlight=False, soft_wrap=True, end=end)


def show(report: Report, sources: Sources, config: Config, *, quiet: bool) -> None:
    """The whole report. `quiet` (pelican -q): only what keeps the gate shut, and nothing where it is open."""
    if quiet and not report.gate.failed:
        return
    from pelican_newslint.reporters.text import View
    from pelican_newslint.reporters.text import show as show_text

    _lenient()
    view = View(show=_gravest_needed(config) if quiet else config.show)
    show_text(report, sources, console, view)


def _lenient() -> None:
    """A terminal that lacks a letter shows a question mark in its place: that must not end a build."""
    if isinstance(console.file, io.TextIOWrapper):
        console.file.reconfigure(errors="replace")


def _gravest_needed(config: Config) -> Severity:
    if config.max_warnings is not None and config.fail_on in ("error", "never"):
        return "warning"
    return "error" if config.fail_on == "never" else config.fail_on
