"""Finds the site that a path belongs to, and the posts that a path names."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from pelican_newslint.config.suggest import nearest
from pelican_newslint.errors import ConfigError

SETTINGS = "pelicanconf.py"


def absolute(path: Path) -> Path:
    """Without following links: a source is named by the way it was reached."""
    return Path(os.path.abspath(path))  # noqa: PTH100  (resolve follows links)


def inside(path: Path, folder: Path) -> bool:
    """Whether `path` is `folder` or lies below it; both absolute."""
    return path == folder or folder in path.parents


def find_settings(paths: Sequence[Path]) -> Path | None:
    """The pelicanconf.py in or nearest above each path. Raises `ConfigError` where the paths belong to different sites."""
    found = {settings for path in paths if (settings := _above(absolute(path))) is not None}
    if len(found) > 1:
        names = " and ".join(str(each) for each in sorted(found))
        raise ConfigError(f"The paths belong to different sites ({names}): check them one at a time, or name one with --settings.")
    return next(iter(found), None)


def _above(path: Path) -> Path | None:
    folders = path.parents if path.is_file() or not path.exists() else (path, *path.parents)
    return next((folder / SETTINGS for folder in folders if (folder / SETTINGS).is_file()), None)


def require(paths: Iterable[Path]) -> None:
    """Raises `ConfigError` that names every path that isn't there."""
    missing = [f"There is no file or folder “{path}”{_instead(path)}" for path in paths if not path.exists()]
    if missing:
        raise ConfigError(*missing)


def _instead(path: Path) -> str:
    """The name beside it that may be meant, else how far the path leads."""
    whole = absolute(path)
    there = next(parent for parent in whole.parents if parent.is_dir())
    first = whole.relative_to(there).parts[0]
    if os.path.lexists(there / first):
        return f": “{there / first}” is no folder, or a link that leads nowhere."
    try:
        near = nearest(path.name, (each.name for each in there.iterdir())) if first == path.name else None
    except OSError:  # a folder may be passed through and not be listed
        near = None
    return f"; did you mean “{path.with_name(near)}”?" if near else f": {there} holds no “{first}”."


def posts_below(path: Path, suffixes: Collection[str]) -> list[Path]:
    """The posts of a folder without a site, hidden files and folders left out; or the one file itself."""
    if path.is_file():
        return [path]
    return sorted(Path(folder) / name for folder, name in _walk(path) if Path(name).suffix.lstrip(".") in suffixes)


def _walk(path: Path) -> Iterable[tuple[str, str]]:
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from ((folder, name) for name in names if not name.startswith("."))
