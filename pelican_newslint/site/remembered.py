"""What the cache keeps of a site that was read."""

from __future__ import annotations

from msgspec import Struct

from pelican_newslint.model import Dropped, Targets
from pelican_newslint.site.inventory import Inventory


class Member(Struct, frozen=True, gc=False):
    """A post of the site as it was read: `file` is absolute, `digest` the post's, `face` says all that the rest of the site sees of it."""

    path: str
    file: str
    digest: str
    face: str
    page: bool
    translation_of: str | None


class Reading(Struct, frozen=True):
    """A whole reading. `alone`: whether a post can be read without the rest of its site; else a plugin might see to it later."""

    inventory: Inventory
    root: str
    members: tuple[Member, ...]
    dropped: tuple[Dropped, ...]
    targets: Targets
    notes: tuple[str, ...]
    alone: bool
