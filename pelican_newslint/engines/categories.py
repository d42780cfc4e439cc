"""The house's name for a flaw that an engine found.

Fingerprints name it in place of the engine's rule, so that another engine's find of the same flaw keeps them; merging
compares it. A house rule's category is its id unless it says otherwise, so `doubled-word` here is the house rule's flaw.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.engines.protocol import EngineMatch
from pelican_newslint.model import Kind


class Category(Struct, frozen=True, forbid_unknown_fields=True):
    """One category: the kind of its flaws, and whether mending one is safe where the engine knows just one way."""

    kind: Kind
    safe: bool = False
    spelling_like: bool = False
    """Two engines may see a misspelling in one and the same word and call it this."""
    spoken: bool = False
    """People speak so: in somebody's words it is no flaw of the writer's."""


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    categories: dict[str, Category]
    rules: dict[str, str]
    """Engine rule, or a prefix of rules ending in "*" → category."""
    groups: dict[str, str]
    """`engine:its own category` → category."""


@cache
def _table() -> _Table:
    return read_toml(Path(__file__).with_name("categories.toml"), _Table)


def category(rule: str, group: str = "") -> str:
    """The house category of an engine's rule (`proselint/nonwords`); by the engine's own category `group` where the rule isn't named.

    A rule that nothing is known of is a category of its own.
    """
    table = _table()
    if named := table.rules.get(rule):
        return named
    for prefix, named in table.rules.items():
        if prefix.endswith("*") and rule.startswith(prefix[:-1]):
            return named
    engine = rule.partition("/")[0]
    return table.groups.get(f"{engine}:{group}", rule)


def known(name: str) -> Category:
    """What is known of a category; one that isn't in the table is taken for grammar."""
    return _table().categories.get(name, Category("grammar"))


def theirs(match: EngineMatch) -> bool:
    """Whether it's somebody's own way of saying it where he is quoted. A sure slip in a long word is the writer's, whoever said it."""
    if match.kind == "spelling":
        return match.severity != "warning" or len(match.key) < _LONG_WORD
    return match.kind == "style" or known(match.category).spoken


_LONG_WORD = 7
"""Letters; shorter ones may be how somebody speaks: "summat"."""
