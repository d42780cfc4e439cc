"""Which nouns name people: "five patients, two nurses and three visitors" are ten people (person_nouns.toml)."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml

_SHORTEST = 6
"""Of a word that is judged by its ending."""

GENDERED = frozenset(
    "man woman child boy girl baby infant toddler teenager male female father mother son daughter brother sister husband wife".split()
)


class _Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    people: frozenset[str]
    things: frozenset[str]
    everybody: frozenset[str]
    endings: tuple[str, ...]


@cache
def _nouns() -> _Nouns:
    return read_toml(Path(__file__).parent / "person_nouns.toml", _Nouns)


@lru_cache(maxsize=4096)
def names_people(noun: str) -> bool:
    """Whether a lower-case singular noun most likely names a person, by a list and by its ending."""
    nouns = _nouns()
    return noun in nouns.people or (len(noun) >= _SHORTEST and noun not in nouns.things and noun.endswith(nouns.endings))


def counts_everybody(noun: str) -> bool:
    """Whether a noun counts people of any kind: "nine casualties"."""
    return noun in _nouns().everybody
