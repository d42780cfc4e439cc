"""Whether the engines will be needed, told before Pelican has read a post, so that their start overlaps its reading.

A hint and no more: whoever says "nothing new" wrongly makes them start later, who says "new" wrongly in vain. So a source
counts as new only where a paragraph or a line of its text is: one that was moved, or a header's date, is nothing to engines.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator

from pelican_newslint.cache import Cache

_SOURCE, _PROSE = "source", "prose"
_MARKUP = (".html", ".htm")
_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown", ".rst", *_MARKUP)
_GAP = re.compile(r"\n[ \t\r]{0,80}\n")
_FIELD = re.compile(r"(?:<meta\s{1,8}name=)?\W{0,8}([A-Za-z][\w-]{0,60})[\"']?(?:\s{0,8}:|\s{1,8}content=)")
"""A header's field in any markup that Pelican reads."""
_SHOWN = frozenset({"title", "summary"})
"""Fields whose text engines look at."""


class Early:
    """Some sources as they stand before Pelican begins: a content folder's (see `below`), or those that will be read."""

    def __init__(self, sources: Iterable[str], cache: Cache) -> None:
        self._cache = cache
        found = {_key(data): path for path in sources if (data := _read(path)) is not None}
        known = cache.get(_SOURCE, list(found))
        self._fresh = {key: path for key, path in found.items() if key not in known}

    def anything_new(self) -> bool:
        """Whether some text of some source was in none when everything was looked at last."""
        known = self._cache.get(_PROSE, [each for stretch in self._stretches() for each in stretch])
        return any(stretch[0] not in known and not known.keys() >= set(stretch[1:] or stretch) for stretch in self._stretches())

    def remember(self) -> None:
        """Every source has been seen as it stood, those too that Pelican left out or skipped."""
        self._cache.put(_PROSE, {each: b"1" for stretch in self._stretches() for each in stretch})
        self._cache.put(_SOURCE, dict.fromkeys(self._fresh, b"1"))

    def _stretches(self) -> Iterator[list[str]]:
        """Of each paragraph of each source that isn't known as it is: its key, then its lines' keys where it has several."""
        for key, path in self._fresh.items():
            data = _read(path)
            if data is not None and _key(data) == key:  # else it was changed since, and the next build sees to it
                yield from _keys(data.decode("utf-8", "replace"), markup=path.endswith(_MARKUP))


def below(folder: str | os.PathLike[str]) -> Iterator[str]:
    """Every source in a folder and the folders in it."""
    for root, _, names in os.walk(folder):
        yield from (f"{root}{os.sep}{name}" for name in names if name.endswith(_SUFFIXES))


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (a site has thousands of posts, and pathlib is slow)
            return file.read()
    except OSError:  # whoever reads it in earnest says so
        return None


def _keys(text: str, *, markup: bool) -> Iterator[list[str]]:
    first, *rest = text.split("\n") if markup else _GAP.split(text.replace("\r\n", "\n"))
    stretches = (*first.split("\n"), *rest)
    header = len(stretches) if markup else len(stretches) - len(rest)
    for number, stretch in enumerate(stretches):
        lines = [plain for line in stretch.split("\n") if (plain := " ".join(line.split()))]
        if number < header or (lines and lines[0].startswith(":")):
            lines = [line for line in lines if (field := _FIELD.match(line)) is None or field[1].lower() in _SHOWN]
        if lines:
            yield [_key(" ".join(lines).encode()), *(_key(line.encode()) for line in lines if len(lines) > 1)]


def _key(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
