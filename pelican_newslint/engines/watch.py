"""When a worker has gone too far: too long over one paragraph, or too much memory.

Measured why: Harper once took 18.6 GB over one token, and LanguageTool 15 seconds over 20,000 brackets. A limit on the
address space would be simpler, but a Java machine reserves more of it than it ever uses, so resident memory is what counts.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    import psutil


class Limits(Struct, frozen=True):
    """How far a worker may go."""

    memory: int = 2_500_000_000
    """Bytes of resident memory, of the worker and whatever it started. LanguageTool with two variants needs about 1 GB."""
    paragraph: float = 10.0
    """Seconds for one piece of a paragraph; it needs hundredths of one."""
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


class Watch:
    """Follows the tasks of one worker and says when it must be ended."""

    def __init__(self, limits: Limits, pid: int) -> None:
        self._limits = limits
        self._pid = pid
        self._process: psutil.Process | None = None
        self._running: dict[int, tuple[float, bool]] = {}
        self._heard = time.monotonic()
        self._weighed = 0.0

    def began(self, task: int, preparing: bool, at: float) -> None:
        self._running[task] = (at, preparing)
        self._heard = at

    def ended(self, task: int, at: float) -> None:
        self._running.pop(task, None)
        self._heard = at

    def verdict(self, now: float) -> Death | None:
        """Why the worker must be ended; None while all is well. Cheap: ask it ten times a second.

        `now`: the moment up to which all that the worker said has been heard (monotonic). The clock may be far ahead of it,
        where messages waited: a task isn't late because nobody listened.
        """
        late = {task: began for task, (began, preparing) in self._running.items() if now - began > self._limit(preparing)}
        if late:
            first = min(late.values())
            moved_on = self._heard > first + 1  # others reported since: the late one doesn't hold the whole process
            seconds = self._limit(any(self._running[task][1] for task in late))
            return self.death(f"took more than {seconds:g} seconds", tuple(late) if moved_on else tuple(self._running))
        if time.monotonic() - self._weighed > 0.2:
            self._weighed = time.monotonic()
            if self._memory() > self._limits.memory:
                return self.death(f"took more than {self._limits.memory / 1e9:.2g} GB of memory")
        return None

    def death(self, reason: str, suspects: Sequence[int] | None = None) -> Death:
        """An end for this reason, brought about by `suspects`, else by any of the tasks that were being looked at."""
        tasks = tuple(self._running) if suspects is None else tuple(suspects)
        return Death(reason, tasks, loading=any(self._running[task][1] for task in tasks))

    def _limit(self, preparing: bool) -> float:
        return self._limits.prepare if preparing else self._limits.paragraph

    def _memory(self) -> int:
        """Resident bytes of the worker and its children; 0 once it is gone."""
        import psutil

        try:
            self._process = self._process or psutil.Process(self._pid)
            return sum(each.memory_info().rss for each in [self._process, *self._process.children(recursive=True)])
        except psutil.Error:
            return 0
