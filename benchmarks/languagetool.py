"""What LanguageTool costs in the process, and on warm servers that are asked over as many connections.

    python -m benchmarks.languagetool                      600 made posts, 3 rounds
    python -m benchmarks.languagetool --site FOLDER        a real site, or a folder of posts
    python -m benchmarks.languagetool --posts 100 --rounds 5

The text is what a build asks engines, paragraph by paragraph, of all posts together; no cache. It is cut into pieces, and in each
round every way is asked each piece in turn; a way's number is the sum of its smallest, so that what else the machine does counts
little. Before, every way was asked everything once, not timed: then Java has compiled what it will. Starts are stated apart.
The servers are LanguageTool 6.8 as `make languagetool` brings it: once as it comes, which makes its rules anew for every question;
once as newslint sets it up, with pipelines cached; once so and told which rules are wanted, as newslint asks it.
Memory is PSS: pages that processes share count once. CPU seconds are those of all processes: worker, Java, and this one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path

import psutil
from msgspec.structs import replace

from benchmarks import made_site
from pelican_newslint.config.model import Config
from pelican_newslint.engines.choice import Choice
from pelican_newslint.engines.desk import Desk, Looked
from pelican_newslint.engines.java.machine import Machine
from pelican_newslint.engines.languagetool import LanguageTool
from pelican_newslint.engines.lineup import lineup
from pelican_newslint.engines.protocol import Paragraph
from pelican_newslint.engines.server.remote import Remote
from pelican_newslint.engines.wire import Plan
from pelican_newslint.lint import lint
from pelican_newslint.site.read import read
from tests.engines.real import FOLDER, config

PIECE = 200
"""Paragraphs that are timed together."""
HERE, PLAIN, CACHED, TOLD = WAYS = ("in the process", "server as it comes", "server, cached", "server, cached, told")


class Listens(Desk):
    """A desk without engines that keeps what it is asked."""

    def __init__(self) -> None:
        super().__init__(Config(root=Path("/")), None, lambda _: None, plans=())
        self.asked: list[Paragraph] = []

    def look(self, paragraphs: Sequence[Paragraph], **_: object) -> Looked:
        self.asked += paragraphs
        return super().look(paragraphs)


class Everything(Choice):
    """Asks a server for all that it looks for by itself."""

    def parameters(self, _: str) -> dict[str, str]:
        return {}


def everything(plan: Plan) -> LanguageTool:
    """The worker makes the engine of the plan "server, all its rules" with this."""
    return LanguageTool(Remote(plan.options["servers"], Everything(), None, plan.options["connections"]), plan)


def text_of(folder: Path) -> list[Paragraph]:
    """What a build of this folder's posts asks engines."""
    desk = Listens()
    site, _, _ = read([folder])
    lint(site, Config(root=folder, cache=None), today=date(2030, 1, 1), desk=desk)
    return desk.asked


def ways(plain: str, cached: str) -> dict[str, tuple[Config, Plan]]:
    """By name: LanguageTool alone, with as many threads each."""
    settings = {name: config(way) for name, way in zip(WAYS, ("embedded", plain, cached, cached), strict=True)}
    plans = {name: next(plan for plan in lineup(each) if plan.name == "languagetool") for name, each in settings.items()}
    same = {name: replace(plan, threads=plans[HERE].threads) for name, plan in plans.items()}
    for name in (PLAIN, CACHED):
        same[name] = replace(same[name], factory="benchmarks.languagetool:everything")
    return {name: (each, same[name]) for name, each in settings.items()}


def spent() -> float:
    """CPU seconds of this process and all below it."""
    me = psutil.Process()
    times = [each.cpu_times() for each in (me, *me.children(recursive=True))]
    return sum(each.user + each.system for each in times)


def memory(desk: Desk, server: Machine | None) -> float:
    """Megabytes of a way: its worker, and Java where it is a server's."""
    port = server.address.rpartition(":")[2] if server else ""
    java = [each for each in psutil.Process().children(recursive=True) if port and port in each.cmdline()]
    return sum(each.memory_full_info().pss for each in (psutil.Process(desk.worker), *java)) / 1e6


@contextmanager
def desks(plans: Mapping[str, tuple[Config, Plan]]) -> Iterator[dict[str, Desk]]:
    with ExitStack() as stack:
        yield {name: stack.enter_context(Desk(each, None, print, plans=[plan])) for name, (each, plan) in plans.items()}


def started(settings: Config, plan: Plan, text: Sequence[Paragraph]) -> float:
    """Seconds from nothing to an answer in each language of the text."""
    begun = time.monotonic()
    with Desk(settings, None, print, plans=[plan]) as desk:
        desk.look(list({each.language: each for each in text}.values()))
        return time.monotonic() - begun


def timed(at: Mapping[str, Desk], text: Sequence[Paragraph], rounds: int) -> tuple[dict[str, float], dict[str, float]]:
    """Wall and CPU seconds of each way."""
    wall, cpu = dict.fromkeys(at, 0.0), dict.fromkeys(at, 0.0)
    for start in range(0, len(text), PIECE):
        piece = text[start : start + PIECE]
        took: dict[str, list[tuple[float, float]]] = {name: [] for name in at}
        for _ in range(rounds):
            for name, desk in at.items():
                before, begun = spent(), time.monotonic()
                desk.look(piece)
                took[name].append((time.monotonic() - begun, spent() - before))
        for name, both in took.items():
            wall[name] += min(seconds for seconds, _ in both)
            cpu[name] += min(seconds for _, seconds in both)
        print(f"{min(start + PIECE, len(text)):,} of {len(text):,} paragraphs", file=sys.stderr, flush=True)
    return wall, cpu


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--site", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newslint-benchmark-") as name:
        made_site.write(Path(name) / "site", 0 if given.site else given.posts)
        text = text_of(given.site or Path(name) / "site")
    words = sum(len(each.text.split()) for each in text)
    with ExitStack() as stack:
        empty = stack.enter_context(tempfile.NamedTemporaryFile("w", suffix=".properties"))
        plain, cached = Machine(FOLDER, ["de", "fr"], "1g", Path(empty.name)), Machine(FOLDER, ["de", "fr"], "1g")
        for each in (plain, cached):
            stack.callback(each.stop)
            each.start()
        plans = ways(plain.address, cached.address)
        threads = plans[HERE][1].threads
        print(f"{len(text):,} paragraphs, {words:,} words; {threads} threads, {threads} connections")
        start = started(*plans[HERE], text)
        at = stack.enter_context(desks(plans))
        found = {name: sum(len(each.get("languagetool", ())) for each in desk.look(text).matches) for name, desk in at.items()}
        wall, cpu = timed(at, text, given.rounds)
        print(f"{'':<22}{'start':>7}{'wall s':>8}{'CPU s':>8}{'words/s':>9}{'MB':>7}{'found':>7}{'of the server: wall':>21}{'CPU':>6}")
        for name, machine in zip(WAYS, (None, plain, cached, cached), strict=True):
            begin = "warm" if machine else f"{start:.1f}"
            print(
                f"{name:<22}{begin:>7}{wall[name]:>8.1f}{cpu[name]:>8.1f}{words / wall[name]:>9,.0f}{memory(at[name], machine):>7,.0f}"
                f"{found[name]:>7,}{wall[HERE] / wall[name]:>21.2f}{cpu[HERE] / cpu[name]:>6.2f}"
            )


if __name__ == "__main__":
    main()
