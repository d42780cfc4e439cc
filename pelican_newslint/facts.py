"""What rules over the whole site know of one article, wherever it stands in its source.

A line more in a post's header moves every place below it, and no such rule minds: it hands places on, compares them, and asks whether
they are exact. So in facts a place is `Place(path, number, 0, 0, 0)`, numbered as the article's places follow each other, and what is
said of it is brought back afterwards. Where the facts of all articles are as they were, nothing is judged anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.model import Candidate, Look, Place, Record

Plain = TypeVar("Plain")


class Gist(Struct, frozen=True, gc=False, array_like=True):
    """As much of a look as tells whether the site must be judged and the article weighed anew."""

    facts: str
    """Over its `Facts` but for the places."""
    rules: tuple[str, ...]
    """That found something."""
    until: tuple[str, ...]
    suppressions: bool
    whole: bool = True

    @classmethod
    def of(cls, look: Look, facts: Facts) -> Gist:
        rules = tuple(sorted({each.rule for each in look.candidates}))
        return cls(facts.digest, rules, look.until, bool(look.suppressions), look.whole)


class Table(Struct, frozen=True, gc=False):
    """Of an article's facts: the places by number."""

    places: tuple[Place, ...]


class Facts(Struct, frozen=True, gc=False):
    """Of one article, its places numbered."""

    record: Record
    """Without the fields of the header that Pelican doesn't know: they are nothing to the site."""
    candidates: dict[int, Candidate]
    """What a rule may confirm, by its number among all that was found."""
    places: tuple[Place, ...]

    @classmethod
    def of(cls, record: Record, candidates: Mapping[int, Candidate]) -> Facts:
        path = record.path
        about = (_shown(record), {number: each for number, each in candidates.items() if each.key})
        found: set[Place] = set()

        def collected(place: Place) -> Place:
            if place.path == path:
                found.add(place)
            return place

        moved(about, collected)
        places = tuple(sorted(found))
        numbers = {place: Place(path, number, 0, 0, 0, exact=place.exact) for number, place in enumerate(places)}
        numbered, confirmed = moved(about, lambda place: numbers.get(place, place))
        return cls(numbered, confirmed, places)

    @property
    def digest(self) -> str:
        about = msgspec.json.encode((self.record, tuple(self.candidates.items())), order="deterministic")
        return hashlib.blake2b(about, digest_size=16).hexdigest()

    def speaks_only_of(self, path: str) -> bool:
        return {path} == {self.record.path, *(each.place.path for each in self.candidates.values())}


def _shown(record: Record) -> Record:
    written = tuple(name for name in record.metadata.written if name in record.fields)
    return replace(record, metadata=replace(record.metadata, other={}, written=written))


def placed(said: Plain, place: Callable[[str, int], Place | None]) -> Plain:
    """What was said of facts, with its places. `place`: by path and number; None for a path that is no article's."""
    return moved(said, lambda each: each if each.column else place(each.path, each.line) or each)


def moved(plain: Plain, to: Callable[[Place], Place]) -> Plain:
    """The same plain data with each place in it put elsewhere."""
    found: Any = plain
    if isinstance(plain, Place):
        found = to(plain)
    elif isinstance(plain, Struct):
        found = type(plain)(*[moved(getattr(plain, name), to) for name in plain.__struct_fields__])
    elif isinstance(plain, tuple):
        found = tuple([moved(each, to) for each in plain])
    elif isinstance(plain, dict):
        found = {name: moved(each, to) for name, each in plain.items()}
    same: Plain = found
    return same
