"""Words that stand for another which sounds alike, and the field where they are right: without a stable a manger is a manager."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "out_of_place.tsv"


class OutOfPlace(Struct, frozen=True):
    """`home`: words that make it right, anywhere in the piece; `near`: one must stand in the sentence; `before`, `behind`: what stands beside it.

    `but_before` and `but_behind` are what may not stand there. Among what stands beside it "." is a mark and "^" a capital.
    """

    words: tuple[str, ...]
    meant: str
    home: frozenset[str]
    near: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    but_before: frozenset[str]
    but_behind: frozenset[str]


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def by_word() -> dict[str, tuple[OutOfPlace, ...]]:
    """The entries by their first word."""
    found: dict[str, list[OutOfPlace]] = {}
    for word, meant, home, near, before, behind in tsv(TABLE):
        entry = OutOfPlace(
            tuple(word.split()), meant, _set(home), _set(near), _only(before), _only(behind), _but(before), _but(behind)
        )  # fmt: skip
        found.setdefault(entry.words[0], []).append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


def _set(field: str) -> frozenset[str]:
    return frozenset() if field == "-" else frozenset(field.split())


def _only(field: str) -> frozenset[str]:
    return frozenset() if field[:1] == "!" else _set(field)


def _but(field: str) -> frozenset[str]:
    return _set(field[1:]) if field[:1] == "!" else frozenset()
