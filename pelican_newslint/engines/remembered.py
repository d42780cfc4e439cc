"""What engines answered before: the cache, by piece of text × engine × version × whatever else changes its answers.

A piece that ended the engine's process is remembered too, as just that: never as one in which nothing was found.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from pelican_newslint.engines.protocol import EngineMatch

KIND = "paragraph"
DEADLY = "deadly"
"""Kind of the entries for text that an engine hangs on or dies of."""
KEPT_AT_ONCE = 200
"""Answers that are put into the cache together: a run that is broken off keeps what it had."""

Answer = tuple[EngineMatch, ...]

_decoder = msgspec.json.Decoder(Answer)
_encode = msgspec.json.Encoder().encode


class Keeps(Protocol):
    """What is needed of the cache."""

    def get(self, kind: str, keys: Sequence[str]) -> dict[str, bytes]: ...
    def put(self, kind: str, items: Mapping[str, bytes]) -> None: ...


def key(*parts: str) -> str:
    """One key for a question: engine, way, version, edition, language, text."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=20).hexdigest()


class Remembered:
    """Answers of earlier builds, and of this one for later ones."""

    def __init__(self, cache: Keeps | None) -> None:
        self._cache = cache
        self._fresh: dict[str, bytes] = {}

    def find(self, lengths: Mapping[str, int]) -> dict[str, Answer]:
        """Answers to the questions with these keys and lengths of text.

        One that makes no sense counts as none: the file may come from anywhere.
        """
        found: dict[str, Answer] = {}
        if self._cache is None or not lengths:
            return found
        for each, data in self._cache.get(KIND, list(lengths)).items():
            try:
                answer = _decoder.decode(data)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                continue
            if all(0 <= match.start <= match.end <= lengths[each] for match in answer):
                found[each] = answer
        return found

    def deadly(self, keys: Sequence[str]) -> set[str]:
        """Which of these questions ended a worker in an earlier run."""
        return set(self._cache.get(DEADLY, keys)) if self._cache is not None and keys else set()

    def keep_deadly(self, keys: Sequence[str]) -> None:
        """Remember that these questions end a worker."""
        if self._cache is not None and keys:
            self._cache.put(DEADLY, dict.fromkeys(keys, b"true"))

    def keep(self, each: str, answer: Answer) -> None:
        """Remember one answer; `flush` at the end."""
        if self._cache is None:
            return
        self._fresh[each] = _encode(answer)
        if len(self._fresh) >= KEPT_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        if self._cache is not None and self._fresh:
            self._cache.put(KIND, self._fresh)
        self._fresh = {}
