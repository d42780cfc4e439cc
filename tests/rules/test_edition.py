"""What the package's files hash to is computed once for each state of them, and remembered no longer than that."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_newslint.cache import Cache, stamp
from pelican_newslint.rules import edition

Asked = Callable[[Cache | None], str]
_LONG_AGO = (1_700_000_000, 1_700_000_000)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of one rule, in place of ours; what it hashes to isn't told yet."""
    monkeypatch.setattr(edition, "_PACKAGE", tmp_path)
    monkeypatch.setattr(edition, "_LOOKING", ("rules",))
    monkeypatch.setattr(stamp, "_YOUNG", 0)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "one.py").write_text("one = 1\n", "utf-8")
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What a new process is told."""

    def ask(cache: Cache | None) -> str:
        monkeypatch.setattr(edition, "_found", [])
        return edition.rules_hash(cache)

    return ask


def test_files_as_they_were_are_not_read_again(package: Path, asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    with Cache.open(package / "cache") as cache:
        told = asked(cache)
        monkeypatch.setattr(edition, "_hash", lambda files: pytest.fail(f"{files} are read"))
        assert asked(cache) == told


def test_with_and_without_a_cache_it_is_the_same(package: Path, asked: Asked) -> None:
    with Cache.open(package / "cache") as cache:
        assert asked(None) == asked(cache) == asked(cache)


def test_a_changed_file_is_seen(package: Path, asked: Asked) -> None:
    rule = package / "rules" / "one.py"
    with Cache.open(package / "cache") as cache:
        told = asked(cache)
        rule.write_text("one = 2\n", "utf-8")
        os.utime(rule, _LONG_AGO)  # as an unpacked archive has it: the size is the same, the time older
        changed = asked(cache)
        assert changed != told
        rule.write_text("one = 1\n", "utf-8")
        assert asked(cache) == told


def test_a_file_that_may_still_change_unseen_is_read(package: Path, asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "_YOUNG", 10**12)
    rule = package / "rules" / "one.py"
    before = rule.stat()
    with Cache.open(package / "cache") as cache:
        told = asked(cache)
        rule.write_text("one = 2\n", "utf-8")
        monkeypatch.setattr(os, "stat", lambda _: before)  # as where the clock of the file system has not moved on
        assert asked(cache) != told


def test_an_entry_that_is_no_hash_is_computed_anew(package: Path, asked: Asked) -> None:
    with Cache.open(package / "cache") as cache:
        told = asked(cache)
        cache.flush()
        assert cache._connection is not None
        cache._connection.execute("UPDATE entry SET value = ? WHERE kind = 'edition'", (b"[1]",))
        assert asked(cache) == told
