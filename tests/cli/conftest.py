"""A small site that commands are tried on, its texts looked at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pelican_newslint.cli import main
from tests.cli.one_post import Desk, site_to_ask

SETTINGS = """\
SITENAME = "The Lantern"
PATH = "content"
PLUGINS = ["pelican_newslint"]
"""
FLAWED = """\
Title: Council votes
Date: 2024-03-06
Summary: On the bridge.

The \U0001f600 council met on Monday, March 5, 2024, to vote.
"""
CLEAN = """\
Title: Library stays open
Date: 2024-03-07
Summary: Until nine.

The library stays open until nine in the evening, the mayor said.
"""


@pytest.fixture(scope="session")
def warm_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything in it is in its cache, so that no test starts an engine."""
    folder = tmp_path_factory.mktemp("lantern")
    (folder / "content").mkdir()
    (folder / "pelicanconf.py").write_text(SETTINGS, "utf-8")
    (folder / "content" / "council.md").write_text(FLAWED, "utf-8")
    (folder / "content" / "library.md").write_text(CLEAN, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        main(["check", "--format", "compact"])
    return folder


@pytest.fixture
def site(warm_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, which is the working directory."""
    folder = tmp_path / "lantern"
    shutil.copytree(warm_site, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Desk]:
    """A small site that is asked about one post."""
    with site_to_ask(tmp_path, monkeypatch, capsys) as asked:
        yield asked
