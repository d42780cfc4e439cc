"""When the gate holds, and the sentence that says why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pelican_newslint.model import Finding, Silenced
from pelican_newslint.policy.gate import gate
from tests.policy.made import config, finding

ERROR = finding(line=5)
WARNING = finding("doubled-word", "warning", line=6)
SUGGESTION = finding("loaded-headline", "suggestion", line=1)
KNOWN = Silenced("baseline", "Known before.")


PASSED = (False, "")


def answer(*findings: Finding, **settings: Any) -> tuple[bool, str]:
    given = gate(findings, config(Path.cwd(), **settings))
    return given.failed, given.reason


def test_an_error_holds_it_by_default() -> None:
    assert answer(ERROR, WARNING) == (True, "1 error holds the gate: weekday-mismatch in content/a.md, line 5.")
    assert answer(WARNING, SUGGESTION) == PASSED
    assert answer() == PASSED


@pytest.mark.parametrize(
    ("fail_on", "reason"),
    [
        ("error", "1 error holds the gate: weekday-mismatch in content/a.md, line 5."),
        ("warning", "1 error and 2 warnings hold the gate: doubled-word (2), weekday-mismatch."),
        ("suggestion", "1 error, 2 warnings and 1 suggestion hold the gate: doubled-word (2), loaded-headline, weekday-mismatch."),
        ("never", ""),
    ],
)
def test_from_which_severity(fail_on: str, reason: str) -> None:
    assert answer(ERROR, WARNING, WARNING, SUGGESTION, fail_on=fail_on) == (bool(reason), reason)


def test_many_rules_are_not_all_named() -> None:
    ones = [finding(rule) for rule in ("a", "b", "c", "d", "e", "e")]
    assert answer(*ones)[1] == "6 errors hold the gate: e (2), a, b and 2 more rules."
    assert answer(*ones[:4])[1] == "4 errors hold the gate: a, b, c and 1 more rule."


@pytest.mark.parametrize("kind", ["comment", "metadata", "config", "baseline"])
def test_what_is_suppressed_never_counts(kind: Any) -> None:
    assert answer(finding(suppressed=Silenced(kind))) == PASSED


def test_drafts_count_only_where_the_house_says_so() -> None:
    draft = finding(draft=True)
    assert answer(draft) == PASSED
    assert answer(draft, gate_drafts=True) == (True, "1 error holds the gate: weekday-mismatch in content/a.md, line 5.")


def test_the_budget_counts_published_warnings_that_nothing_silences() -> None:
    others = (finding("x", "warning", draft=True), finding("x", "warning", suppressed=KNOWN), SUGGESTION)
    assert answer(WARNING, WARNING, *others, max_warnings=2) == PASSED
    assert answer(WARNING, WARNING, WARNING, *others, max_warnings=2) == (True, "3 warnings are more than the 2 allowed.")
    assert answer(WARNING, *others, max_warnings=0, gate_drafts=True) == (True, "1 warning is more than the 0 allowed.")
    assert answer(WARNING, ERROR, max_warnings=0)[1] == (
        "1 error holds the gate: weekday-mismatch in content/a.md, line 5. 1 warning is more than the 0 allowed."
    )
    assert answer(WARNING, max_warnings=0, fail_on="never") == PASSED, "never is never"


def test_it_says_of_each_finding_whether_it_holds_it() -> None:
    def held(finding: Finding, *others: Finding, **settings: Any) -> bool:
        return gate((finding, *others), config(Path.cwd(), **settings)).held_by(finding)

    assert held(ERROR)
    assert not held(WARNING)
    assert held(WARNING, fail_on="warning")
    assert not held(ERROR, fail_on="never")
    assert not held(WARNING, ERROR, max_warnings=1)
    assert held(WARNING, WARNING, max_warnings=1), "over the budget each warning is one too many"
    assert not held(finding(draft=True))
    assert held(finding(draft=True), gate_drafts=True)
