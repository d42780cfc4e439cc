"""From the arguments that several commands share to a site and its settings."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from pelican_newslint.config.model import Config
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Site

if TYPE_CHECKING:
    from pelican_newslint.site.former import Former
    from pelican_newslint.site.recall import Memory

STANDARD_INPUT = "-"


class Reading(Struct, frozen=True):
    """What the arguments name. `settings` are Pelican's; `{}` and no `settings_file` for posts without a site."""

    site: Site
    config: Config
    settings: dict[str, Any]
    settings_file: Path | None
    before: Site = Site(posts=())
    """The site as it was before a change, where one was asked about."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that `read` takes."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", default=["."], help="a site's folder, a folder of posts, or posts (default: .)")
    add("--settings", type=Path, metavar="FILE", help="the site's pelicanconf.py (default: the nearest one above PATH)")
    add("--config", metavar="FILE", help="the house style file in place of the newslint.toml that is found")
    add("--profile", metavar="NAME", help="default, or strict for what fires on most pieces")
    add("--languagetool", metavar="WAY", help="auto, embedded, local, off, or a server's address")
    add("--no-cache", action="store_true", help="neither use nor keep what was found before")


def read(given: argparse.Namespace, *, former: Former | None = None, memory: Memory | None = None, **overrides: Any) -> Reading:
    """The site that the arguments name, and every setting resolved; `overrides` are further settings by their short names.

    `former`: what files held before a change. `memory` is told what was read.
    """
    from pelican_newslint.config.load import load, load_without_site
    from pelican_newslint.site.read import Unsaved, read_with_former

    paths = [Path(path) for path in given.paths]
    unsaved = None
    if STANDARD_INPUT in given.paths:
        name = getattr(given, "path", None)
        if name is None or len(paths) > 1:
            raise ConfigError("A post on standard input stands alone and needs a name: newslint check - --path content/new.md")
        paths = [Path(name)]
        unsaved = Unsaved(paths[0], sys.stdin.buffer.read())
    overrides |= settings_of(given)
    site, before, settings, settings_file = read_with_former(
        paths, given.settings, unsaved=unsaved, former=former or {}, memory=memory
    )  # fmt: skip
    if settings_file is None:
        folder = paths[0] if paths[0].is_dir() else paths[0].parent
        config = load_without_site(folder, overrides)
    else:
        config = load(settings, settings_file=settings_file, overrides=overrides)
    return Reading(site, config, settings, settings_file, before)


def settings_of(given: argparse.Namespace) -> dict[str, Any]:
    """The settings among the arguments that `arguments` adds, by their short names."""
    found = {"config": given.config, "profile": given.profile, "languagetool": given.languagetool}
    return found | ({"cache": False} if given.no_cache else {})
