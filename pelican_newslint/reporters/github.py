"""``--format github``: workflow commands, which GitHub Actions shows on the lines of a pull request.

GitHub shows ten annotations of each kind a step and says nothing of the rest, so the gravest come first, no more than
it shows, and the last place of the mildest kind says what was left out. Columns count code points; the last one is inclusive.
"""

from __future__ import annotations

from collections import Counter

from pelican_newslint.model import SEVERITIES, Finding, Report, Severity
from pelican_newslint.reporters.harmless import harmless, one_line
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.totals import open_findings

NAME = "github"
SHOWN = 10
"""Annotations of one kind that GitHub shows a step."""
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "suggestion": "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report, _sources: Sources) -> str:
    """At most ten commands of each kind."""
    found = open_findings(report)
    counts = Counter(each.severity for each in found)
    more = any(counts[severity] > SHOWN for severity in SEVERITIES)
    room = dict.fromkeys(SEVERITIES, SHOWN) | ({"suggestion": SHOWN - 1} if more else {})
    lines = [_command(each) for severity in SEVERITIES for each in [one for one in found if one.severity == severity][: room[severity]]]
    left = sum(max(counts[severity] - room[severity], 0) for severity in SEVERITIES)
    if left:
        lines.append(f"::notice title=newslint::{left} more findings have no mark here, since GitHub shows {SHOWN} of a kind.\n")
    return "".join(lines)


def _command(finding: Finding) -> str:
    place = finding.place
    where = [("file", harmless(place.path)), ("line", str(place.line)), ("endLine", str(place.end_line))]
    if place.exact and place.line == place.end_line:  # GitHub refuses columns that span lines
        where += [("col", str(place.column)), ("endColumn", str(max(place.end_column - 1, place.column)))]
    properties = ",".join(f"{key}={value.translate(_IN_PROPERTY)}" for key, value in [*where, ("title", finding.rule)])
    return f"::{_COMMANDS[finding.severity]} {properties}::{one_line(finding.message).translate(_IN_MESSAGE)}\n"
