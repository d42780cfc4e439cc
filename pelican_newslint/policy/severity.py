"""How grave a finding is for this house: as shipped, unless the house says otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from pelican_newslint.config.model import House, Override, RuleLevel
from pelican_newslint.model import SEVERITIES, Group, Severity
from pelican_newslint.rules.info import RuleInfo

Infos = Mapping[str, RuleInfo]
"""What is known of each rule, by its id."""


class Level(Struct, frozen=True):
    """`severity` None: this house has no such finding. `off`: why it doesn't want this one, which is listed as suppressed."""

    severity: Severity | None
    off: str = ""


class _Said(Struct, frozen=True):
    """What the house says of one rule at one place."""

    level: RuleLevel | None
    here: bool = False
    """By an [[override]], not for the whole site."""
    awake: bool = True
    """False for a rule of the strict profile that the house neither asked for nor named."""


def level(group: Group, house: House, overrides: Sequence[Override], infos: Infos) -> Level:
    """The severity of one flaw. `overrides` are those that speak of its post, in the order of the file.

    Switching off any one of its sources silences it. Else the house's word on the rule whose message is shown decides;
    without one it is as shipped, or graver where the house said so of another source. To think little of an engine's
    rule makes no light matter of what the house's own rule found as well.
    """
    said = {source: _said(source, house, overrides, infos) for source in group.sources}
    own = group.candidate.rule
    for source, word in said.items():
        if word.level == "off":
            dropped = source == own and not word.here
            return Level(None) if dropped else Level(group.candidate.severity, off=_why(source, word))
    if not any(word.awake for word in said.values()):
        return Level(None)
    given = [said[own].level] if own in said and said[own].level else [group.candidate.severity, *(word.level for word in said.values())]
    return Level(next(severity for severity in SEVERITIES if severity in given))


def names_of(rule: str, infos: Infos) -> tuple[str, ...]:
    """All that settings may call a rule, the name that wins first: its id, a former one, all of its origin (`languagetool/*`), all."""
    info = infos.get(rule)
    origin = (f"{rule.partition('/')[0]}/*",) if "/" in rule else ()
    return (rule, *(info.aliases if info else ()), *origin, "*")


def _said(rule: str, house: House, overrides: Sequence[Override], infos: Infos) -> _Said:
    info = infos.get(rule)
    ids = (rule, *info.aliases) if info else (rule,)
    names = names_of(rule, infos)
    tables = [house.rules, *(override.rules for override in overrides)]
    asleep = info is not None and info.profile == "strict" and house.profile != "strict"
    awake = not asleep or any(id_ in table for table in tables for id_ in ids)
    for index in range(len(tables) - 1, -1, -1):
        setting = next((tables[index][name] for name in names if name in tables[index]), None)
        if setting and setting.level:
            return _Said(setting.level, here=index > 0, awake=awake)
    return _Said(None, awake=awake)


def _why(source: str, word: _Said) -> str:
    return f"{source} is off for this part of the site." if word.here else f"{source} is off."
