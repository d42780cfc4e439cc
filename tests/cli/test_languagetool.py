"""``newslint languagetool``: install, look, remove."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("jgo")

from pelican_newslint.cli import main
from tests.engines.java.repository import Repository, repository


@pytest.fixture(autouse=True)
def maven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    monkeypatch.chdir(tmp_path)
    with repository(tmp_path, monkeypatch) as made:
        yield made


def test_the_way_of_an_install(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pelicanconf.py").write_text('NEWSLINT_LANGUAGETOOL_FOLDER = "own"\nPLUGINS = ["pelican_newslint"]\n')
    assert main(["languagetool", "status"]) == 2
    assert main(["languagetool", "install", "--language", "de"]) == 0
    assert main(["languagetool", "status"]) == 0
    assert main(["languagetool", "remove"]) == 0
    assert main(["languagetool", "remove"]) == 0
    said = [line for line in capsys.readouterr().out.split("\n") if " MB\n" not in line + "\n" and not line.startswith("Java: ")]
    assert said == [
        "LanguageTool 6.8 isn't installed in own. Have it with: newslint languagetool install",
        "LanguageTool 6.8 lies in own/LanguageTool-6.8, for ca, de, en, es, pt.",
        'NEWSLINT_LANGUAGETOOL = "auto" takes it for what can\'t be looked at in the process, "local" for everything.',
        "LanguageTool 6.8 in own/LanguageTool-6.8, 0 MB, for ca, de, en, es, pt.",
        "Every jar is what the lock says.",
        "own/LanguageTool-6.8 is removed.",
        "There is none in own.",
        "",
    ]


def test_what_can_not_be_had_is_one_line_and_exit_code_2(maven: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    maven.mood = {"core-1.0.jar": "other"}
    assert main(["languagetool", "install", "--folder", "here"]) == 2
    error = capsys.readouterr().err.split("\n")
    assert error[0].startswith("newslint: core-1.0.jar isn't what it should be: its SHA-256 is ")
    assert error[1:] == [""]
    assert not Path("here").exists()


def test_a_damaged_one_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["languagetool", "install", "--folder", "here"]) == 0
    (tmp_path / "here/LanguageTool-6.8/libs/core-1.0.jar").unlink()
    capsys.readouterr()
    assert main(["languagetool", "status", "--folder", "here"]) == 2
    assert "wrong: core-1.0.jar: missing, or not what the lock says. newslint languagetool install mends it." in capsys.readouterr().out
