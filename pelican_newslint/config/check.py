"""Whether the rules that a house style file names exist, and have the options that it gives them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Protocol

import msgspec
from msgspec import Struct

from pelican_newslint.config.house import section
from pelican_newslint.config.lines import KeyPath
from pelican_newslint.config.model import Config, RuleSetting
from pelican_newslint.config.rule_names import ENGINES, exists
from pelican_newslint.config.shape import Problem, problems
from pelican_newslint.config.suggest import no_rule
from pelican_newslint.config.toml import TomlFile


class Named(Protocol):
    """What is needed of a rule here."""

    @property
    def id(self) -> str: ...

    @property
    def aliases(self) -> tuple[str, ...]: ...


def check_rules(config: Config, known: Mapping[str, Named], options: Callable[[str], type[Struct]] | None = None) -> list[str]:
    """What is wrong with [rules] and the rules of each [[override]], as sentences with file and line.

    `known`: all rules by id, without the house's own patterns. `options` gives the form of a rule's options by its id; it is
    asked only of rules that the house gives some, and without it they are left unchecked.
    """
    house = config.house
    former = {alias: rule.id for rule in known.values() for alias in rule.aliases}
    ids = {*known, *former, *(pattern.id for pattern in house.pattern)}
    found = list(_unknown(house.rules, ("rules",), ids))
    for index, override in enumerate(house.override):
        found += _unknown(override.rules, ("override", index, "rules"), ids)
    for rule, setting in house.rules.items():
        id_ = former.get(rule, rule)
        if setting.options and id_ not in known and exists(rule, ids):
            found.append((("rules", rule), f"{rule} has no options, only a severity."))
        elif setting.options and id_ in known and options:
            table = msgspec.defstruct(
                "Table", [("severity", str, "")], bases=(options(id_),), frozen=True
            )  # the key that stands beside them
            found += problems(setting.options, table, ("rules", rule))
    if not found or config.house_file is None:
        return [message for _, message in found]
    return list(TomlFile(config.house_file).sentences(found, section(config.house_file)))


def _unknown(rules: Mapping[str, RuleSetting], path: KeyPath, ids: Collection[str]) -> Iterator[Problem]:
    for rule in rules:
        if not exists(rule, ids):
            yield (*path, rule), no_rule(rule, [*ids, *_of_engines(rule)])


def _of_engines(rule: str) -> list[str]:
    """The rule as each engine's would be written: their rules can't be listed, but their prefixes can be mistyped."""
    return [f"{engine}/{rule.partition('/')[2]}" for engine in ENGINES] if "/" in rule else []
