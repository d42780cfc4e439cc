"""The local server as a way to have LanguageTool: started when a language first needs it, and again where it died."""

from __future__ import annotations

import threading
import time
from collections.abc import Collection

from pelican_newslint.engines.choice import Choice
from pelican_newslint.engines.java import lock
from pelican_newslint.engines.java.machine import Machine
from pelican_newslint.engines.languagetool import Raw
from pelican_newslint.engines.server.pool import Pool
from pelican_newslint.engines.wire import primary
from pelican_newslint.errors import EngineError, EngineGone, EngineLost

STARTS = 3
"""So often is it started in all: one that goes on dying is given up."""
AGAIN = 60.0
"""Seconds after which a start that failed may be tried again."""
CONNECTIONS = 4


class Local:
    """`languages`: primary subtags that it knows."""

    def __init__(self, machine: Machine, languages: Collection[str], choice: Choice, mother_tongue: str | None) -> None:
        self._machine = machine
        self._languages = frozenset(languages)
        self._choice = choice
        self._mother_tongue = mother_tongue
        self._starting = threading.Lock()
        self._pool: Pool | None = None
        self._starts = 0
        self._failed: tuple[float, str] | None = None

    @property
    def version(self) -> str:
        """Known without a start: the lock pins it."""
        return f"LanguageTool {lock.version()}"

    def knows(self, language: str) -> bool:
        return primary(language) in self._languages

    def prepare(self, language: str) -> None:
        self._running().load(language, self._choice.parameters(language))

    def check(self, text: str, language: str) -> tuple[Raw, ...]:
        """Never starts it: that takes longer than a paragraph may."""
        pool = self._pool
        if pool is None or not self._machine.alive:
            raise EngineLost("was ended from outside")
        try:
            return pool.check(text, language, self._choice.parameters(language))
        except EngineGone:
            if self._machine.dies():
                raise EngineLost(f"died: {self._machine.why()}") from None
            raise

    def close(self) -> None:
        if self._pool is not None:
            self._pool.leave()
        self._machine.stop()

    def _running(self) -> Pool:
        with self._starting:
            if self._pool is not None and self._machine.alive:
                return self._pool
            if self._failed and time.monotonic() - self._failed[0] < AGAIN:
                raise EngineGone(self._failed[1])
            try:
                return self._start()
            except EngineError as error:
                self._failed = (time.monotonic(), str(error))
                raise EngineGone(str(error)) from error

    def _start(self) -> Pool:
        if self._pool is not None:
            why = self._machine.why()
            self._pool.leave()
            self._pool = None
            if self._starts >= STARTS:
                self._starts = 0
                raise EngineError(f"died {STARTS} times: {why}")
        self._machine.start()
        self._starts += 1
        self._pool = Pool([self._machine.address], mother_tongue=self._mother_tongue, connections=CONNECTIONS)
        try:
            self._pool.meet()
        except EngineError:
            if self._machine.dies():
                raise EngineError(f"could not be started: {self._machine.why()}") from None
            raise
        return self._pool
