"""``newslint baseline``: what is there now is known from here on, and only what is new counts."""

from __future__ import annotations

import argparse

from pelican_newslint.cli import linting, reading
from pelican_newslint.cli.arguments import day
from pelican_newslint.config.paths import said
from pelican_newslint.config.today import today

HELP = "Write all findings of today into a file, so that from now on only new ones count."
EXAMPLES = (
    "newslint baseline                 for the site that stands here",
    "newslint baseline content/2024    only these posts' part of it",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What is read, and as of when."""
    reading.arguments(parser)
    parser.add_argument("--today", type=day, metavar="DATE", help="judge embargoes and dates to come as of this day")


def run(given: argparse.Namespace) -> int:
    """Writes the file and says what changed in it."""
    from pelican_newslint.policy import baseline

    read = reading.read(given)
    report = linting.lint(read, today(given.today))
    file = read.config.baseline or read.config.root / "newslint-baseline.json"
    old = baseline.read(file)
    looked_at = read.site.shown if read.site.shown is not None else {post.path for post in read.site.posts}
    new = baseline.write(file, report.findings, report.engines, looked_at=looked_at, whole_site=read.site.shown is None)
    before = set(old.entries) if old else set()
    came, went = len(set(new.entries) - before), len(before - set(new.entries))
    amount = f"{len(new.entries)} known finding{'' if len(new.entries) == 1 else 's'}"
    print(f"{said(file)}: {amount} ({came} new, {went} fixed or gone). Commit it with the site.")
    return 0
