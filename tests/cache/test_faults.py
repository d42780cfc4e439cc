"""Whatever is wrong with the file or its folder costs one line, never the run."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pelican_newslint.cache import Cache, cache
from pelican_newslint.cache import file as cache_file

FILE = "newslint-cache.sqlite"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a cache that holds one entry, seen from the working directory as `kept`."""
    monkeypatch.chdir(tmp_path)
    with Cache.open(tmp_path / "kept") as kept:
        kept.put("article", {"a": b"{}"})
    return tmp_path / "kept"


def made_anew(folder: Path) -> str:
    """What opening says; the file must then be as good as new, and nothing more be said the next time."""
    with Cache.open(folder) as kept:
        note = kept.note or ""
        assert kept.get("article", ["a"]) == {}
        kept.put("article", {"b": b"[]"})
    with Cache.open(folder) as again:
        assert again.note is None
        assert again.get("article", ["b"]) == {"b": b"[]"}
    return note


def works_without(folder: Path) -> str:
    """What is said by a cache that can keep nothing, from its opening to its end."""
    with Cache.open(folder, patience=0.05) as kept:
        kept.put("article", {"b": b"[]"})
        kept.stats()
    assert kept.get("article", ["a", "b"]) == {}
    return kept.note or ""


@pytest.mark.parametrize("content", [b"not a database at all" * 500, b"\0" * 5000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_garbage(folder: Path, content: bytes) -> None:
    (folder / FILE).write_bytes(content)
    assert made_anew(folder) == "The cache in kept is damaged; it is made anew."


def test_a_file_cut_short(folder: Path) -> None:
    with Cache.open(folder) as kept:
        kept.put("article", {str(number): b"x" * 3000 for number in range(50)})
    whole = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(whole[: len(whole) // 2])
    assert made_anew(folder) == "The cache in kept is damaged; it is made anew."


def test_damage_that_only_reading_shows(folder: Path) -> None:
    with Cache.open(folder) as kept:
        kept.put("article", {str(number): b"x" * 3000 for number in range(50)})
    whole = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    assert works_without(folder) == "The cache in kept can't be written (database disk image is malformed); the work goes on without it."
    assert made_anew(folder) == "", "it was taken away at once"


def test_an_empty_file_is_as_good_as_none(folder: Path) -> None:
    (folder / FILE).write_bytes(b"")
    assert made_anew(folder) == ""


def test_a_file_of_another_program(folder: Path) -> None:
    (folder / FILE).unlink()
    connection = sqlite3.connect(folder / FILE)
    connection.execute("CREATE TABLE bookmarks (address TEXT)")
    connection.close()
    assert made_anew(folder) == "The cache in kept is not ours; it is made anew."


def test_a_file_of_an_older_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_file, "SCHEMA", cache_file.SCHEMA + 1)
    assert made_anew(folder) == "The cache in kept is of another version; it is made anew."


def test_a_file_with_something_slipped_in(folder: Path) -> None:
    """CI restores the file from places that a pull request can write: a trigger or view in it must never run."""
    connection = sqlite3.connect(folder / FILE)
    connection.execute("CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM entry; END")
    connection.close()
    assert made_anew(folder) == "The cache in kept is damaged; it is made anew."


def test_values_that_are_no_bytes_are_passed_over(folder: Path) -> None:
    connection = sqlite3.connect(folder / FILE)
    connection.execute("UPDATE entry SET value = 'a text'")
    connection.commit()
    connection.close()
    with Cache.open(folder) as kept:
        assert kept.get("article", ["a"]) == {}
        assert kept.note is None


@pytest.mark.parametrize("value", [b"", b"{", b'["\xff"]', b"[1]", b"[" * 200_000, b'{"a": "b"}'])
def test_bytes_that_nobody_of_ours_wrote_are_unknown(tmp_path: Path, value: bytes) -> None:
    with Cache.open(tmp_path) as kept:
        kept.put("article", {"good": b'["one"]', "bad": value})
        assert kept.get_as("article", ["good", "bad", "missing"], list[str]) == {"good": ["one"]}


def test_a_file_that_another_program_holds(folder: Path) -> None:
    holder = sqlite3.connect(folder / FILE, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Cache.open(folder, patience=0.05) as kept:
        assert kept.get("article", ["a"]) == {"a": b"{}"}, "reading goes on beside a writer"
        kept.put("article", {"b": b"[]"})
    assert kept.note == "The cache in kept can't be written (database is locked); the work goes on without it."
    holder.execute("ROLLBACK")
    holder.execute("PRAGMA journal_mode = DELETE")
    holder.execute("BEGIN EXCLUSIVE")
    assert works_without(folder) == "The cache in kept can't be opened (database is locked); the work goes on without it."
    holder.close()
    with Cache.open(folder) as after:
        assert after.get("article", ["a"]) == {"a": b"{}"}, "nothing of it was lost"


def test_a_folder_that_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kept").write_text("")
    assert works_without(tmp_path / "kept") == "The cache in kept can't be opened (File exists); the work goes on without it."


def test_a_folder_where_the_file_should_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kept" / FILE).mkdir(parents=True)
    assert (
        works_without(tmp_path / "kept") == "The cache in kept can't be opened (unable to open database file); the work goes on without it."
    )


NOBODY = """
import os, sys
from pathlib import Path
from pelican_newslint.cache import Cache
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for folder in sys.argv[1:]:
    with Cache.open(Path(folder)) as kept:
        kept.put("article", {"b": b"[]"})
    print(kept.note)
"""


@pytest.mark.skipif(os.name == "nt", reason="folders have no such permission on Windows")
def test_folders_that_cannot_be_written(tmp_path: Path) -> None:
    with Cache.open(tmp_path / "there") as kept:
        kept.put("article", {"a": b"{}"})
    (tmp_path / "there").chmod(0o555)
    (tmp_path / "there" / FILE).chmod(0o444)
    (tmp_path / "bare").mkdir(mode=0o555)
    for folder in (tmp_path, *tmp_path.parents[:2]):  # pytest's own
        folder.chmod(0o755)
    folders = [tmp_path / "there", tmp_path / "bare", tmp_path / "bare" / "new"]
    command = [sys.executable, "-c", NOBODY, *map(str, folders)]
    run = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, timeout=60)
    assert run.stderr == ""
    there, *others = run.stdout.split("\n")
    assert there.startswith("The cache in there can't be opened ("), "SQLite's reason depends on its version"
    assert others == [
        "The cache in bare can't be opened (Permission denied); the work goes on without it.",
        "The cache in bare/new can't be opened (Permission denied); the work goes on without it.",
        "",
    ]


def test_a_full_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "BATCH", 1)
    kept = Cache.open(folder)
    assert kept._connection
    kept._connection.execute("PRAGMA max_page_count = 8")  # SQLite's own way to have no room
    for number in range(30):
        kept.put("article", {str(number): b"x" * 4000})
    assert kept.note == "The cache in kept can't be written (database or disk is full); the work goes on without it."
    kept.close()
    with Cache.open(folder) as after:
        assert after.note is None
        assert after.get("article", ["a"]) == {"a": b"{}"}
