"""How a rule is named in settings and suppressions, and whose it is."""

from __future__ import annotations

from collections.abc import Collection

ENGINES = ("harper", "languagetool", "proselint")
"""The engines beside the house; their rules are `engine/…`."""

HOUSE = "house"


def engine_of(rule: str) -> str:
    """Which engine a rule id belongs to; rules of the house, of its newslint.toml and of other packages are all `house`."""
    prefix = rule.partition("/")[0]
    return prefix if prefix in ENGINES and "/" in rule else HOUSE


def names(pattern: str, rule: str) -> bool:
    """Whether `pattern` means `rule`: the id itself, `languagetool/*` for all of one origin, or `*` for all."""
    return pattern in ("*", rule) or (pattern.endswith("/*") and rule.startswith(pattern[:-1]))


def exists(pattern: str, ids: Collection[str]) -> bool:
    """Whether `pattern` means any rule of `ids`. Rules of engines can't be listed: with an engine's prefix it is taken as it stands."""
    return engine_of(pattern) != HOUSE or any(names(pattern, id_) for id_ in ids)
