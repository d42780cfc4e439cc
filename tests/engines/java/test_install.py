"""The local LanguageTool: whole or not at all, whatever the network, the disk and the repository do."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("jgo")

from pelican_newslint.engines.java import place
from pelican_newslint.engines.java.install import install, remove
from pelican_newslint.errors import EngineError
from tests.engines.java.repository import JARS, Repository, content, repository


@pytest.fixture
def maven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    with repository(tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def at(tmp_path: Path) -> Path:
    return tmp_path / "data"


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) if folder.exists() else []


@pytest.mark.usefixtures("maven")
def test_what_an_install_puts_where(at: Path) -> None:
    so_far: list[tuple[int, int]] = []
    done = install(at, [], lambda *each: so_far.append(each))
    assert (done, place.installed(at), place.broken(at, ())) == (place.Installed("6.8"), done, ())
    assert files(at) == [
        "LanguageTool-6.8/installed.json",
        "LanguageTool-6.8/languagetool-server.jar",
        "LanguageTool-6.8/libs/core-1.0.jar",
        "LanguageTool-6.8/libs/languagetool-server-6.8.jar",
    ]
    manifest = zipfile.ZipFile(at / "LanguageTool-6.8/languagetool-server.jar").read("META-INF/MANIFEST.MF").decode()
    assert all(len(line) <= 70 for line in manifest.split("\r\n"))
    assert "Class-Path: libs/core-1.0.jar libs/languagetool-server-6.8.jar\r\n" in manifest.replace("\r\n ", "")
    total = sum(jar.size for jar in JARS if not jar.languages)
    assert so_far[-1] == (total, total)


def test_another_language_brings_only_its_own_jars(maven: Repository, at: Path) -> None:
    install(at, [])
    maven.asked.clear()
    assert install(at, ["de"]).knows == ("ca", "de", "en", "es", "pt")
    assert maven.asked == ["language-de-1.0.jar"]
    maven.asked.clear()
    assert install(at, []).languages == ("de",)  # what was there stays
    assert maven.asked == []


@pytest.mark.parametrize(
    ("mood", "says"),
    [
        ("other", "core-1.0.jar isn't what it should be: its SHA-256 is "),
        ("missing", "core-1.0.jar isn't at http://127.0.0.1:"),
        ("half", "core-1.0.jar "),
    ],
)
@pytest.mark.parametrize("before", [False, True])
def test_a_jar_that_can_not_be_had_leaves_everything_as_it_was(maven: Repository, at: Path, mood: str, says: str, before: bool) -> None:
    if before:
        install(at, [])
        shutil.rmtree(at / "LanguageTool-6.8/libs")
    was = files(at)
    maven.mood = {"core-1.0.jar": mood}
    with pytest.raises(EngineError, match="Nothing was installed") as error:
        install(at, [])
    assert str(error.value).startswith(says)
    assert files(at) == was
    assert at.exists() is before
    maven.mood = {}
    install(at, [])
    assert place.broken(at, ()) == ()


def test_no_network(maven: Repository, at: Path) -> None:
    maven.server.shutdown()
    maven.server.server_close()
    with pytest.raises(EngineError) as error:
        install(at, [])
    assert str(error.value) == "core-1.0.jar could not be had: Connection refused. Nothing was installed; try again with a network."
    assert not at.exists()


@pytest.mark.usefixtures("maven")
def test_no_disk(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(100, 90, 10))
    with pytest.raises(EngineError, match=r"LanguageTool needs 0 MB in .*, and 0 MB are free\. Make room, or choose another folder"):
        install(at, [])
    assert not at.exists()


@pytest.mark.usefixtures("maven")
def test_a_disk_that_fills_up_meanwhile(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(EngineError, match=r"The disk of .* is full\."):
        install(at, [])
    assert not at.exists()


@pytest.mark.usefixtures("maven")
def test_a_folder_that_can_not_be_one(at: Path) -> None:
    at.write_text("a file")
    with pytest.raises(EngineError, match=r"can't be written: .* NEWSLINT_LANGUAGETOOL_FOLDER chooses another folder"):
        install(at, [])


@pytest.mark.usefixtures("maven")
def test_a_broken_jar_is_seen_and_mended(at: Path) -> None:
    install(at, [])
    (at / "LanguageTool-6.8/libs/core-1.0.jar").write_bytes(content("core-1.0.jar")[::-1])
    assert place.broken(at, ()) == ("core-1.0.jar",)
    install(at, [])
    assert place.broken(at, ()) == ()


def test_a_jar_that_maven_has_on_the_machine_is_taken_where_it_is_right(maven: Repository, at: Path, tmp_path: Path) -> None:
    for artifact, data in (("core", content("core-1.0.jar")), ("language-de", b"rotten")):
        folder = tmp_path / "m2" / "org" / "example" / artifact / "1.0"
        folder.mkdir(parents=True)
        (folder / f"{artifact}-1.0.jar").write_bytes(data)
    install(at, ["de"])
    assert sorted(maven.asked) == ["language-de-1.0.jar", "languagetool-server-6.8.jar"]


def test_a_language_that_there_is_not(at: Path) -> None:
    with pytest.raises(EngineError, match=r"LanguageTool 6\.8 has no language xx; it has ar, ast, .*zh\."):
        install(at, ["xx"])


@pytest.mark.usefixtures("maven")
def test_remove_takes_what_it_brought_and_nothing_else(at: Path) -> None:
    assert remove(at) is False
    install(at, [])
    (at / "mine.txt").write_text("mine")
    assert remove(at) is True
    assert files(at) == ["mine.txt"]
    assert (remove(at), place.installed(at)) == (False, None)


@pytest.mark.usefixtures("maven")
def test_a_manifest_that_makes_no_sense_is_none(at: Path) -> None:
    install(at, [])
    (at / "LanguageTool-6.8/installed.json").write_bytes(b"\xff{")
    assert place.installed(at) is None
    install(at, [])
    assert place.installed(at) == place.Installed("6.8")
