"""The answer: findings weighed, engines that looked, the gate."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pelican_newslint.model.look import PlacedFix, PlacedRelated, Record, Verified
from pelican_newslint.model.match import Confidence, Kind, Severity
from pelican_newslint.model.text import Place, Scope, Span


class Silenced(Struct, frozen=True, gc=False):
    """Why a finding doesn't count."""

    kind: Literal["comment", "metadata", "config", "baseline"]
    reason: str = ""


class Finding(Struct, frozen=True, gc=False, array_like=True):
    """A flaw as it is reported: weighed, with its severity, its sources and its fingerprint."""

    rule: str
    sources: tuple[str, ...]
    group: str
    kind: Kind
    severity: Severity
    confidence: Confidence
    message: str
    text: str
    scope: Scope
    place: Place
    fingerprint: str
    related: tuple[PlacedRelated, ...] = ()
    fixes: tuple[PlacedFix, ...] = ()
    suppressed: Silenced | None = None
    span: Span | None = None
    draft: bool = False
    """Stands in a draft: shown, and only counted by the gate where the house says so."""
    quoted: bool = False
    """Stands inside quotation marks: somebody's words, which nobody mends for them."""


class EngineStatus(Struct, frozen=True):
    """Whether an engine looked, and if not why not. `looked` None: nothing was left for it to look at."""

    name: str
    version: str
    looked: bool
    way: str | None = None
    why_not: str | None = None


class Gate(Struct, frozen=True):
    """The gate's answer: `failed` with the reason as a sentence, or passed."""

    failed: bool
    reason: str = ""
    severities: tuple[Severity, ...] = ()
    """Findings of these hold it."""
    drafts: bool = False
    """Whether those in drafts do too."""

    def held_by(self, finding: Finding) -> bool:
        """Whether `finding` is one that keeps it shut."""
        return finding.suppressed is None and finding.severity in self.severities and (self.drafts or not finding.draft)


class Report(Struct, frozen=True):
    """The answer to one run, ready for any reporter."""

    engines: tuple[EngineStatus, ...]
    findings: tuple[Finding, ...]
    verified: tuple[Verified, ...]
    articles: int
    gate: Gate
    notes: tuple[str, ...] = ()
    """Lines that must be read once: an engine that failed, a language nobody knows, a stale baseline."""
    timings: dict[str, float] = {}
    """Seconds by step, engine and rule; only filled when asked for, and in no JSON."""
    records: tuple[Record, ...] = ()
    """What is known of each article that was read, sorted by path: for reports that group by author or show the archive. In no JSON."""
