"""The cache as the rest of newslint uses it: get, put, close."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import msgspec
from msgspec import Struct

from pelican_newslint.cache import file
from pelican_newslint.config.paths import said

LIMIT = 1_000_000_000
"""Bytes that the file may have when a run ends; what was not used for longest goes first. A made site of 10,000 posts needs 210 MB of
them, and what is bounded below that is looked at anew in every build."""
BATCH = 1000
"""Entries that are written together; a killed run loses at most so many, or what it found in `PAUSE` seconds."""
PAUSE = 2.0
_DAY = 86_400
_OLDER = "DELETE FROM entry WHERE kind = ? AND id NOT IN (SELECT id FROM entry WHERE kind = ? ORDER BY id DESC LIMIT ?)"

Form = TypeVar("Form")


class CacheStats(Struct, frozen=True):
    """What the cache holds and what this run had of it. `entries` by kind; `size` in bytes."""

    folder: Path | None
    entries: dict[str, int]
    size: int
    hits: int
    misses: int


class Cache:
    """Open with `Cache.open`; use from any thread; close it, or what was put last is lost."""

    def __init__(self, folder: Path | None, connection: sqlite3.Connection | None, note: str | None, limit: int) -> None:
        self.folder = folder
        self.note = note
        """One line where the file was corrupt, older, foreign, locked, full or can't be written; else None."""
        self._connection = connection
        self._limit = limit
        self._lock = threading.RLock()
        self._waiting: dict[tuple[str, str], bytes] = {}
        self._newest: dict[str, int] = {}
        self._used: list[int] = []
        self._touched: list[int] = []
        self._written = time.monotonic()
        self._hits = self._misses = 0

    @classmethod
    def open(cls, folder: Path | None, *, patience: float = 5.0, limit: int = LIMIT) -> Cache:
        """The cache in `folder`, made where it is missing; None for one that keeps nothing beyond this run.

        `patience` is how many seconds another program may hold the file. Never raises for a file that is no good.
        """
        if folder is None:
            return cls(None, None, None, limit)
        connection, note = file.open_file(folder, patience)
        return cls(folder, connection, note, limit)

    @property
    def keeps(self) -> bool:
        """Whether what is put can be had again; False from the moment on at which the file fails."""
        return self._connection is not None

    def get(self, kind: str, keys: Sequence[str], beside: Sequence[str] = ()) -> dict[str, bytes]:
        """The entries of `kind` that are known, by key; of those with entries of the kinds `beside` under the same key, which count
        as used and aren't read."""
        with self._lock:
            found = {key: value for key in keys if (value := self._waiting.get((kind, key))) is not None}
            asked = [key for key in dict.fromkeys(keys) if key not in found]
            with self._may_fail("read"):
                touched = len(self._touched)
                found |= self._read(kind, asked)
                for other in beside:
                    known = self._known(other, list(found), touch=len(self._touched) > touched)
                    found = {key: value for key, value in found.items() if key in known}
            self._hits += len(found)
            self._misses += len(set(keys)) - len(found)
            return found

    def get_as(self, kind: str, keys: Sequence[str], form: type[Form], beside: Sequence[str] = ()) -> dict[str, Form]:
        """As `get`: the entries that have this form; what isn't what we wrote counts as unknown."""
        found = {}
        for key, value in self.get(kind, keys, beside).items():
            with contextlib.suppress(msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                found[key] = msgspec.json.decode(value, type=form)
        return found

    def put(self, kind: str, items: Mapping[str, bytes], *, newest: int | None = None) -> None:
        """Keeps JSON values under their keys; a key that is there gets the new value.

        `newest`: how many entries of the kind stay. What speaks of a whole site is large, and of use until the site changes.
        """
        with self._lock:
            if self._connection is None:
                return
            if newest is not None:
                self._newest[kind] = newest
            self._waiting.update(((kind, key), value) for key, value in items.items())
            if len(self._waiting) >= BATCH or time.monotonic() - self._written > PAUSE:
                self._write()

    def flush(self) -> None:
        """Writes what was put, for a run that may be killed."""
        with self._lock:
            self._write()

    def stats(self) -> CacheStats:
        with self._lock:
            self._write()
            entries: dict[str, int] = {}
            size = 0
            with self._may_fail("read"):
                if self._connection:
                    entries = dict(self._connection.execute("SELECT kind, count(*) FROM entry GROUP BY kind ORDER BY kind"))
                    size = file.size(self._connection)
            return CacheStats(self.folder, entries, size, self._hits, self._misses)

    def clear(self) -> None:
        """Forgets everything."""
        with self._lock:
            self._waiting.clear()
            self._touched.clear()
            with self._may_fail("written"):
                if self._connection:
                    self._connection.execute("DELETE FROM entry")
                    self._connection.execute("VACUUM")

    def close(self) -> None:
        with self._lock:
            self._write()
            with self._may_fail("written"):
                if self._connection:
                    file.prune(self._connection, self._limit, self._used)
            if self._connection:
                self._connection.close()
                self._connection = None

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @contextlib.contextmanager
    def _may_fail(self, done: str) -> Iterator[None]:
        """Whatever SQLite complains of, the run goes on without the file, and `note` says so once."""
        try:
            yield
        except sqlite3.Error as error:
            self.note = self.note or f"The cache in {said(self.folder or Path())} can't be {done} ({error}); the work goes on without it."
            if self._connection:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.close()
                self._connection = None
            if self.folder and file.is_corrupt(error):
                file.remove(self.folder / file.FILE)

    def _read(self, kind: str, keys: list[str]) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        day = _today()
        for start in range(0, len(keys), 500):
            if self._connection is None:
                return {}
            part = keys[start : start + 500]
            marks = ",".join("?" * len(part))
            rows = self._connection.execute(f"SELECT id, key, value, used FROM entry WHERE kind = ? AND key IN ({marks})", (kind, *part))
            for number, key, value, used in rows:
                if isinstance(value, bytes):
                    found[key] = value
                    self._used.append(number)
                    if used < day:
                        self._touched.append(number)
        return found

    def _known(self, kind: str, keys: list[str], *, touch: bool) -> set[str]:
        """The keys that have an entry. SQLite finds them in its index alone, so on which day one was last used isn't seen: `touch`."""
        found = {key for key in keys if (kind, key) in self._waiting}
        for start in range(0, len(keys), 500):
            if self._connection is None:
                return found
            part = keys[start : start + 500]
            marks = ",".join("?" * len(part))
            for number, key in self._connection.execute(f"SELECT id, key FROM entry WHERE kind = ? AND key IN ({marks})", (kind, *part)):
                found.add(key)
                self._used.append(number)
                if touch:
                    self._touched.append(number)
        return found

    def _write(self) -> None:
        with self._may_fail("written"):
            if self._connection and (self._waiting or self._touched):
                day = _today()
                with self._connection:  # one transaction
                    self._connection.execute("BEGIN IMMEDIATE")
                    self._connection.executemany("UPDATE entry SET used = ? WHERE id = ?", [(day, number) for number in self._touched])
                    self._connection.executemany(
                        "INSERT OR REPLACE INTO entry (kind, key, value, used) VALUES (?, ?, ?, ?)",
                        [(kind, key, value, day) for (kind, key), value in self._waiting.items()],
                    )
                    for kind, newest in self._newest.items():
                        self._connection.execute(_OLDER, (kind, kind, newest))
        self._waiting.clear()
        self._touched.clear()
        self._newest.clear()
        self._written = time.monotonic()


def _today() -> int:
    """Only to know which entries nobody wants any more; it enters no answer."""
    return int(time.time() // _DAY)
