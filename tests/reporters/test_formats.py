"""Formats are found, not listed."""

from __future__ import annotations

import pytest

from pelican_newslint.errors import ConfigError
from pelican_newslint.reporters import formats, reporter
from tests.reporters.made import EMPTY, REPORT, SOURCES


def test_all_formats_are_there() -> None:
    wanted = {"checkstyle", "compact", "github", "gitlab", "json", "jsonl", "junit", "rdjson", "sarif", "text"}
    assert wanted <= set(formats())


@pytest.mark.parametrize("name", formats())
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    render = reporter(name)
    assert render(REPORT, SOURCES) == render(REPORT, SOURCES)
    assert render(EMPTY, SOURCES) != render(REPORT, SOURCES)


@pytest.mark.parametrize("name", ["jsn", "sources", "harmless", "../x", ""])
def test_what_is_no_format_is_asked_back(name: str) -> None:
    with pytest.raises(ConfigError, match="There is no format"):
        reporter(name)
