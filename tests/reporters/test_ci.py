"""What a build says by itself inside GitHub Actions and GitLab CI."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pelican_newslint.reporters import github, gitlab
from pelican_newslint.reporters.ci import announce
from tests.reporters.made import REPORT, SOURCES


def test_nowhere_else_is_anything_said() -> None:
    assert announce(REPORT, SOURCES, {}) == ""
    assert announce(REPORT, SOURCES, {"CI": "true", "GITHUB_ACTIONS": "false"}) == ""


def test_github_gets_marks() -> None:
    assert announce(REPORT, SOURCES, {"GITHUB_ACTIONS": "true"}) == github.render(REPORT, SOURCES)


def test_a_site_in_a_folder_is_named_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    said = announce(REPORT, SOURCES, {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(tmp_path)})
    assert said.startswith("::error file=site/content/post.md,line=4,")


def test_gitlab_gets_its_file_and_the_reader_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = announce(REPORT, SOURCES, {"GITLAB_CI": "true", "CI_PROJECT_DIR": str(tmp_path)})
    assert said == ("For GitLab's merge requests: gl-code-quality-report.json was written. Name it under artifacts:reports:codequality.\n")
    assert (tmp_path / "gl-code-quality-report.json").read_text("utf-8") == gitlab.render(REPORT, SOURCES)
    assert len(json.loads((tmp_path / "gl-code-quality-report.json").read_bytes())) == 3


def test_a_file_that_cannot_be_written_ends_no_build(tmp_path: Path) -> None:
    said = announce(REPORT, SOURCES, {"GITLAB_CI": "true", "CI_PROJECT_DIR": str(tmp_path / "missing")})
    assert "could not be written" in said
    assert said.endswith("No such file or directory.\n")
