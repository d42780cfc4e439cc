"""`newslint check`: what it prints, what it writes, and its exit codes."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from pelican_newslint.cli import main

COMPACT = "content/council.md:5:22: error: 5 March 2024 was a Tuesday, not a Monday. [weekday-mismatch]\n"


def test_a_site(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    assert capsys.readouterr().out == (
        "content/council.md: 1 must fix\n"
        "\n"
        "content/council.md:5:22  must fix  weekday-mismatch\n"
        "  5 March 2024 was a Tuesday, not a Monday.\n"
        "  5 | The \U0001f600 council met on Monday, March 5, 2024, to vote.\n"
        "    |                       ^^^^^^^^^^^^^^^^^^^^^\n"
        "  fix: Change to Tuesday\n"
        "\n"
        "2 articles: 1 must fix. 1 error holds the gate: weekday-mismatch in content/council.md, line 5.\n"
    )
    assert not (site / "output").exists()


@pytest.mark.usefixtures("site")
def test_one_post_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "content/library.md"]) == 0
    assert capsys.readouterr().out == "1 article: nothing to mend. The gate is open.\n"


def test_other_formats_and_files_beside(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "compact", "--output", "json=desk.json", "--output", "sarif=desk.sarif"]) == 1
    assert capsys.readouterr().out == COMPACT
    assert json.loads((site / "desk.json").read_bytes())["summary"]["errors"] == 1
    assert json.loads((site / "desk.sarif").read_bytes())["version"] == "2.1.0"


def test_json_is_the_same_bytes_each_time(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--format", "json"])
    first = capsys.readouterr().out
    main(["check", "--format", "json"])
    assert capsys.readouterr().out == first
    assert str(site) not in first


@pytest.mark.usefixtures("site")
def test_the_severity_that_fails_can_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "compact", "--fail-on", "never"]) == 0
    assert capsys.readouterr().out == COMPACT


def test_a_post_on_standard_input(site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    text = (site / "content" / "council.md").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert main(["check", "-", "--path", "content/council.md", "--format", "compact"]) == 1
    assert capsys.readouterr().out == COMPACT


def test_posts_without_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "post.md").write_text("Title: Council votes\nDate: 2024-03-06\n\nIt met on Monday, March 5, 2024.\n", "utf-8")
    assert main(["check", "post.md", "--format", "compact", "--languagetool", "off"]) == 1
    assert "post.md:4:11: error: 5 March 2024 was a Tuesday, not a Monday. [weekday-mismatch]\n" in capsys.readouterr().out
    assert [file.name for file in tmp_path.iterdir()] == ["post.md"]


def test_a_build_that_would_run_the_desk_is_required(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "compact", "--require-plugin"]) == 1
    settings = site / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace('["pelican_newslint"]', "[]"), "utf-8")
    capsys.readouterr()
    assert main(["check", "--format", "compact", "--require-plugin"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith('pelicanconf.py: PLUGINS lacks "pelican_newslint", so a build of this site would not run newslint.\n')


@pytest.mark.usefixtures("site")
def test_what_is_suppressed_is_listed_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline"])
    assert capsys.readouterr().out == "newslint-baseline.json: 1 known finding (1 new, 0 fixed or gone). Commit it with the site.\n"
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "2 articles: nothing to mend; 1 suppressed. The gate is open.\n"
    assert main(["check", "--show-suppressed"]) == 0
    assert "content/council.md:5:22  must fix  5 March 2024 was a Tuesday, not a Monday." in capsys.readouterr().out


def test_timings_stand_apart_from_the_answer(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "library.md").write_text("Title: Library\nDate: 2024-03-07\n\nIt opens on Monday, March 4, 2024.\n", "utf-8")
    main(["check", "--format", "json", "--timings", "--languagetool", "off"])
    said = capsys.readouterr()
    json.loads(said.out)
    steps, engines, rules = said.err.split("\n\n")
    assert re.search(r"\d\.\d{3} s  reading the site\n", steps)
    assert re.search(r"\d\.\d{3} s  proselint     2 paragraphs asked, 3 from the cache, \d\.\d{3} s of it to start$", engines, re.MULTILINE)
    assert re.search(r"\d\.\d{3} s  house$", engines, re.MULTILINE)
    assert re.search(r"\d\.\d{3} s  weekday-mismatch\n", rules)
    main(["check", "--format", "json", "--timings", "--languagetool", "off"])
    assert capsys.readouterr().err.endswith("\n\nthe house's rules\n    0.000 s  all of it was in the cache\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "nowhere.md"], "newslint: There is no file or folder “nowhere.md”: "),
        (
            ["check", "--fail-on", "eror"],
            '--fail-on must be "error", "warning", "suggestion" or "never", not "eror"; did you mean "error"?\n',
        ),
        (["check", "--formt", "json"], 'newslint: newslint check has no option "--formt"; did you mean "--format"?\n'),
        (["check", "--format", "jsn"], 'newslint: There is no format "jsn"; did you mean "json"? There are: checkstyle, compact,'),
        (["check", "--output", "sarif"], "newslint: --output sarif: write FORMAT=FILE, as in --output sarif=desk.sarif.\n"),
        (["check", "--output", "json=no/such/folder"], "newslint: no/such/folder can't be written: No such file or directory.\n"),
        (["check", "--today", "tomorrow"], 'newslint: "tomorrow" is not a date: write it as 2024-03-05.\n'),
        (["check", "-"], "newslint: A post on standard input stands alone and needs a name: newslint check - --path content/new.md\n"),
        (["chekc"], 'newslint: There is no command "chekc"; did you mean "check"? There are: baseline, cache, check,'),
        ([], "newslint: the following arguments are required: COMMAND. See 'newslint --help'.\n"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_is_wrong_is_one_clean_line_and_exit_code_2(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    assert main(arguments) == 2
    errors = capsys.readouterr().err
    assert said in errors
    assert "Traceback" not in errors
    assert errors.count("\n") == 1


def test_every_wrong_setting_is_named_on_a_line_of_its_own(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('NEWSLINT_FAILON = "error"\nNEWSLINT_SHOW = "all"\n')
    assert main(["check"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("newslint: pelicanconf.py:") for line in lines)
