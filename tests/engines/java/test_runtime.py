"""Which Java runs LanguageTool."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pelican_newslint.engines.java import runtime
from pelican_newslint.errors import EngineError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="scripts as POSIX has them")


@pytest.fixture(autouse=True)
def _without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "find_spec", lambda _: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)


def java(folder: Path, says: str) -> Path:
    """A Java that only tells its version."""
    (folder / "bin").mkdir(parents=True)
    file = folder / "bin" / "java"
    file.write_text(f"#!/bin/sh\necho '{says}' >&2\n")
    file.chmod(0o755)
    return file


def test_the_first_that_is_new_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = java(tmp_path / "old", 'java version "1.8.0_292"')
    new = java(tmp_path / "new", 'openjdk version "21" 2023-09-19')
    monkeypatch.setenv("PATH", f"{new.parent}:/bin")
    monkeypatch.setenv("JAVA_HOME", str(old.parents[1]))
    assert runtime.there_is_one()
    assert runtime.find() == str(new)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(EngineError) as error:
        runtime.find()
    assert str(error.value) == (f'has no Java 17 or newer ({old} is Java 8): pip install "pelican-newslint[languagetool]" brings one')


def test_one_that_does_not_say_its_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = java(tmp_path / "odd", "hello")
    monkeypatch.setenv("PATH", f"{odd.parent}:/bin")
    with pytest.raises(EngineError, match="java doesn't run"):
        runtime.find()


def test_none_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert not runtime.there_is_one()
    with pytest.raises(EngineError, match=r"^has no Java 17 or newer: pip"):
        runtime.find()
