"""Small tables for telling names apart (names.toml, given_names.txt)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
from msgspec import structs

from pelican_newslint.cache.derived import read_toml


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
    table = read_toml(Path(__file__).with_name("names.toml"), NameTables)
    lines = Path(__file__).with_name("given_names.txt").read_text("utf-8").splitlines()
    return structs.replace(table, given=frozenset(line.lower() for line in lines if not line.startswith("#")))
