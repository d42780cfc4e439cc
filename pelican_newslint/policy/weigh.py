"""The third step: what counts. Knows the house's settings, the suppressions, the baseline and today; looks at no text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from pelican_newslint.config.model import Config, Override
from pelican_newslint.config.paths import from_folder
from pelican_newslint.config.rule_names import HOUSE, engine_of
from pelican_newslint.model import EngineStatus, Finding, Group, Look, Metadata, Silenced
from pelican_newslint.policy.fingerprint import counted, fingerprint
from pelican_newslint.policy.severity import Infos, Level, level, names_of
from pelican_newslint.policy.suppressions import OWN_RULES, Suppressions
from pelican_newslint.policy.where import that_speak_of


class Scales:
    """What weighing needs that is the same for all articles of one run. `infos`: the catalogue of rules."""

    def __init__(self, config: Config, infos: Infos, today: date, engines: Sequence[EngineStatus]) -> None:
        self._config = config
        infos = {**infos, **OWN_RULES}
        self._infos: Infos = infos
        self._here = from_folder("content", config.root)
        """Where paths count from, as overrides see it."""
        self._today = today.isoformat()
        self._looked = {HOUSE, *(status.name for status in engines if status.looked is not False)}
        patterns = {pattern.id for pattern in config.house.pattern}
        strict = config.house.profile == "strict"
        self._asleep = frozenset(info.id for info in infos.values() if info.profile == "strict" and not strict)
        self._said: dict[str, object] = {}
        self._ids = {*infos, *patterns, *(alias for info in infos.values() for alias in info.aliases)}

    def article(self, path: str, groups: Iterable[Group], look: Look | None) -> tuple[Finding, ...]:
        """Every flaw of one article as this house sees it, sorted by line, column and rule, suppressed ones among them."""
        return tuple(sorted(self._findings(path, groups, look), key=_order))

    def settings(self, rules: Collection[str], until: Iterable[str], *, suppressions: bool) -> bytes:
        """All that the findings of an article depend on beside its look: equal bytes, equal findings.

        `rules`: those that found something in it, `until`: the days on which that ends. Only what the house says of these
        rules is in it, so that another rule's severity is nothing to the article; `suppressions` may name any rule.
        """
        house = self._config.house
        tables = [house.rules, *house.override] if suppressions else [said for rule in sorted(rules) if (said := self._said_of(rule))]
        looked = [sorted(self._looked), sorted(self._ids), house.require_reason] if suppressions else []
        over = [self._today >= day for day in until]
        return msgspec.json.encode([self._here, house.profile, tables, looked, over], order="sorted")

    def _said_of(self, rule: str) -> object:
        """What the house says of one rule, for the site and for parts of it; empty where it says nothing."""
        if rule not in self._said:
            names = {*names_of(rule, self._infos)}
            site = {name: setting for name, setting in self._config.house.rules.items() if name in names}
            parts = [
                replace(override, rules={name: setting for name, setting in override.rules.items() if name in names})
                for override in self._config.house.override
                if not names.isdisjoint(override.rules)
            ]
            self._said[rule] = [rule, site, parts] if site or parts else []
        return self._said[rule]

    def _findings(self, path: str, groups: Iterable[Group], look: Look | None) -> Iterator[Finding]:
        metadata = look.record.metadata if look else Metadata()
        overrides = that_speak_of(self._config.house.override, path, metadata, self._config.root)
        suppressions = Suppressions(look.suppressions if look else (), self._infos)
        for group in self._in_order(groups):
            silenced = suppressions.silenced(group)
            yield from self._finding(group, overrides, metadata, silenced)
        for candidate in suppressions.problems(self._ids, self._all_looked(look), self._asleep, self._config.house.require_reason):
            yield from self._finding(Group(candidate, (candidate.rule,)), overrides, metadata, None)

    def _in_order(self, groups: Iterable[Group]) -> list[Group]:
        """The article's flaws that are flaws today, in the order of its text, with equal ones counted anew."""
        standing = [group for group in groups if not group.candidate.until or self._today < group.candidate.until]
        standing.sort(key=lambda group: (group.candidate.place, group.candidate.rule, group.candidate.message))
        numbered = counted(group.candidate for group in standing)
        return [Group(candidate, group.sources) for candidate, group in zip(numbered, standing, strict=True)]

    def _finding(self, group: Group, overrides: Sequence[Override], metadata: Metadata, silenced: Silenced | None) -> Iterator[Finding]:
        candidate = group.candidate
        weight: Level = level(group, self._config.house, overrides, self._infos)
        if weight.severity is None:
            return
        yield Finding(
            rule=candidate.rule,
            sources=group.sources,
            group=self._group(candidate.rule),
            kind=candidate.kind,
            severity=weight.severity,
            confidence=candidate.confidence,
            message=candidate.message,
            text=candidate.text,
            scope=candidate.scope,
            place=candidate.place,
            fingerprint=fingerprint(candidate),
            related=candidate.related,
            fixes=candidate.fixes,
            suppressed=silenced or (Silenced("config", weight.off) if weight.off else None),
            span=candidate.span,
            draft=metadata.status == "draft",
            quoted=candidate.quoted,
        )

    def _group(self, rule: str) -> str:
        if rule in self._infos:
            return self._infos[rule].group
        return HOUSE if engine_of(rule) == HOUSE else "language"

    def _all_looked(self, look: Look | None) -> Collection[str]:
        """The engines that saw the whole article; where one failed nobody knows which part it missed."""
        return self._looked if look is None or look.whole else {HOUSE}


def _order(finding: Finding) -> tuple[str, int, int, str, int, int, str, str]:
    place = finding.place
    return place.path, place.line, place.column, finding.rule, place.end_line, place.end_column, finding.text, finding.message
