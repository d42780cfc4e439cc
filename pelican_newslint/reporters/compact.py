"""``--format compact``: one line for each finding, as compilers print them and editors read them."""

from __future__ import annotations

from pelican_newslint.model import Finding, Report
from pelican_newslint.reporters.harmless import harmless, one_line
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.totals import open_findings

NAME = "compact"


def render(report: Report, _sources: Sources) -> str:
    """`path:line:column: severity: message [rule]`, what is suppressed left out."""
    return "".join(_line(finding) for finding in open_findings(report))


def _line(finding: Finding) -> str:
    place = finding.place
    return f"{harmless(place.path)}:{place.line}:{place.column}: {finding.severity}: {one_line(finding.message)} [{finding.rule}]\n"
