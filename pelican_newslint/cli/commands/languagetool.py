"""``newslint languagetool``: the local LanguageTool, brought, taken away, or looked at."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pelican_newslint.cli import settled
from pelican_newslint.cli.arguments import one_of
from pelican_newslint.config.paths import said
from pelican_newslint.engines.java import install, lock, place, runtime
from pelican_newslint.errors import EngineError

HELP = "Install a LanguageTool server of our own (no Java needed on the machine), remove it, or say how it stands."
EXAMPLES = (
    "newslint languagetool install",
    "newslint languagetool install --language de,fr",
    "newslint languagetool status",
    "newslint languagetool remove",
)
_MEGABYTE = 1_000_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to do, and where."""
    settled.arguments(parser)
    parser.add_argument(
        "action", metavar="ACTION", type=one_of(("install", "remove", "status"), "action"), help="install, remove or status"
    )
    parser.add_argument(
        "--language", metavar="CODES", default="", help=f"more languages, with commas between; {', '.join(lock.ALWAYS)} are always there"
    )
    parser.add_argument("--folder", metavar="FOLDER", type=Path, help="in place of the one that NEWSLINT_LANGUAGETOOL_FOLDER names")


def run(given: argparse.Namespace) -> int:
    """0 where it's done, or stands well; 2 where not, with what to do."""
    chosen = given.folder.absolute() if given.folder else settled.settle(given).config.languagetool_folder
    folder = place.folder(chosen)
    if given.action == "install":
        return _install(folder, [code.strip().lower() for code in given.language.split(",") if code.strip()])
    if given.action == "remove":
        print(f"{said(place.home(folder))} is removed." if install.remove(folder) else f"There is none in {said(folder)}.")
        return 0
    return _status(folder)


def _install(folder: Path, languages: Sequence[str]) -> int:
    with _progress(sys.stdout.isatty()) as progress:
        done = install.install(folder, languages, progress)
    print(f"LanguageTool {done.version} lies in {said(place.home(folder))}, for {', '.join(done.knows)}.")
    print('NEWSLINT_LANGUAGETOOL = "auto" takes it for what can\'t be looked at in the process, "local" for everything.')
    return 0


def _status(folder: Path) -> int:
    here = place.installed(folder)
    if here is None:
        print(f"LanguageTool {lock.version()} isn't installed in {said(folder)}. Have it with: newslint languagetool install")
        return 2
    size = sum(file.stat().st_size for file in place.home(folder).rglob("*") if file.is_file())
    print(f"LanguageTool {here.version} in {said(place.home(folder))}, {size / _MEGABYTE:.0f} MB, for {', '.join(here.knows)}.")
    wrong = place.broken(folder, here.languages)
    if wrong:
        print(f"wrong: {', '.join(wrong)}: missing, or not what the lock says. newslint languagetool install mends it.")
    else:
        print("Every jar is what the lock says.")
    try:
        print(f"Java: {runtime.find()}")
    except EngineError as error:
        print(f"wrong: it {error}.")
        return 2
    return 2 if wrong else 0


@contextmanager
def _progress(terminal: bool) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal; elsewhere a line in tens of percent, for logs."""
    if terminal:
        from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

        with Progress("LanguageTool", BarColumn(), DownloadColumn(), TimeRemainingColumn(), transient=True) as bar:
            task = bar.add_task("", total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)
        return
    tens = 0

    def line(done: int, total: int) -> None:
        nonlocal tens
        if done * 10 // total > tens:
            tens = done * 10 // total
            print(f"{done / _MEGABYTE:.0f} of {total / _MEGABYTE:.0f} MB", flush=True)

    yield line
