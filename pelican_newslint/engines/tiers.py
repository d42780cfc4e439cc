"""Which of an engine's rules are on, and how much they weigh: read from the tables in `tiers/`, which say what was measured."""

from __future__ import annotations

from collections.abc import Collection
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from pelican_newslint.cache.derived import read_toml

Level = Literal["warning", "suggestion"]
"""What an engine may weigh; an error is for what the page itself proves."""


class Tiers(Struct, frozen=True, forbid_unknown_fields=True):
    """One table. A rule goes by its name, then by its family, then by its category; else it is off."""

    warning: frozenset[str]
    suggestion: frozenset[str]
    off: frozenset[str]
    skipped: frozenset[str] = frozenset()
    """Categories that the engine is told not to look for at all, which saves it the time."""
    hiding: frozenset[str] = frozenset()
    """Rules of `off` that look all the same: what they find hides what others find there, which is wrong too."""
    spoken: frozenset[str] = frozenset()
    """Rules that leave direct speech alone."""
    families: dict[str, Literal["warning", "suggestion", "off"]] = {}
    """By a shell pattern of names."""
    categories: dict[str, Literal["warning", "suggestion"]] = {}
    only: dict[str, frozenset[str]] = {}
    """Language tag → rules that belong to its style alone."""

    def level(self, rule: str, category: str, language: str, asked: Collection[str] = ()) -> Level | None:
        """What a finding of `rule` weighs in text of `language` (BCP 47); None: off. `asked`: rules that the house wants whatever their tier."""
        level = self._level(rule, category) if self.fits(rule, language) else None
        return level or ("suggestion" if rule in asked else None)

    def fits(self, rule: str, language: str) -> bool:
        """Whether a rule belongs to the style of this language. Plain "en" says nothing of a country, so it has no country's style."""
        tag = language.replace("_", "-").lower()
        return all(tag == own.lower() for own, rules in self.only.items() if rule in rules)

    def _level(self, rule: str, category: str) -> Level | None:
        if rule in self.warning:
            return "warning"
        if rule in self.suggestion:
            return "suggestion"
        if rule in self.off:
            return None
        for pattern, level in self.families.items():
            if fnmatchcase(rule, pattern):
                return None if level == "off" else level
        return self.categories.get(category)


@cache
def tiers(engine: str, language: str) -> Tiers:
    """The table of an engine for a language (primary subtag): `<engine>-<language>.toml`, else `<engine>.toml`."""
    folder = Path(__file__).parent / "tiers"
    own = folder / f"{engine}-{language}.toml" if language.isalpha() else folder
    path = own if own.is_file() else folder / f"{engine}.toml"
    return read_toml(path, Tiers)
