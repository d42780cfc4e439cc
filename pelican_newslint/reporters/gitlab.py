"""``--format gitlab``: a Code Quality report, which GitLab shows in merge requests.

GitLab takes equal fingerprints for one finding, so the path is part of its fingerprint here, and nothing else that moves.
"""

from __future__ import annotations

import hashlib

import msgspec

from pelican_newslint.model import Finding, Report, Severity
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.totals import open_findings

NAME = "gitlab"
_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "suggestion": "info"}


def render(report: Report, _sources: Sources) -> str:
    """A JSON array, what is suppressed left out: GitLab has no word for it."""
    issues = [_issue(finding) for finding in open_findings(report)]
    return msgspec.json.format(msgspec.json.encode(issues)).decode() + "\n"


def _issue(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": hashlib.sha256(f"{place.path}\0{finding.fingerprint}".encode()).hexdigest(),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.line, "end": place.end_line}},
    }
