"""Paths as they are said to people, and files that are searched upwards."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def said(path: Path) -> str:
    """`path` from the working directory where it lies below it, else whole; forward slashes."""
    absolute = Path(os.path.normpath(path.absolute()))
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def from_folder(path: str, folder: Path) -> str:
    """A path that counts from the working directory, counted from `folder` instead (`..` where it lies outside)."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive, on Windows
        return Path(path).absolute().as_posix()


def upwards(start: Path) -> Iterator[Path]:
    """`start` (a folder) and every folder above it, as absolute paths."""
    absolute = Path(os.path.normpath(start.absolute()))
    yield absolute
    yield from absolute.parents
