"""How grave a finding is for this house: as shipped, unless the house says otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from pelican_newslint.config.model import House, Override, RuleLevel, RuleSetting
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


def _said(rule: str, house: House, overrides: Sequence[Override], infos: Infos) -> _Said:
    info = infos.get(rule)
    ids = (rule, *info.aliases) if info else (rule,)
    tables = [house.rules, *(override.rules for override in overrides)]
    asleep = info is not None and info.profile == "strict" and house.profile != "strict"
    awake = not asleep or any(id_ in table for table in tables for id_ in ids)
    for index in range(len(tables) - 1, -1, -1):
        setting = _setting(tables[index], ids)
        if setting and setting.level:
            return _Said(setting.level, here=index > 0, awake=awake)
    return _Said(None, awake=awake)


def _setting(table: Mapping[str, RuleSetting], ids: Sequence[str]) -> RuleSetting | None:
    """What a table says of a rule: under its id or a former one, else under all of its origin (`languagetool/*`), else under `*`."""
    origin = f"{ids[0].partition('/')[0]}/*" if "/" in ids[0] else ""
    return next((table[name] for name in (*ids, origin, "*") if name in table), None)


def _why(source: str, word: _Said) -> str:
    return f"{source} is off for this part of the site." if word.here else f"{source} is off."
