"""The third step: what counts. Knows the house's settings, the suppressions, the baseline and today; looks at no text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from pelican_newslint.config.model import Config, Override
from pelican_newslint.config.rule_names import HOUSE, engine_of
from pelican_newslint.model import EngineStatus, Finding, Gate, Group, Look, Metadata, Silenced
from pelican_newslint.policy.baseline import Baseline
from pelican_newslint.policy.fingerprint import counted, fingerprint
from pelican_newslint.policy.gate import gate
from pelican_newslint.policy.known import hold_against
from pelican_newslint.policy.severity import Infos, Level, level
from pelican_newslint.policy.suppressions import OWN_RULES, Suppressions
from pelican_newslint.policy.where import that_speak_of
from pelican_newslint.rules.info import RuleInfo


class Weighed(Struct, frozen=True):
    """`findings` sorted by path, line, column and rule, suppressed ones among them; `notes` are to be printed once."""

    findings: tuple[Finding, ...]
    gate: Gate
    notes: tuple[str, ...]


def weigh(
    groups: Iterable[Group],
    looks: Sequence[Look],
    infos: Mapping[str, RuleInfo],
    config: Config,
    today: date,
    engines: Sequence[EngineStatus],
    baseline: Baseline | None,
    *,
    shown: frozenset[str] | None = None,
) -> Weighed:
    """Every flaw as this house sees it, and the gate's answer.

    `groups`: what looking and reducing found, merged. `infos`: the catalogue of rules. `shown`: the paths whose findings
    are wanted, None for all.
    """
    desk = _Desk(config, {**infos, **OWN_RULES}, today, engines)
    by_path: defaultdict[str, list[Group]] = defaultdict(list)
    for group in groups:
        by_path[group.candidate.place.path].append(group)
    by_look = {look.path: look for look in looks}
    paths = sorted(path for path in {*by_path, *by_look} if shown is None or path in shown)
    findings = [finding for path in paths for finding in desk.article(path, by_path[path], by_look.get(path))]
    notes: list[str] = []
    if baseline is not None:
        whole = [path for path in paths if path not in by_look or by_look[path].whole]
        findings, notes = hold_against(baseline, findings, engines, whole)
    findings.sort(key=_order)
    return Weighed(tuple(findings), gate(findings, config), tuple(notes))


class _Desk:
    """What is the same for all articles of one run."""

    def __init__(self, config: Config, infos: Infos, today: date, engines: Sequence[EngineStatus]) -> None:
        self._config = config
        self._infos = infos
        self._today = today.isoformat()
        self._looked = {HOUSE, *(status.name for status in engines if status.looked is not False)}
        patterns = {pattern.id for pattern in config.house.pattern}
        strict = config.house.profile == "strict"
        self._asleep = frozenset(info.id for info in infos.values() if info.profile == "strict" and not strict)
        self._ids = {*infos, *patterns, *(alias for info in infos.values() for alias in info.aliases)}

    def article(self, path: str, groups: Iterable[Group], look: Look | None) -> Iterator[Finding]:
        """All findings of one article; the suppressions' own come last."""
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
