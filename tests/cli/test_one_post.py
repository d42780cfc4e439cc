"""`newslint check content/one.md` again: however little of the site is read, the answer is that of reading all of it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
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


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Desk]:
    _disconnect()  # what plugins of other tests have left
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


def _nothing(_: Desk) -> None:
    pass


def _touched(desk: Desk) -> None:
    os.utime(desk.folder / "content" / "one.md", ns=(1, 1))


def _same_size_and_time(desk: Desk) -> None:
    file = desk.folder / "content" / "one.md"
    status = file.stat()
    desk.edit("content/one.md", "March 5", "March 4")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def _edit(name: str, old: str, new: str) -> Callable[[Desk], None]:
    return lambda desk: desk.edit(name, old, new)


def _write(name: str, text: str | bytes) -> Callable[[Desk], None]:
    return lambda desk: desk.write(name, text)


def _remove(name: str) -> Callable[[Desk], None]:
    return lambda desk: (desk.folder / name).unlink()


CHANGES: dict[str, tuple[Callable[[Desk], None], str]] = {
    "nothing": (_nothing, "known"),
    "the post's text": (_edit("content/one.md", "March 5", "March 12"), "alone"),
    "its text in the same moment": (_same_size_and_time, "alone"),
    "only its time": (_touched, "alone"),
    "its paragraphs' order": (_write("content/one.md", ONE.replace("{}\n\nThe", "The") .replace("open.", "open.\n\n{}").format(TEXT)), "alone"),
    "its title beside a slug": (_edit("content/one.md", "meets", "meets Monday, March 4, 2025"), "alone"),
    "a field": (_edit("content/one.md", "Slug", "Desk: city\nSlug"), "alone"),
    "its address": (_edit("content/one.md", "Slug: council", "Slug: council-meets"), "whole"),
    "its tags": (_edit("content/one.md", "Tags: council", "Tags: council, city"), "whole"),
    "its status": (_edit("content/one.md", "Slug", "Status: draft\nSlug"), "whole"),
    "its date gone": (_edit("content/one.md", "Date: 2024-03-06\n", ""), "whole"),
    "bytes of another encoding": (_write("content/one.md", ONE.format(TEXT).encode() + b"\xff\n"), "whole"),
    "another post's text": (_edit("content/library.md", "until nine", "on Monday, March 5, 2024, said Gunter Heintze"), "alone"),
    "another post's address": (_edit("content/library.md", "Slug: library", "Slug: books"), "whole"),
    "another post with the same words": (_write("content/copy.md", ONE.format(TEXT).replace("Slug: council", "Slug: copy")), "whole"),
    "a post less": (_remove("content/library.md"), "whole"),
    "a page": (_edit("content/pages/about.md", "a paper", "the the paper"), "alone"),
    "a linked file gone": (_remove("content/images/report.pdf"), "whole"),
    "a file that a post includes": (_edit("content/shared.txt", "1911", "the the year 1911"), "whole"),
    "a file that is no post": (_edit("content/nameless.md", "No header.", "Title: It has one\nDate: 2024-01-01\n\nText."), "whole"),
    "what an editor keeps beside it": (_write("content/.one.md.swp", b"\0"), "known"),
    "the settings": (_edit("pelicanconf.py", 'PATH = "content"', 'PATH = "content"\nSITEURL = "https://lantern.example"'), "whole"),
    "the house's own settings": (_write("newslint.toml", '[rules]\nweekday-mismatch = "off"\n'), "known"),
    "a house's language": (_write("newslint.toml", 'language = "en-GB"\n'), "whole"),
    "a baseline": (_write("newslint-baseline.json", '{"version": 1, "engines": [], "findings": {}}'), "known"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_the_answer_is_that_of_reading_everything(desk: Desk, change: str) -> None:
    make, way = CHANGES[change]
    before = desk("content/one.md", "--format", "json")
    assert desk.way == "whole"
    make(desk)
    after = desk("content/one.md", "--format", "json")
    assert desk.way == way
    again = desk("content/one.md", "--format", "json")
    assert desk.way == "known"
    text = desk("content/one.md")
    assert (after, again) == (desk("content/one.md", "--format", "json", "--no-cache"),) * 2
    assert text == desk("content/one.md", "--no-cache")
    assert desk.way == "whole"
    assert "weekday-mismatch" in before


def test_a_name_that_the_archive_has_otherwise(desk: Desk) -> None:
    for number in range(3):
        desk.write(f"content/talk-{number}.md", f"Title: Talk {number}\nDate: 2024-02-0{number + 1}\nSlug: talk-{number}\n\nNo name yet.\n")
    assert "name-archive" not in desk("content/one.md", "--format", "compact")
    for number in range(3):
        desk.edit(f"content/talk-{number}.md", "No name yet.", f"Gunther Heinze spoke {number} times.")
    found = desk("content/one.md", "--format", "compact")
    assert desk.way == "alone"
    assert "[name-archive]" in found
    assert found == desk("content/one.md", "--format", "compact", "--no-cache")


PLUGIN = """\
from pelican import signals

def told(*arguments, **named):
    {deed}

def register():
    signals.{signal}.connect(told)
