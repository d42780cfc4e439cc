"""What is put is found again, by the next run too, and the file stays small."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pelican_newslint.cache import Cache, CacheStats, cache

FILE = "newslint-cache.sqlite"


def test_the_next_run_finds_what_this_one_put(tmp_path: Path) -> None:
    with Cache.open(tmp_path / "kept") as first:
        first.put("paragraph", {"a": b'["one"]', "b": b"[]"})
        first.put("article", {"a": b"{}"})
        assert first.get("paragraph", ["a"]) == {"a": b'["one"]'}, "before it is written"
    with Cache.open(tmp_path / "kept") as second:
        assert second.note is None
        assert second.get("paragraph", ["b", "a", "c", "a"]) == {"a": b'["one"]', "b": b"[]"}
        assert second.get("article", ["a", "b"]) == {"a": b"{}"}
        second.put("article", {"a": b"[2]"})
        assert second.get("article", ["a"]) == {"a": b"[2]"}
    with Cache.open(tmp_path / "kept") as third:
        assert third.get("article", ["a"]) == {"a": b"[2]"}
        assert third.note is None


def test_many_keys_at_once(tmp_path: Path) -> None:
    items = {str(number): b"%d" % number for number in range(2500)}
    with Cache.open(tmp_path) as first:
        first.put("paragraph", items)
    with Cache.open(tmp_path) as second:
        assert second.get("paragraph", list(items)) == items


def test_without_a_folder_nothing_is_kept_and_nothing_is_said() -> None:
    with Cache.open(None) as nowhere:
        nowhere.put("article", {"a": b"{}"})
        assert nowhere.get("article", ["a"]) == {}
        nowhere.clear()
        assert nowhere.stats() == CacheStats(folder=None, entries={}, size=0, hits=0, misses=1)
        assert nowhere.note is None


def test_stats_and_clear(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as kept:
        kept.put("paragraph", {"a": b"[]", "b": b"[]"})
        kept.put("article", {"a": b"{}"})
        kept.get("paragraph", ["a", "b", "x"])
        stats = kept.stats()
        assert (stats.entries, stats.hits, stats.misses, stats.folder) == ({"article": 1, "paragraph": 2}, 2, 1, tmp_path)
        assert stats.size > 0
        kept.clear()
        assert kept.stats().entries == {}
        assert kept.get("paragraph", ["a"]) == {}
    with Cache.open(tmp_path) as again:
        assert again.get("article", ["a"]) == {}


def test_its_own_folder_stays_out_of_version_control_and_a_users_folder_does_not(tmp_path: Path) -> None:
    Cache.open(tmp_path / "own").close()
    assert (tmp_path / "own" / ".gitignore").read_text() == "*\n"
    users = tmp_path / "users"
    users.mkdir()
    (users / "post.md").write_text("Title: x\n")
    Cache.open(users).close()
    assert sorted(path.name for path in users.iterdir()) == [FILE, "post.md"]


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = 20_000
    monkeypatch.setattr(time, "time", lambda: day * 86_400.0)
    with Cache.open(tmp_path) as first:
        first.put("paragraph", {f"{number:03}": b"x" * 2000 for number in range(100)})
    day += 1
    with Cache.open(tmp_path) as second:
        assert len(second.get("paragraph", [f"{number:03}" for number in range(20)])) == 20
    size = (tmp_path / FILE).stat().st_size
    with Cache.open(tmp_path, limit=100_000) as third:
        assert third.stats().entries == {"paragraph": 100}, "only when the run ends"
    assert (tmp_path / FILE).stat().st_size < min(100_000, size // 2)
    with Cache.open(tmp_path) as fourth:
        left = fourth.get("paragraph", [f"{number:03}" for number in range(100)])
    assert {f"{number:03}" for number in range(20)} <= set(left)
    assert set(left) <= {f"{number:03}" for number in (*range(20), *range(60, 100))}, "of equally old ones those put first go first"


def test_a_killed_run_keeps_what_it_had_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "BATCH", 10)
    killed = Cache.open(tmp_path)
    killed.put("paragraph", {str(number): b"[]" for number in range(10)})
    killed.put("paragraph", {"late": b"[]"})
    with Cache.open(tmp_path) as after:
        assert len(after.get("paragraph", [str(number) for number in range(10)])) == 10
        assert after.get("paragraph", ["late"]) == {}
    killed.close()


def test_a_slow_run_writes_although_its_batch_is_not_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "PAUSE", -1.0)
    slow = Cache.open(tmp_path)
    slow.put("paragraph", {"a": b"[]"})
    with Cache.open(tmp_path) as other:
        assert other.get("paragraph", ["a"]) == {"a": b"[]"}
    slow.close()


WRITER = """
import sys
from pathlib import Path
from pelican_newslint.cache import Cache, cache
cache.BATCH = 7
name = sys.argv[2]
with Cache.open(Path(sys.argv[1])) as kept:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(300):
        kept.put("paragraph", {f"{name}{number}": b"[]", f"both{number}": b"[]"})
    print(kept.note)
