"""What LanguageTool costs in the process, on a server of our own, and on one by its address: the same 200 articles in one run.

    python -m benchmarks.languagetool [ARTICLES]

Through the desk and its worker, without a cache, as a first build would. Needs what `make languagetool` brings.
Seconds until the first answers are there for a single paragraph, for all, and once more while everything is warm;
megabytes are the most of worker and Java together.
"""

from __future__ import annotations

import sys
import threading
import time

import psutil

from pelican_newslint.config.model import Config
from pelican_newslint.engines.desk import Desk
from pelican_newslint.engines.java.machine import Machine
from pelican_newslint.engines.protocol import Paragraph
from tests.engines.articles import articles
from tests.engines.real import FOLDER, config


class Scales(threading.Thread):
    """The most memory of all processes below this one, weighed five times a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0.0
        self.on = True

    def run(self) -> None:
        while self.on:
            weights = []
            for each in psutil.Process().children(recursive=True):
                try:
                    weights.append(each.memory_info().rss / 1e6)
                except psutil.Error:
                    continue
            self.most = max(self.most, sum(weights))
            time.sleep(0.2)


def measure(name: str, settings: Config, paragraphs: list[Paragraph]) -> None:
    scales = Scales()
    scales.start()
    notes: list[str] = []
    began = time.monotonic()
    with Desk(settings, None, notes.append) as desk:
        desk.look(paragraphs[:1])
        first = time.monotonic() - began
        found = sum(len(each.get("languagetool", ())) for each in desk.look(paragraphs).matches)
        everything = time.monotonic() - began
        desk.look(paragraphs)
        again = time.monotonic() - began - everything
    scales.on = False
    scales.join()
    words = sum(len(paragraph.text.split()) for paragraph in paragraphs)
    print(
        f"{name:<22}{first:>8.1f}{everything:>8.1f}{again:>8.1f}{words / again:>10,.0f}{scales.most:>8.0f}{found:>10,}", *notes, flush=True
    )


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    paragraphs = [paragraph for article in articles(number) for paragraph in article]
    words = sum(len(paragraph.text.split()) for paragraph in paragraphs)
    print(f"{number} articles, {len(paragraphs)} paragraphs, {words:,} words")
    print(f"{'':<22}{'first':>8}{'all':>8}{'again':>8}{'words/s':>10}{'MB':>8}{'findings':>10}")
    measure("embedded", config("embedded"), paragraphs)
    measure("local", config("local"), paragraphs)
    machine = Machine(FOLDER, ["de", "fr"], "1g")
    try:
        machine.start()
        measure("server (cold)", config(machine.address), paragraphs)
        measure("server (warm)", config(machine.address), paragraphs)
    finally:
        machine.stop()


if __name__ == "__main__":
    main()
