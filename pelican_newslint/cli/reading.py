"""From the arguments that several commands share to a site and its settings."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from pelican_newslint.config.model import Config
from pelican_newslint.model import Site


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that `read` takes."""
    parser.add_argument("paths", nargs="*", metavar="PATH", default=["."], help="a site's folder, a folder of posts, or posts")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="the site's pelicanconf.py (else the nearest one above PATH)")


def read(given: argparse.Namespace, overrides: dict[str, Any]) -> tuple[Site, Config]:
    """The site that the arguments name, and every setting resolved; `overrides` are the command line's own."""
    from pelican_newslint import site
    from pelican_newslint.config.load import load, load_without_site

    paths = [Path(path) for path in given.paths]
    found, settings, settings_file = site.read(paths, given.settings)
    if settings_file is None:
        return found, load_without_site(paths[0], overrides)
    return found, load(settings, settings_file=settings_file, overrides=overrides)
