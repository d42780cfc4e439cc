"""One object a line, with the keys of `json`."""

from __future__ import annotations

import msgspec

from pelican_newslint.reporters import json
from pelican_newslint.reporters.jsonl import render
from tests.reporters.made import EMPTY, REPORT, SOURCES


def test_the_lines_together_are_the_json() -> None:
    lines = [msgspec.json.decode(line) for line in render(REPORT, SOURCES).splitlines()]
    whole = msgspec.json.decode(json.render(REPORT, SOURCES))
    assert [line.pop("type") for line in lines] == ["engine"] * 2 + ["finding"] * 4 + ["verified"] * 3 + ["summary"]
    assert lines == [*whole["engines"], *whole["findings"], *whole["verified"], whole["summary"]]


def test_nothing_found_still_says_who_looked() -> None:
    assert render(EMPTY, SOURCES).count("\n") == 2
