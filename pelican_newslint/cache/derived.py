"""What follows from the package's own files alone, kept in the cache of the run: made once for each state of the files, then only decoded.

Without a cache each is made when it is first asked for. What a fork or another machine makes of the same files is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from pelican_newslint.cache.cache import Cache

_KIND = "table"
_PACKAGE = Path(__file__).parents[1]

Form = TypeVar("Form")

_place: tuple[Cache, str] | None = None


def keep_in(place: Cache, files: str) -> None:
    """From now on it lies in this cache. `files`: the hash of all files that decide what it is, their code among them."""
    global _place  # noqa: PLW0603  (it is asked for from everywhere, and is the same for everybody)
    _place = place, files


def kept(form: type[Form]) -> Callable[[Callable[[], Form]], Callable[[], Form]]:
    """As `functools.cache` for a function without arguments; `form` is what it gives, as msgspec reads it."""

    def decorate(make: Callable[[], Form]) -> Callable[[], Form]:
        name = f"{make.__module__}.{make.__qualname__}"
        return cache(lambda: _derived(name, form, make))

    return decorate


def read_toml(path: Path, form: type[Form]) -> Form:
    """A TOML table, the package's own or a plugin's. Raises `msgspec.ValidationError` naming the key that has another form."""

    def make() -> Form:
        return msgspec.toml.decode(path.read_bytes(), type=form)

    return _derived(f"{path.relative_to(_PACKAGE).as_posix()} {form}", form, make) if path.is_relative_to(_PACKAGE) else make()


def _derived(name: str, form: type[Form], make: Callable[[], Form]) -> Form:
    if _place is None:
        return make()
    place, files = _place
    key = f"{name} {files}"
    known = place.get_as(_KIND, [key], form)
    if key not in known:
        known[key] = make()
        place.put(_KIND, {key: msgspec.json.encode(known[key])})
    return known[key]
