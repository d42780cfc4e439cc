"""``newslint check``: read, look, reduce, weigh and say, without building anything."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from pelican_newslint.cli import executors, known, linting, reading
from pelican_newslint.cli.arguments import day
from pelican_newslint.cli.timings import READING, Timings
from pelican_newslint.config.today import today
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Report
from pelican_newslint.reporters import Render, reporter
from pelican_newslint.reporters.sources import Sources

if TYPE_CHECKING:
    from pelican_newslint.config.model import Config

HELP = "Check a site, a folder of posts, or single posts."
EXAMPLES = (
    "newslint check                              the site whose pelicanconf.py stands here",
    "newslint check content/2024                 the posts of one folder",
    "newslint check content/post.md              one post; the rest of its site is known",
    "newslint check - --path content/new.md      a post on standard input",
    "newslint check --changed                    only what this branch has to do with, as git knows it",
    "newslint check --format json                for programs",
    "newslint check --output sarif=desk.sarif    a file beside what is printed",
    "",
    "exit codes: 0 nothing that fails, 1 findings that fail, 2 usage, settings or a required engine",
)
_TEXT = "text"
_CHANGED = (
    "only findings on lines that changed since REF (default: since this branch left the default branch or the pull"
    " request's target), and those elsewhere that come of the change; the baseline doesn't count"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `check` can be told."""
    reading.arguments(parser)
    add = parser.add_argument
    add("--format", default=_TEXT, metavar="FORMAT", help="how to print: text, json and more (a wrong name lists them)")
    add("--output", action="append", default=[], metavar="FORMAT=FILE", help="write a format to a file too; may come again")
    add("--fail-on", metavar="SEVERITY", help="the severity from which a finding fails: error, warning, suggestion or never")
    add("--show", metavar="SEVERITY", help="the lowest severity that is printed one by one; the rest is counted")
    add("--today", type=day, metavar="DATE", help="judge embargoes and dates to come as of this day")
    add("--path", metavar="FILE", help="the path that standard input is to be taken for")
    add("--require-plugin", action="store_true", help="exit with 2 where the site's build would not run newslint")
    add("--changed", nargs="?", const="", metavar="REF", help=_CHANGED)
    add("--show-suppressed", action="store_true", help="print what is suppressed too, with the reasons")
    add("--executor", metavar="WHERE", help=executors.MEANING)
    add("--timings", action="store_true", help="say at the end what took the time")


def run(given: argparse.Namespace) -> int:
    """0: the gate is open; 1: it holds."""
    render = reporter(given.format)
    outputs = [_output(each) for each in given.output]
    timings = Timings() if given.timings else None
    read, report = _changed(given, timings) if given.changed is not None else _whole(given, timings)
    sources = Sources({post.path: post.source for post in read.site.posts})
    if given.format == _TEXT:
        _show(report, sources, read.config, suppressed=given.show_suppressed)
    else:
        print(render(report, sources), end="")
    for write, file in outputs:
        _save(file, write(report, sources))
    if timings is not None:
        print(timings.table(), end="", file=sys.stderr)
    return int(report.gate.failed)


def _whole(given: argparse.Namespace, timings: Timings | None) -> tuple[reading.Reading, Report]:
    start = perf_counter()
    records = "html" in {given.format, *(each.partition("=")[0] for each in given.output)}

    def lint(read: reading.Reading, at_hand: known.AtHand) -> Report:
        _read(read, given, timings, start)
        with executors.executor(given.executor) as elsewhere:
            return linting.lint(
                read, today(given.today), timings, executor=elsewhere, records=records,
                cache=at_hand.cache, desk=at_hand.desk, notes=at_hand.notes,
            )  # fmt: skip

    return known.lint(given, lint, fail_on=given.fail_on, show=given.show)


def _changed(given: argparse.Namespace, timings: Timings | None) -> tuple[reading.Reading, Report]:
    from pelican_newslint.cli import changed

    start = perf_counter()
    change = changed.since(given)
    read = reading.read(given, former=change.former, fail_on=given.fail_on, show=given.show)
    _read(read, given, timings, start)
    return read, changed.lint(change, read, today(given.today), timings)


def _read(read: reading.Reading, given: argparse.Namespace, timings: Timings | None, start: float) -> None:
    """The site is read, which began at `start`."""
    if timings is not None:
        timings.seconds[READING] = perf_counter() - start
    if given.require_plugin:
        _require_plugin(read)


def _show(report: Report, sources: Sources, config: Config, *, suppressed: bool) -> None:
    from rich.console import Console

    from pelican_newslint.reporters import text

    text.show(report, sources, Console(), text.View(show=config.show, suppressed=suppressed))


def _output(given: str) -> tuple[Render, Path]:
    """`sarif=desk.sarif`: the format's function and its file."""
    name, _, file = given.partition("=")
    if not file:
        raise ConfigError(f"--output {given}: write FORMAT=FILE, as in --output sarif=desk.sarif.")
    return reporter(name), Path(file)


def _save(file: Path, output: str) -> None:
    try:
        file.write_text(output, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"{file} can't be written: {error.strerror}.") from None


def _require_plugin(read: reading.Reading) -> None:
    """Pelican builds a site without a plugin it wasn't told of, and says nothing: so must the gate."""
    if read.settings_file is None:
        raise ConfigError("--require-plugin: there is no pelicanconf.py here, so no build would run newslint.")
    named = [getattr(each, "__name__", each) for each in read.settings.get("PLUGINS") or ()]
    if "pelican_newslint" not in named:
        raise ConfigError(f'{read.settings_file}: PLUGINS lacks "pelican_newslint", so a build of this site would not run newslint.')
