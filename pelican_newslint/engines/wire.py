"""The lines that the build and its worker process send each other: JSON, one message a line.

The build says `Start` once and then `Ask`. The worker answers with the rest; each `Began` is followed by
`Found` or `Failed` for the same task, unless the engine hangs or takes the process down with it.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from pelican_newslint.engines.protocol import EngineMatch


class Plan(Struct, frozen=True):
    """One engine as the build intends to have it; nothing of the engine itself is imported to make one."""

    name: str
    """languagetool, proselint or harper: the prefix of its rules' ids."""
    version: str = ""
    """For people: "lingotweaker 0.2.8". Empty: only the engine itself knows, and it is asked before the cache is."""
    edition: str = ""
    """Enters the cache's keys beside `version`: whatever else changes the answers (data, tiers, filters, settings)."""
    factory: str = ""
    """`module:callable` that makes the `Engine` of a Plan, in the worker."""
    way: str | None = None
    note: str = ""
    """Said once in every build in which it is asked something."""
    why_not: str | None = None
    """Set where the engine can't be had or isn't wanted: then it's never asked."""
    languages: tuple[str, ...] = ("en",)
    """Primary subtags of the languages that it knows; "*" for all."""
    threads: int = 1
    """How many paragraphs it may look at together; more than one only helps an engine that releases the GIL."""
    options: dict[str, Any] = {}
    """What its factory wants to know; plain JSON data."""

    def knows(self, language: str) -> bool:
        """Whether it can look at text in this language (BCP 47)."""
        return "*" in self.languages or primary(language) in self.languages


def primary(language: str) -> str:
    """ "en-GB" → "en"."""
    return language.replace("_", "-").partition("-")[0].lower()


class Task(Struct, frozen=True, array_like=True):
    """A piece of a paragraph for one engine. An empty text only has the engine load what the language needs."""

    id: int
    engine: str
    text: str
    language: str


class Start(Struct, frozen=True, tag=True):
    plans: tuple[Plan, ...]


class Ask(Struct, frozen=True, tag=True):
    tasks: tuple[Task, ...]


class Took(Struct, frozen=True, array_like=True):
    """Seconds that a task took: loading what its language needs, and looking."""

    preparing: float = 0.0
    looking: float = 0.0


class Making(Struct, frozen=True, tag=True):
    """The worker imports this engine now."""

    engine: str


class Ready(Struct, frozen=True, tag=True):
    engine: str
    version: str
    languages: tuple[str, ...] = ()
    """Where only the engine itself could tell: primary subtags of those that it knows. Takes the place of the plan's."""
    took: float = 0.0
    """Seconds until it was imported."""


class Unable(Struct, frozen=True, tag=True):
    """The engine can't be had at all."""

    engine: str
    why: str


class Began(Struct, frozen=True, tag=True):
    task: int
    preparing: bool
    """Loads data for the language first, which may take long."""
    thread: int = 0
    """That looks at it, as the system numbers them,"""
    spent: float = 0.0
    """and the seconds of a processor that it had spent by then."""


class Found(Struct, frozen=True, tag=True):
    task: int
    matches: tuple[EngineMatch, ...]
    took: Took = Took()


class Failed(Struct, frozen=True, tag=True):
    task: int
    why: str
    gone: bool = False
    """It will fail on all others too."""
    took: Took = Took()


FromBuild = Start | Ask
FromWorker = Making | Ready | Unable | Began | Found | Failed

_encoder = msgspec.json.Encoder()
_from_build: msgspec.json.Decoder[FromBuild] = msgspec.json.Decoder(FromBuild)
_from_worker: msgspec.json.Decoder[FromWorker] = msgspec.json.Decoder(FromWorker)


def line(message: FromBuild | FromWorker) -> bytes:
    """One message as a line. JSON escapes newlines, so the text can hold any."""
    return _encoder.encode(message) + b"\n"


def read_from_build(data: bytes) -> FromBuild:
    return _from_build.decode(data)


def read_from_worker(data: bytes) -> FromWorker:
    """Raises `msgspec.MsgspecError` for anything that is no message."""
    return _from_worker.decode(data)
