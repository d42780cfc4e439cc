"""What LanguageTool costs in the process, and on a warm server of its own that is asked over as many connections.

    python -m benchmarks.languagetool                      600 made posts, 3 rounds
    python -m benchmarks.languagetool --site FOLDER        a real site, or a folder of posts
    python -m benchmarks.languagetool --posts 100 --rounds 5

The text is what a build asks engines, paragraph by paragraph, of all posts together; no cache. It is cut into pieces, and in each
round every way is asked each piece in turn; a way's number is the sum of its smallest, so that what else the machine does counts
little. Before, every way was asked everything once, not timed: then Java has compiled what it will. Starts are stated apart.
The server is LanguageTool 6.8 as `make languagetool` brings it, with its pipelines cached, which is not its default.
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


def ways(address: str) -> dict[str, tuple[Config, Plan]]:
    """By name: LanguageTool alone, with as many threads each."""
    here, there = (next(plan for plan in lineup(each) if plan.name == "languagetool") for each in (config("embedded"), config(address)))
    same = replace(there, threads=here.threads)
    return {
        "in the process": (config("embedded"), here),
        "server, its own rules": (config(address), replace(same, factory="benchmarks.languagetool:everything")),
        "server, our rules": (config(address), same),
    }


def spent() -> float:
    """CPU seconds of this process and all below it."""
    me = psutil.Process()
    times = [each.cpu_times() for each in (me, *me.children(recursive=True))]
    return sum(each.user + each.system for each in times)


def memory(desk: Desk, server: psutil.Process | None) -> float:
    """Megabytes of a way: its worker, and Java where it is a server's."""
    below = [*server.children(recursive=True), server] if server else []
    return sum(each.memory_full_info().pss for each in (psutil.Process(desk.worker), *below)) / 1e6


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
    machine = Machine(FOLDER, ["de", "fr"], "1g")
    try:
        machine.start()
        plans = ways(machine.address)
        threads = plans["in the process"][1].threads
        print(f"{len(text):,} paragraphs, {words:,} words; {threads} threads, {threads} connections")
        start = started(*plans["in the process"], text)
        java = next(each for each in psutil.Process().children() if "keeper.py" in " ".join(each.cmdline()))
        with desks(plans) as at:
            found = {name: sum(len(each.get("languagetool", ())) for each in desk.look(text).matches) for name, desk in at.items()}
            wall, cpu = timed(at, text, given.rounds)
            print(f"{'':<24}{'start':>8}{'wall s':>8}{'CPU s':>8}{'words/s':>10}{'MB':>6}{'found':>8}{'ratio':>8}")
            for name, desk in at.items():
                begin, weight = (f"{start:.1f}", memory(desk, None)) if name == "in the process" else ("warm", memory(desk, java))
                ratio = wall["in the process"] / wall[name]
                print(
                    f"{name:<24}{begin:>8}{wall[name]:>8.1f}{cpu[name]:>8.1f}{words / wall[name]:>10,.0f}{weight:>6.0f}"
                    f"{found[name]:>8,}{ratio:>8.2f}"
                )
    finally:
        machine.stop()


if __name__ == "__main__":
    main()
