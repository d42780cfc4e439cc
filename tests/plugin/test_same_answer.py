"""The build and `newslint check` give the same bytes, and everything that reads hostile input says what it did."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pelican_newslint import lint as lint_module
from pelican_newslint.cli import main
from pelican_newslint.model import Report
from pelican_newslint.reporters import json as json_format
from pelican_newslint.reporters.sources import Sources
from tests.pelican_sites import build

_DEMO = Path(__file__).parents[2] / "demo_site"
FIRST_RULES = frozenset({
    "broken-link", "cms-residue", "dangling-reference", "date-style", "designator-form", "doubled-word", "dropped-post", "impossible-date",
    "loaded-headline", "missing-metadata", "name-variant", "office-anachronism", "office-holder-name", "placeholder", "question-headline",
    "time-contradiction", "unlinked-attribution", "weekday-mismatch",
})  # fmt: skip
CLEAN = (
    "content/culture/chess-club.md",
    "content/culture/lantern-walk-de.md",
    "content/culture/lantern-walk.md",
    "content/pages/about.md",
    "content/pages/contact.rst",
    "content/town/allotments.html",
    "content/town/ferry-winter.md",
    "content/town/footbridge-reopens.md",
    "content/town/library-hours.rst",
)


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The demo site, aside and without engines."""
    folder = tmp_path / "demo_site"
    shutil.copytree(_DEMO, folder, ignore=shutil.ignore_patterns("output", ".newslint_cache", "__pycache__"))
    for name in ("pelicanconf", "gateconf"):
        sys.modules.pop(name, None)
    monkeypatch.setattr("pelican_newslint.engines.desk.lineup", lambda _config: ())
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> list[Report]:
    """What `lint` answered in this process, in order."""
    answered: list[Report] = []
    really = lint_module.lint

    def lint(*given: Any, **named: Any) -> Report:
        answered.append(really(*given, **named))
        return answered[-1]

    monkeypatch.setattr("pelican_newslint.lint.lint", lint)
    return answered


def test_build_and_command_line_say_the_same_bytes(demo: Path, reports: list[Report], capsys: pytest.CaptureFixture[str]) -> None:
    build(demo, NEWSLINT_ANNOTATE="never", NEWSLINT_CACHE=False)
    capsys.readouterr()
    assert main(["check", "--format", "json"]) == 0
    assert capsys.readouterr().out == json_format.render(reports[0], Sources())


def test_every_first_rule_fires_in_the_newsroom_and_its_clean_posts_are_clean(demo: Path, reports: list[Report]) -> None:
    build(demo, NEWSLINT_ANNOTATE="never", NEWSLINT_CACHE=False)
    findings = reports[0].findings
    assert FIRST_RULES - {finding.rule for finding in findings} == set()
    assert [finding for finding in findings if finding.place.path in CLEAN] == []
    assert reports[0].verified


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_answer_depends_on_no_hash_seed(seed: str, demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["check", "--format", "json", "--today", "2024-07-01"]
    main(arguments)
    code = f"import pelican_newslint.engines.desk as d; d.lineup = lambda c: (); from pelican_newslint.cli import main; main({arguments})"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run([sys.executable, "-c", code], cwd=demo, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert run.stdout == capsys.readouterr().out
