"""Small tables for telling names apart (names.toml, given_names.txt)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import msgspec


class NameTables(msgspec.Struct, frozen=True):
    """Words in lower case; what each set is for stands in names.toml."""

    places: frozenset[str]
    nationalities: frozenset[str]
    organisations: frozenset[str]
    of_heads: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    heads: frozenset[str]
    modifiers: frozenset[str]
    no_title_before: frozenset[str]
    functions: frozenset[str]
    openers: frozenset[str]
    person_verbs: frozenset[str]
    acronyms: frozenset[str]
    """In capitals: no one's initials."""
    given: frozenset[str] = frozenset()


@cache
def name_tables() -> NameTables:
    folder = files(__package__)
    table = tomllib.loads(folder.joinpath("names.toml").read_text("utf-8"))
    lines = folder.joinpath("given_names.txt").read_text("utf-8").splitlines()
    table["given"] = [line.lower() for line in lines if not line.startswith("#")]
    return msgspec.convert(table, NameTables)
