"""Whether a post costs as much on a large site as on a small one: milliseconds of CPU for each post, and the peak of memory.

    python benchmarks/growth.py                       100, 300, 1,000, 3,000 and 10,000 made posts
    python benchmarks/growth.py --posts 100 200       these

For each size one site is made and built: without a plugin, with the desk that has seen nothing, with the desk where nothing
has changed, and with one new paragraph; the smallest of the rounds counts, but the first look, which is dear, is taken once.
What a build without the plugin takes is taken off, so that the desk's own cost is seen. LanguageTool is off.
Needs plotext, which is in the group `benchmarks`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import made_site
import plotext
from build import PLAIN, Bench

COLD, SAME, CHANGED = "everything new", "nothing changed", "new paragraph"
HEAD = ("posts", "plain build, s", COLD + ", ms a post", SAME + ", ms a post", CHANGED + ", s in all", "peak, MB")


def of(folder: Path, posts: int, rounds: int) -> tuple[float, ...]:
    """One row of the table: seconds of a plain build, what the desk adds, and megabytes."""
    made_site.write(folder, posts)
    bench = Bench(folder)
    plain = min(bench.build(PLAIN) for _ in range(rounds))
    bench.peak = 0
    cold = bench.build() - plain
    same, changed = [], []
    for number in range(rounds):
        bench.change(CHANGED, number)
        changed.append(bench.build() - plain)
        same.append(bench.build() - plain)
    row = posts, plain, 1000 * cold / posts, 1000 * min(same) / posts, min(changed), bench.peak / 1e6
    print(row, file=sys.stderr)  # the largest takes long
    return row


def plot(rows: list[tuple[float, ...]]) -> str:
    """What everything new costs for each post, over the number of posts."""
    plotext.clear_figure()
    plotext.theme("clear")
    plotext.plot_size(80, 16)
    plotext.xscale("log")
    plotext.plot([row[0] for row in rows], [row[2] for row in rows], marker="hd")
    plotext.ylim(0, 1.25 * max(row[2] for row in rows))
    plotext.xticks([row[0] for row in rows], [f"{row[0]:,}" for row in rows])
    plotext.title("Everything new: ms of CPU for each post, over posts")
    return plotext.uncolorize(plotext.build())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, nargs="+", default=[100, 300, 1_000, 3_000, 10_000])
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newslint-benchmark-") as name:
        of(Path(name) / "first", 20, 1)  # compiles Python's modules, which no size is to pay for
        rows = [of(Path(name) / str(posts), posts, given.rounds) for posts in given.posts]
    print(f"| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}")
    for posts, plain, cold, same, changed, peak in rows:
        print(f"| {posts:,} | {plain:.2f} | {cold:.1f} | {same:.2f} | {changed:.2f} | {peak:.0f} |")
    print(plot(rows))


if __name__ == "__main__":
    main()
