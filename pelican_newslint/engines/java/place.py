"""Where the local LanguageTool lies, and whether it is whole.

The folder can be used as `LTP_PATH` of language-tool-python too: it holds `LanguageTool-6.8/languagetool-server.jar`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
from msgspec import Struct

from pelican_newslint.engines.java import lock

MANIFEST = "installed.json"
SERVER = "languagetool-server.jar"
LIBRARIES = "libs"


class Installed(Struct, frozen=True):
    """What was installed; `languages` are those beside the ones that are always there."""

    version: str
    languages: tuple[str, ...] = ()

    @property
    def knows(self) -> tuple[str, ...]:
        return tuple(sorted({*self.languages, *lock.ALWAYS}))


def folder(chosen: Path | None) -> Path:
    """The house's own folder, else the user's for data."""
    if chosen is not None:
        return chosen
    data = os.environ.get("XDG_DATA_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else None)
    return (Path(data) if data else Path.home() / ".local" / "share") / "newslint"


def home(at: Path) -> Path:
    """The whole of one version."""
    return at / f"LanguageTool-{lock.version()}"


def installed(at: Path) -> Installed | None:
    """What lies there; None where nothing does, or another version. Opens no jar."""
    try:
        return msgspec.json.decode((home(at) / MANIFEST).read_bytes(), type=Installed)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def broken(at: Path, languages: Sequence[str]) -> tuple[str, ...]:
    """Files that are missing or aren't what the lock says, by name."""
    libraries = home(at) / LIBRARIES
    with ThreadPoolExecutor(2) as pool:  # hashing lets go of the interpreter
        right = pool.map(lambda jar: is_right(libraries / jar.file, jar), lock.needed(languages))
        wrong = [jar.file for jar, fine in zip(lock.needed(languages), right, strict=True) if not fine]
    return tuple(wrong if (home(at) / SERVER).is_file() else [*wrong, SERVER])


def is_right(file: Path, jar: lock.Jar) -> bool:
    """Whether this file is that jar, byte for byte."""
    try:
        return file.stat().st_size == jar.size and lock.sha256(file) == jar.sha256
    except OSError:
        return False
