"""What a house's own file says to the rules: its options, its patterns, and what of it reaches looking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.config.model import House, Pattern
from pelican_newslint.model import PROSE_SCOPES

if TYPE_CHECKING:
    from pelican_newslint.rules.discover import LoadedRule


def options_of(rule: LoadedRule, house: House) -> dict[str, object]:
    """What a house's `[rules]` say of the rule's own options, under its id or a former one."""
    for name in (rule.id, *rule.rule.aliases):
        if name in house.rules:
            return dict(house.rules[name].options)
    return {}


def house_rule(pattern: Pattern) -> LoadedRule:
    """A `[[pattern]]` of newslint.toml as a rule like any other."""
    from pelican_newslint.rules.discover import LoadedRule, NoOptions
    from pelican_newslint.rules.families import house_family
    from pelican_newslint.rules.form import Rule
    from pelican_newslint.rules.page import Page

    patterns = house_family(pattern)
    scopes = frozenset(scope for scope in PROSE_SCOPES if scope in pattern.scopes) or PROSE_SCOPES
    rule = Rule(
        kind=pattern.kind, severity=pattern.severity, wakes=patterns.wakes, scopes=scopes, languages=pattern.languages, since=pattern.since,
    )  # fmt: skip
    return LoadedRule(
        id=pattern.id, group="house", rule=rule, read_page=lambda: Page(pattern.why, why="", examples=(), evidence=""), options=NoOptions,
        check=patterns.check, judge=None, confirm=None, family=patterns,
    )  # fmt: skip


def looking_part(house: House) -> bytes:
    """What of a house's file reaches looking, for the cache's keys: everything but severities and overrides."""
    looking = {
        "language": house.language, "names": house.names, "terms": house.terms, "offices": house.offices, "acronyms": house.acronyms,
        "pattern": house.pattern, "options": {name: setting.options for name, setting in sorted(house.rules.items()) if setting.options},
    }  # fmt: skip
    return msgspec.json.encode(looking)
