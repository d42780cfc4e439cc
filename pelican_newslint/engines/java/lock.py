"""The lock of the local LanguageTool: the jars that it is made of, by language, each with its size and SHA-256.

`jars.tsv` is written by `.ci/lock_languagetool.py`. An install trusts it alone, wherever the jars come from.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Collection
from functools import cache
from pathlib import Path

from msgspec import Struct

TABLE = Path(__file__).with_name("jars.tsv")
ALWAYS = ("ca", "en", "es", "pt")
"""Languages without which the server doesn't start: what tells languages apart asks for them by name."""
_EVERYBODY = "*"


class Jar(Struct, frozen=True):
    """One file, by its Maven coordinates."""

    group: str
    artifact: str
    version: str
    languages: tuple[str, ...]
    """Those that need it; empty where all do."""
    size: int
    sha256: str

    @property
    def file(self) -> str:
        return f"{self.artifact}-{self.version}.jar"


@cache
def jars() -> tuple[Jar, ...]:
    """All of them, in the order of the class path."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Jar(
            row["group"], row["artifact"], row["version"],
            () if row["languages"] == _EVERYBODY else tuple(row["languages"].split(",")), int(row["bytes"]), row["sha256"],
        )
        for row in rows
    )  # fmt: skip


def needed(languages: Collection[str]) -> tuple[Jar, ...]:
    """The jars of a server that knows these languages beside those that are always there."""
    return tuple(jar for jar in jars() if not jar.languages or set(jar.languages) & set(languages))


def known() -> tuple[str, ...]:
    """Every language that can be had, by its primary subtag."""
    return tuple(sorted({language for jar in jars() for language in jar.languages} | set(ALWAYS)))


def version() -> str:
    """Of LanguageTool: "6.8"."""
    return next(jar.version for jar in jars() if jar.artifact == "languagetool-server")


def digest() -> str:
    """Changes with whatever changes the answers."""
    return hashlib.sha256(TABLE.read_bytes()).hexdigest()[:16]


def sha256(file: Path) -> str:
    with file.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()
