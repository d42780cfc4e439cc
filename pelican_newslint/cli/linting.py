"""Linting from the command line: with a bar on a terminal while it lasts, and what took the time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress

from pelican_newslint.cli.reading import Reading
from pelican_newslint.model import Report

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from pelican_newslint.cache import Cache
    from pelican_newslint.engines.desk import Desk


def lint(
    reading: Reading,
    today: date,
    timings: dict[str, float] | None = None,
    *,
    cache: Cache | None = None,
    desk: Desk | None = None,
    executor: Executor | None = None,
    records: bool = False,
) -> Report:
    """The report on what was read. `timings` is filled with seconds by step, engine and rule; see `lint.lint` of the rest."""
    from pelican_newslint.lint import lint as pipeline

    terminal = Console(stderr=True)
    with Progress(console=terminal, transient=True, disable=not terminal.is_terminal) as bar:
        task = bar.add_task("Looking at articles", total=len(reading.site.posts))
        return pipeline(
            reading.site, reading.config, today=today, timings=timings, cache=cache, desk=desk, executor=executor, records=records,
            progress=lambda done, of: bar.update(task, completed=done, total=of),
        )  # fmt: skip


def table(timings: dict[str, float]) -> str:
    """What took the time, the longest first, a line each."""
    rows = sorted(timings.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{seconds:9.3f} s  {step}\n" for step, seconds in rows)
