"""Prints what was found, during a build, on the console that Pelican's progress owns."""

from __future__ import annotations

from pelican.log import console

from pelican_newslint.config.model import Config
from pelican_newslint.model import Report, Severity, Site
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.text import View
from pelican_newslint.reporters.text import show as show_text


def show(report: Report, site: Site, config: Config, *, quiet: bool) -> None:
    """`quiet` (pelican -q): only what keeps the gate shut, and nothing where it is open."""
    if quiet and not report.gate.failed:
        return
    view = View(show=_gravest_needed(config) if quiet else config.show)
    show_text(report, Sources({post.path: post.source for post in site.posts}), console, view)


def _gravest_needed(config: Config) -> Severity:
    if config.max_warnings is not None and config.fail_on in ("error", "never"):
        return "warning"
    return "error" if config.fail_on == "never" else config.fail_on
