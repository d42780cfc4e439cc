"""One line a finding."""

from __future__ import annotations

from msgspec.structs import replace

from pelican_newslint.reporters.compact import render
from tests.reporters.made import EMPTY, REPORT, SOURCES, finding

WHOLE = """\
content/größe 1.md:3:1: suggestion: All: 100% of it, really? [made-near]
content/post.md:4:22: error: 5 March 2024 was a Tuesday, not a Monday. [made-weekday]
content/post.md:5:39: warning: “over” stands here twice. [languagetool/REPEATED]
"""


def test_the_whole_output() -> None:
    assert render(REPORT, SOURCES) == WHOLE


def test_nothing_found_is_no_output() -> None:
    assert render(EMPTY, SOURCES) == ""


def test_a_message_cannot_start_a_line_of_its_own() -> None:
    hostile = replace(REPORT, findings=(finding(4, 5, 6, message="one\nfake.md:1:1: error: two\x1b[31m\u202e"),))
    assert render(hostile, SOURCES) == "content/post.md:4:5: warning: one fake.md:1:1: error: two␛[31m\ufffd [made-up]\n"
