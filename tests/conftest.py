"""Options of the whole suite."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

_MARKERS = {
    "browser": "needs Playwright's Chromium, which `make browsers` brings",
    "languagetool": "needs a LanguageTool server or its Java",
    "slow": "takes more than a few seconds",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    meaning = "tests with one of these markers (comma-separated) fail where they would be skipped"
    parser.addoption("--no-skips", default="", metavar="MARKERS", help=meaning)


def pytest_configure(config: pytest.Config) -> None:
    os.environ["XDG_DATA_HOME"] = str(
        Path(__file__).parent / "nothing-here"
    )  # a LanguageTool that somebody installed is none of the tests'
    for name, meaning in _MARKERS.items():
        config.addinivalue_line("markers", f"{name}: {meaning}")
    unknown = _wanted(config) - _MARKERS.keys()
    if unknown:
        raise pytest.UsageError(f"--no-skips knows no marker {', '.join(sorted(unknown))}; there are {', '.join(_MARKERS)}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A machine that should have everything must not pass by skipping."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and any(item.get_closest_marker(name) for name in _wanted(item.config)):
        report.outcome = "failed"
        report.longrepr = f"skipped where --no-skips forbids it: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Nor by skipping a whole file, whose tests then have no markers to be known by."""
    report = yield
    if report.skipped and _wanted(collector.config):
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} was skipped where --no-skips forbids it: {report.longrepr}"
    return report


def _wanted(config: pytest.Config) -> set[str]:
    return {name for name in str(config.getoption("--no-skips")).split(",") if name}
