"""News agencies, by the codes and names with which they sign a dateline or an end."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, toml

TABLE = "agencies.toml"


class _Agencies(Struct, frozen=True, forbid_unknown_fields=True):
    known: str
    names: tuple[str, ...]


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    about: About
    agencies: _Agencies


@cache
def _table() -> _Table:
    return toml(TABLE, _Table)


def about() -> About:
    return _table().about


@cache
def signs() -> frozenset[str]:
    """Codes and names, as agencies write them: "AFP", "Xinhua", "The Associated Press"."""
    agencies = _table().agencies
    return frozenset(agencies.known.split()) | frozenset(agencies.names)


@cache
def pattern() -> str:
    """A regular expression that matches any of them, the longest first."""
    return "|".join(map(re.escape, sorted(signs(), key=lambda sign: (-len(sign), sign))))


@cache
def last_words() -> tuple[str, ...]:
    """The words in small letters by one of which a text that names an agency is known."""
    return tuple(sorted({re.findall(r"[\w'’-]+", sign)[-1].lower() for sign in signs()}))
