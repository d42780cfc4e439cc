"""What engines cost in a run, as the worker tells it."""

from __future__ import annotations

from msgspec import Struct

from pelican_newslint.engines.wire import Took


class Spent(Struct):
    """Of one engine. `starting` and `looking` are seconds, those of threads that look together added up; `asked` and `known`
    are questions (a paragraph, or a piece of a long one): those that the worker was asked, those that the cache knew."""

    starting: float = 0.0
    looking: float = 0.0
    asked: int = 0
    known: int = 0


class Ledger:
    """Keeps account of every engine that has been asked something."""

    def __init__(self) -> None:
        self.by_engine: dict[str, Spent] = {}
        self._engines: dict[int, str] = {}

    def questioned(self, engine: str, *, known: bool) -> None:
        """A question came up, and the cache knew its answer or not."""
        spent = self._of(engine)
        spent.known, spent.asked = spent.known + known, spent.asked + (not known)

    def given(self, task: int, engine: str) -> None:
        """A task that the worker will get."""
        self._engines[task] = engine

    def ended(self, task: int, took: Took) -> None:
        if task in self._engines:
            self.made(self._engines.pop(task), took.preparing, took.looking)

    def made(self, engine: str, starting: float, looking: float = 0.0) -> None:
        """It was imported, or something else was done that took so long."""
        spent = self._of(engine)
        spent.starting, spent.looking = spent.starting + starting, spent.looking + looking

    def _of(self, engine: str) -> Spent:
        return self.by_engine.setdefault(engine, Spent())
