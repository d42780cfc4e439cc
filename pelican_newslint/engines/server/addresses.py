"""Addresses of servers: where they lead, and how they are said. No client is imported for it."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

_INSIDE = (".local", ".lan", ".home", ".internal", ".intranet", ".localdomain", ".home.arpa", ".test", ".localhost")
"""Names that no public register gives out."""


def root(address: str) -> str:
    """The address below which `v2/` lies, however much of it the user wrote: "http://host/v2/check" → "http://host/"."""
    return address.rstrip("/").removesuffix("/check").removesuffix("/v2") + "/"


def shown(address: str) -> str:
    """As it may be printed: without user and password, and without what stands behind a "?"."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}{f':{parts.port}' if parts.port else ''}{parts.path.rstrip('/')}"


def is_loopback(address: str) -> bool:
    """Whether it is this very machine."""
    host = urlsplit(address).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_public(address: str) -> bool:
    """Whether it may well lie outside the house: by its name or number, nobody is asked."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(_INSIDE)
