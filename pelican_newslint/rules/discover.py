"""Finding the rules: every module in a group's folder is one, and so is what other packages offer."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from pelican_newslint.errors import ConfigError
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.info import RuleInfo
from pelican_newslint.rules.page import Page, parse
from pelican_newslint.rules.patterns import Family, family

ENTRY_POINTS = "pelican_newslint.rules"
"""A package that brings rules names a package of rule modules here; its rules are `<entry point's name>/<rule>`."""


class NoOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of a rule that has none."""


class LoadedRule(msgspec.Struct, frozen=True):
    """A rule module, ready to run. `check`, `judge` and `confirm` are None where the module has none (see `form`)."""

    id: str
    group: str
    rule: Rule
    page: Page
    options: type[msgspec.Struct]
    check: Callable[..., Any] | None
    judge: Callable[..., Any] | None
    confirm: Callable[..., Any] | None
    family: Family | None = None
    """The patterns of a rule that is data."""

    @property
    def category(self) -> str:
        return self.rule.category or self.id

    @property
    def info(self) -> RuleInfo:
        rule = self.rule
        return RuleInfo(
            id=self.id, group=self.group, kind=rule.kind, severity=rule.severity, category=self.category, profile=rule.profile,
            aliases=rule.aliases, since=rule.since, summary=self.page.summary,
        )  # fmt: skip

    def with_options(self, given: dict[str, Any]) -> msgspec.Struct:
        """The options with a house's settings in them. Raises `ConfigError` naming the rule and the option."""
        try:
            return msgspec.convert(given, self.options)
        except msgspec.ValidationError as error:
            known = ", ".join(self.options.__struct_fields__) or "none"
            raise ConfigError(f"rule {self.id}: {error}. Its options: {known}.") from None


@cache
def rules() -> dict[str, LoadedRule]:
    """All rules by id, sorted."""
    found = [_load(module, group, "") for group, module in _own_modules()]
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda each: each.name):
        package = point.load()
        found += [_load(module, point.name, f"{point.name}/") for module in _modules(package)]
    by_id = {each.id: each for each in sorted(found, key=lambda each: each.id)}
    if len(by_id) < len(found):
        twice = sorted({each.id for each in found if sum(other.id == each.id for other in found) > 1})
        raise ConfigError(f"two rules have one id: {', '.join(twice)}")
    return by_id


def _own_modules() -> Iterator[tuple[str, ModuleType]]:
    here = importlib.import_module("pelican_newslint.rules")
    for info in pkgutil.iter_modules(here.__path__):
        if info.ispkg:
            for module in _modules(importlib.import_module(f"{here.__name__}.{info.name}")):
                yield info.name, module


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    """The rule modules of a folder; one that starts with `_` holds what its neighbours share."""
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        if not info.ispkg and not info.name.startswith("_"):
            yield importlib.import_module(f"{package.__name__}.{info.name}")


def _load(module: ModuleType, group: str, prefix: str) -> LoadedRule:
    name = module.__name__.rpartition(".")[2]
    rule: Rule = module.RULE
    data = Path(module.__file__ or "").with_suffix(".toml")
    check = getattr(module, "check", None)
    judge = getattr(module, "judge", None)
    patterns = family(data) if check is None and judge is None and data.exists() else None
    if patterns is not None:
        check = patterns.check
        rule = msgspec.structs.replace(rule, wakes=patterns.wakes)
    return LoadedRule(
        id=prefix + name.replace("_", "-"), group=group, rule=rule, page=parse(module.__doc__ or "", module.__name__),
        options=getattr(module, "Options", NoOptions), check=check, judge=judge, confirm=getattr(module, "confirm", None), family=patterns,
    )  # fmt: skip
