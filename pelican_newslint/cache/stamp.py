"""Whether a file or a folder is as it was."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable

_YOUNG = 2_000_000_000
"""Nanoseconds within which a file system may give two versions of a file the same time."""
_MODULES = (".py", ".so", ".pyd", ".dist-info", ".egg-info")
_BESIDE = re.compile(r"\..{1,250}\.sw.|.{1,250}~", re.DOTALL)
"""What editors keep beside a file that is open; no reader takes it."""


def stamp(path: str) -> str | None:
    """Of a file: size, times of change, identity. None where it can't be had."""
    try:
        status = os.stat(path)  # noqa: PTH116  (pathlib is slow, and a site has thousands of files)
    except (OSError, ValueError):
        return None
    return f"{status.st_size}.{status.st_mtime_ns}.{status.st_ctime_ns}.{status.st_ino}"


def sure(path: str, stamp_: str, now: int) -> str:
    """The stamp, with the content where the file is so young at `now` (nanoseconds) that a change might leave it as it is."""
    _, modified, changed, _ = stamp_.split(".")
    return f"{stamp_}#{_content(path)}" if max(int(modified), int(changed)) > now - _YOUNG else stamp_


def stands(path: str, kept: str) -> bool:
    """Whether a file still is what it was when `sure` gave this. An empty stamp is that of no file."""
    before, _, content = kept.partition("#")
    return (stamp(path) or "") == before and (not content or _content(path) == content)


def listing(path: str) -> str:
    """Over the names in a folder (none where it can't be listed)."""
    return _over(name for name in _names(path) if not _BESIDE.fullmatch(name))


def modules(path: str) -> str:
    """Over the names in a folder that may be modules or say what is installed there (none where it can't be listed)."""
    return _over(name for name in _names(path) if name.endswith(_MODULES) or ("." not in name and name != "__pycache__"))


def _names(path: str) -> list[str]:
    try:
        return sorted(os.listdir(path))  # noqa: PTH208
    except OSError:
        return []


def _over(names: Iterable[str]) -> str:
    return hashlib.blake2b("\0".join(names).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _content(path: str) -> str:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return hashlib.blake2b(file.read(), digest_size=16).hexdigest()
    except OSError:
        return "unreadable"
