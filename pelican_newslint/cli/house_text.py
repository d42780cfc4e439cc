"""Writing into a house style file: what a person wrote stays as it stands, comments and order too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import tomlkit
from tomlkit.items import AoT, Array

from pelican_newslint.cli.proposals import Learned

BEGINNING = "# The house style, read by newslint. How-to and reference: docs/ of newslint.\n"
_WHY = "What this site mostly writes."


def beginning(variety: str | None) -> str:
    """The first lines of a new file."""
    return BEGINNING + (f'language = "{variety}"\n' if variety else '# language = "en-GB"\n')


def with_learned(text: str, learned: Learned, section: Sequence[str | int] = ()) -> str:
    """`text` with what was learned added under `section` (() or tool, newslint). Nothing that stands in it is changed or moved."""
    document = tomlkit.parse(text)
    table: Any = document
    for key in section:
        table = table[key]
    for name, key, values in (
        ("names", "allow", learned.names),
        ("acronyms", "known", learned.acronyms),
        ("tags", "known", learned.tags),
    ):
        if values:
            _add_values(table, name, key, values)
    if learned.terms:
        _add_terms(table, learned.terms)
    return tomlkit.dumps(document)


def _add_values(table: Any, name: str, key: str, values: Sequence[str]) -> None:
    if name not in table:
        table[name] = tomlkit.table()
    if key not in table[name]:
        table[name][key] = tomlkit.array().multiline(True)
    written: Array = table[name][key]
    for value in values:
        written.append(value)


def _add_terms(table: Any, terms: Sequence[tuple[str, tuple[str, ...]]]) -> None:
    if "terms" not in table:
        table["terms"] = tomlkit.aot()
    written: AoT | Array = table["terms"]
    for use, avoid in terms:
        term = tomlkit.table() if isinstance(written, AoT) else tomlkit.inline_table()
        term.update({"use": use, "avoid": list(avoid), "why": _WHY})
        if isinstance(written, AoT):
            term.trivia.indent = "\n"  # an empty line before it, which tomlkit writes before no [[table]]
        written.append(term)
