"""Workflow commands: escaping, columns and the limit of ten."""

from __future__ import annotations

from msgspec.structs import replace

from pelican_newslint.model import Place
from pelican_newslint.reporters.github import render
from tests.reporters.made import EMPTY, POST, REPORT, SOURCES, finding

WHOLE = """\
::error file=content/post.md,line=4,endLine=4,col=22,endColumn=42,title=made-weekday::5 March 2024 was a Tuesday, not a Monday.
::warning file=content/post.md,line=5,endLine=5,col=39,endColumn=47,title=languagetool/REPEATED::“over” stands here twice.
::notice file=content/größe 1.md,line=3,endLine=3,title=made-near::All: 100%25 of it, really?
"""


def test_the_whole_output() -> None:
    assert render(REPORT, SOURCES) == WHOLE


def test_no_text_can_end_a_command_or_a_property() -> None:
    hostile = replace(REPORT, findings=(finding(4, 5, 6, rule="a,b:c%", message="50%\n::error::fake\r\n"),))
    assert render(hostile, SOURCES) == (
        "::warning file=content/post.md,line=4,endLine=4,col=5,endColumn=5,title=a%2Cb%3Ac%25::50%25 ::error::fake\n"
    )


def test_a_flaw_over_two_lines_has_no_columns() -> None:
    two = replace(REPORT, findings=(finding(4, 5, 6, place=Place(POST, 4, 5, 5, 3)),))
    assert render(two, SOURCES) == "::warning file=content/post.md,line=4,endLine=5,title=made-up::This is wrong.\n"


def test_the_gravest_stand_first_and_what_github_would_drop_is_said() -> None:
    many = [finding(4, column, column + 1, severity=severity) for severity in ("suggestion", "warning", "error") for column in range(1, 15)]
    lines = render(replace(REPORT, findings=tuple(many)), SOURCES).splitlines()
    assert [line.split()[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert lines[-1] == "::notice title=newslint::13 more findings have no mark here, since GitHub shows 10 of a kind."


def test_ten_of_each_kind_are_all_shown() -> None:
    ten = replace(REPORT, findings=tuple(finding(4, column, column + 1, severity="suggestion") for column in range(1, 11)))
    assert len(render(ten, SOURCES).splitlines()) == 10
    assert "more findings" not in render(ten, SOURCES)


def test_nothing_found_is_no_output() -> None:
    assert render(EMPTY, SOURCES) == ""
