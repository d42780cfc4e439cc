"""What a page knows of its own article: the findings as people read them, as plain data for the script and for the list."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.model import Finding, Gate, PlacedRelated, Severity, Verified
from pelican_newslint.plugin.silence import how_to_silence

LABELS: dict[Severity, str] = {"error": "must fix", "warning": "should fix", "suggestion": "consider"}
"""What people read in place of a severity."""
_ENGINES = {"languagetool": "LanguageTool", "proselint": "proselint", "harper": "Harper"}


class Near(Struct, frozen=True):
    """A related place. `here`: it is marked on this page; else `url` leads to the page that holds it, where one is known."""

    text: str
    message: str
    place: str
    here: bool
    url: str | None = None


class Note(Struct, frozen=True):
    """One finding. `number` counts from 0 on the page and is what marks name; `also` are other engines that found it too."""

    number: int
    severity: Severity
    label: str
    group: str
    rule: str
    message: str
    text: str
    scope: str
    place: str
    why: str
    help: str | None
    fixes: tuple[str, ...]
    near: tuple[Near, ...]
    also: tuple[str, ...]
    silence: str
    silenced: str | None = None
    mark: str | None = None
    """Id of its first mark on the page; None where the page doesn't show its words."""


class Checked(Struct, frozen=True):
    text: str
    message: str


class PageData(Struct, frozen=True):
    """All of one page. `stamp` changes whenever the page has something new to show."""

    notes: tuple[Note, ...]
    checked: tuple[Checked, ...]
    holds: bool
    gate: str
    report: str | None
    live: str | None
    stamp: str


def notes(
    findings: Sequence[Finding], marks: Mapping[int, str], urls: Mapping[str, str], summaries: Mapping[str, str], report: str | None
) -> tuple[Note, ...]:
    """The findings of one article, in their order. `marks`: number → id of the first mark; `urls`: source path → its page from here."""
    return tuple(_note(number, finding, marks.get(number), urls, summaries, report) for number, finding in enumerate(findings))


def _note(
    number: int, finding: Finding, mark: str | None, urls: Mapping[str, str], summaries: Mapping[str, str], report: str | None
) -> Note:
    return Note(
        number=number,
        severity=finding.severity,
        label=LABELS[finding.severity],
        group=finding.group,
        rule=finding.rule,
        message=finding.message,
        text=finding.text,
        scope=finding.scope,
        place=f"{finding.place.path}:{finding.place.line}" + (f":{finding.place.column}" if finding.place.exact else ""),
        why=summaries.get(finding.rule, ""),
        help=f"{report}#view=rules&rule={finding.rule}" if report else None,
        fixes=tuple(fix.title for fix in finding.fixes),
        near=tuple(_near(related, finding, urls) for related in finding.related),
        also=tuple(sorted({name for source in finding.sources if (name := engine(source)) and name != engine(finding.rule)})),
        silence=how_to_silence(finding),
        silenced=None if finding.suppressed is None else finding.suppressed.reason or f"by {finding.suppressed.kind}",
        mark=mark,
    )


def engine(rule: str) -> str | None:
    """The engine's name as it calls itself; None for the house's own rules."""
    return _ENGINES.get(rule.partition("/")[0])


def _near(related: PlacedRelated, finding: Finding, urls: Mapping[str, str]) -> Near:
    here = related.place.path == finding.place.path and related.span is not None
    return Near(
        related.text, related.message, f"{related.place.path}:{related.place.line}", here, None if here else urls.get(related.place.path)
    )


def checked(verified: Sequence[Verified]) -> tuple[Checked, ...]:
    return tuple(Checked(each.text, each.message) for each in verified)


def gate(findings: Sequence[Finding], answer: Gate) -> tuple[bool, str]:
    """Whether the gate would hold this article by itself, and a sentence that says so."""
    if not answer.severities:
        must = sum(finding.severity == "error" and finding.suppressed is None for finding in findings)
        return False, "The gate is off in this build." + (f" Elsewhere {_these(must)} would hold this article." if must else "")
    if holding := sum(map(answer.held_by, findings)):
        return True, f"The gate would hold this article: {_these(holding)} must go first."
    as_drafts = replace(answer, drafts=True)
    if holding := sum(map(as_drafts.held_by, findings)):
        return False, f"A draft holds nothing. Published like this, {_these(holding)} would hold the build."
    return False, "The gate would let this article through."


def _these(count: int) -> str:
    return "one finding" if count == 1 else f"{count} findings"


def tally(shown: Sequence[Note]) -> str:
    """`1 must fix, 2 should fix`; `nothing to fix`. What is silenced isn't counted."""
    counts: dict[Literal["error", "warning", "suggestion"], int] = dict.fromkeys(LABELS, 0)
    for note in shown:
        counts[note.severity] += note.silenced is None
    return ", ".join(f"{count} {LABELS[severity]}" for severity, count in counts.items() if count) or "nothing to fix"


def as_json(data: Any) -> str:
    """For a `<script type="application/json">`: ASCII only, and nothing in it that could end a script or open a comment."""
    plain = json.dumps(msgspec.to_builtins(data), separators=(",", ":"))
    return plain.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
