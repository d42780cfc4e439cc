from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from blinker import ANY, Signal
from pelican.plugins import signals

from pelican_newslint.config.model import Config
from pelican_newslint.model import Finding, Gate, Place, Post, Report, Site, Span

FLAW = "flawed"
"""A word that the editor below marks, wherever it stands."""


class Editor:
    """Stands in for the whole of `lint`: an error at each `FLAW`, and the gate as architecture says."""

    def __init__(self) -> None:
        self.sites: list[Site] = []
        self.configs: list[Config] = []
        self.fails: Exception | None = None

    def __call__(self, site: Site, config: Config, *, today: date, **_: Any) -> Report:
        assert today
        self.sites.append(site)
        self.configs.append(config)
        if self.fails:
            raise self.fails
        findings = tuple(_finding(post) for post in site.posts if FLAW in post.source)
        counted = [each for each in findings if config.gate_drafts or not each.draft]
        failed = bool(counted) and config.fail_on != "never"
        return Report((), findings, (), len(site.posts), Gate(failed, "1 finding must be fixed." if failed else ""))


def _finding(post: Post) -> Finding:
    line = post.source[: post.source.index(FLAW)].count("\n") + 1
    at = post.html.find(FLAW)
    return Finding(
        rule="made-up",
        sources=("made-up",),
        group="tests",
        kind="fact",
        severity="error",
        confidence="high",
        message="It is flawed.",
        text=FLAW,
        scope="paragraph",
        place=Place(post.path, line, 1, line, 1 + len(FLAW)),
        fingerprint="v1:0",
        span=Span.of(at, at + len(FLAW)),
        draft=post.metadata.status == "draft",
    )


@pytest.fixture(autouse=True)
def _signals_as_they_were() -> Iterator[None]:
    """What a test's plugins connect must not hear of the next test's build."""
    every = [each for each in vars(signals).values() if isinstance(each, Signal)]
    before = {id(signal): list(signal.receivers_for(ANY)) for signal in every}
    yield
    for signal in every:
        for receiver in list(signal.receivers_for(ANY)):
            if receiver not in before[id(signal)]:
                signal.disconnect(receiver)


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch) -> Editor:
    """In place of `lint`; no engine is there either."""
    stand_in = Editor()
    monkeypatch.setattr("pelican_newslint.lint.lint", stand_in)
    monkeypatch.setattr("pelican_newslint.engines.desk.lineup", lambda _config: ())
    return stand_in
