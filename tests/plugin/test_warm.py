"""A build whose cache is warm says the same bytes as one without a cache, whatever was changed between."""

from __future__ import annotations

import contextlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pelican_newslint import lint as lint_module
from pelican_newslint.errors import GateFailed
from pelican_newslint.model import Report
from pelican_newslint.reporters import json as json_format
from pelican_newslint.reporters.sources import Sources
from tests.pelican_sites import build

_DEMO = Path(__file__).parents[2] / "demo_site"
Change = Callable[[Path], object]


def _post(folder: Path) -> Path:
    """The post with most paragraphs."""
    return max(sorted((folder / "content").rglob("*.md")), key=lambda path: path.read_text("utf-8").count("\n\n"))


def _moved(folder: Path) -> None:
    head, *paragraphs = _post(folder).read_text("utf-8").strip().split("\n\n")
    _post(folder).write_text("\n\n".join([head, *paragraphs[2:], *paragraphs[:2]]) + "\n", "utf-8")


def _edited(old: str, new: str) -> Change:
    return lambda folder: _post(folder).write_text(_post(folder).read_text("utf-8").replace(old, new, 1), "utf-8")


def _house(text: str) -> Change:
    def change(folder: Path) -> None:
        file = folder / "newslint.toml"
        old = file.read_text("utf-8") if file.exists() else ""
        file.write_text(text + ("" if "[rules]" in text else f"\n{old}"), "utf-8")

    return change


_ADDED = "\n\nThe the mayor spoke on Monday, March 5, 2024, of the {unknown} bridge; see [it]({filename}nowhere.md).\n"
_CHANGES: dict[str, Change] = {
    "nothing": lambda _folder: None,
    "a paragraph moved": _moved,
    "a field of the header": _edited("\n\n", "\nDesk: seen\n\n"),
    "another date": _edited("Date: 20", "Modified: 2031-01-01\nDate: 20"),
    "a draft": _edited("\n\n", "\nStatus: draft\n\n"),
    "a paragraph more": lambda folder: _post(folder).write_text(_post(folder).read_text("utf-8").rstrip() + _ADDED, "utf-8"),
    "a paragraph less": lambda folder: _post(folder).write_text(_post(folder).read_text("utf-8").rpartition("\n\n")[0] + "\n", "utf-8"),
    "a suppression": _edited("\n\n", "\nNewslint-Ignore: date-style, no-such-rule\n\n"),
    "a severity": _house('[rules]\ndoubled-word = "suggestion"\nweekday-mismatch = "warning"\n'),
    "a rule off": _house('[rules]\nbroken-link = "off"\n"*" = "suggestion"\n'),
    "another profile": _house('profile = "strict"\n[rules]\n'),
    "a part of the site": _house('[rules]\n[[override]]\npath = "content/town/**"\nrules = { "*" = "off" }\n'),
    "a post gone": lambda folder: _post(folder).unlink(),
    "a post renamed": lambda folder: _post(folder).rename(_post(folder).with_name("renamed.md")),
    "a post that is dropped": _edited("Title:", "Tittle:"),
}


@pytest.fixture(params=["without a baseline", "with a baseline"])
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """The demo site, aside and without engines."""
    folder = tmp_path / "demo_site"
    shutil.copytree(_DEMO, folder, ignore=shutil.ignore_patterns("output", ".newslint_cache", "__pycache__"))
    for name in ("pelicanconf", "gateconf"):
        sys.modules.pop(name, None)
    monkeypatch.setattr("pelican_newslint.engines.desk.lineup", lambda _config: ())
    monkeypatch.chdir(folder)
    if request.param == "with a baseline":
        from pelican_newslint.cli import main

        assert main(["baseline"]) == 0
    return folder


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, demo: Path) -> Callable[..., str]:
    """A build, and what it found as JSON."""
    answered: list[Report] = []
    really = lint_module.lint

    def lint(*given: Any, **named: Any) -> Report:
        answered.append(really(*given, **named))
        return answered[-1]

    monkeypatch.setattr("pelican_newslint.lint.lint", lint)

    def built(**settings: Any) -> str:
        for name in ("pelicanconf", "gateconf"):
            sys.modules.pop(name, None)
        with contextlib.suppress(GateFailed):
            build(demo, NEWSLINT_ANNOTATE="never", **settings)
        return json_format.render(answered[-1], Sources())

    return built


@pytest.mark.parametrize("change", _CHANGES)
def test_warm_after_a_change_and_cold_say_the_same(demo: Path, said: Callable[..., str], change: str) -> None:
    first = said()
    _CHANGES[change](demo)
    after = said()
    assert after == said() == said(NEWSLINT_CACHE=False)
    if change in {"nothing", "a paragraph more", "a severity", "a rule off", "a suppression"}:
        assert (after == first) is (change == "nothing")
