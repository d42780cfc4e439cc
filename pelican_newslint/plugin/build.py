"""One build as the desk sees it: from its settings over what was found to the gate."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from pelican.log import console

from pelican_newslint.cache import Cache
from pelican_newslint.config.load import load
from pelican_newslint.config.model import Config
from pelican_newslint.config.today import today
from pelican_newslint.errors import GateFailed, NewslintError
from pelican_newslint.plugin.early import Early, below
from pelican_newslint.plugin.mode import Mode
from pelican_newslint.plugin.show import say, show
from pelican_newslint.plugin.strip import strip
from pelican_newslint.reporters.ci import announce
from pelican_newslint.reporters.sources import Sources

if TYPE_CHECKING:
    from pelican_newslint.engines.desk import Desk
    from pelican_newslint.plugin.result import Kept, Result

KEY = "pelican_newslint"
"""Where a build lies in Pelican's settings. They are made anew for each build, so none inherits another's; a subsite's
are a copy, so its build knows that it is one; and no pelicanconf.py can set a name in lower case."""
_ALLOCATIONS = 50_000
"""Objects between two passes of the garbage collector while we look."""
_FOLDER = "newslint"
"""Ours below the output folder, in a preview."""


class Build:
    """Begun when Pelican is; in `pelican -r` it goes on over many runs, with its engines kept warm."""

    def __init__(self, settings: dict[str, Any], mode: Mode) -> None:
        self.settings = settings
        self.mode = mode
        self.config: Config | None = None
        self._notes: list[str] = []
        self._cache = Cache.open(None)
        self._desk: Desk | None = None
        self._early: Early | None = None
        self._result: Result | None = None
        self._kept: Kept = {}

    @classmethod
    def begin(cls, settings: dict[str, Any], mode: Mode) -> Build:
        """Raises `ConfigError` and `EngineError`, except while watching: then the next run says it."""
        build = cls(settings, mode)
        if not mode.watching:
            build._configure()
            if mode.builds:
                build._start_engines()
        return build

    def __reduce__(self) -> tuple[Any, ...]:
        """Pelican's cache pickles posts with the settings they were read under; a build is no part of those."""
        return (type(None), ())

    def lint(self, generators: list[Any]) -> None:
        """Look at the whole site and print what was found."""
        self._result = None
        with self._never_raising_while_watching(), _heap_at_rest():
            if self.mode.watching:
                self._configure()
                self._start_engines()
            self._lint(generators)
            self._cache.flush()  # a watch is ended from outside

    def mark(self, path: str, content: Any) -> None:
        """Put the marks into a page that was written, where the house wants them."""
        if self._result is not None and self._annotates():
            from pelican_newslint.plugin.annotate import annotate

            with self._never_raising_while_watching():
                annotate(path, content, self._result)

    def end(self) -> None:
        """Write the report. Raises `GateFailed` where the gate holds, except while watching."""
        result = self._result
        if result is not None:
            with self._never_raising_while_watching():
                self._report(result)
        if self.mode.watching:
            return
        self._close()
        if result is not None and result.report.gate.failed:
            raise GateFailed(result.report.gate.reason)

    @contextmanager
    def _never_raising_while_watching(self) -> Iterator[None]:
        """Whatever is raised under -r makes Pelican build again at once, for ever: it can only be said."""
        try:
            yield
        except Exception as error:  # ours and everybody's, for that reason
            if not self.mode.watching:
                raise
            if isinstance(error, NewslintError):
                say(f"newslint did not look: {error}")
            else:
                console.print_exception()

    def _configure(self) -> None:
        """Settings as they stand now: under -r, newslint.toml may have changed since the last run."""
        config = load(self.settings, settings_file=_settings_file(self.settings, self.mode))
        today(None)
        if config == self.config:
            return
        from pelican_newslint.engines.desk import Desk
        from pelican_newslint.lint import known_rules
        from pelican_newslint.policy import baseline

        self._close()
        self.config = None
        self._cache = Cache.open(config.cache)
        known_rules(config, self._cache)
        baseline.read(config.baseline)
        self.config = config
        self._desk = Desk(config, self._cache, self._notes.append, warm=self.mode.watching)
        self._desk.require()

    def _start_engines(self) -> None:
        """Before Pelican reads its posts where that is possible: their start overlaps the reading."""
        if self._desk is not None:
            self._early = Early(below(self.settings["PATH"]), self._cache)
            if self._early.anything_new():
                self._desk.start()

    def _lint(self, generators: list[Any]) -> None:
        from pelican_newslint.lint import lint
        from pelican_newslint.plugin.result import Result
        from pelican_newslint.site.from_pelican import contents, from_generators

        assert self.config is not None
        for content in contents(generators):
            strip(content)  # once more, for those that Pelican's own cache gave
        site = from_generators(generators, self.settings)
        self._notes.clear()
        folder = self._report_folder(self.config)
        report = lint(site, self.config, today=today(None), desk=self._desk, cache=self._cache, records=folder is not None)
        report = replace(report, notes=tuple(dict.fromkeys((*report.notes, *self._notes))))
        if self._early is not None:
            self._early.remember()
        output = Path(self.settings["OUTPUT_PATH"])
        self._result = Result(
            report, site, self.config,
            output=output, reloads=self.mode.watching, report_folder=folder and output / folder, kept=self._kept,
        )  # fmt: skip
        self._show(self._result)

    def _show(self, result: Result) -> None:
        quiet = not logging.getLogger("pelican").isEnabledFor(logging.ERROR)
        show(result.report, self._sources(result), result.config, quiet=quiet)
        if not self.mode.watching:
            say(announce(result.report, self._sources(result)), end="")
        if result.config.annotate == "always" and self.settings.get("SITEURL"):
            say("NEWSLINT_ANNOTATE is “always” and SITEURL is set: pages that are published carry the desk's marks.")

    def _report(self, result: Result) -> None:
        """The report's page, and in a preview the word to open pages that something was built."""
        folder = self._report_folder(result.config)
        if folder is not None:
            from pelican_newslint.reporters import html

            html.write(result.output / folder, result.report, self._sources(result), root="../" * len(folder.parts))
        if self.mode.watching and self._annotates():
            from pelican_newslint.plugin import live

            live.write(result.output / _FOLDER)

    def _report_folder(self, config: Config) -> Path | None:
        if config.report == "preview":
            return Path(_FOLDER) if self.mode.watching else None
        return None if config.report == "never" else Path(os.path.normpath(config.report))

    def _sources(self, result: Result) -> Sources:
        return Sources({path: post.source for path, post in result.posts.items()})

    def _annotates(self) -> bool:
        annotate = self.config.annotate if self.config else "never"
        return annotate == "always" or (annotate == "preview" and self.mode.watching)

    def _close(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None
        self._cache.close()


@contextmanager
def _heap_at_rest() -> Iterator[None]:
    """What Pelican has read stays, and is large: while we work the garbage collector goes through what is ours alone, and seldom.

    For one changed article that saves a tenth of a second. Frozen objects are nobody's garbage, so all is as before at the end.
    """
    thresholds = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(thresholds[0] and max(thresholds[0], _ALLOCATIONS), *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()


def build_of(settings: Mapping[str, Any]) -> Build | None:
    """The build that these settings were made for; None for a subsite's, and where the desk isn't in PLUGINS."""
    build = settings.get(KEY)
    return build if isinstance(build, Build) and build.settings is settings else None


def _settings_file(settings: Mapping[str, Any], mode: Mode) -> Path | None:
    """Pelican doesn't keep its name. Without a command line it is the nearest one to the content."""
    from pelican_newslint.site.locate import find_settings

    return mode.settings_file or find_settings([Path(settings["PATH"])])
