"""``newslint check``: read, look, reduce, weigh and say, without building anything."""

from __future__ import annotations

import argparse
from pathlib import Path

from pelican_newslint.cli import reading
from pelican_newslint.cli.arguments import day, one_of
from pelican_newslint.config.today import today
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import SEVERITIES
from pelican_newslint.reporters import Render, reporter
from pelican_newslint.reporters.sources import Sources

HELP = "Check a site, a folder of posts, or single posts."
EXAMPLES = (
    "newslint check                              the site whose pelicanconf.py stands here",
    "newslint check content/2024                 the posts of one folder",
    "newslint check content/post.md              one post; the rest of its site is known",
    "newslint check - --path content/new.md      a post on standard input",
    "newslint check --format json                for programs",
    "newslint check --output sarif=desk.sarif    a file beside what is printed",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `check` can be told."""
    reading.arguments(parser)
    add = parser.add_argument
    add("--format", default="text", metavar="FORMAT", help="how to print: text, json and more (a wrong name lists them)")
    add("--output", action="append", default=[], metavar="FORMAT=FILE", help="write a format to a file too; may come again")
    add("--fail-on", type=one_of((*SEVERITIES, "never"), "severity"), metavar="SEVERITY", help="exit with 1 from this severity on")
    add("--today", type=day, metavar="DATE", help="judge embargoes and future dates as of this day")
    add("--path", metavar="FILE", help="the path that standard input is to be taken for")
    add("--require-plugin", action="store_true", help="exit with 2 where the site's build would not run the desk")
    add("--show-suppressed", action="store_true", help="print what was suppressed too, with the reasons")
    add("--timings", action="store_true", help="say at the end what took the time")


def run(given: argparse.Namespace) -> int:
    """0: nothing at or above the severity that fails; 1: findings."""
    from pelican_newslint.lint import lint

    outputs = [_output(each) for each in given.output]
    show = reporter(given.format)
    site, config = reading.read(given, {} if given.fail_on is None else {"fail_on": given.fail_on})
    report = lint(site, config, today=today(given.today))
    sources = Sources({post.path: post.source for post in site.posts})
    print(show(report, sources), end="")
    for render, file in outputs:
        file.write_text(render(report, sources), encoding="utf-8", newline="\n")
    return 1 if report.gate.failed else 0


def _output(given: str) -> tuple[Render, Path]:
    """`sarif=desk.sarif`: the format's function and its file."""
    name, equals, file = given.partition("=")
    if not equals or not file:
        raise ConfigError(f"--output {given}: write FORMAT=FILE, as in --output sarif=desk.sarif.")
    return reporter(name), Path(file)
