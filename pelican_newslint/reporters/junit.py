"""``--format junit``: findings as failed tests, for every CI that shows test results.

First the gate itself, so that a clean site has a test too; then one suite for each article with findings. What must or
should be fixed fails; a suggestion passes and carries its words; what is suppressed is skipped with its reason.
"""

from __future__ import annotations

from itertools import groupby
from xml.etree import ElementTree

from pelican_newslint.model import Finding, Report
from pelican_newslint.reporters.harmless import one_line
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.xml import document, element, xml_text

NAME = "junit"
NAME_OF_ALL = "newslint"


def render(report: Report, _sources: Sources) -> str:
    """JUnit's XML as Jenkins and GitLab read it; no times, so that two runs are equal."""
    root = element(None, "testsuites", name=NAME_OF_ALL, **_amounts(report.findings, report))
    _gate(element(root, "testsuite", name=NAME_OF_ALL, **_amounts((), report)), report)
    for path, found in groupby(report.findings, key=lambda each: each.place.path):
        findings = tuple(found)
        suite = element(root, "testsuite", name=path, **_amounts(findings))
        for finding in findings:
            _case(suite, finding)
    return document(root)


def _amounts(findings: tuple[Finding, ...], gate: Report | None = None) -> dict[str, int]:
    """Of the findings and, where a report is given, of its gate."""
    return {
        "tests": len(findings) + (gate is not None),
        "failures": sum(_fails(each) for each in findings) + (gate is not None and gate.gate.failed),
        "errors": 0,
        "skipped": sum(each.suppressed is not None for each in findings),
    }


def _gate(suite: ElementTree.Element, report: Report) -> None:
    case = element(suite, "testcase", classname=NAME_OF_ALL, name="the gate")
    if report.gate.failed:
        element(case, "failure", type_="gate", message=one_line(report.gate.reason))


def _fails(finding: Finding) -> bool:
    return finding.suppressed is None and finding.severity != "suggestion"


def _case(suite: ElementTree.Element, finding: Finding) -> None:
    place = finding.place
    where = f"{place.path}:{place.line}:{place.column}"
    name = f"{finding.rule} at {place.line}:{place.column}"
    case = element(suite, "testcase", classname=place.path, name=name, file=place.path, line=place.line)
    message = one_line(finding.message)
    if finding.suppressed is not None:
        element(case, "skipped", message=one_line(finding.suppressed.reason) or f"suppressed by {finding.suppressed.kind}")
    elif _fails(finding):
        failure = element(case, "failure", type_=finding.severity, message=message)
        failure.text = xml_text(f"{where}: {message}")
    else:
        element(case, "system-out").text = xml_text(f"{where}: {message}")
