"""“Is my post fine?”: what `newslint check content/one.md` takes on a large site whose cache is warm.

    python benchmarks/one_post.py                                1,000 made posts, LanguageTool off, 7 rounds
    python benchmarks/one_post.py --languagetool auto            with the engine's start where text is new
    python benchmarks/one_post.py --posts 200 --rounds 3

Each round asks once after each change; every arm's numbers are its smallest, wall time and CPU seconds of all processes.
"everything read" has forgotten what reading gave, not what looking found: that is what a run costs that can't trust its memory.
Python's compiled modules lie in a folder of their own, so that nothing is compiled twice and nothing is written into the sources.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import made_site

NOTHING = "nothing changed"


class Asked:
    """A made site in a folder of its own, and the question."""

    def __init__(self, folder: Path, compiled: Path) -> None:
        self.folder = folder
        self.post, self.other = (folder / "content" / f"{number:05}.md" for number in (1, 2))
        self.texts = {file: file.read_text("utf-8") for file in (self.post, self.other)}
        self.environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self.environment["PYTHONPYCACHEPREFIX"] = str(compiled)

    def check(self) -> tuple[float, float]:
        """Wall and CPU seconds of one answer."""
        before, start = os.times(), time.perf_counter()
        command = [sys.executable, "-m", "pelican_newslint", "check", "content/00001.md"]
        run = subprocess.run(command, cwd=self.folder, env=self.environment, stdout=subprocess.DEVNULL, check=False)
        wall, after = time.perf_counter() - start, os.times()
        if run.returncode != 0:
            raise SystemExit(f"{' '.join(command)} ended with {run.returncode}")
        return wall, after.children_user + after.children_system - before.children_user - before.children_system

    def changes(self) -> dict[str, Callable[[str], None]]:
        """Each arm's change before it is asked; the argument is new each time."""
        head, *paragraphs = self.texts[self.post].split("\n\n")

        def moved(mark: str) -> None:
            others = paragraphs.copy()
            random.Random(mark).shuffle(others)  # turned about only, they would soon be in an order that was seen before
            self._write(self.post, "\n\n".join([head, *(each.strip() for each in others)]) + "\n")

        def metadata(mark: str) -> None:
            self._write(self.post, self.texts[self.post].replace("\n\n", f"\nDesk: {mark}\n\n", 1))

        def added(file: Path) -> Callable[[str], None]:
            return lambda mark: self._write(file, f"{self.texts[file]}\nA new paragraph, number {mark}, was written today.\n")

        return {
            NOTHING: lambda _: None,
            "metadata": metadata,
            "a paragraph moved": moved,
            "a new paragraph": added(self.post),
            "a new paragraph in another post": added(self.other),
            "everything read": lambda _: self._forget(),
        }

    def restore(self) -> None:
        for file, text in self.texts.items():
            self._write(file, text)

    def _write(self, file: Path, text: str) -> None:
        if file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")

    def _forget(self) -> None:
        with closing(sqlite3.connect(self.folder / ".newslint_cache" / "newslint-cache.sqlite")) as cache, cache:
            cache.execute("DELETE FROM entry WHERE kind = 'reading'")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--languagetool", default="off")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newslint-benchmark-") as name:
        folder = Path(name) / "site"
        made_site.write(folder, given.posts, languagetool=given.languagetool)
        asked = Asked(folder, Path(name) / "compiled")
        found: dict[str, list[tuple[float, float]]] = {"cold": [asked.check()]}
        asked.check()
        for number in range(given.rounds):
            for arm, change in asked.changes().items():
                change(f"{time.time_ns() * 100 + number}")
                found.setdefault(arm, []).append(asked.check())
                asked.restore()
                asked.check()
            print(
                f"round {number + 1} of {given.rounds}: {' '.join(f'{arm} {runs[-1][0]:.2f}' for arm, runs in found.items())}",
                file=sys.stderr,
            )
        print(f"{'':<34}{'wall':>8}{'CPU':>10}")
        for arm, runs in found.items():
            print(f"{arm:<34}{min(wall for wall, _ in runs):8.2f} s{min(cpu for _, cpu in runs):8.2f} s", flush=True)


if __name__ == "__main__":
    main()
