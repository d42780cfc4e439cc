"""`newslint learn`: what the archive has settled on, in the house's own file."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.cli import main

POST = """\
Title: Night {number} at the quay
Date: 2024-03-{number:02}
Tags: harbour{tag}
Summary: The ferry.

Anna Quillfeather of the QRTA said that the {drone} drone flew over the wild-flower field behind her house at noon.
"""
LEARNED = """\
# The house style, read by newslint. How-to and reference: docs/ of newslint.
# language = "en-GB"

[names]
allow = [
    "Anna Quillfeather",
]

[acronyms]
known = [
    "QRTA",
]

[tags]
known = [
    "harbour",
]

[[terms]]
use = "QX4"
avoid = ["QX-4"]
why = "What this site mostly writes."
"""
OWN = """\
# Ours, since 1911.
language = "en-GB"   # as the founder wanted

names.allow = ["Te Whiu"]

[[terms]]
use = "QX-4"
avoid = ["QX4"]
"""


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six posts that agree with each other, and a seventh that writes a drone in another way."""
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").write_text('SITENAME = "Quay"\nPATH = "content"\nNEWSLINT_LANGUAGETOOL = "off"\n', "utf-8")
    for number in range(1, 8):
        text = POST.format(number=number, drone="QX-4" if number == 7 else "QX4", tag="s" if number == 7 else "")
        (tmp_path / "content" / f"{number}.md").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_the_posts_agree_on_is_written_down(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["learn"]) == 0
    said = "newslint.toml: 1 name, 1 term, 1 tag, 1 acronym added. Read it through, strike out what isn't the house's, and commit it.\n"
    assert capsys.readouterr().out == said
    assert (archive / "newslint.toml").read_text("utf-8") == LEARNED


def test_what_was_learned_is_not_learned_again(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["learn"])
    capsys.readouterr()
    assert main(["learn"]) == 0
    assert capsys.readouterr().out.startswith("Nothing to learn: ")
    assert (archive / "newslint.toml").read_text("utf-8") == LEARNED


def test_what_a_person_wrote_stays_as_it_stands(archive: Path) -> None:
    (archive / "newslint.toml").write_text(OWN, "utf-8")
    assert main(["learn"]) == 0
    text = (archive / "newslint.toml").read_text("utf-8")
    assert text.startswith(OWN.replace('["Te Whiu"]', '["Te Whiu", "Anna Quillfeather"]')), "the term that the house writes otherwise stays"
    assert text.count("QX") == 2
    assert main(["check", "--format", "compact"]) in {0, 1}, "and it is still a house style file"


def test_a_section_of_pyproject_is_added_to_in_its_place(archive: Path) -> None:
    (archive / "pyproject.toml").write_text('[tool.newslint]\nlanguage = "en-GB"\n\n[tool.other]\nnames = 1\n', "utf-8")
    assert main(["learn"]) == 0
    text = (archive / "pyproject.toml").read_text("utf-8")
    assert '[tool.newslint.names]\nallow = [\n    "Anna Quillfeather",\n]\n' in text
    assert "[tool.other]\nnames = 1\n" in text
    assert main(["check", "--format", "compact"]) in {0, 1}


def test_a_diff_writes_nothing(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["learn", "--diff"]) == 0
    assert '+    "Anna Quillfeather",\n' in capsys.readouterr().out
    assert not (archive / "newslint.toml").exists()


def test_posts_without_a_site_teach_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "post.md").write_text("Title: A\n\nText.\n", "utf-8")
    assert main(["learn"]) == 2
    assert capsys.readouterr().err.startswith("newslint: There is no pelicanconf.py here or above")
