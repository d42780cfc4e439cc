"""Look-ups that are made of tables, kept in the cache: made once for each state of the package's files, then only decoded.

Without a cache each is made when it is first asked for. What a fork or another machine makes of the same files is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

import msgspec

from pelican_newslint.cache import Cache

_KIND = "table"

Form = TypeVar("Form")

_place: tuple[Cache, str] | None = None


def keep_in(place: Cache, files: str) -> None:
    """From now on they lie in this cache. `files`: the hash of all files that decide what they hold, their code among them."""
    global _place  # noqa: PLW0603  (tables are asked from everywhere, and are the same for everybody)
    _place = place, files


def kept(form: type[Form]) -> Callable[[Callable[[], Form]], Callable[[], Form]]:
    """As `functools.cache` for a function without arguments; `form` is what it gives, as msgspec reads it."""

    def decorate(make: Callable[[], Form]) -> Callable[[], Form]:
        name = f"{make.__module__}.{make.__qualname__}"

        @cache
        def found() -> Form:
            if _place is None:
                return make()
            place, files = _place
            key = f"{name} {files}"
            known = place.get_as(_KIND, [key], form)
            if key not in known:
                known[key] = make()
                place.put(_KIND, {key: msgspec.json.encode(known[key])})
            return known[key]

        return found

    return decorate
