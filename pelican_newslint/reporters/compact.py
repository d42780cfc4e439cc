"""``--format compact``: one line for each finding, as compilers print them and editors read them."""

from __future__ import annotations

from pelican_newslint.model import Report
from pelican_newslint.reporters.harmless import one_line
from pelican_newslint.reporters.sources import Sources

NAME = "compact"


def render(report: Report, _sources: Sources) -> str:
    """`path:line:column: severity: message [rule]`, what is suppressed left out."""
    lines = []
    for finding in report.findings:
        if finding.suppressed is None:
            place = finding.place
            lines.append(f"{place.path}:{place.line}:{place.column}: {finding.severity}: {one_line(finding.message)} [{finding.rule}]\n")
    return "".join(lines)
