"""What a build says by itself where a CI service runs it: marks for GitHub, a report file for GitLab.

Both take paths from the repository's root, so a site in a folder below it has its paths moved there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from pelican_newslint.model import Finding, Report
from pelican_newslint.reporters import github, gitlab
from pelican_newslint.reporters.sources import Sources

GITLAB_FILE = "gl-code-quality-report.json"


def announce(report: Report, sources: Sources, environ: Mapping[str, str] = os.environ) -> str:
    """What to print beside the text; empty where no CI service is known. In GitLab CI it also writes the report file."""
    if environ.get("GITHUB_ACTIONS") == "true":
        return github.render(_from(report, environ.get("GITHUB_WORKSPACE")), sources)
    if environ.get("GITLAB_CI") == "true":
        root = Path(environ.get("CI_PROJECT_DIR") or ".")
        file = root / GITLAB_FILE
        try:
            file.write_text(gitlab.render(_from(report, str(root)), sources), encoding="utf-8", newline="\n")
        except OSError as error:
            return f"GitLab's report could not be written to {file}: {error.strerror}.\n"
        return f"For GitLab's merge requests: {GITLAB_FILE} was written. Name it under artifacts:reports:codequality.\n"
    return ""


def _from(report: Report, root: str | None) -> Report:
    """The report with its findings' paths counted from the repository's root in place of the working directory."""
    below = os.path.relpath(Path.cwd(), root) if root else "."
    if below == "." or below.startswith(".."):
        return report
    return replace(report, findings=tuple(_moved(finding, Path(below)) for finding in report.findings))


def _moved(finding: Finding, below: Path) -> Finding:
    return replace(finding, place=replace(finding.place, path=(below / finding.place.path).as_posix()))
