"""``--format sarif``: SARIF 2.1.0, which GitHub code scanning and many viewers read. Columns count code points."""

from __future__ import annotations

from urllib.parse import quote

import msgspec

from pelican_newslint import __version__
from pelican_newslint.model import EngineStatus, Finding, Place, PlacedFix, Report, Severity, Silenced
from pelican_newslint.reporters.sources import Sources

NAME = "sarif"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "suggestion": "note"}
_Json = dict[str, object]


def render(report: Report, _sources: Sources) -> str:
    """One run, with the rules that found something."""
    ids = sorted({finding.rule for finding in report.findings})
    driver: _Json = {"name": "newslint", "semanticVersion": __version__, "rules": [_rule(rule) for rule in ids]}
    places = {rule: index for index, rule in enumerate(ids)}
    run: _Json = {
        "tool": {"driver": driver, "extensions": [_extension(engine) for engine in report.engines if engine.name != "house"]},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [_result(finding, places[finding.rule]) for finding in report.findings],
    }
    return msgspec.json.format(msgspec.json.encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})).decode() + "\n"


def _rule(rule: str) -> _Json:
    from pelican_newslint.rules.discover import rules  # the pages: no other format needs them

    known = rules().get(rule)
    if known is None:
        owner, _, name = rule.partition("/")
        return {"id": rule, "shortDescription": {"text": f"{name}, a rule of {owner}." if name else rule}}
    page = known.page
    return {
        "id": rule,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.why or page.summary},
        "help": {"text": f"{page.summary}\n\n{page.why}", "markdown": f"**{page.summary}**\n\n{page.why}"},
        "defaultConfiguration": {"level": _LEVELS[known.rule.severity]},
        "properties": {"tags": sorted({known.group, known.rule.kind})},
    }


def _extension(engine: EngineStatus) -> _Json:
    extension: _Json = {"name": engine.name}
    return extension | ({"version": engine.version} if engine.version else {})


def _invocation(report: Report) -> _Json:
    said = [f"{engine.name} did not look: {engine.why_not}" for engine in report.engines if engine.why_not]
    notes = [{"level": "warning", "message": {"text": text}} for text in (*said, *report.notes)]
    return {"executionSuccessful": True} | ({"toolExecutionNotifications": notes} if notes else {})


def _result(finding: Finding, rule: int) -> _Json:
    result: _Json = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.place, finding.text)],
        "partialFingerprints": {"newslint/v1": finding.fingerprint},
        "properties": {"sources": finding.sources, "confidence": finding.confidence, "scope": finding.scope},
    }
    if finding.related:
        result["relatedLocations"] = [
            _location(each.place, each.text) | {"id": number, "message": {"text": each.message}}
            for number, each in enumerate(finding.related)
        ]
    if finding.fixes:
        result["fixes"] = [_fix(fix, finding.place.path) for fix in finding.fixes]
    if finding.suppressed is not None:
        result["suppressions"] = [_suppression(finding.suppressed)]
    return result


def _location(place: Place, text: str) -> _Json:
    region: _Json = _region(place) if place.exact else {"startLine": place.line}
    if text and place.exact:
        region["snippet"] = {"text": text}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.path)}, "region": region}}


def _region(place: Place) -> _Json:
    return {"startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}


def _uri(path: str) -> str:
    return quote(path.encode("utf-8", "replace"))


def _fix(fix: PlacedFix, path: str) -> _Json:
    replacements = [{"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}} for edit in fix.edits]
    change = {"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change], "properties": {"applicability": fix.applicability}}


def _suppression(silenced: Silenced) -> _Json:
    in_source = silenced.kind in {"comment", "metadata"}
    suppression: _Json = {"kind": "inSource" if in_source else "external", "status": "accepted"}
    return suppression | ({"justification": silenced.reason} if silenced.reason else {})
