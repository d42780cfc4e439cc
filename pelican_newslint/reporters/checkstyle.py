"""``--format checkstyle``: the XML that Jenkins, reviewdog and many editors read."""

from __future__ import annotations

from itertools import groupby

from pelican_newslint.model import Report, Severity
from pelican_newslint.reporters.harmless import one_line
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.totals import open_findings
from pelican_newslint.reporters.xml import document, element

NAME = "checkstyle"
_SEVERITIES: dict[Severity, str] = {"error": "error", "warning": "warning", "suggestion": "info"}


def render(report: Report, _sources: Sources) -> str:
    """One `file` for each article with findings; columns count code points."""
    root = element(None, "checkstyle", version="4.3")
    for path, found in groupby(open_findings(report), key=lambda each: each.place.path):
        file = element(root, "file", name=path)
        for finding in found:
            place = finding.place
            element(
                file, "error", line=place.line, column=place.column, severity=_SEVERITIES[finding.severity],
                message=one_line(finding.message), source=f"newslint.{finding.rule}",
            )  # fmt: skip
    return document(root)
