"""Linting from the command line: with a bar on a terminal while it lasts, and what took the time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from pelican_newslint.cli.reading import Reading
from pelican_newslint.cli.timings import Timings
from pelican_newslint.model import Report

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from pelican_newslint.cache import Cache
    from pelican_newslint.engines.desk import Desk


def lint(
    reading: Reading,
    today: date,
    timings: Timings | None = None,
    *,
    cache: Cache | None = None,
    desk: Desk | None = None,
    executor: Executor | None = None,
    records: bool = False,
    notes: list[str] | None = None,
) -> Report:
    """The report on what was read. `timings` is filled; see `lint.lint` of the rest."""
    from pelican_newslint.lint import lint as pipeline

    with _bar(len(reading.site.entries)) as progress:
        report = pipeline(
            reading.site, reading.config, today=today, timings=None if timings is None else timings.seconds, cache=cache, desk=desk,
            executor=executor, records=records, progress=progress, notes=notes,
        )  # fmt: skip
    if timings is not None and desk is not None:
        timings.engines = desk.spent()
    return report


@contextmanager
def _bar(articles: int) -> Iterator[Callable[[int, int], None] | None]:
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Looking at articles", total=articles)
        yield lambda done, of: bar.update(task, completed=done, total=of)
