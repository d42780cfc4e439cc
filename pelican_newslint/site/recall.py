"""A site that was read before, from the cache: what hasn't changed isn't read again, and where nothing has, Pelican isn't even started.

An entry is a promise that reading would give the same. It's kept under all that reading depends on and that has a name
(versions, settings, working directory, locale, the day), and it holds every file and folder that reading looked at. What
can't be known so is a plugin that asks the environment or the time of day; docs/how-to/one-post.md says it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from pelican_newslint import __version__
from pelican_newslint.cache import Cache
from pelican_newslint.model import Known, Post, Site
from pelican_newslint.site.inventory import taken
from pelican_newslint.site.remembered import Reading
from pelican_newslint.site.settings import Settings
from pelican_newslint.site.source import shown_path
from pelican_newslint.site.witness import Witness, installed

if TYPE_CHECKING:
    from pelican_newslint.site.running import Running

_KIND = "reading"
_PACKAGE = Path(__file__).parents[1]
_READING = ("site", "model", "cache")
"""Folders of the package that decide what is read."""
_ENVIRONMENT = ("TZ", "LANG", "LANGUAGE", "PYTHONPATH")
_MANY = 50
"""Posts that have changed from which the site is read as a whole."""


class Memory:
    """What the cache knows of one site: asked before it is read, told afterwards."""

    def __init__(self, cache: Cache, settings_file: Path, settings: Settings, witness: Witness) -> None:
        self._cache = cache
        self._file = settings_file
        self.root = _root(settings_file, settings.values)
        """The content folder, absolute."""
        self._key = None if settings.digest is None else _key(settings_file, settings.digest)
        self.witness = witness
        """It must have seen what is to be remembered."""

    def recall(self, named: Sequence[Path], before: Callable[[Iterable[str]], None]) -> Site | None:
        """The site, if no more of it has changed than posts that can be read by themselves; None where all of it must be read.

        `named`: the absolute paths that were asked about. `before` is called with the posts that have changed before they are read.
        """
        reading = None if self._key is None else self._cache.get_as(_KIND, [self._key], Reading).get(self._key)
        if reading is None or not self._credible(reading):
            return None
        shown = self._shown(named, reading)
        changed = reading.inventory.changed()
        if shown is None or changed is None:
            return None
        again = self._again(reading, changed, before) if changed else ()
        return None if again is None else _site(reading, again, shown)

    def remember(self, running: Running) -> None:
        """The site as it has just been read, for the next time."""
        from pelican_newslint.site.faces import reading_of

        if self._key is None:
            return
        reading = reading_of(running, self.witness)
        if reading is not None and self._credible(reading):
            self._keep(reading)

    def _again(self, reading: Reading, changed: frozenset[str], before: Callable[[Iterable[str]], None]) -> tuple[Post, ...] | None:
        """The posts whose files have changed, as they are now; None where they don't tell the whole change."""
        members = [member for member in reading.members if member.file in changed]
        if not reading.alone or len(members) < len(changed) or len(changed) > _MANY:
            return None
        before(sorted(changed))
        from pelican_newslint.site import alone

        posts = alone.read(self._file, members, self.witness)
        if posts is None:
            return None
        inventory = taken(self.witness)
        if inventory is not None:
            digests = {post.path: post.digest for post in posts}
            renewed = tuple(replace(each, digest=digests.get(each.path, each.digest)) for each in reading.members)
            self._keep(replace(reading, inventory=reading.inventory.joined(inventory), members=renewed))
        return posts

    def _keep(self, reading: Reading) -> None:
        if self._key is not None:
            self._cache.put(_KIND, {self._key: msgspec.json.encode(reading)})

    def _credible(self, reading: Reading) -> bool:
        """Whether it speaks of this site alone: the cache may come from anywhere, and what it names is opened and shown."""
        below = self.root + os.sep
        return reading.root == self.root and all(
            member.file.startswith(below) and f"{os.sep}.." not in member.file and shown_path(member.file) == member.path
            for member in reading.members
        )

    def _shown(self, named: Sequence[Path], reading: Reading) -> frozenset[str] | str | None:
        """The posts at or below the named paths, "all" of them; None where a path holds none, or isn't the site's."""
        found: set[str] = set()
        files = [(member.file, member.path) for member in reading.members]
        files += [(os.path.abspath(each.path), each.path) for each in reading.dropped]  # noqa: PTH100
        for path in map(str, named):
            if path == self.root or self.root.startswith(path.rstrip(os.sep) + os.sep):
                return "all"
            here = {name for file, name in files if file == path or file.startswith(path + os.sep)}
            if not here:
                return None
            found |= here
        return frozenset(found)


def _site(reading: Reading, again: tuple[Post, ...], shown: frozenset[str] | str) -> Site:
    new = {post.path for post in again}
    return Site(
        posts=again,
        dropped=reading.dropped,
        targets=reading.targets,
        shown=None if isinstance(shown, str) else shown,
        notes=reading.notes,
        known=tuple(Known(member.path, member.digest) for member in reading.members if member.path not in new),
    )


def _root(settings_file: Path, values: dict[str, Any]) -> str:
    """PATH as Pelican takes it: from the settings file where it is given, else the working directory."""
    named = values.get("PATH")
    return os.path.abspath(os.curdir if named is None else os.path.join(settings_file.parent, named))  # noqa: PTH100, PTH118


def _key(settings_file: Path, settings: str) -> str:
    """Over what reading depends on and no file says."""
    environment = sorted((name, value) for name, value in os.environ.items() if name in _ENVIRONMENT or name.startswith("LC_"))
    # A date without its day is today's for Pelican, and a plugin may ask for the year: what was read is good for one day.
    parts = [__version__, sys.version, sys.platform, _own(), _packages(), os.getcwd(), settings_file, settings, environment, date.today()]  # noqa: PTH109
    return hashlib.blake2b(msgspec.json.encode(parts, enc_hook=str), digest_size=16).hexdigest()


def _own() -> str:
    """Over our own files that read."""
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted(file for folder in _READING for file in (_PACKAGE / folder).glob("*.py")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _packages() -> list[str]:
    """Every installed package with its version, and what an editable one names."""
    endings = (".dist-info", ".egg-info", ".egg-link", ".pth")
    return sorted(name for folder in installed() if os.path.isdir(folder) for name in os.listdir(folder) if name.endswith(endings))  # noqa: PTH112, PTH208
