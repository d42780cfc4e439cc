"""Which changes start an engine: only new text does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_newslint.cache import Cache
from pelican_newslint.plugin.early import Early, below
from tests.pelican_sites import build, make_site

_HEAD = "Title: Bridge opens\nDate: 2024-03-06\nTags: bridge\n"
_ONE = "The bridge opens on the sixth of March\nand the mayor cuts a ribbon there."
_TWO = "Boats go under it.\n\n* The ferry stops.\n* The band plays."
_POST = f"{_HEAD}\n{_ONE}\n\n{_TWO}\n"
_RST = "Weir opens\n==========\n\n:date: 2024-03-06\n:tags: bridge\n\nThe weir opens.\n\nBoats go over it.\n"
_HTML = (
    '<html><head><title>Bridge</title><meta name="tags" content="bridge"></head>\n<body>\n<p>It opens.</p>\n<p>Boats go.</p></body></html>'
)
_CHANGES = {
    "a paragraph moved": ("a.md", _POST, f"{_HEAD}\n{_TWO}\n\n{_ONE}\n", False),
    "an item moved": (
        "a.md",
        _POST,
        _POST.replace("* The ferry stops.\n* The band plays.", "* The band plays.\n* The ferry stops."),
        False,
    ),
    "lines wrapped anew": ("a.md", _POST, _POST.replace("March\nand the", "March and\nthe"), False),
    "lines that end otherwise": ("a.md", _POST, _POST.replace("\n", "\r\n"), False),
    "a date": ("a.md", _POST, _POST.replace("2024-03-06", "2024-03-07"), False),
    "a tag": ("a.md", _POST, _POST.replace("Tags: bridge", "Tags: bridge, ribbon"), False),
    "a field": ("a.md", _POST, _POST.replace("\n\n", "\nDesk: seen\n\n", 1), False),
    "a paragraph less": ("a.md", _POST, _POST.replace("Boats go under it.\n\n", ""), False),
    "a field in reST": ("a.rst", _RST, _RST.replace(":tags: bridge", ":tags: boats\n:desk: seen"), False),
    "a tag in HTML": ("a.html", _HTML, _HTML.replace('content="bridge"></head>', 'content="boats"></head>'), True),  # its line holds text
    "a sentence": ("a.md", _POST, _POST.replace("Boats go under it.", "Boats go under it. So do swans."), True),
    "a title": ("a.md", _POST, _POST.replace("Title: Bridge opens", "Title: Bridge shuts"), True),
    "a title in reST": ("a.rst", _RST, _RST.replace("Weir opens", "Weir shuts"), True),
    "a paragraph in HTML": ("a.html", _HTML, _HTML.replace("Boats go.", "Boats go fast."), True),
}


@pytest.mark.parametrize("change", _CHANGES)
def test_only_new_text_is_new(tmp_path: Path, change: str) -> None:
    name, before, after, new = _CHANGES[change]
    content = tmp_path / "content"
    content.mkdir()
    (content / name).write_text(before, "utf-8", newline="")
    with Cache.open(tmp_path / "cache") as cache:
        early = Early(below(content), cache)
        assert early.anything_new()
        early.remember()
        assert not Early(below(content), cache).anything_new()
        (content / name).write_text(after, "utf-8", newline="")
        assert Early(below(content), cache).anything_new() is new


def test_a_source_that_is_written_during_the_build_is_new_in_the_next(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(_POST, "utf-8")
    with Cache.open(tmp_path / "cache") as cache:
        early = Early(below(tmp_path), cache)
        file.write_text(_POST.replace("Boats", "Swans"), "utf-8")
        early.remember()
        assert Early(below(tmp_path), cache).anything_new()


_KNOWN: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _folder: None,
    "a paragraph moved": lambda folder: (folder / "content" / "a.md").write_text(f"{_HEAD}\n{_TWO}\n\n{_ONE}\n", "utf-8"),
    "metadata": lambda folder: (folder / "content" / "a.md").write_text(_POST.replace("bridge\n\n", "bridge, ribbon\n\n"), "utf-8"),
    "a severity": lambda folder: (folder / "newslint.toml").write_text('[rules]\ndoubled-word = "suggestion"\n', "utf-8"),
}


@pytest.mark.parametrize("change", _KNOWN)
def test_a_change_of_known_text_starts_no_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    folder = make_site(tmp_path, {"a.md": _POST, "b.rst": _RST}, 'NEWSLINT_CACHE = ".newslint_cache"\n')
    monkeypatch.chdir(folder)
    build(folder)
    _KNOWN[change](folder)
    monkeypatch.setattr("pelican_newslint.engines.child.Child.__init__", lambda *_, **__: pytest.fail("a worker was started"))
    build(folder)


def test_new_text_starts_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_site(tmp_path, {"a.md": _POST}, 'NEWSLINT_CACHE = ".newslint_cache"\n')
    monkeypatch.chdir(folder)
    build(folder)
    (folder / "content" / "a.md").write_text(f"{_POST}\nA swan was seen.\n", "utf-8")
    monkeypatch.setattr("pelican_newslint.engines.child.Child.__init__", lambda *_, **__: pytest.fail("a worker was started"))
    with pytest.raises(pytest.fail.Exception, match="a worker was started"):
        build(folder)
