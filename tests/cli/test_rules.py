"""`newslint rules` and `newslint test`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pelican_newslint.cli import main

PATTERN = """\
[[pattern]]
id = "house/visitors"
find = "visitors to the city"
use = "visitors"
why = "We are the city's paper."
bad = ["Many visitors to the city came."]
good = ["Visitors came."]
"""


def test_the_table_stands_group_by_group(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--group", "dates"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "dates"
    assert "  weekday-mismatch             must fix    A weekday and its date agree." in lines
    assert lines[1:] == sorted(lines[1:])


def test_programs_get_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    rules = {rule["id"]: rule for rule in json.loads(capsys.readouterr().out)}
    assert rules["weekday-mismatch"]["severity"] == "error"
    assert rules["unused-suppression"]["group"] == "suppressions"


def test_a_group_that_nobody_knows_is_asked_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--group", "dats"]) == 2
    assert capsys.readouterr().err.startswith('newslint: There is no group "dats"; did you mean "dates"?')


def test_the_houses_examples_are_run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "newslint.toml").write_text(PATTERN, "utf-8")
    assert main(["test"]) == 0
    assert capsys.readouterr().out == "1 rule, 2 examples: all right.\n"
    (tmp_path / "newslint.toml").write_text(PATTERN.replace("Many visitors to the city", "Many people"), "utf-8")
    assert main(["test"]) == 1
    assert capsys.readouterr().out == (
        "house/visitors: finds nothing in the bad example 'Many people came.'\n1 rule, 2 examples: 1 wrong.\n"
    )


def test_a_house_without_rules_of_its_own_is_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["test"]) == 0
    assert capsys.readouterr().out == "There is nothing to test: no newslint.toml here or above has a [[pattern]].\n"
