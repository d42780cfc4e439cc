"""How many of what: the figures that every summary gives."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Finding, Report


class Totals(Struct, frozen=True):
    """Findings that count, by severity; `suppressed` are listed and never counted."""

    articles: int
    errors: int
    warnings: int
    suggestions: int
    suppressed: int
    verified: int
    gate: Literal["passed", "failed"]


def open_findings(report: Report) -> tuple[Finding, ...]:
    """The findings that count, in order: those that nothing suppresses."""
    return tuple(finding for finding in report.findings if finding.suppressed is None)


def totals(report: Report) -> Totals:
    """The figures of a report."""
    counted = Counter(finding.severity for finding in open_findings(report))
    return Totals(
        articles=report.articles,
        errors=counted["error"],
        warnings=counted["warning"],
        suggestions=counted["suggestion"],
        suppressed=len(report.findings) - counted.total(),
        verified=len(report.verified),
        gate="failed" if report.gate.failed else "passed",
    )
