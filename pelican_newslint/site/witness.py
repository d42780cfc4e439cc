"""What a site's reading depends on: the files that Python opens and the folders it lists while it lasts.

A settings file and plugins are anybody's programs, so nobody can tell beforehand what they read. Python says of each file
that it opens (`sys.addaudithook`); what it doesn't say is which variables of the environment are looked at, what files
compiled code opens by itself, and what time it is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import source_from_cache
from pathlib import Path
from typing import Any

from pelican_newslint.cache.stamp import stamp

_OUTSIDE = frozenset({
    "subprocess.Popen", "os.system", "os.posix_spawn", "os.exec", "os.spawn", "os.fork", "os.forkpty",
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind", "sqlite3.connect",
})  # fmt: skip
"""Events after which an answer may come from anywhere."""
_LISTINGS = frozenset({"os.listdir", "os.scandir"})
_FINDER = "importlib"
"""In the name of the files in which Python itself lists folders, looking for modules and packages."""
_DEVICES = ("/dev/", "/proc/", "/sys/")
_OWN = str(Path(__file__).parents[1]) + os.sep


class Witness:
    """What was opened and listed, by absolute path; installed packages and our own files, whose versions say enough, are left out."""

    def __init__(self) -> None:
        self.opened: dict[str, str | None] = {}
        """A file's stamp before it was first opened, None where it wasn't there."""
        self.listed: set[str] = set()
        self.searched: set[str] = set()
        """Folders that were looked through for modules."""
        self.written: set[str] = set()
        self.outside = False
        """Whether something outside of files was asked: another program, the network, a database."""
        self._installed = (*installed(), os.path.dirname(os.__file__) + os.sep, _OWN, *_DEVICES)  # noqa: PTH120  (once a file)

    def sees(self, event: str, arguments: tuple[Any, ...]) -> None:
        """One event. Never raises: it would do so in the middle of somebody's `open`."""
        if event in _OUTSIDE:
            self.outside = True
        elif event == "open":
            file, _, flags = arguments
            self._open(file, flags)
        elif event in _LISTINGS and (path := self.path(arguments[0] if arguments[0] is not None else ".")):
            listing = self.searched if _FINDER in sys._getframe(2).f_code.co_filename else self.listed
            listing.add(path)

    def _open(self, file: Any, flags: Any) -> None:
        if (path := self.path(file)) is None or os.path.isdir(path):  # noqa: PTH112
            return
        if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            self.written.add(path)
            return
        if path.endswith(".pyc"):
            with suppress(ValueError):
                path = source_from_cache(path)
        if path not in self.opened:
            self.opened[path] = stamp(path)

    def path(self, file: Any) -> str | None:
        """Absolute; None for what is of no interest."""
        if not isinstance(file, str | bytes | os.PathLike):
            return None
        path = os.path.abspath(os.fsdecode(file))  # noqa: PTH100  (pathlib is slow, and this is called for every file)
        return None if path.startswith(self._installed) else path


def installed() -> tuple[str, ...]:
    """Folders of installed packages, each ending with a separator."""
    found = {os.path.abspath(path) + os.sep for path in sys.path if path.endswith(("site-packages", "dist-packages"))}  # noqa: PTH100
    return tuple(sorted(found))


_watching: list[Witness] = []
_hooked: list[bool] = []
"""Holds one item once the hook is in place: Python takes none back."""


@contextmanager
def seen_by(witness: Witness) -> Iterator[None]:
    """While it lasts, `witness` sees everything."""
    if not _hooked:
        _hooked.append(True)
        sys.addaudithook(_hook)
    _watching.append(witness)
    try:
        yield
    finally:
        _watching.remove(witness)


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    for witness in _watching:
        witness.sees(event, arguments)
