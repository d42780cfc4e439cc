"""What a build costs with the desk and without: CPU seconds of all its processes, side by side in one run.

    python benchmarks/build.py                      1,000 made posts, 7 rounds
    python benchmarks/build.py --site FOLDER        a real site's folder with content/ in it, which is copied
    python benchmarks/build.py --posts 200 --rounds 3

Each round builds with every arm in turn; each arm's number is its smallest, so that what else the machine does counts
little. "plain" has no plugin, "empty" one that does nothing: what those two differ by is what the measure can't tell.
Everything is looked at once before, LanguageTool switched off unless --languagetool says otherwise.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import made_site
import psutil

SETTINGS = """\
from pelicanconf import *
PLUGINS = [{plugins}]
"""
PLAIN = "plain"


class Bench:
    """A site in a folder of its own, and ways to build it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "empty_plugin.py").write_text("def register():\n    pass\n", "utf-8")
        for name, plugins in ((PLAIN, ""), ("empty", '"empty_plugin"')):
            (folder / f"{name}.py").write_text(SETTINGS.format(plugins=plugins), "utf-8")
        posts = sorted(each for each in (folder / "content").rglob("*") if each.suffix in {".md", ".markdown"})
        self.post = posts[len(posts) // 2]
        self.text = self.post.read_text("utf-8")
        self.peak = 0

    def build(self, settings: str = "pelicanconf") -> float:
        """CPU seconds of the build and all that it started."""
        command = [sys.executable, "-m", "pelican", "content", "-q", "-s", f"{settings}.py", "-o", str(self.folder / "output")]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(self.folder), os.environ.get("PYTHONPATH", "")])}
        before = os.times()
        process = subprocess.Popen(command, cwd=self.folder, env=environment, stdout=subprocess.DEVNULL)
        watch = threading.Thread(target=self._watch, args=(process.pid,))
        watch.start()
        if process.wait() != 0:
            raise SystemExit(f"{' '.join(command)} failed")
        watch.join()
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    def _watch(self, pid: int) -> None:
        """Keeps the largest sum of resident memory that was seen."""
        while psutil.pid_exists(pid):
            try:
                process = psutil.Process(pid)
                self.peak = max(self.peak, sum(each.memory_info().rss for each in (process, *process.children(recursive=True))))
            except psutil.Error:
                return
            time.sleep(0.05)

    def changes(self) -> dict[str, Callable[[int], None]]:
        """Each arm's change before its build, by the number of the round."""
        head, *paragraphs = self.text.split("\n\n")

        def moved(number: int) -> None:
            at = 1 + number % (len(paragraphs) - 1)
            self.post.write_text("\n\n".join([head, *paragraphs[at:], *paragraphs[:at]]), "utf-8")

        def metadata(number: int) -> None:
            self.post.write_text(self.text.replace("\n\n", f"\nDesk: {time.time_ns()}-{number}\n\n", 1), "utf-8")

        def severity(number: int) -> None:
            level = ("error", "warning", "suggestion")[number % 3]
            elsewhere = f'\n[[override]]\npath = "content/none-{time.time_ns()}/**"\nrules = {{ doubled-word = "off" }}\n'
            (self.folder / "newslint.toml").write_text(f'[rules]\ndoubled-word = "{level}"\n{elsewhere}', "utf-8")

        def added(number: int) -> None:
            self.post.write_text(f"{self.text}\nA new paragraph, number {time.time_ns()}-{number}, was written today.\n", "utf-8")

        return {
            "nothing changed": lambda _: None,
            "a severity": severity,
            "metadata": metadata,
            "a paragraph moved": moved,
            "a new paragraph": added,
        }

    def restore(self) -> None:
        self.post.write_text(self.text, "utf-8")
        (self.folder / "newslint.toml").unlink(missing_ok=True)


def measured(bench: Bench, rounds: int) -> Iterator[tuple[str, float]]:
    """Every arm's smallest."""
    cold = bench.build()
    found: dict[str, list[float]] = {"cold": [cold], PLAIN: [], "empty": []}
    bench.build()
    for number in range(rounds):
        for arm in (PLAIN, "empty"):
            found[arm].append(bench.build(arm))
        for arm, change in bench.changes().items():
            change(number)
            found.setdefault(arm, []).append(bench.build())
            bench.restore()
            if arm != "nothing changed":
                bench.build()
        print(f"round {number + 1} of {rounds}: {' '.join(f'{arm} {seconds[-1]:.2f}' for arm, seconds in found.items())}", file=sys.stderr)
    return ((arm, min(seconds)) for arm, seconds in found.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--site", type=Path)
    parser.add_argument("--languagetool", default="off")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newslint-benchmark-") as name:
        folder = Path(name) / "site"
        if given.site:
            folder.mkdir()
            shutil.copytree(given.site / "content", folder / "content")
            own = made_site.SETTINGS.format(plugins='"pelican_newslint"', languagetool=given.languagetool)
            (folder / "pelicanconf.py").write_text(own, "utf-8")
        else:
            made_site.write(folder, given.posts, languagetool=given.languagetool)
        bench = Bench(folder)
        rows = dict(measured(bench, given.rounds))
        for arm, seconds in rows.items():
            print(f"{arm:<20}{seconds:8.2f} s {seconds / rows[PLAIN]:8.3f}", flush=True)
        print(f"peak memory, all processes together: {bench.peak / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
