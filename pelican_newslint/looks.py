"""What was seen of a site's articles, most of it still as the cache has it: where one has changed, the others needn't be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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


class Looks:
    """The looks at a site's posts, by path. One that lies in the cache is decoded when it is first asked for, and only believed
    where all of it speaks of its own post: the file may come from anywhere. `anew` looks in place of one that is no good."""

    def __init__(
        self, posts: Iterable[Post | Known], keys: Iterable[str], rows: Mapping[str, bytes], anew: Callable[[str, Post | Known], Look]
    ) -> None:  # fmt: skip
        by_path = {post.path: (post, key) for post, key in zip(posts, keys, strict=True)}
        self.keys = {path: key for path, (_, key) in by_path.items()}
        """By path, what identifies each look."""
        self._posts = {path: post for path, (post, _) in by_path.items()}
        self._rows = rows
        self._anew = anew
        self._looks: dict[str, Look] = {}
        self.sound = True
        """False where a rule failed over the site."""

    def add(self, fresh: Iterable[Look]) -> None:
        """Looks that weren't in the cache."""
        self._looks.update((look.path, look) for look in fresh)

    def __contains__(self, path: str) -> bool:
        return path in self.keys

    def get(self, path: str) -> Look | None:
        """None for a source that is no post."""
        return self[path] if path in self.keys else None

    def __getitem__(self, path: str) -> Look:
        if path not in self._looks:
            look = decoded(self._rows[self.keys[path]], Look)
            good = look is not None and speaks_only_of(look, path)
            self._looks[path] = look if look is not None and good else self._anew(self.keys[path], self._posts[path])
        return self._looks[path]

    def glance(self, path: str) -> Glance | Look:
        """What the look is about, without decoding it all."""
        if path in self._looks:
            return self._looks[path]
        return decoded(self._rows[self.keys[path]], Glance) or self[path]

    @property
    def whole(self) -> bool:
        """Whether no engine and no rule failed on any of them."""
        return self.sound and all(look.whole for look in self._looks.values())

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
