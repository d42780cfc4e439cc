"""How Pelican was called. No setting and no signal tells; the frames that called us do."""

from __future__ import annotations

import inspect
from pathlib import Path

from msgspec import Struct


class Mode(Struct, frozen=True):
    watching: bool = False
    """Inside `pelican -r` or `-lr`: it builds again and again, and whatever is raised makes it build at once again."""
    builds: bool = True
    """False for the instance that Pelican makes under -r, -lr and -l only to learn its settings."""
    settings_file: Path | None = None
    """The settings file of the command line, None where a program called Pelican."""


def mode() -> Mode:
    """Of the call of Pelican that is under way."""
    frame = inspect.currentframe()
    while frame is not None:
        if frame.f_globals.get("__name__") == "pelican" and frame.f_code.co_name in ("autoreload", "main"):
            given = frame.f_locals.get("args")
            named = getattr(given, "settings", None)
            file = Path(named).absolute() if named else None
            if frame.f_code.co_name == "autoreload":
                return Mode(watching=True, settings_file=file)
            idle = bool(getattr(given, "autoreload", False) or getattr(given, "listen", False))
            return Mode(builds=not idle, settings_file=file)
        frame = frame.f_back
    return Mode()