"""


@pytest.mark.parametrize(
    ("signal", "deed", "edited", "unchanged"),
    [
        ("content_object_init", "pass", "alone", "known"),
        ("article_generator_finalized", "pass", "whole", "known"),
        ("content_object_init", "__import__('subprocess').run(['true'])", "whole", "whole"),
        ("content_object_init", "__import__('pathlib').Path('count.txt').write_text('1')", "whole", "whole"),
    ],
)
def test_a_plugin_that_may_change_posts_later_or_ask_elsewhere(desk: Desk, signal: str, deed: str, edited: str, unchanged: str) -> None:
    desk.write("early.py", PLUGIN.format(signal=signal, deed=deed))
    desk.edit("pelicanconf.py", '["pelican_newslint"]', '["pelican_newslint", "early"]\nPLUGIN_PATHS = ["."]')
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == unchanged
    desk.edit("content/one.md", "March 5", "March 12")
    found = desk("content/one.md")
    assert desk.way == edited
    assert found == desk("content/one.md", "--no-cache")


def test_what_settings_take_from_elsewhere(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("helping.py", "NAME = 'The Lantern'\n")
    desk.edit(
        "pelicanconf.py",
        'PATH = "content"',
        'import os\nfrom helping import NAME\nSITENAME = NAME\nPATH = os.environ.get("POSTS", "content")',
    )
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == "known"
    desk.write("helping.py", "NAME = 'The Lamp'\n")
    desk("content/one.md")
    assert desk.way == "whole"
    desk.write("drafts/one.md", ONE.format("It is new."))
    monkeypatch.setenv("POSTS", "drafts")
    assert desk("drafts/one.md") == desk("drafts/one.md", "--no-cache")


@pytest.mark.parametrize("value", ["object()", "lambda text: text", "__import__('re').compile('x')", "{'b': [1, None], 'a': {2.5, 'x'}}"])
def test_settings_that_can_be_compared_with_those_of_another_run(desk: Desk, value: str) -> None:
    desk.edit("pelicanconf.py", 'PATH = "content"', f'PATH = "content"\nOWN = {value}')
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == ("whole" if value == "object()" else "known")


def test_the_day_and_the_working_directory_count(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk("content/one.md")
    monkeypatch.setattr("pelican_newslint.site.recall.date", type("Tomorrow", (), {"today": staticmethod(lambda: "2199-01-01")}))
    desk("content/one.md")
    assert desk.way == "whole"
    monkeypatch.chdir(desk.folder / "content")
    assert "one.md:6" in desk("one.md", "--format", "compact")
    assert desk.way == "whole"


def test_a_draft_that_waits_for_its_time_is_read_each_time(desk: Desk) -> None:
    desk.edit("pelicanconf.py", 'PATH = "content"', 'PATH = "content"\nWITH_FUTURE_DATES = False')
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == "known"
    desk.edit("content/library.md", "2024-03-07", "2199-03-07")
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == "whole"


def test_a_cache_that_has_lost_a_look(desk: Desk) -> None:
    full = desk("content/one.md", "--format", "html")
    with closing(sqlite3.connect(desk.folder / ".newslint_cache" / "newslint-cache.sqlite")) as cache, cache:
        cache.execute("DELETE FROM entry WHERE kind = 'article' AND id = (SELECT min(id) FROM entry WHERE kind = 'article')")
    assert desk("content/one.md", "--format", "html") == full
    assert desk.way == "whole"


@pytest.mark.parametrize(
    ("honest", "forged"), [(b"content/library.md", b"/etc/hostname"), (b'"root":"', b'"root":"/etc'), (b'"alone"', b'"none"')]
)
def test_a_cache_that_somebody_forged_is_not_believed(desk: Desk, honest: bytes, forged: bytes) -> None:
    full = desk("content/one.md")
    with closing(sqlite3.connect(desk.folder / ".newslint_cache" / "newslint-cache.sqlite")) as cache, cache:
        ((value,),) = cache.execute("SELECT value FROM entry WHERE kind = 'reading'").fetchall()
        assert honest in value
        cache.execute("UPDATE entry SET value = ? WHERE kind = 'reading'", (value.replace(honest, forged),))
    assert desk("content/one.md") == full
    assert desk.way == "whole"


@pytest.mark.parametrize(
    ("arguments", "way"),
    [
        (["content"], "known"),
        ([], "known"),
        (["content/pages", "content/one.md"], "known"),
        (["content/nameless.md"], "known"),
        (["--settings", "pelicanconf.py", "content/one.md"], "known"),
        (["--require-plugin", "content/one.md"], "known"),
        (["notes/loose.md"], "whole"),
        (["content/none.md"], "known"),
    ],
)
def test_whatever_is_asked_about(desk: Desk, arguments: list[str], way: str) -> None:
    desk.write("notes/loose.md", "Title: Loose\n\nIt met on Monday, March 5, 2024.\n")
    desk("content/one.md")
    found = desk(*arguments, "--format", "json")
    assert desk.way == way
    assert found == desk(*arguments, "--format", "json", "--no-cache")


def test_pelican_is_not_even_imported_where_nothing_changed(desk: Desk) -> None:
    desk("content/one.md")
    probe = (
        "import sys; from pelican_newslint.engines import desk; desk.lineup = lambda _: ()\n"
        "from pelican_newslint.cli import main\n"
        "main(['check', 'content/one.md', '--format', 'compact'])\n"
        "heavy = {'pelican', 'markdown', 'docutils', 'jinja2', 'pelican_newslint.prose', 'pelican_newslint.rules.discover'}\n"
        "print(*sorted(heavy & sys.modules.keys()))"
    )
    run = subprocess.run([sys.executable, "-c", probe], cwd=desk.folder, check=True, capture_output=True, text=True)
    assert run.stdout.endswith("[weekday-mismatch]\n\n")


def test_one_post_is_told_what_the_whole_site_is_told_of_it(desk: Desk) -> None:
    desk.write("content/copy.md", ONE.format(TEXT).replace("Slug: council", "Slug: copy"))
    every = json.loads(desk("--format", "json").split("\n", 1)[1])
    one = json.loads(desk("content/copy.md", "--format", "json").split("\n", 1)[1])
    for kind in ("findings", "verified"):
        assert one[kind] == [each for each in every[kind] if each["path"] == "content/copy.md"] != []
