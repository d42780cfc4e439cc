"""`newslint check content/one.md` again: however little of the site is read, the answer is that of reading all of it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing

import pytest

from tests.cli.one_post import ONE, TEXT, Desk


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