"""


def test_builds_beside_each_other_lose_nothing(tmp_path: Path) -> None:
    """Three processes that make the file together and write into it at once."""
    start = [sys.executable, "-c", WRITER, str(tmp_path / "kept")]
    builds = [subprocess.Popen([*start, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for name in "abc"]
    for build in builds:
        assert build.stdout
        assert build.stdout.readline() == "ready\n"
    assert [build.communicate("go\n", timeout=60)[0] for build in builds] == ["None\n"] * 3
    with Cache.open(tmp_path / "kept") as after:
        assert after.note is None
        for name in ("a", "b", "c", "both"):
            assert len(after.get("paragraph", [f"{name}{number}" for number in range(300)])) == 300


class _Watched(sqlite3.Connection):
    """While the file is judged, another run makes it: after the first question, before the second."""

    other: threading.Thread

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql == "PRAGMA user_version" and not self.other.ident:
            self.other.start()
            self.other.join(0.3)
        return super().execute(sql, *values)


def test_a_file_made_while_it_is_judged_is_not_taken_for_a_strangers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def make() -> None:
        with Cache.open(tmp_path) as other:
            other.put("article", {"a": b"{}"})
            notes.append(other.note)

    notes: list[str | None] = []
    _Watched.other = threading.Thread(target=make)
    (tmp_path / FILE).touch()
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=_Watched))
    with Cache.open(tmp_path) as kept:
        notes.append(kept.note)
        _Watched.other.join()
        assert kept.get("article", ["a"]) == {"a": b"{}"}
    assert notes == [None, None]


def test_threads_may_share_it(tmp_path: Path) -> None:
    def work(name: str) -> None:
        for number in range(50):
            kept.put("paragraph", {f"{name}{number}": b"[]"})
            found.append(kept.get("paragraph", [f"{name}{number}"]) == {f"{name}{number}": b"[]"})

    found: list[bool] = []
    with Cache.open(tmp_path) as kept:
        threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert kept.note is None
    assert found == [True] * 200


def test_of_what_speaks_of_the_whole_site_only_the_newest_stay(tmp_path: Path) -> None:
    for number in range(5):
        with Cache.open(tmp_path) as kept:
            kept.put("site", {str(number): b"{}"}, newest=2)
            kept.put("article", {str(number): b"{}"})
    with Cache.open(tmp_path) as last:
        assert last.get("site", [str(number) for number in range(5)]) == {"3": b"{}", "4": b"{}"}
        assert len(last.get("article", [str(number) for number in range(5)])) == 5


def test_what_this_run_used_goes_last_however_old_it_is(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as first:
        first.put("article", {str(number): b" " * 10_000 for number in range(20)})
    with Cache.open(tmp_path) as second:
        second.put("article", {str(number): b" " * 10_000 for number in range(20, 60)})
    with Cache.open(tmp_path, limit=500_000) as third:
        assert len(third.get("article", [str(number) for number in range(20)])) == 20
    with Cache.open(tmp_path) as last:
        assert len(last.get("article", [str(number) for number in range(20)])) == 20
        assert 0 < len(last.get("article", [str(number) for number in range(20, 60)])) < 20


def test_an_entry_counts_as_known_where_those_beside_it_are(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as kept:
        kept.put("gist", {"a": b"{}", "b": b"{}", "c": b"{}"})
        kept.put("article", {"a": b"{}", "b": b"{}"})
        kept.put("facts", {"b": b"{}", "c": b"{}"})
        assert kept.get("gist", ["a", "b", "c", "d"], ("article", "facts")) == {"b": b"{}"}
    with Cache.open(tmp_path) as again:
        assert again.get("gist", ["a", "b", "c", "d"], ("article", "facts")) == {"b": b"{}"}


def test_what_lies_beside_a_used_entry_is_used_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pelican_newslint.cache.cache._today", lambda: 1)
    with Cache.open(tmp_path) as first:
        first.put("gist", {"a": b"{}"})
        first.put("article", {"a": b"{}", "b": b"{}"})
    monkeypatch.setattr("pelican_newslint.cache.cache._today", lambda: 2)
    with Cache.open(tmp_path) as second:
        second.get("gist", ["a"], ("article",))
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        assert file.execute("SELECT key FROM entry WHERE kind = 'article' AND used = 2").fetchall() == [("a",)]
