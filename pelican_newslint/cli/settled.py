"""The settings alone, without reading a single post: for the commands that only ask how things stand."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from msgspec import Struct

from pelican_newslint.config.model import Config
from pelican_newslint.errors import ConfigError

OURS = "pelican_newslint"


class Settled(Struct, frozen=True):
    """`settings` are Pelican's as its file gives them; `{}` and no `settings_file` where there is no site."""

    config: Config
    settings: dict[str, Any]
    settings_file: Path | None


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that `settle` takes."""
    parser.add_argument("--settings", type=Path, metavar="FILE", help="the site's pelicanconf.py (default: the nearest one, upwards)")


def settle(given: argparse.Namespace) -> Settled:
    """Raises `ConfigError` where the settings can't be read or are wrong."""
    from pelican.settings import read_settings

    from pelican_newslint.config.load import load, load_without_site
    from pelican_newslint.site.locate import find_settings, require
    from pelican_newslint.site.quiet import quietly

    if given.settings is not None:
        require([given.settings])
    file = given.settings or find_settings([Path.cwd()])
    if file is None:
        return Settled(load_without_site(Path.cwd()), {}, None)
    try:
        with quietly(file.parent):
            settings = read_settings(str(file))
    # The settings file is the site's own program: it may raise anything, and exit.
    except (Exception, SystemExit) as error:
        raise ConfigError(f"{file} can't be read. {type(error).__name__}: {error}") from error
    return Settled(load(settings, settings_file=file), settings, file)


def plugins(settings: dict[str, Any]) -> list[str] | None:
    """The names in PLUGINS; None where it isn't set, so that Pelican loads every namespace plugin that is installed."""
    named = settings.get("PLUGINS")
    return None if named is None else [each if isinstance(each, str) else each.__name__ for each in named]


def runs_in_build(settings: dict[str, Any]) -> bool:
    """Whether a build with these settings loads us: never by itself, only when PLUGINS names us."""
    return OURS in (plugins(settings) or ())


def namespace_plugins() -> list[str]:
    """The installed plugins that Pelican loads by itself while PLUGINS isn't set, by their short names."""
    import pkgutil

    import pelican.plugins

    return sorted(module.name for module in pkgutil.iter_modules(pelican.plugins.__path__) if module.ispkg)


def whole_line(settings: dict[str, Any]) -> str:
    """The PLUGINS line that a site needs so that we are loaded and nothing that it has is lost."""
    named = plugins(settings)
    kept = namespace_plugins() if named is None else [each for each in named if each != OURS]
    return f"PLUGINS = [{', '.join(f'{chr(34)}{each}{chr(34)}' for each in [*kept, OURS])}]"
