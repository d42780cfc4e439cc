"""Reading the tables that lie beside the loaders: TOML into typed data, TSV into rows."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import msgspec

from pelican_newslint.cache.derived import read_toml

Table = TypeVar("Table")


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a table comes from. Dates are ISO; `confident_through` None: facts that don't age (a spelling, a calendar)."""

    source: str
    date: str
    licence: str = "facts, no licence needed"
    confident_through: str | None = None


def toml(name: str, form: type[Table]) -> Table:
    """The table `name`, validated. Raises `msgspec.ValidationError` naming the key that has another form: a defect of ours."""
    return read_toml(Path(__file__).with_name(name), form)


def tsv(name: str) -> Iterator[list[str]]:
    """The rows of the table `name` without comments (`#`) and header, one list of fields each, as many as the header has."""
    lines = [line for line in _text(name).split("\n") if line and line[0] != "#"]
    width = lines[0].count("\t") + 1
    for line in lines[1:]:
        fields = line.split("\t")
        yield fields if len(fields) == width else fields + [""] * (width - len(fields))


def tsv_about(name: str) -> About:
    """The comment lines of a TSV table: `# source: …`, `# date: …`, `# licence: …`, `# confident_through: …`."""
    lines = (line[1:].split(":", 1) for line in _text(name).split("\n") if line.startswith("#"))
    return msgspec.convert({key.strip(): value.strip() for key, value in lines}, About)


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
