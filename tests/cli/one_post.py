"""A small site that `newslint check content/one.md` is asked about, and how much of it each answer took."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from blinker import ANY, Signal
from pelican import signals

from pelican_newslint.cli import main
from pelican_newslint.site import alone, read
from tests.pelican_sites import make_site

ONE = "Title: The council meets\nDate: 2024-03-06\nSlug: council\nTags: council\n\n{}\n\nThe [library](/library.html) stays open.\n"
TEXT = "It met on Monday, March 5, 2024, with Gunter Heinze."
POSTS: dict[str, str | bytes] = {
    "one.md": ONE.format(TEXT),
    "library.md": "Title: Library stays open\nDate: 2024-03-07\nSlug: library\n\nThe library stays open until nine.\n",
    "bridge.rst": "The bridge\n##########\n\n:date: 2024-03-08\n:slug: bridge\n\n`It <{static}/images/report.pdf>`_.\n\n.. include:: shared.txt\n",
    "shared.txt": "The bridge was built in 1911.\n",
    "images/report.pdf": b"%PDF",
    "pages/about.md": "Title: About us\nSlug: about\n\nWe are a paper.\n",
    "nameless.md": "No header.\n",
}
WAYS = {"known": 0, "alone": 1, "whole": 2}


class Desk:
    """A small site that `check` is asked about, and how much of it was read for the last answer."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.way = "known"
        self._capsys = capsys

    def __call__(self, *arguments: str) -> str:
        """What `newslint check` prints, with its exit code."""
        self.way = "known"
        code = main(["check", *arguments])
        said = self._capsys.readouterr()
        return f"{code}\n{said.out}\n{said.err}"

    def read(self, way: str) -> None:
        """At least this much was read."""
        self.way = max(self.way, way, key=list(WAYS).index)

    def write(self, name: str, text: str | bytes) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new))


@contextmanager
def site_to_ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Desk]:
    """The site as the working directory, without engines, and without what plugins of other tests have left."""
    _disconnect()
    folder = make_site(tmp_path / "lantern", POSTS, 'NEWSLINT_CACHE = ".newslint_cache"\nSTATIC_PATHS = ["images"]\n')
    monkeypatch.chdir(folder)
    monkeypatch.setattr("pelican_newslint.engines.desk.lineup", lambda _: ())
    asked = Desk(folder, capsys)
    for module, way in ((read, "whole"), (alone, "alone")):
        name = "read_site" if module is read else "read"
        monkeypatch.setattr(module, name, _told(getattr(module, name), asked, way))
    yield asked
    _disconnect()
    for name in ("pelicanconf", "helping", "early"):
        sys.modules.pop(name, None)


def _disconnect() -> None:
    for signal in [each for each in vars(signals).values() if isinstance(each, Signal)]:
        for receiver in list(signal.receivers_for(ANY)):
            signal.disconnect(receiver)


def _told(function: Callable[..., object], desk: Desk, way: str) -> Callable[..., object]:
    def told(*arguments: object) -> object:
        desk.read(way)
        return function(*arguments)

    return told
