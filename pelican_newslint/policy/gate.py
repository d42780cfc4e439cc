"""Whether the build may go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pelican_newslint.config.model import Config
from pelican_newslint.model import SEVERITIES, Finding, Gate

_NAMED = 3
"""Rules that the reason names one by one."""


def gate(findings: Sequence[Finding], config: Config) -> Gate:
    """Holds where a finding that counts is at or above NEWSLINT_FAIL_ON, or warnings go beyond NEWSLINT_MAX_WARNINGS.

    What is suppressed or in the baseline never counts; drafts only with NEWSLINT_GATE_DRAFTS, and never in the budget.
    """
    if config.fail_on == "never":
        return Gate(failed=False)
    counts = [one for one in findings if one.suppressed is None and (config.gate_drafts or not one.draft)]
    failing = SEVERITIES[: SEVERITIES.index(config.fail_on) + 1]
    grave = [one for one in counts if one.severity in failing]
    reasons = []
    if grave:
        holds = "holds" if len(grave) == 1 else "hold"
        reasons.append(f"{_numbers(grave)} {holds} the gate: {_rules(grave)}.")
    warnings = sum(one.severity == "warning" and not one.draft for one in counts)
    if config.max_warnings is not None and warnings > config.max_warnings:
        failing = max(failing, SEVERITIES[:2], key=len)
        reasons.append(f"{_many(warnings, 'warning')} {'is' if warnings == 1 else 'are'} more than the {config.max_warnings} allowed.")
    return Gate(failed=bool(reasons), reason=" ".join(reasons), severities=failing, drafts=config.gate_drafts)


def _numbers(findings: Sequence[Finding]) -> str:
    """`1 error and 3 warnings`."""
    by = Counter(one.severity for one in findings)
    parts = [_many(by[severity], severity) for severity in SEVERITIES if by[severity]]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _rules(findings: Sequence[Finding]) -> str:
    """The rules behind them, the most frequent first; a lone finding with its place."""
    if len(findings) == 1:
        only = findings[0]
        return f"{only.rule} in {only.place.path}, line {only.place.line}"
    by = sorted(Counter(one.rule for one in findings).items(), key=lambda pair: (-pair[1], pair[0]))
    named = [rule if count == 1 else f"{rule} ({count})" for rule, count in by[:_NAMED]]
    more = len(by) - len(named)
    return ", ".join(named) + (f" and {_many(more, 'more rule')}" if more else "")


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
