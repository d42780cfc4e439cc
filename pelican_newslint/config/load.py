"""From Pelican's settings, newslint.toml and the command line to one Config, or to all that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import structs

from pelican_newslint.config import house as house_file
from pelican_newslint.config.model import Config, House
from pelican_newslint.config.paths import said, upwards
from pelican_newslint.config.settings import BY_NAME, BY_SHORT, PREFIX, SETTINGS, Setting, SettingError
from pelican_newslint.config.shape import choices, shown
from pelican_newslint.config.suggest import did_you_mean, nearest
from pelican_newslint.errors import ConfigError

_HOUSE_FLAGS: dict[str, tuple[str, ...]] = {"profile": ("default", "strict")}
"""Keys of newslint.toml that the command line can set, and what they may be."""


def load(settings: Mapping[str, Any], *, settings_file: Path | None, overrides: Mapping[str, Any] = {}) -> Config:
    """The Config of a site. `settings` is Pelican's dict, `settings_file` the pelicanconf.py that it came from.

    `overrides` come from the command line, by a setting's name without its prefix (`fail_on`, `config`, `cache` …)
    or `profile`; None means not given. Raises `ConfigError` naming all problems.
    """
    start = settings_file.parent if settings_file else Path.cwd()
    values, problems = _from_settings(settings, settings_file)
    return _resolve(values, problems, start, overrides, beside=start)


def load_without_site(start: Path, overrides: Mapping[str, Any] = {}) -> Config:
    """The Config of posts that belong to no site: newslint.toml searched from the folder `start` upwards, else defaults.

    Without a house style file nothing is cached, since nothing says that this folder may be written to.
    """
    values: dict[str, Any] = {setting.name: setting.read(setting.default) for setting in SETTINGS}
    return _resolve(values, [], start, overrides, beside=None)


def _from_settings(settings: Mapping[str, Any], file: Path | None) -> tuple[dict[str, Any], list[str]]:
    """The value of every setting, and a sentence for each that is unknown or can't be read."""
    problems = []
    values = {}
    for name in sorted(name for name in settings if name.startswith(PREFIX) and name not in BY_NAME):
        near = nearest(name.removeprefix(PREFIX), BY_SHORT)  # without the prefix, which would make any two of them look alike
        problems.append(f"{_where(name, file)}{name} is no setting of newslint{f'; did you mean {BY_SHORT[near].name}?' if near else '.'}")
    for setting in SETTINGS:
        try:
            values[setting.name] = setting.read(settings.get(setting.name, setting.default))
        except SettingError as wrong:
            problems.append(f"{_where(setting.name, file)}{setting.name} {wrong}")
    return values, problems


def _resolve(values: dict[str, Any], problems: list[str], start: Path, overrides: Mapping[str, Any], *, beside: Path | None) -> Config:
    given = {name: value for name, value in overrides.items() if value is not None}
    for name, value in given.items():
        problems += _override(name, value, values)
    named = values.get("NEWSLINT_CONFIG", house_file.NAME)
    search = Path.cwd() if "config" in given else start
    file = house_file.find(named, search)
    house = House()
    if file is None and ("config" in given or named != house_file.NAME):
        by = "--config" if "config" in given else "NEWSLINT_CONFIG"
        problems.append(f"{by} names {shown(named)}, which isn't in {said(search)} or any folder above.")
    elif file is not None:
        try:
            house = house_file.read(file)
        except ConfigError as error:
            problems += error.problems
    if problems:
        raise ConfigError(*problems)
    root = next(upwards(file.parent if file else start))
    flags = {name: given[name] for name in _HOUSE_FLAGS if name in given}
    paths = ("config", "baseline", "cache", "languagetool_folder")
    rest = {setting.short: values[setting.name] for setting in SETTINGS if setting.short not in paths}
    return Config(
        root=root,
        house_file=file,
        baseline=_baseline(values["NEWSLINT_BASELINE"], start, root),
        languagetool_folder=_folder(values["NEWSLINT_LANGUAGETOOL_FOLDER"], start),
        cache=_cache(values["NEWSLINT_CACHE"], beside or (file.parent if file else None)),
        house=structs.replace(house, **flags),
        **rest,
    )


def _override(name: str, value: Any, values: dict[str, Any]) -> list[str]:
    """Puts one value of the command line into `values`; gives what is wrong with it."""
    if name in _HOUSE_FLAGS:
        allowed = _HOUSE_FLAGS[name]
        return [] if value in allowed else [f"--{name} must be {choices(allowed)}, not {shown(value)}{did_you_mean(str(value), allowed)}"]
    setting: Setting = BY_SHORT[name]
    try:
        values[setting.name] = setting.read(value)
    except SettingError as wrong:
        return [f"{setting.flag} {wrong}"]
    return []


def _baseline(name: str, start: Path, root: Path) -> Path:
    """The nearest file of that name from `start` upwards, else where it would be written."""
    return next((folder / name for folder in upwards(start) if (folder / name).is_file()), root / name)


def _cache(name: str | None, folder: Path | None) -> Path | None:
    return None if name is None or folder is None else next(upwards(folder)) / name


def _folder(name: str | None, start: Path) -> Path | None:
    return None if name is None else next(upwards(start / Path(name).expanduser()))


def _where(name: str, file: Path | None) -> str:
    """`pelicanconf.py:12: ` for a setting that stands in the settings file or in one that it imports; else the file, or nothing."""
    if file is None:
        return ""
    text = _source(file)
    imported = re.findall(r"^(?:from|import)[ \t]{1,9}(\w{1,80})", text, re.MULTILINE)
    assigned = re.compile(rf"[ \t]{{0,40}}{re.escape(name)}\b")
    for candidate in [file, *(file.with_name(f"{module}.py") for module in imported)]:
        rows = [number for number, row in enumerate(_source(candidate).split("\n"), 1) if assigned.match(row)]
        if rows:
            return f"{said(candidate)}:{rows[-1]}: "
    return f"{said(file)}: "


def _source(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace")
    except OSError:
        return ""
