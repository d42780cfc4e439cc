"""newslint.toml, the house style file: found, read, and every mistake in it named at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec

from pelican_newslint.config.lines import KeyPath
from pelican_newslint.config.meaning import senseless
from pelican_newslint.config.model import House, RuleLevel
from pelican_newslint.config.paths import upwards
from pelican_newslint.config.shape import Problem, choices, problems, shown
from pelican_newslint.config.suggest import did_you_mean
from pelican_newslint.config.toml import TomlFile
from pelican_newslint.errors import ConfigError

VERSION = 1
NAME = "newslint.toml"
PYPROJECT = "pyproject.toml"
LEVELS: tuple[RuleLevel, ...] = get_args(RuleLevel)


def find(name: str, start: Path) -> Path | None:
    """The file `name` in `start` or the nearest folder above; for the usual name also a pyproject.toml with [tool.newslint]."""
    for folder in upwards(start):
        if (folder / name).is_file():
            return folder / name
        if name == NAME and (folder / PYPROJECT).is_file() and _has_section(folder / PYPROJECT):
            return folder / PYPROJECT
    return None


def section(path: Path) -> KeyPath:
    """The table of a house style file that is ours."""
    return ("tool", "newslint") if path.name == PYPROJECT else ()


def read(path: Path) -> House:
    """The house style of newslint.toml or of pyproject.toml. Raises `ConfigError` with all that is wrong in it."""
    file = TomlFile(path)
    table: Any = file.data
    for key in section(path):
        table = table.get(key, {})
        if not isinstance(table, dict):
            raise ConfigError(*file.sentences([(section(path), "[tool.newslint] must be a table.")]))
    found = _problems(table)
    if found:
        raise ConfigError(*file.sentences(found, section(path)))
    return msgspec.convert(_settled(table), House)


def of_example(text: str) -> House:
    """The house style of a file that stands in a rule's page: what it says is taken to be right."""
    return msgspec.convert(_settled(msgspec.toml.decode(text)), House)


def _has_section(path: Path) -> bool:
    """Looks at the text only, so that somebody else's broken pyproject.toml is not our complaint."""
    try:
        return "[tool.newslint" in path.read_text("utf-8", errors="replace")
    except OSError:
        return False


def _problems(table: dict[str, Any]) -> list[Problem]:
    found: list[Problem] = []
    version = table.get("version", VERSION)
    if version != VERSION:
        found.append((("version",), f"version is {shown(version)}; this newslint reads version {VERSION}."))
    for path, rules in _rule_tables(table):
        found += _wrong_rules(rules, path)
    settled = _settled(table)
    shapes = list(problems(settled, House))
    return found + shapes + ([] if shapes else list(senseless(msgspec.convert(settled, House))))


def _rule_tables(table: dict[str, Any]) -> Iterator[tuple[KeyPath, object]]:
    """[rules] and the rules of each [[override]]."""
    if "rules" in table:
        yield ("rules",), table["rules"]
    overrides = table.get("override")
    for index, override in enumerate(overrides if isinstance(overrides, list) else []):
        if isinstance(override, dict) and "rules" in override:
            yield ("override", index, "rules"), override["rules"]


def _wrong_rules(rules: object, path: KeyPath) -> Iterator[Problem]:
    if not isinstance(rules, dict):
        yield path, f'rules must be a table such as {{ question-headline = "off" }}, not {shown(rules)}.'
        return
    for rule, said in rules.items():
        level = said.get("severity") if isinstance(said, dict) else said
        if level in LEVELS or (isinstance(said, dict) and "severity" not in said):
            continue
        near = did_you_mean(level, LEVELS) if isinstance(level, str) else "."
        where = (*path, rule, "severity") if isinstance(said, dict) else (*path, rule)
        yield where, f"the severity of {rule} must be {choices(LEVELS)}, not {shown(level)}{near}"


def _settled(table: dict[str, Any]) -> dict[str, Any]:
    """The file's two ways to write a rule ("off", or a table with options) as the one that `House` has."""
    settled = {key: value for key, value in table.items() if key != "version"}
    if "rules" in settled:
        settled["rules"] = _settled_rules(settled["rules"])
    if isinstance(settled.get("override"), list):
        settled["override"] = [_settled_override(one) for one in settled["override"]]
    return settled


def _settled_override(override: object) -> object:
    if isinstance(override, dict) and "rules" in override:
        return {**override, "rules": _settled_rules(override["rules"])}
    return override


def _settled_rules(rules: object) -> dict[str, Any]:
    if not isinstance(rules, dict):
        return {}  # named by _wrong_rules
    return {rule: _settled_rule(said) for rule, said in rules.items()}


def _settled_rule(said: object) -> dict[str, Any]:
    options = {key: value for key, value in said.items() if key != "severity"} if isinstance(said, dict) else {}
    level = said.get("severity") if isinstance(said, dict) else said
    return {"options": options, **({"level": level} if level in LEVELS else {})}
