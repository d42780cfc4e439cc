"""What an address says of where it leads: its host, and the part of it that a site's owner chose."""

from __future__ import annotations

from pelican_newslint.archive.links import split
from pelican_newslint.prose.later import later

_PLAIN = later(r"https?://([a-z0-9.-]+)(?=[/?#]|\Z)")
"""An address whose host can be read off: nearly every one, in a fifth of the time."""

_SECOND_LEVEL = frozenset("co com org net ac gov edu gob nic ne or go".split())


def host(target: str) -> str:
    """The host of a web address in lower case, without port and "www."; "" for all other targets."""
    if plain := _PLAIN.match(target):
        return plain[1].removeprefix("www.")
    parts = split(target)
    if parts is None or parts.scheme not in {"http", "https", ""} or not parts.netloc:
        return ""
    return (parts.hostname or "").lower().removeprefix("www.")


def owner(name: str) -> str:
    """The part of a host that its owner registered: "bbc.co.uk" of "news.bbc.co.uk"."""
    labels = name.split(".")
    wide = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if wide else labels[-2:])
