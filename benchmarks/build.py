"""What a build costs with the desk and without: CPU seconds of all its processes, side by side in one run.

    python benchmarks/build.py                      1,000 made posts, 7 rounds
    python benchmarks/build.py --quick              100 made posts, 2 rounds: does it still run?
    python benchmarks/build.py --site FOLDER        a real site's folder with content/ in it, which is copied

Each round builds with every arm in turn; each arm's number is its smallest, so that what else the machine does counts
little. "plain" has no plugin, "empty" one that does nothing: what those two differ by is what the measure can't tell.
Everything is looked at once before, LanguageTool switched off unless --languagetool says otherwise. Each change is one that
no round before has made, of a site that is otherwise known. Python's compiled modules lie in a folder of their own, so that no build
but the first compiles any: an installed package's are there too.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import made_site
import psutil

SETTINGS = """\
from pelicanconf import *
PLUGINS = [{plugins}]
"""
PLAIN = "plain"
WARM = ("nothing changed", "severity", "metadata", "moved paragraph", "new paragraph")
"""The arms with the desk whose texts, or nearly all of them, are known."""


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
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPATH"] = os.pathsep.join([str(self.folder), os.environ.get("PYTHONPATH", "")])
        environment["PYTHONPYCACHEPREFIX"] = str(self.folder.parent / "compiled")
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

    def change(self, arm: str, number: int) -> None:
        """Makes the site what the arm says, otherwise than in any round before. `number` is the round's."""
        head, *paragraphs = self.text.split("\n\n")
        once = f"{time.time_ns()}-{number}"
        if arm == "moved paragraph":
            random.Random(once).shuffle(paragraphs)  # turned about only, they would soon be in an order that was seen before
            self.post.write_text("\n\n".join([head, *(each.strip() for each in paragraphs)]) + "\n", "utf-8")
        elif arm == "metadata":
            self.post.write_text(self.text.replace("\n\n", f"\nDesk: {once}\n\n", 1), "utf-8")
        elif arm == "severity":
            level = ("error", "warning", "suggestion")[number % 3]
            elsewhere = f'\n[[override]]\npath = "content/none-{once}/**"\nrules = {{ doubled-word = "off" }}\n'
            (self.folder / "newslint.toml").write_text(f'[rules]\ndoubled-word = "{level}"\n{elsewhere}', "utf-8")
        elif arm == "new paragraph":
            self.post.write_text(f"{self.text}\nA new paragraph, number {once}, was written today.\n", "utf-8")

    def restore(self) -> None:
        self.post.write_text(self.text, "utf-8")
        (self.folder / "newslint.toml").unlink(missing_ok=True)


def measured(bench: Bench, rounds: int) -> dict[str, float]:
    """Every arm's smallest."""
    found: dict[str, list[float]] = {"cold": [bench.build()]}
    for number in range(rounds):
        for arm in (PLAIN, "empty", *WARM):
            bench.restore()
            if arm == WARM[0]:
                bench.build()  # so that nothing has changed since
            bench.change(arm, number)
            found.setdefault(arm, []).append(bench.build(arm if arm in (PLAIN, "empty") else "pelicanconf"))
        print(f"round {number + 1} of {rounds}: {', '.join(f'{arm} {seconds[-1]:.2f}' for arm, seconds in found.items())}", file=sys.stderr)
    bench.restore()
    return {arm: min(seconds) for arm, seconds in found.items()}


def table(rows: dict[str, float]) -> str:
    """Markdown."""
    lines = ["| arm | CPU seconds | of plain | more than plain |", "|---|---|---|---|"]
    lines += [f"| {arm} | {each:.2f} | {each / rows[PLAIN]:.3f} | {each - rows[PLAIN]:+.2f} |" for arm, each in rows.items()]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--site", type=Path)
    parser.add_argument("--languagetool", default="off")
    given = parser.parse_args()
    posts, rounds = (100, 2) if given.quick else (given.posts, given.rounds)
    with tempfile.TemporaryDirectory(prefix="newslint-benchmark-") as name:
        folder = Path(name) / "site"
        if given.site:
            folder.mkdir()
            shutil.copytree(given.site / "content", folder / "content")
            own = made_site.SETTINGS.format(plugins='"pelican_newslint"', languagetool=given.languagetool)
            (folder / "pelicanconf.py").write_text(own, "utf-8")
        else:
            made_site.write(folder, posts, languagetool=given.languagetool)
        bench = Bench(folder)
        print(table(measured(bench, rounds)), flush=True)
        print(f"peak memory, all processes together: {bench.peak / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
