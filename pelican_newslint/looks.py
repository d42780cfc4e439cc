"""What was seen of a site's articles, all of it as the cache has it until it is asked for: where one has changed, the others needn't be
read, and what was just seen takes a fifth of the memory so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import msgspec
from msgspec import Struct

from pelican_newslint.model import Known, Look, Post, Suppression

Form = TypeVar("Form")


class Named(Struct, frozen=True, gc=False, array_like=True):
    """The beginning of a `Candidate`."""

    rule: str


class Glance(Struct, frozen=True, gc=False):
    """Of a look in the cache: as much as tells whether it must be weighed anew."""

    path: str
    candidates: tuple[Named, ...]
    suppressions: tuple[Suppression, ...] = ()
    whole: bool = True
    until: tuple[str, ...] = ()


class Fresh(Struct, frozen=True):
    """Looks that were just made, as JSON by key; `whole`: no engine and no rule failed on any of them."""

    rows: dict[str, bytes]
    whole: bool


class Looks:
    """The looks at a site's posts, by path, as JSON (`rows`, by key). One is decoded when it is first asked for, and only believed
    where all of it speaks of its own post: the file may come from anywhere. `anew` looks in place of one that is no good."""

    def __init__(
        self, posts: Iterable[Post | Known], keys: Iterable[str], rows: dict[str, bytes], anew: Callable[[str, Post | Known], Look]
    ) -> None:  # fmt: skip
        by_path = {post.path: (post, key) for post, key in zip(posts, keys, strict=True)}
        self.keys = {path: key for path, (_, key) in by_path.items()}
        """By path, what identifies each look."""
        self._posts = {path: post for path, (post, _) in by_path.items()}
        self._rows = rows
        self._anew = anew
        self._looks: dict[str, Look] = {}
        self.whole = True
        """False where an engine or a rule failed on some of them, or a rule over the site: what comes of them is not to be kept."""

    def add(self, fresh: Fresh) -> None:
        """Looks that weren't in the cache."""
        self._rows.update(fresh.rows)
        self.whole = self.whole and fresh.whole

    def __contains__(self, path: str) -> bool:
        return path in self.keys

    def get(self, path: str) -> Look | None:
        """None for a source that is no post."""
        return self[path] if path in self.keys else None

    def __getitem__(self, path: str) -> Look:
        if path not in self._looks:
            key = self.keys[path]
            look = decoded(self._rows.pop(key, b""), Look)
            if look is None or not speaks_only_of(look, path):
                look = self._anew(key, self._posts[path])
                self.whole = self.whole and look.whole
            self._looks[path] = look
        return self._looks[path]

    def glance(self, path: str) -> Glance | Look:
        """What the look is about, without decoding it all."""
        if path in self._looks:
            return self._looks[path]
        return decoded(self._rows.get(self.keys[path], b""), Glance) or self[path]

    def all(self) -> Iterator[Look]:
        """In the order of their paths."""
        return (self[path] for path in sorted(self.keys))


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
