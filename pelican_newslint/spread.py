"""Looking spread over other processes and machines: one pure function from plain data to plain data, mapped over an Executor.

What a task holds is all that looking may know, as JSON; what comes back is the looks and the lines that must be read once.
Which machine does it makes no difference: one whose rules or engines are others refuses.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path

import msgspec
from msgspec import Struct

from pelican_newslint.cache import Cache
from pelican_newslint.config.model import Config, House
from pelican_newslint.engines.desk import Desk
from pelican_newslint.errors import EngineError
from pelican_newslint.look import Looker
from pelican_newslint.model import Look, Post
from pelican_newslint.rules.edition import rules_hash

BATCH = 20
"""Articles in a task: enough to be worth its way, few enough that no machine stands idle at the end."""


class Task(Struct, frozen=True):
    """Articles to look at for one house. `rules` and `engines` identify what must look at them."""

    posts: tuple[Post, ...]
    house: House
    languagetool: tuple[str, ...]
    rules: str
    engines: str


class Told(Struct, frozen=True):
    """One look for each article, in order."""

    looks: tuple[Look, ...]
    notes: tuple[str, ...]


class Spread:
    """Looks at articles by way of `executor`. `notes` gets what its machines have to say."""

    def __init__(self, executor: Executor, config: Config, engines: str, notes: list[str]) -> None:
        self._executor = executor
        self._config = config
        self._engines = engines
        self._notes = notes

    def looks(self, posts: Sequence[Post]) -> Iterator[tuple[Look, ...]]:
        """The looks at `posts`, batch by batch, in order. Raises `EngineError` where a machine has other rules or engines."""
        house, way = self._config.house, self._config.languagetool
        tasks = [
            msgspec.json.encode(Task(tuple(posts[start : start + BATCH]), house, way, rules_hash(), self._engines))
            for start in range(0, len(posts), BATCH)
        ]
        for future in [self._executor.submit(look, task) for task in tasks]:
            told = msgspec.json.decode(future.result(), type=Told)
            self._notes += told.notes
            yield told.looks


def look(task: bytes) -> bytes:
    """Looks at a `Task`'s articles, wherever this runs; gives a `Told`."""
    asked = msgspec.json.decode(task, type=Task)
    with _lock:
        place = _place(asked)
        looks = place.looker.look(asked.posts, [str(number) for number in range(len(asked.posts))])
        place.desk.require()
        notes = tuple(dict.fromkeys(place.notes))
        place.notes.clear()
    return msgspec.json.encode(Told(tuple(looks[post.path] for post in asked.posts), notes))


class _Place:
    """What one process keeps between tasks of one house: its rules ready, its engines warm."""

    def __init__(self, key: bytes, asked: Task) -> None:
        self.key = key
        self.notes: list[str] = []
        config = Config(root=Path(), house=asked.house, languagetool=asked.languagetool)
        self.desk = Desk(config, None, self.notes.append)
        self.looker = Looker(config, Cache.open(None), self.desk)


_lock = threading.Lock()
"""A worker with several threads looks at one task after the other: the rules hold the interpreter anyway."""
_kept: list[_Place] = []


def _place(asked: Task) -> _Place:
    key = msgspec.json.encode((asked.house, asked.languagetool))
    if not _kept or _kept[0].key != key:
        while _kept:
            _kept.pop().desk.close()
        _kept.append(_Place(key, asked))
    if asked.rules != rules_hash():
        raise EngineError("A machine of the cluster has another version of newslint or of its rules.")
    if asked.engines != _kept[0].desk.signature:
        raise EngineError("A machine of the cluster has other engines, or other versions of them, than this one.")
    return _kept[0]
