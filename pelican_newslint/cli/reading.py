"""From the arguments that several commands share to a site and its settings."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from pelican_newslint.config.model import Config
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Site

STANDARD_INPUT = "-"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that `read` takes."""
    parser.add_argument("paths", nargs="*", metavar="PATH", default=["."], help="a site's folder, a folder of posts, or posts (default: .)")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="the site's pelicanconf.py (default: the nearest one above PATH)")


def read(given: argparse.Namespace, overrides: dict[str, Any]) -> tuple[Site, Config]:
    """The site that the arguments name, and every setting resolved; `overrides` are the command line's own."""
    from pelican_newslint.config.load import load, load_without_site
    from pelican_newslint.site import Unsaved
    from pelican_newslint.site import read as read_site

    paths = [Path(path) for path in given.paths]
    unsaved = None
    if STANDARD_INPUT in given.paths:
        if not given.path or len(paths) > 1:
            raise ConfigError("A post on standard input stands alone and needs a name: newslint check - --path content/new.md")
        paths = [Path(given.path)]
        unsaved = Unsaved(paths[0], sys.stdin.buffer.read())
    site, settings, settings_file = read_site(paths, given.settings, unsaved=unsaved)
    if settings_file is None:
        return site, load_without_site(paths[0], overrides)
    return site, load(settings, settings_file=settings_file, overrides=overrides)
