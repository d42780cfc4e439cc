"""What the desk adds to a build that has seen nothing before, beside Vale with its write-good and proselint packs on the same posts.

    python -m benchmarks.vale VALE STYLES                     1,000 made posts, 5 rounds
    python -m benchmarks.vale VALE STYLES --site FOLDER       a real site's folder with content/ in it, which is copied
    python -m benchmarks.vale VALE STYLES --posts 200 --rounds 3

VALE is the program, STYLES a folder with `write-good` and `proselint` in it (github.com/errata-ai/write-good and …/proselint).
The desk looks with its own rules and proselint, LanguageTool off, in a build without a cache; what a build without it takes is
taken off. Each round runs every arm in turn, and each arm's numbers are its smallest: wall time, and CPU seconds of all processes.
Python's compiled modules lie in a folder of their own, so that nothing is compiled twice and nothing is written into the sources.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import made_site

CONFIG = """\
StylesPath = {styles}
MinAlertLevel = suggestion
[*.{{md,markdown}}]
BasedOnStyles = write-good, proselint
"""
PACKS = ("write-good", "proselint")
PLAIN, DESK, VALE = "build without the desk", "build with the desk", "Vale"


def took(command: Sequence[str | Path], folder: Path, good: Sequence[int] = (0,)) -> tuple[float, float, bytes]:
    """Wall and CPU seconds of a command and all that it started, and what it printed. `good`: its exit codes where all went well."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(Path.cwd()), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    before, begun = os.times(), time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    wall, after = time.perf_counter() - begun, os.times()
    if done.returncode not in good:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stderr.decode()[-2000:]}")
    return wall, after.children_user + after.children_system - before.children_user - before.children_system, done.stdout


def build(folder: Path, *settings: str) -> tuple[float, float, bytes]:
    """A build that finds neither a cache nor an output of an earlier one."""
    for name in ("output", ".newslint_cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
    return took([sys.executable, "-m", "pelican", "content", "-q", "-s", "pelicanconf.py", *settings], folder)


def alerts(said: bytes) -> int:
    return sum(len(each) for each in json.loads(said).values())


def site(folder: Path, content: Path | None, posts: int) -> None:
    """Made posts, or a copy of real ones, with the settings of the made site."""
    made_site.write(folder, 0 if content else posts)
    if content:
        shutil.copytree(content, folder / "content", dirs_exist_ok=True)


def compared(folder: Path, vale: list[str | Path], rounds: int) -> dict[str, tuple[float, float]]:
    """Wall and CPU seconds of each arm."""
    wall: dict[str, list[float]] = {PLAIN: [], DESK: [], VALE: []}
    cpu: dict[str, list[float]] = {PLAIN: [], DESK: [], VALE: []}
    arms: dict[str, Callable[[], tuple[float, float, bytes]]] = {
        PLAIN: lambda: build(folder, "-e", "PLUGINS=[]"),
        DESK: lambda: build(folder),
        VALE: lambda: took(vale, folder, good=(0, 1)),
    }
    build(folder)  # Python compiles what it imports
    for number in range(rounds):
        for name, run in arms.items():
            seconds, processor, said = run()
            wall[name].append(seconds)
            cpu[name].append(processor)
        print(f"round {number + 1} of {rounds}: {alerts(said):,} alerts of Vale's", file=sys.stderr, flush=True)
    return {name: (min(wall[name]), min(cpu[name])) for name in arms}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vale", type=Path)
    parser.add_argument("styles", type=Path)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--site", type=Path)
    given = parser.parse_args()
    if not os.access(given.vale, os.X_OK) or not given.vale.is_file():
        raise SystemExit(f"There is no Vale at {given.vale}: nothing was compared.")
    if missing := [pack for pack in PACKS if not (given.styles / pack / "meta.json").is_file()]:
        raise SystemExit(f"There is no pack {' and no '.join(missing)} in {given.styles}: nothing was compared.")
    with tempfile.TemporaryDirectory(prefix="newslint-benchmark-") as name:
        folder = Path(name) / "site"
        site(folder, given.site / "content" if given.site else None, given.posts)
        (folder / "vale.ini").write_text(CONFIG.format(styles=given.styles.resolve()), "utf-8")
        arms = compared(folder, [given.vale.resolve(), "--config", "vale.ini", "--output", "JSON", "content"], given.rounds)
    added = tuple(desk - plain for desk, plain in zip(arms[DESK], arms[PLAIN], strict=True))
    print(f"{'':<28}{'wall s':>8}{'CPU s':>8}")
    for arm, (wall, cpu) in [*arms.items(), ("the desk adds", added)]:
        print(f"{arm:<28}{wall:>8.2f}{cpu:>8.2f}")
    print(f"{'the desk adds / Vale':<28}{added[0] / arms[VALE][0]:>8.2f}{added[1] / arms[VALE][1]:>8.2f}")


if __name__ == "__main__":
    main()
