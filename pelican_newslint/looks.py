"""What was seen of a site's articles, all of it as the cache has it until it is asked for: where one has changed, the others needn't be
read, and what was just seen takes no memory. Where the cache keeps nothing, or fails, it takes a fifth of what it would decoded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec
from msgspec import Struct

from pelican_newslint.cache import Cache
from pelican_newslint.facts import Facts, Gist, Table
from pelican_newslint.model import Known, Look, Place, Post

LOOK, FACTS, GIST = "article", "facts", "gist"
_TOGETHER = 500
"""Facts that are read at once."""

Form = TypeVar("Form")


class Made(Struct, frozen=True, gc=False):
    """A look as the cache has it."""

    look: bytes
    facts: bytes
    gist: Gist

    @classmethod
    def of(cls, look: Look) -> Made:
        facts = Facts.of(look.record, dict(enumerate(look.candidates)))
        return cls(msgspec.json.encode(look), msgspec.json.encode(facts), Gist.of(look, facts))

    def row(self, kind: str) -> bytes:
        return self.look if kind == LOOK else self.facts


class Looks:
    """The looks at a site's posts, by path. One is read when it is asked for, and only believed where all of it speaks of its own
    post: the file may come from anywhere. `anew` looks in place of one that is no good."""

    def __init__(
        self, posts: Iterable[Post | Known], keys: Iterable[str], cache: Cache, anew: Callable[[str, Post | Known], Made]
    ) -> None:  # fmt: skip
        by_path = {post.path: (post, key) for post, key in zip(posts, keys, strict=True)}
        self.keys = {path: key for path, (_, key) in by_path.items()}
        """By path, what identifies each look."""
        self._posts = {path: post for path, (post, _) in by_path.items()}
        self._cache = cache
        self._anew = anew
        self._gists = cache.get_as(GIST, list(self.keys.values()), Gist, beside=(LOOK, FACTS))
        self._made: dict[str, Made] = {}
        """What the cache can't be asked for."""
        self.whole = True
        """False where an engine or a rule failed on some of them, or a rule over the site: what comes of them is not to be kept."""

    @property
    def missing(self) -> dict[str, Post | Known]:
        """By key, the posts that must be looked at."""
        return {key: self._posts[path] for path, key in self.keys.items() if key not in self._gists}

    def add(self, made: Mapping[str, Made]) -> None:
        """Looks by key; the cache is told of those on which no engine and no rule failed."""
        whole = {key: each for key, each in made.items() if each.gist.whole}
        self._cache.put(LOOK, {key: each.look for key, each in whole.items()})
        self._cache.put(FACTS, {key: each.facts for key, each in whole.items()})
        self._cache.put(GIST, {key: msgspec.json.encode(each.gist) for key, each in whole.items()})
        self._gists.update({key: each.gist for key, each in made.items()})
        self._made.update({key: each for key, each in made.items() if key not in whole or not self._cache.keeps})
        self.whole = self.whole and len(whole) == len(made)

    def __contains__(self, path: str) -> bool:
        return path in self.keys

    def get(self, path: str) -> Look | None:
        """None for a source that is no post."""
        return self[path] if path in self.keys else None

    def __getitem__(self, path: str) -> Look:
        return self._read(LOOK, path, Look, speaks_only_of)

    def gist(self, path: str) -> Gist:
        """What the look is about, without reading it."""
        return self._gists[self.keys[path]]

    def facts(self) -> Iterator[Facts]:
        """What the site may know of each, in the order of their paths."""
        paths = sorted(self.keys)
        for start in range(0, len(paths), _TOGETHER):
            part = paths[start : start + _TOGETHER]
            rows = self._cache.get(FACTS, [self.keys[path] for path in part if self.keys[path] not in self._made])
            for path in part:
                yield self._read(FACTS, path, Facts, Facts.speaks_only_of, rows.pop(self.keys[path], None))

    def places(self, path: str) -> tuple[Place, ...]:
        """Of the facts of one, by number."""
        return self._read(FACTS, path, Table, lambda table, path: {path}.issuperset(each.path for each in table.places)).places

    def _read(self, kind: str, path: str, form: type[Form], good: Callable[[Form, str], bool], row: bytes | None = None) -> Form:
        key = self.keys[path]
        if row is None:
            made = self._made.get(key)
            row = self._cache.get(kind, [key]).get(key, b"") if made is None else made.row(kind)
        found = decoded(row, form)
        if found is None or not good(found, path):
            anew = self._anew(key, self._posts[path])
            self.add({key: anew})
            found = msgspec.json.decode(anew.row(kind), type=form)
        return found


def decoded(row: bytes, form: type[Form]) -> Form | None:
    """Of an entry of the cache; None where it isn't one of ours."""
    try:
        return msgspec.json.decode(row, type=form)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def speaks_only_of(look: Look, path: str) -> bool:
    """Whether every place in it is in the file at `path`."""
    places = [*(each.place.path for each in look.candidates), *(each.place.path for each in look.verified)]
    edits = [edit.place.path for each in look.candidates for fix in each.fixes for edit in fix.edits]
    return {path} == {look.path, look.record.path, *places, *edits, *(each.path for each in look.suppressions)}
