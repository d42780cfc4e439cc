"""``newslint check``: read, look, reduce, weigh and say, without building anything."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console

from pelican_newslint.cli import linting, reading
from pelican_newslint.cli.arguments import day
from pelican_newslint.config.today import today
from pelican_newslint.errors import ConfigError
from pelican_newslint.reporters import Render, reporter, text
from pelican_newslint.reporters.sources import Sources

HELP = "Check a site, a folder of posts, or single posts."
EXAMPLES = (
    "newslint check                              the site whose pelicanconf.py stands here",
    "newslint check content/2024                 the posts of one folder",
    "newslint check content/post.md              one post; the rest of its site is known",
    "newslint check - --path content/new.md      a post on standard input",
    "newslint check --format json                for programs",
    "newslint check --output sarif=desk.sarif    a file beside what is printed",
    "",
    "exit codes: 0 nothing that fails, 1 findings that fail, 2 usage, settings or a required engine",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `check` can be told."""
    reading.arguments(parser)
    add = parser.add_argument
    add("--format", default=text.NAME, metavar="FORMAT", help="how to print: text, json and more (a wrong name lists them)")
    add("--output", action="append", default=[], metavar="FORMAT=FILE", help="write a format to a file too; may come again")
    add("--fail-on", metavar="SEVERITY", help="the severity from which a finding fails: error, warning, suggestion or never")
    add("--show", metavar="SEVERITY", help="the lowest severity that is printed one by one; the rest is counted")
    add("--today", type=day, metavar="DATE", help="judge embargoes and dates to come as of this day")
    add("--path", metavar="FILE", help="the path that standard input is to be taken for")
    add("--require-plugin", action="store_true", help="exit with 2 where the site's build would not run newslint")
    add("--show-suppressed", action="store_true", help="print what is suppressed too, with the reasons")
    add("--timings", action="store_true", help="say at the end what took the time")


def run(given: argparse.Namespace) -> int:
    """0: the gate is open; 1: it holds."""
    render = reporter(given.format)
    outputs = [_output(each) for each in given.output]
    read = reading.read(given, fail_on=given.fail_on, show=given.show)
    if given.require_plugin:
        _require_plugin(read)
    timings: dict[str, float] | None = {} if given.timings else None
    report = linting.lint(read, today(given.today), timings)
    sources = Sources({post.path: post.source for post in read.site.posts})
    if render is text.render:
        text.show(report, sources, Console(), text.View(show=read.config.show, suppressed=given.show_suppressed))
    else:
        print(render(report, sources), end="")
    for write, file in outputs:
        _save(file, write(report, sources))
    if timings is not None:
        print(linting.table(timings), end="", file=sys.stderr)
    return int(report.gate.failed)


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
    named = [getattr(each, "__name__", each) for each in read.settings["PLUGINS"] or ()]
    if "pelican_newslint" not in named:
        raise ConfigError(f'{read.settings_file}: PLUGINS lacks "pelican_newslint", so a build of this site would not run newslint.')
