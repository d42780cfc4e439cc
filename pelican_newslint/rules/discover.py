"""Finding the rules: every module in a group's folder is one, and so is what other packages offer."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from pelican_newslint.errors import ConfigError
from pelican_newslint.rules.families import Family, family
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.info import RuleInfo
from pelican_newslint.rules.page import Page, parse

ENTRY_POINTS = "pelican_newslint.rules"
"""A package that brings rules names a package of rule modules here; its rules are `<entry point's name>/<rule>`."""


_OWN = "pelican_newslint.rules"


class Home(msgspec.Struct, frozen=True):
    """Where rules are: the group's name, what comes before their ids, and the name of the package or of one rule's module."""

    group: str
    prefix: str
    module: str
    folder: str


class NoOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of a rule that has none."""


class LoadedRule(msgspec.Struct, frozen=True):
    """A rule module, ready to run. `check`, `judge` and `confirm` are None where the module has none (see `form`)."""

    id: str
    group: str
    rule: Rule
    read_page: Callable[[], Page]
    options: type[msgspec.Struct]
    check: Callable[..., Any] | None
    judge: Callable[..., Any] | None
    confirm: Callable[..., Any] | None
    family: Family | None = None
    """The patterns of a rule that is data."""

    @property
    def page(self) -> Page:
        """Read when asked: looking needs none."""
        return self.read_page()

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
def modules() -> dict[str, Home]:
    """Where each rule's module is, by the rule's id, sorted; none is imported for it. Raises `ConfigError` for an id that is there twice."""
    homes = [
        Home(group.name, "", f"{_OWN}.{group.name}", str(group)) for group in sorted(Path(__file__).parent.iterdir()) if group.is_dir()
    ]
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda each: each.name):
        spec = find_spec(point.module)
        homes += [Home(point.name, f"{point.name}/", point.module, folder) for folder in (spec and spec.submodule_search_locations) or ()]
    found = [(id_, replace(home, module=f"{home.module}.{name}")) for home in homes for id_, name in _rules_in(home)]
    by_id = dict(sorted(found, key=lambda each: each[0]))
    if len(by_id) < len(found):
        twice = sorted({id_ for id_, count in Counter(id_ for id_, _ in found).items() if count > 1})
        raise ConfigError(f"two rules have one id: {', '.join(twice)}")
    return by_id


def _rules_in(home: Home) -> Iterator[tuple[str, str]]:
    """Id and module name of each rule of a folder; a module that starts with `_` holds what its neighbours share."""
    for info in pkgutil.iter_modules([home.folder]):
        if not info.ispkg and not info.name.startswith("_"):
            yield home.prefix + info.name.replace("_", "-"), info.name


def rules() -> dict[str, LoadedRule]:
    """All rules by id, sorted."""
    return {id_: load(id_) for id_ in modules()}


@cache
def load(id_: str) -> LoadedRule:
    """One rule, its module imported."""
    return loaded(id_)


def loaded(id_: str, known: Rule | None = None, patterns: Family | None = None) -> LoadedRule:
    """One rule; `known` and `patterns` are what was read of it before, with what wakes it."""
    home = modules()[id_]
    module = importlib.import_module(home.module)
    rule: Rule = module.RULE
    data = Path(module.__file__ or "").with_suffix(".toml")
    check = getattr(module, "check", None)
    judge = getattr(module, "judge", None)
    if patterns is None and check is None and judge is None and data.exists():
        patterns = family(data)
    if patterns is not None:
        check = patterns.check
    if known is not None:
        rule = known
    elif patterns is not None:
        rule = replace(rule, wakes=patterns.wakes)
    elif hasattr(module, "wakes"):
        rule = replace(rule, wakes=module.wakes())
    return LoadedRule(
        id=id_, group=home.group, rule=rule, read_page=partial(parse, module.__doc__ or "", module.__name__),
        options=getattr(module, "Options", NoOptions), check=check, judge=judge, confirm=getattr(module, "confirm", None), family=patterns,
    )  # fmt: skip
