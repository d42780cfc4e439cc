"""What is part of what: nouns of wholes and of their parts, both sexes, opposites, and states of a part (parts.toml)."""

from __future__ import annotations

from collections.abc import Set
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml


class Whole(msgspec.Struct, frozen=True):
    """Nouns of wholes, and of the parts that exclude each other in them."""

    nouns: frozenset[str]
    parts: frozenset[str]


class _Parts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sexes: tuple[frozenset[str], ...]
    opposites: tuple[tuple[str, str], ...]
    states: frozenset[str]
    whole: tuple[Whole, ...]


@cache
def _parts() -> _Parts:
    return read_toml(Path(__file__).with_name("parts.toml"), _Parts)


def wholes() -> tuple[Whole, ...]:
    return _parts().whole


def both_sexes(nouns: Set[str | None]) -> bool:
    """Whether these, in the singular, are together everybody: "man" and "woman"."""
    return nouns in _parts().sexes


def opposites() -> tuple[tuple[str, str], ...]:
    """What a thing is or is not: two parts so told are all of their whole."""
    return _parts().opposites


def states() -> frozenset[str]:
    """What a bare part may be said to be: "26 had been bought, 14 given and nine intact"."""
    return _parts().states
