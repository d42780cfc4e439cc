"""All files and folders that a reading depended on, as they were: while they are the same, reading gives the same."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable

from msgspec import Struct

from pelican_newslint.cache.stamp import listing, modules, stamp, stands, sure
from pelican_newslint.site.witness import Witness


class Inventory(Struct, frozen=True):
    """By absolute path; see `stamp` for what the values say."""

    files: dict[str, str]
    folders: dict[str, str]
    searched: dict[str, str]
    """Folders in which Python looked for modules: only those count there."""

    def changed(self) -> frozenset[str] | None:
        """The files that have changed; None where one came or went, or more than files has changed."""
        if any(listing(path) != kept for path, kept in self.folders.items()):
            return None
        if any(modules(path) != kept for path, kept in self.searched.items()):
            return None
        found = frozenset(path for path, kept in self.files.items() if not stands(path, kept))
        return None if any(stamp(path) is None or not self.files[path] for path in found) else found

    def joined(self, newer: Inventory) -> Inventory:
        """Both; what the newer one says of a path holds."""
        return Inventory(self.files | newer.files, self.folders | newer.folders, self.searched | newer.searched)


def taken(witness: Witness, folders: Iterable[str] = ()) -> Inventory | None:
    """What the witness saw, and `folders` besides. None where that doesn't settle what was read."""
    now = time.time_ns()  # only to tell young files, whose content is then compared as well
    if witness.outside or any(stamp(path) is not None for path in witness.written):
        return None
    opened = witness.opened | {path: stamp(path) for path in _modules(witness) if path not in witness.opened}
    if any(stamp(path) != before for path, before in opened.items()):
        return None  # it changed while it was read
    return Inventory(
        files={path: sure(path, before, now) if before else "" for path, before in sorted(opened.items())},
        folders={path: listing(path) for path in sorted({*witness.listed, *folders})},
        searched={path: modules(path) for path in sorted(witness.searched - witness.listed)},
    )


def _modules(witness: Witness) -> set[str]:
    """Those of the site's own modules that this process had imported before it read the site."""
    files = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    return {path for path in map(witness.path, files) if path is not None}
