"""The worker process: `python -m pelican_newslint.engines.worker`, started by `Desk`, speaking `wire` over its pipes.

A process of its own, because an engine's start holds the GIL, a call that hangs can't be ended in a thread, and
memory that an engine took never comes back. Nothing of Pelican is imported here.

It ends when its input closes, however the build ended. Ctrl-C is the build's business: the terminal sends it to
both, and the worker only follows. SIGTERM and SIGKILL end it at once; an engine that starts a process of its own
must see to it that this one ends with the worker.
"""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import importlib
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Sequence
from time import perf_counter
from typing import BinaryIO, cast

from pelican_newslint.engines import wire
from pelican_newslint.engines.masks import touches_mask
from pelican_newslint.engines.protocol import Engine, EngineMatch, Paragraph, Told
from pelican_newslint.errors import EngineError, EngineGone, EngineLost

STUCK = 90.0
"""Seconds after which a worker in which nothing moves ends itself: an engine may hang with the GIL in its hands,
and then nobody here would see that the build is gone."""


class Post:
    """The way out. Several threads write; lines must not mix."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._lock = threading.Lock()

    def send(self, message: wire.FromWorker) -> None:
        data = wire.line(message)
        with self._lock:
            try:
                self._out.write(data)
                self._out.flush()
            except OSError:
                os._exit(0)  # nobody listens any more


class Alarm:
    """Ends the process where nothing moves for `STUCK` seconds while there is work. The clock runs outside the GIL."""

    def __init__(self) -> None:
        self._working = 0
        self._lock = threading.Lock()
        self._void = open(os.devnull, "w")  # noqa: SIM115, PTH123 - lives as long as the process

    def begin(self) -> None:
        with self._lock:
            self._working += 1
            faulthandler.dump_traceback_later(STUCK, exit=True, file=self._void)

    def end(self) -> None:
        with self._lock:
            self._working -= 1
            if self._working:
                faulthandler.dump_traceback_later(STUCK, exit=True, file=self._void)
            else:
                faulthandler.cancel_dump_traceback_later()


class Clock:
    """What one task takes."""

    def __init__(self) -> None:
        self._begun = self._ready = perf_counter()

    def prepared(self) -> None:
        self._ready = perf_counter()

    def took(self) -> wire.Took:
        return wire.Took(self._ready - self._begun, perf_counter() - self._ready)


class Seat:
    """One engine with its queue of tasks and its threads."""

    def __init__(self, engine: Engine, threads: int, post: Post, alarm: Alarm) -> None:
        self.engine = engine
        self._post = post
        self._alarm = alarm
        self._tasks: queue.SimpleQueue[wire.Task] = queue.SimpleQueue()
        self._prepared: set[str] = set()
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(threads)]
        for thread in self._threads:
            thread.start()

    def put(self, task: wire.Task) -> None:
        self._tasks.put(task)

    def _work(self) -> None:
        while True:
            task = self._tasks.get()
            self._alarm.begin()
            self._post.send(self._do(task))
            self._alarm.end()

    def _do(self, task: wire.Task) -> wire.Found | wire.Failed:
        clock = Clock()
        try:
            try:
                matches = self._look(task, clock)
            except EngineLost:
                self._prepared.clear()
                matches = self._look(task, clock)
        except BaseException as error:  # engines are foreign code: a panic of Rust isn't even an Exception
            return wire.Failed(task.id, reason(error), isinstance(error, EngineGone), clock.took())
        found = tuple(match for match in matches if not touches_mask(task.text, match.start, match.end))
        return wire.Found(task.id, found, clock.took())

    def _look(self, task: wire.Task, clock: Clock) -> tuple[EngineMatch, ...]:
        """Prepares the language first where it has to. An empty text is all about that."""
        if task.language not in self._prepared:
            self._post.send(began(task, preparing=True))
            self.engine.prepare(task.language)
            give_back()
            clock.prepared()
            self._prepared.add(task.language)
        if not task.text:
            return ()
        self._post.send(began(task, preparing=False))
        return self.engine.look(Paragraph(task.text, task.language))


def give_back() -> None:
    """Hands memory that is free back to the system: reading LanguageTool's rules leaves 70 MB of it. Only glibc can be told to."""
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def began(task: wire.Task, *, preparing: bool) -> wire.Began:
    """Said by the thread that looks at the task."""
    return wire.Began(task.id, preparing, threading.get_native_id(), time.thread_time())


def reason(error: BaseException) -> str:
    """Completes "LanguageTool …": an engine's own error says it in words, anything else is named."""
    said = str(error) if isinstance(error, EngineError) else f"raised {type(error).__name__}: {error}"
    return " ".join(said.split())[:300]


def make(plan: wire.Plan) -> Engine:
    """The engine of a plan, through its factory."""
    module, _, name = plan.factory.partition(":")
    return cast(Engine, getattr(importlib.import_module(module), name)(plan))


def seats(plans: Sequence[wire.Plan], post: Post, alarm: Alarm) -> dict[str, Seat]:
    """Every engine that can be made, ready for tasks; the others are reported."""
    made = {}
    for plan in plans:
        post.send(wire.Making(plan.name))
        alarm.begin()
        start = perf_counter()
        try:
            engine = make(plan)
            ready = wire.Ready(plan.name, engine.version, engine.languages if isinstance(engine, Told) else (), perf_counter() - start)
        except BaseException as error:  # as above; and an import can raise anything
            post.send(wire.Unable(plan.name, f"it {reason(error)}"))
        else:
            made[plan.name] = Seat(engine, plan.threads, post, alarm)
            post.send(ready)
        alarm.end()
    return made


def own_output() -> BinaryIO:
    """The pipe to the build, kept for ourselves: whatever an engine prints goes to the error output instead."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def leave(at: dict[str, Seat]) -> None:
    """End at once: the engines' threads may be deep in foreign code and can't be waited for."""
    for seat in at.values():
        seat.engine.close()
    os._exit(0)


def main() -> None:
    """Serve until the input closes."""
    post, alarm = Post(own_output()), Alarm()
    at: dict[str, Seat] = {}
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for data in sys.stdin.buffer:
        match wire.read_from_build(data):
            case wire.Start(plans):
                at.update(seats(plans, post, alarm))
            case wire.Ask(tasks):
                for task in tasks:
                    if seat := at.get(task.engine):
                        seat.put(task)
                    else:
                        post.send(wire.Failed(task.id, "could not be started"))
    leave(at)


if __name__ == "__main__":
    main()
