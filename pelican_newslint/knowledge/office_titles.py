"""Which public office a title names, and how a country's people are named."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, toml

TABLE = "offices.toml"


class Title(Struct, frozen=True, forbid_unknown_fields=True):
    """`phrases` (lower case) name one of `offices`, in all countries or only in `countries`."""

    phrases: tuple[str, ...]
    offices: tuple[str, ...]
    countries: tuple[str, ...] = ()


class _Countries(Struct, frozen=True, forbid_unknown_fields=True):
    countries: frozenset[str]


class _Names(Struct, frozen=True, forbid_unknown_fields=True):
    names: frozenset[str]


class _Titles(Struct, frozen=True, forbid_unknown_fields=True):
    about: About
    title: tuple[Title, ...]
    transliterated: _Countries
    surname_first: _Countries
    led_elsewhere: _Names


@cache
def _table() -> _Titles:
    return toml(TABLE, _Titles)


@cache
def titles() -> dict[str, tuple[Title, ...]]:
    """By phrase, lower case; a phrase can name different offices in different countries ("chancellor")."""
    found: dict[str, tuple[Title, ...]] = {}
    for title in _table().title:
        for phrase in title.phrases:
            found[phrase] = (*found.get(phrase, ()), title)
    return found


@cache
def transliterated() -> frozenset[str]:
    """Countries whose names come from another script: several spellings of one name are right."""
    return _table().transliterated.countries


@cache
def surname_first() -> frozenset[str]:
    """Countries whose people are named by the first word of their name ("Xi" for Xi Jinping)."""
    return _table().surname_first.countries


def offices_named(phrase: str, country: str) -> tuple[str, ...]:
    """The offices that a title (lower case) names in a country: ("foreign minister", "India") → ("foreign",)."""
    there = (title for title in titles().get(phrase, ()) if not title.countries or country in title.countries)
    return tuple(office for title in there for office in title.offices)


def led_elsewhere() -> frozenset[str]:
    """Surnames, `plain`, of heads who also led a city or a state that the table of offices lacks."""
    return _table().led_elsewhere.names
