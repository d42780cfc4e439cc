"""What the site as a whole says of its articles, kept where nothing has changed that it reads of them (see `facts`), and nothing that
links point at."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.cache import Cache
from pelican_newslint.config.model import House
from pelican_newslint.facts import placed
from pelican_newslint.looks import Looks, decoded
from pelican_newslint.model import Part, Place, Site
from pelican_newslint.rules.edition import rules_hash
from pelican_newslint.rules.house import looking_part

_KIND = "site"
_KEPT = 8
"""Of different sites, and of one before its last changes: as many as there are whole answers, or a severity would judge it all again."""
NOTHING = b""


class Summary(Struct, frozen=True, gc=False, array_like=True):
    """One article's part, still as JSON and its places numbered, with the rules that found something and the days on which that ends."""

    part: msgspec.Raw
    rules: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """The other articles that it points at."""

    @classmethod
    def of(cls, path: str, part: Part) -> Summary:
        found = [*part.candidates, *(each for each in part.instead.values() if each is not None)]
        rules, until = {each.rule for each in found}, {each.until for each in found} - {""}
        others = {related.place.path for each in found for related in each.related} - {path}
        ordered = replace(part, instead=dict(sorted(part.instead.items())))  # msgspec sorts no numbers
        return cls(msgspec.Raw(msgspec.json.encode(ordered)), tuple(sorted(rules)), tuple(sorted(until)), tuple(sorted(others)))


class Parts:
    """By path; of an article that the site says nothing of there is none. `make` judges in place of an entry that is no good."""

    def __init__(self, summaries: Mapping[str, Summary], looks: Looks, make: Callable[[], Mapping[str, Part]]) -> None:
        self._summaries = summaries
        self._looks = looks
        self._make = make
        self._made: Mapping[str, Part] | None = None

    @classmethod
    def open(cls, cache: Cache, site: Site, house: House, looks: Looks, make: Callable[[], Mapping[str, Part]]) -> Parts:
        """From the cache, or judged now. A part is only believed where all of it speaks of its own article."""
        facts = {path: looks.gist(path).facts for path in looks.keys}
        about = [rules_hash(), looking_part(house), facts, site.dropped, site.targets]
        key = hashlib.blake2b(msgspec.json.encode(about, order="sorted"), digest_size=16).hexdigest()
        kept = cache.get_as(_KIND, [key], dict[str, Summary]).get(key)
        if kept is not None:
            return cls(kept, looks, make)
        made = make()
        summaries = {path: Summary.of(path, part) for path, part in made.items()}
        if looks.whole:
            cache.put(_KIND, {key: msgspec.json.encode(summaries)}, newest=_KEPT)
        parts = cls(summaries, looks, make)
        parts._made = made
        return parts

    @property
    def paths(self) -> frozenset[str]:
        return frozenset(self._summaries)

    def summary(self, path: str) -> Summary | None:
        return self._summaries.get(path)

    def __getitem__(self, path: str) -> Part:
        if self._made is None and path in self._summaries:
            part = decoded(bytes(self._summaries[path].part), Part)
            if part is not None and {path}.issuperset(_paths(part)):
                try:
                    return self._placed(part)
                except IndexError:  # it is of other facts
                    pass
            self._made = self._make()
        return self._placed((self._made or {}).get(path) or Part())

    def _placed(self, part: Part) -> Part:
        tables: dict[str, tuple[Place, ...]] = {}

        def place(path: str, number: int) -> Place | None:
            if path not in self._looks:
                return None
            if path not in tables:
                tables[path] = self._looks.places(path)
            return tables[path][number]

        return placed(part, place)


def _paths(part: Part) -> Iterator[str]:
    yield from (each.place.path for each in part.candidates)
    yield from (each.place.path for each in part.verified)
    yield from (each.place.path for each in part.instead.values() if each is not None)
