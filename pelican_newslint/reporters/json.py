"""``--format json``, version 1. Its form is frozen: only a new version may change what a key means.

The same report gives the same bytes: no clock, no absolute path, no order but the report's own.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import Struct

from pelican_newslint.model import (
    Confidence,
    EngineStatus,
    Finding,
    Kind,
    Place,
    PlacedFix,
    PlacedRelated,
    Report,
    Scope,
    Severity,
    Silenced,
    Verified,
)
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.totals import Totals, totals

NAME = "json"


class EditOut(Struct, frozen=True):
    """Replace what stands from line:column up to end_line:end_column by `text`."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class FixOut(Struct, frozen=True):
    title: str
    applicability: Literal["safe", "unsafe"]
    edits: tuple[EditOut, ...]


class RelatedOut(Struct, frozen=True):
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    message: str


class FindingOut(Struct, frozen=True):
    path: str
    rule: str
    sources: tuple[str, ...]
    group: str
    kind: Kind
    severity: Severity
    confidence: Confidence
    message: str
    text: str
    scope: Scope
    place: Literal["exact", "near"]
    line: int
    column: int
    end_line: int
    end_column: int
    related: tuple[RelatedOut, ...]
    fixes: tuple[FixOut, ...]
    help: str
    fingerprint: str
    suppressed: Silenced | None


class VerifiedOut(Struct, frozen=True):
    path: str
    rule: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    message: str


class Answer(Struct, frozen=True):
    """The whole of the output."""

    version: Literal[1]
    engines: tuple[EngineStatus, ...]
    findings: tuple[FindingOut, ...]
    verified: tuple[VerifiedOut, ...]
    summary: Totals


def render(report: Report, _sources: Sources) -> str:
    """One JSON object, indented, UTF-8 beyond ASCII."""
    return msgspec.json.format(msgspec.json.encode(answer(report))).decode() + "\n"


def answer(report: Report) -> Answer:
    """The report in the form of the output."""
    return Answer(
        version=1,
        engines=report.engines,
        findings=tuple(finding_out(finding) for finding in report.findings),
        verified=tuple(_verified(verified) for verified in report.verified),
        summary=totals(report),
    )


def schema() -> dict[str, Any]:
    """The output's JSON Schema, made from the types above."""
    return msgspec.json.schema(Answer)


def finding_out(finding: Finding) -> FindingOut:
    """One finding in the form of the output."""
    return FindingOut(
        rule=finding.rule,
        sources=finding.sources,
        group=finding.group,
        kind=finding.kind,
        severity=finding.severity,
        confidence=finding.confidence,
        message=finding.message,
        text=finding.text,
        scope=finding.scope,
        place="exact" if finding.place.exact else "near",
        related=tuple(_related(related) for related in finding.related),
        fixes=tuple(_fix(fix) for fix in finding.fixes),
        help=f"newslint explain {finding.rule}",
        fingerprint=finding.fingerprint,
        suppressed=finding.suppressed,
        path=finding.place.path,
        **_ends(finding.place),
    )


def _ends(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.column, "end_line": place.end_line, "end_column": place.end_column}


def _related(related: PlacedRelated) -> RelatedOut:
    return RelatedOut(path=related.place.path, text=related.text, message=related.message, **_ends(related.place))


def _fix(fix: PlacedFix) -> FixOut:
    edits = tuple(EditOut(text=edit.text, **_ends(edit.place)) for edit in fix.edits)
    return FixOut(title=fix.title, applicability=fix.applicability, edits=edits)


def _verified(verified: Verified) -> VerifiedOut:
    return VerifiedOut(path=verified.place.path, rule=verified.rule, text=verified.text, message=verified.message, **_ends(verified.place))
