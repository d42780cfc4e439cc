"""What the build and its engines say to each other."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from msgspec import Struct

from pelican_newslint.model import Kind, Severity


class Paragraph(Struct, frozen=True):
    """One block's text with masks (`_`, same length) in place of code, URLs, addresses and formulas."""

    text: str
    language: str
    """BCP 47, as the article has it: "en-GB"."""


class EngineMatch(Struct, frozen=True, array_like=True):
    """A flaw as an engine sees it, in code points of the paragraph's text. Already filtered by tier, with its severity."""

    rule: str
    """With the engine's prefix: `languagetool/EN_A_VS_AN`."""
    start: int
    end: int
    message: str
    replacements: tuple[str, ...]
    kind: Kind
    category: str
    """The house category that fingerprints name and that merging compares."""
    severity: Severity
    key: str = ""
    """For spelling: the unknown word, so that reduce can clear what the site knows."""


@runtime_checkable
class Told(Protocol):
    """An engine that learns from its server which languages it knows."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Primary subtags; none where the plan has said it all."""


class Engine(Protocol):
    """One engine, inside the worker process."""

    name: str
    """harper, proselint or languagetool."""

    @property
    def version(self) -> str:
        """Enters the cache's keys: whatever changes the engine's answers must change it."""

    def knows(self, language: str) -> bool:
        """Whether it can look at text in this language."""

    def prepare(self, language: str) -> None:
        """Load what looking at this language needs. May take seconds; cheap once it has been called. Raises `EngineError`."""

    def look(self, paragraph: Paragraph) -> tuple[EngineMatch, ...]:
        """All that it finds. Raises `EngineError` where it could not look: never an empty answer in its place;
        `EngineLost` where it must be prepared again.

        The error's text completes a sentence that begins with the engine's name: "answered with status 500".
        """

    def close(self) -> None:
        """Let go of what would outlive the process (a server of its own)."""
