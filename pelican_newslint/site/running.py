"""A Pelican site read by Pelican itself, with its own plugins and readers, up to where a build would begin to write."""

from __future__ import annotations

import importlib
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from pelican import signals
from pelican.generators import ArticlesGenerator
from pelican.settings import read_settings

from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Site
from pelican_newslint.site.from_pelican import from_generators
from pelican_newslint.site.quiet import quietly

OURS = "pelican_newslint"


class Running(Struct, frozen=True):
    """A site that was read. `settings` are as its settings file gives them, our plugin still among PLUGINS."""

    site: Site
    settings: dict[str, Any]
    generators: Sequence[Any]
    """Pelican's, with everything read."""

    @property
    def articles(self) -> Any:
        """The pelican `ArticlesGenerator`, whose readers read one more post as the site would."""
        return next(each for each in self.generators if isinstance(each, ArticlesGenerator))


class _EverythingReadError(Exception):
    """Ends Pelican's run when everything is read; nothing of the site is written yet."""

    def __init__(self, generators: list[Any]) -> None:
        super().__init__()
        self.generators = generators


def read_site(settings_file: Path) -> Running:
    """Raises `ConfigError` where the settings, a plugin or Pelican itself fail. Nothing is written outside a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="newslint-") as output, quietly(settings_file.parent):
        try:
            settings = read_settings(str(settings_file))
            generators, loaded = _generators(settings, output)
            site = from_generators(generators, generators[0].settings)
        except ConfigError:
            raise
        # The settings file is the site's own program, and its plugins are anybody's: both may raise anything, and exit.
        except (Exception, SystemExit) as error:
            raise ConfigError(f"{settings_file}: the site cannot be read. {_said(error)}") from error
    return Running(_with_notes(site, settings, loaded), settings, generators)


def pelican_for(settings: dict[str, Any], output: str) -> Any:
    """Pelican with the site's settings and plugins, told to write nowhere but into the folder `output`, and without us."""
    settings = {
        **settings,
        "OUTPUT_PATH": output,
        "DELETE_OUTPUT_DIRECTORY": False,
        "CACHE_CONTENT": False,
        "LOAD_CONTENT_CACHE": False,
        "PLUGINS": _others(settings["PLUGINS"]),
    }
    return _class(settings["PELICAN_CLASS"])(settings)


def _generators(settings: dict[str, Any], output: str) -> tuple[list[Any], list[str]]:
    """Pelican's generators with everything read, and the names of the plugins that were loaded."""
    pelican = pelican_for(settings, output)
    # Connected after all plugins, so that it is the last to be called: what they do to posts is seen as in a build.
    signals.all_generators_finalized.connect(_stop)
    try:
        pelican.run()
    except _EverythingReadError as everything:
        return everything.generators, pelican.settings["PLUGINS"]
    finally:
        signals.all_generators_finalized.disconnect(_stop)
    raise ConfigError("PELICAN_CLASS: its run never says that all generators are done, so the site cannot be read without building it.")


def _stop(generators: list[Any]) -> None:
    raise _EverythingReadError(generators)


def _others(plugins: list[Any] | None) -> list[Any] | None:
    """Without our own: in a check, nobody marks pages and the gate is the command's."""
    return None if plugins is None else [each for each in plugins if OURS not in (each, getattr(each, "__name__", None))]


def _class(named: Any) -> Any:
    """PELICAN_CLASS is a class or its dotted name."""
    if not isinstance(named, str):
        return named
    module, _, name = named.rpartition(".")
    return getattr(importlib.import_module(module), name)


def _said(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return f"Line {error.lineno}: {error.msg}."
    return f"{type(error).__name__}: {error}".strip().rstrip(":")


def _with_notes(site: Site, settings: dict[str, Any], loaded: list[str]) -> Site:
    wanted = [each for each in _others(settings["PLUGINS"]) or () if isinstance(each, str)]
    notes = tuple(
        f"The plugin “{name}” could not be loaded: the site was read without it."
        for name in wanted
        if name not in loaded and f"pelican.plugins.{name}" not in loaded
    )
    return Site(posts=site.posts, dropped=site.dropped, targets=site.targets, notes=notes)
