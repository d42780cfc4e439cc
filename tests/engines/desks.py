"""Desks for tests: with the fake engines, and limits that a test can wait for."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from pelican_newslint.config.model import Config, House
from pelican_newslint.engines.desk import Desk
from pelican_newslint.engines.protocol import Paragraph
from pelican_newslint.engines.remembered import Keeps
from pelican_newslint.engines.watch import Limits
from pelican_newslint.engines.wire import Plan

COMMAND = (sys.executable, str(Path(__file__).with_name("fake_worker.py")))
QUICK = Limits(memory=200_000_000, paragraph=1.5, silence=1.5, prepare=30.0)


class Dict:
    """A cache in memory: what was kept of paragraphs, and which of them ended a worker."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.deadly: dict[str, bytes] = {}

    def get(self, kind: str, keys: Sequence[str]) -> dict[str, bytes]:
        entries = self._of(kind)
        return {key: entries[key] for key in keys if key in entries}

    def put(self, kind: str, items: Mapping[str, bytes]) -> None:
        self._of(kind).update(items)

    def _of(self, kind: str) -> dict[str, bytes]:
        return {"paragraph": self.kept, "deadly": self.deadly}[kind]


def fake(name: str = "fake", factory: str = "obedient", **settings: object) -> Plan:
    return Plan(name, "1.0", "tests", f"fakes:{factory}", options=settings)


def paragraphs(*texts: str, language: str = "en") -> list[Paragraph]:
    return [Paragraph(text, language) for text in texts]


@contextmanager
def desk(
    *plans: Plan, cache: Keeps | None = None, limits: Limits = QUICK, house: House | None = None, warm: bool = True
) -> Iterator[tuple[Desk, list[str]]]:  # fmt: skip
    """A desk with its notes; closed at the end."""
    notes: list[str] = []
    config = Config(root=Path("/"), house=house or House())
    with Desk(config, cache, notes.append, plans=plans or [fake()], command=COMMAND, limits=limits, warm=warm) as made:
        yield made, notes


def found(matches: Mapping[str, Sequence[object]]) -> dict[str, int]:
    """Engine → how many matches."""
    return {engine: len(each) for engine, each in matches.items()}
