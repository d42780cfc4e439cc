"""When a worker has gone too far: too long over one paragraph, or too much memory.

Measured why: Harper once took 18.6 GB over one token, and LanguageTool 15 seconds over 20,000 brackets. A limit on the
address space would be simpler, but a Java machine reserves more of it than it ever uses, so resident memory is what counts.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    import psutil

    from pelican_newslint.engines import wire


class Limits(Struct, frozen=True):
    """How far a worker may go."""

    memory: int = 2_500_000_000
    """Bytes of resident memory, of the worker and whatever it started. LanguageTool with two variants needs about 1 GB."""
    paragraph: float = 10.0
    """Seconds of a processor for one piece of a paragraph; it needs hundredths of one. Not of the clock: a machine that has much else to
    do gives an engine a tenth of its time, and a text that was blamed for that would be left out ever after."""
    silence: float = 30.0
    """Seconds of the clock for one piece, however little the engine did in them: it may wait for something that never comes."""
    prepare: float = 75.0
    """Seconds for an engine to load a language. LanguageTool's English takes 1.5; a Java machine of its own may take 60."""
    deaths: int = 3
    """So many times in a row may an engine hang or die, then it is given up for the run."""
    raises: int = 10
    """So many paragraphs in a row may an engine refuse, then it is given up for the run."""
    restarts: int = 20
    """So often is a worker started in one run, whoever killed it."""


class Death(Struct, frozen=True):
    """How a worker ended, and which tasks may be to blame."""

    reason: str
    """Completes "LanguageTool …": "took more than 10 seconds"."""
    suspects: tuple[int, ...]
    """Tasks that were being looked at. Each must be tried alone before it can be blamed."""
    loading: bool = False
    """What a language needs was being loaded for one of them, so it isn't the text that did it."""


class _Running(Struct, frozen=True):
    """A task since it began, and the thread that looks at it."""

    at: float
    preparing: bool
    thread: int
    spent: float
    """Seconds of a processor that the thread had spent before."""


class Watch:
    """Follows the tasks of one worker and says when it must be ended."""

    def __init__(self, limits: Limits, pid: int) -> None:
        self._limits = limits
        self._pid = pid
        self._process: psutil.Process | None = None
        self._running: dict[int, _Running] = {}
        self._heard = time.monotonic()
        self._weighed = 0.0
        self._clocked = 0.0

    def began(self, message: wire.Began, at: float) -> None:
        self._running[message.task] = _Running(at, message.preparing, message.thread, message.spent)
        self._heard = at

    def ended(self, task: int, at: float) -> None:
        self._running.pop(task, None)
        self._heard = at

    def verdict(self, now: float) -> Death | None:
        """Why the worker must be ended; None while all is well. Cheap: ask it ten times a second.

        `now`: the moment up to which all that the worker said has been heard (monotonic). The clock may be far ahead of it,
        where messages waited: a task isn't late because nobody listened.
        """
        if late := self._late(now):
            first = min(self._running[task].at for task in late)
            moved_on = self._heard > first + 1  # others reported since: the late one doesn't hold the whole process
            return self.death(self._said(late, now), tuple(late) if moved_on else tuple(self._running))
        if time.monotonic() - self._weighed > 0.2:
            self._weighed = time.monotonic()
            if self._memory() > self._limits.memory:
                return self.death(f"took more than {self._limits.memory / 1e9:.2g} GB of memory")
        return None

    def death(self, reason: str, suspects: Sequence[int] | None = None) -> Death:
        """An end for this reason, brought about by `suspects`, else by any of the tasks that were being looked at."""
        tasks = tuple(self._running) if suspects is None else tuple(suspects)
        return Death(reason, tasks, loading=any(self._running[task].preparing for task in tasks))

    def _late(self, now: float) -> list[int]:
        """Tasks that take too long. The processor's time is only asked for where the clock's is up, five times a second."""
        waited = {task: each for task, each in self._running.items() if now - each.at > self._patience(each)}
        late = [task for task, each in waited.items() if each.preparing or now - each.at > self._limits.silence]
        if late or not waited or time.monotonic() - self._clocked < 0.2:
            return late
        self._clocked = time.monotonic()
        spent = self._spent()
        return [task for task, each in waited.items() if spent.get(each.thread, math.inf) - each.spent > self._limits.paragraph]

    def _patience(self, each: _Running) -> float:
        return self._limits.prepare if each.preparing else min(self._limits.paragraph, self._limits.silence)

    def _said(self, late: Sequence[int], now: float) -> str:
        running = [self._running[task] for task in late]
        if any(each.preparing for each in running):
            return f"took more than {self._limits.prepare:g} seconds"
        if any(now - each.at > self._limits.silence for each in running):
            return f"gave no answer for {self._limits.silence:g} seconds"
        return f"took more than {self._limits.paragraph:g} seconds"

    def _spent(self) -> dict[int, float]:
        """Seconds of a processor by the worker's threads; empty where the system doesn't tell, and then the clock counts."""
        import psutil

        try:
            return {each.id: each.user_time + each.system_time for each in self._worker().threads()}
        except psutil.Error:
            return {}

    def _worker(self) -> psutil.Process:
        import psutil

        self._process = self._process or psutil.Process(self._pid)
        return self._process

    def _memory(self) -> int:
        """Resident bytes of the worker and its children; 0 once it is gone."""
        import psutil

        try:
            return sum(each.memory_info().rss for each in [self._worker(), *self._worker().children(recursive=True)])
        except psutil.Error:
            return 0
