"""Getting tasks answered by a worker that may hang, die or eat all memory, without losing what the others found.

A round asks for many tasks at once. Where the worker dies in it, every task that it was busy with is tried alone in a worker
of its own: the machine may have been busy, or the memory taken by what came before. What ends that one too is to blame. The
rest is asked again. An engine that goes on dying is given up.
"""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from pelican_newslint.engines import wire
from pelican_newslint.engines.protocol import EngineMatch
from pelican_newslint.engines.spent import Ledger
from pelican_newslint.engines.watch import Death, Limits, Watch

if TYPE_CHECKING:
    from pelican_newslint.engines.child import Child

_PAUSE = 0.1
"""Seconds between two looks at the clock and the scales."""


class Failure(Struct, frozen=True):
    """Why an engine could not look."""

    why: str
    """Completes "LanguageTool …"."""
    deadly: bool = False
    """The text ended a worker twice, the second time one in which nothing else was looked at: it would do so again."""


Outcome = tuple[EngineMatch, ...] | Failure
"""What an engine found, or why it could not look."""
Answered = Callable[[wire.Task, Outcome], None]


class Rounds:
    """The warm worker, and the bookkeeping of what its engines did to it. Lives as long as the desk."""

    def __init__(self, plans: Sequence[wire.Plan], command: Sequence[str], limits: Limits) -> None:
        self.plans = tuple(plans)
        self.given_up: dict[str, str] = {}
        """Engine → why it isn't asked any more."""
        self.versions: dict[str, str] = {}
        """Engine → what it calls itself, once the worker has said so."""
        self.ledger = Ledger()
        self._languages: dict[str, tuple[str, ...]] = {}
        self._command = command
        self._limits = limits
        self._child: Child | None = None
        self._watch: Watch | None = None
        self._deaths: Counter[str] = Counter()
        self._raises: Counter[str] = Counter()
        self._restarts = 0
        self._idle_deaths = 0
        self._making: str | None = None
        self._next = 0

    @property
    def pid(self) -> int | None:
        """Of the worker, None while there is none."""
        return self._child.pid if self._child else None

    def start(self, languages: Sequence[str] = ()) -> None:
        """Start the worker, if there is none, and let its engines load these languages. Doesn't wait."""
        if self._child or not self._open():
            return
        from pelican_newslint.engines.child import Child  # where the cache knows everything, no process is ever needed

        try:
            self._child = Child(self._open(), self._command)
        except OSError as error:
            self._give_all_up(f"the worker process can't be started: {error}")
            return
        self._watch = Watch(self._limits, self._child.pid)
        warm = [self.task(plan.name, "", language) for plan in self._open() for language in languages if plan.knows(language)]
        if warm:
            self._child.ask(wire.Ask(tuple(warm)))

    def knows(self, plan: wire.Plan, language: str) -> bool:
        """Whether the engine of this plan can look at text in this language, by its own word where it gave it."""
        told = self._languages.get(plan.name)
        return wire.primary(language) in told if told else plan.knows(language)

    def task(self, engine: str, text: str, language: str) -> wire.Task:
        """A task with a number of its own."""
        self._next += 1
        self.ledger.given(self._next, engine)
        return wire.Task(self._next, engine, text, language)

    def meet(self) -> None:
        """Wait until every engine has said what it calls itself, or can't be had."""
        while any(plan.name not in self.versions for plan in self._open()):
            self.start()
            if self._child:
                self._step({}, lambda *_: None)

    def ask(self, tasks: Sequence[wire.Task], answered: Answered) -> None:
        """Have every task answered, each exactly once, in no particular order."""
        self._restarts = self._idle_deaths = 0
        todo: deque[list[wire.Task]] = deque([list(tasks)])
        alone: set[int] = set()
        while todo:
            batch = {task.id: task for task in todo.popleft()}
            for task in [task for task in batch.values() if task.engine in self.given_up]:
                answered(batch.pop(task.id), Failure(self.given_up[task.engine]))
            if not batch:
                continue
            death = self._round(batch, answered)
            if death is None:
                continue
            suspects = [batch.pop(each) for each in death.suspects if each in batch]
            for suspect in reversed(suspects):
                if suspect.id in alone:
                    self._blame(suspect.engine, death.reason)
                    answered(suspect, Failure(death.reason, deadly=not death.loading))
                else:
                    alone.add(suspect.id)
                    todo.appendleft([suspect])
            todo.append(list(batch.values()))

    def forgive(self) -> None:
        """A new build: engines that were given up for what they did get another chance."""
        self.given_up.clear()
        self._deaths.clear()
        self._raises.clear()

    def close(self) -> None:
        """End the worker; the next question starts another."""
        if self._child:
            self._child.end(patience=3)
            self._child = self._watch = None

    def _open(self) -> list[wire.Plan]:
        return [plan for plan in self.plans if plan.name not in self.given_up]

    def _round(self, batch: dict[int, wire.Task], answered: Answered) -> Death | None:
        """Ask for `batch` and take out of it what was answered. None: all was; else how the worker ended."""
        self.start()
        if self._child is None:
            return Death("could not be started", ())  # everything is given up now, and the next round says so
        self._child.ask(wire.Ask(tuple(batch.values())))
        while batch:
            death = self._step(batch, answered)
            if death:
                return death
            for task in [task for task in batch.values() if task.engine in self.given_up]:
                answered(batch.pop(task.id), Failure(self.given_up[task.engine]))
        return None

    def _step(self, batch: dict[int, wire.Task], answered: Answered) -> Death | None:
        """Hear one message, or look at the clock and the scales where none comes."""
        assert self._child
        assert self._watch
        heard = self._child.hear(_PAUSE)
        death = self._watch.verdict(heard[0] if heard else time.monotonic())
        if death is None and heard is not None:
            at, message = heard
            if message is None:
                death = self._watch.death(f"took the worker process down ({self._last_words()})")
            else:
                self._take(at, message, batch, answered)
        if death:
            self._bury(death)
        return death

    def _take(self, at: float, message: wire.FromWorker, batch: dict[int, wire.Task], answered: Answered) -> None:
        assert self._watch
        match message:
            case wire.Making(engine):
                self._making = engine
            case wire.Ready(engine, version, languages, took):
                self.ledger.made(engine, took)
                self.versions[engine] = version
                self._languages[engine] = languages
                self._making = None
            case wire.Unable(engine, why):
                self.given_up[engine] = why
                self._making = None
            case wire.Began():
                self._watch.began(message, at)
            case wire.Found(number, _) | wire.Failed(number, _):
                self._watch.ended(number, at)
                self.ledger.ended(number, message.took)
                if task := batch.pop(number, None):
                    answered(task, self._outcome(task, message))

    def _outcome(self, task: wire.Task, message: wire.Found | wire.Failed) -> Outcome:
        """An answer, counted for or against its engine."""
        if isinstance(message, wire.Found):
            self._deaths[task.engine] = self._raises[task.engine] = 0
            return message.matches
        self._raises[task.engine] += 1
        if message.gone:
            self.given_up[task.engine] = f"it {message.why}"
        elif self._raises[task.engine] >= self._limits.raises:
            self.given_up[task.engine] = f"it failed on {self._raises[task.engine]} paragraphs in a row; the last time it {message.why}"
        return Failure(message.why)

    def _last_words(self) -> str:
        assert self._child
        time.sleep(0.05)  # its last line may still be on the way
        return self._child.last_words()

    def _bury(self, death: Death) -> None:
        """End a worker that has died or must; whichever engine was just being imported is to blame for that."""
        assert self._child
        self._child.end()
        self._child = self._watch = None
        self._restarts += 1
        self._idle_deaths = 0 if death.suspects else self._idle_deaths + 1
        if self._making:
            self.given_up[self._making] = f"it {death.reason} when it was started"
            self._making = None
        elif self._idle_deaths >= self._limits.deaths or self._restarts > self._limits.restarts:
            self._give_all_up(f"the worker process had to be started {self._restarts + 1} times; last, an engine {death.reason}")

    def _give_all_up(self, why: str) -> None:
        self.given_up.update({plan.name: why for plan in self._open()})

    def _blame(self, engine: str, reason: str) -> None:
        self._deaths[engine] += 1
        if self._deaths[engine] >= self._limits.deaths:
            self.given_up[engine] = f"it {reason}, {self._deaths[engine]} times in a row"
