"""Linting a site that was read before: only what has changed is read, and the answer is that of reading all of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct

from pelican_newslint.cache import Cache
from pelican_newslint.cli import reading
from pelican_newslint.cli.reading import Reading
from pelican_newslint.config.load import load
from pelican_newslint.config.model import Config
from pelican_newslint.engines.desk import Desk
from pelican_newslint.errors import ConfigError
from pelican_newslint.look import NotReadError
from pelican_newslint.model import Report
from pelican_newslint.plugin.early import Early, below
from pelican_newslint.site.locate import absolute, find_settings
from pelican_newslint.site.recall import Memory
from pelican_newslint.site.settings import Settings, settings_of
from pelican_newslint.site.witness import Witness


class AtHand:
    """What is ready before the site is read. `notes` are the desk's."""

    def __init__(self, cache: Cache, desk: Desk, notes: list[str]) -> None:
        self.cache = cache
        self.desk = desk
        self.notes = notes
        self._early: Early | None = None

    def before(self, sources: Iterable[str]) -> None:
        """These will be read: where text of theirs is new, the engines start beside the reading."""
        self._early = Early(sources, self.cache)
        if self._early.anything_new():
            self.desk.start()

    def lint(self, read: Reading, lint_: Lint) -> Report:
        report = lint_(read, self)
        if self._early is not None:
            self._early.remember()
        return report


Lint = Callable[[Reading, AtHand], Report]


class _Asked(Struct, frozen=True):
    """What is known before anything is read."""

    settings_file: Path
    settings: Settings
    config: Config
    witness: Witness


def lint(given: argparse.Namespace, lint_: Lint, **overrides: Any) -> tuple[Reading, Report]:
    """What `lint_` says of the site that the arguments name, and as much of it as had to be read; see `reading.read`."""
    asked = _asked(given, overrides)
    notes: list[str] = []
    if asked is None:
        read = reading.read(given, **overrides)
        with Cache.open(read.config.cache) as cache, Desk(read.config, cache, notes.append, warm=False) as desk:
            return read, lint_(read, AtHand(cache, desk, notes))
    with Cache.open(asked.config.cache) as cache, Desk(asked.config, cache, notes.append, warm=False) as desk:
        at_hand = AtHand(cache, desk, notes)
        memory = Memory(cache, asked.settings_file, asked.settings, asked.witness)
        site = memory.recall([absolute(Path(path)) for path in given.paths], at_hand.before)
        if site is not None:
            known = Reading(site, asked.config, asked.settings.values, asked.settings_file)
            try:
                return known, at_hand.lint(known, lint_)
            except NotReadError:
                notes.clear()  # the cache has lost a part of what it knew
        at_hand.before(below(memory.root))
        read = reading.read(given, memory=memory, **overrides)
        return read, at_hand.lint(read, lint_)


def _asked(given: argparse.Namespace, overrides: dict[str, Any]) -> _Asked | None:
    """None where nothing can be kept from one run to the next, or something is wrong: reading says best what."""
    if given.no_cache or reading.STANDARD_INPUT in given.paths:
        return None
    witness = Witness()
    try:
        file = absolute(given.settings) if given.settings else find_settings([absolute(Path(path)) for path in given.paths])
        settings = None if file is None or not file.is_file() else settings_of(file, witness)
        if file is None or settings is None:
            return None
        config = load(settings.values, settings_file=file, overrides=overrides | reading.settings_of(given))
    except ConfigError:
        return None
    return None if config.cache is None else _Asked(file, settings, config, witness)
