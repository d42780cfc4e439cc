"""What a rule's check yields, in the document it looked at."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pelican_newslint.model.text import Place, Span

Severity = Literal["error", "warning", "suggestion"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "suggestion")
"""From the gravest down."""
Kind = Literal["fact", "grammar", "spelling", "style", "residue"]
"""What sort of flaw. `style` and `spelling` skip direct speech: it is not the writer's. The rest look everywhere."""
Confidence = Literal["high", "medium", "low"]


class Edit(Struct, frozen=True, gc=False):
    """Replace `span` by `text`."""

    span: Span
    text: str


class Fix(Struct, frozen=True, gc=False):
    """A way to mend. `safe`: no reader could want it otherwise. Titles are imperative ("Change to Tuesday")."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Literal["safe", "unsafe"] = "unsafe"

    @classmethod
    def change(cls, span: Span, text: str, applicability: Literal["safe", "unsafe"] = "unsafe") -> Fix:
        """`text` in place of what stands at `span`; without text that is left out."""
        return cls(f"Change to “{text}”" if text else "Remove it", (Edit(span, text),), applicability)


class Related(Struct, frozen=True, gc=False):
    """Another stretch of the same document that belongs to the flaw."""

    span: Span
    message: str


class Match(Struct, frozen=True, gc=False):
    """What a rule's `check` yields: a flaw at a span of the document."""

    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    """Where this one is graver or milder than its rule; the house's settings still win."""
    confidence: Confidence = "high"
    key: str = ""
    """What reduce must know to confirm it (an unknown word, a link's target); see `Rule`'s `confirm`."""
    at: Place | None = None
    """The place in the source of what readers don't see (code of an embed); `span` is then the nearest text."""
    until: str = ""
    """ISO date: it is a flaw only while today is before it (a date in the future, an embargo)."""


class Right(Struct, frozen=True, gc=False):
    """What a rule's `check` yields for something that it checked and found right."""

    span: Span
    message: str
