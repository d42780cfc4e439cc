"""``--format rdjson``: reviewdog's own format. Columns are bytes of UTF-8 there, counted from 1, ends exclusive."""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Finding, Place, PlacedFix, Report, Severity
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.totals import open_findings

NAME = "rdjson"
_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def render(report: Report, sources: Sources) -> str:
    """One `DiagnosticResult`."""
    result = {"source": {"name": "newslint"}, "diagnostics": [_diagnostic(finding, sources) for finding in open_findings(report)]}
    return msgspec.json.format(msgspec.json.encode(result)).decode() + "\n"


def _diagnostic(finding: Finding, sources: Sources) -> dict[str, object]:
    diagnostic: dict[str, object] = {
        "message": finding.message,
        "location": {"path": finding.place.path, "range": _range(finding.place, sources)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if suggestions := [_suggestion(fix, sources) for fix in finding.fixes if len(fix.edits) == 1]:
        diagnostic["suggestions"] = suggestions  # each one is a whole choice of its own, so a fix of several edits can't be said
    return diagnostic


def _suggestion(fix: PlacedFix, sources: Sources) -> dict[str, object]:
    (edit,) = fix.edits
    return {"range": _range(edit.place, sources), "text": edit.text}


def _range(place: Place, sources: Sources) -> dict[str, object]:
    if not place.exact:
        return {"start": {"line": place.line}}
    return {
        "start": {"line": place.line, "column": _byte_column(sources.line(place.path, place.line), place.column)},
        "end": {"line": place.end_line, "column": _byte_column(sources.line(place.path, place.end_line), place.end_column)},
    }


def _byte_column(line: str, column: int) -> int:
    return len(line[: column - 1].encode("utf-8", "replace")) + 1
