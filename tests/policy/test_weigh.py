"""The whole third step: groups in, findings and the gate's answer out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from pelican_newslint.config.model import House, Override, Pattern, RuleSetting
from pelican_newslint.model import Finding, Gate, Group, Look, Place, Silenced, Suppression
from pelican_newslint.policy.baseline import read, write
from pelican_newslint.policy.gate import gate
from pelican_newslint.policy.known import hold_against
from pelican_newslint.policy.weigh import Scales
from tests.policy.made import HOUSE, INFOS, LANGUAGETOOL, NO_LANGUAGETOOL, candidate, config, group, look

TODAY = date(2021, 4, 6)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Weighed(Struct, frozen=True):
    findings: tuple[Finding, ...]
    gate: Gate
    notes: tuple[str, ...]


def weighed(*groups: Group, looks: tuple[Look, ...] = (look(),), house: House | None = None, **given: Any) -> Weighed:
    """The findings of all articles, held against a baseline where there is one."""
    settings = {name: given.pop(name) for name in ("fail_on", "gate_drafts") if name in given}
    engines = given.pop("engines", (HOUSE, LANGUAGETOOL))
    known = read(given.pop("baseline", None))
    asked = config(Path.cwd(), house, **settings)
    scales = Scales(asked, INFOS, given.pop("today", TODAY), engines)
    by_path = {each.path: each for each in looks}
    of = {path: [each for each in groups if each.candidate.place.path == path] for path in {each.candidate.place.path for each in groups}}
    paths = sorted({*by_path, *of})
    findings: Sequence[Finding] = [finding for path in paths for finding in scales.article(path, of.get(path, ()), by_path.get(path))]
    notes: Sequence[str] = ()
    if known is not None:
        findings, notes = hold_against(known, findings, engines, [path for path in paths if path not in by_path or by_path[path].whole])
    return Weighed(tuple(findings), gate(findings, asked), tuple(notes))


def told(answer: Weighed) -> list[tuple[str, str, int, Silenced | None]]:
    return [(one.rule, one.severity, one.place.line, one.suppressed) for one in answer.findings]


def test_a_finding_has_all_that_its_candidate_had() -> None:
    one = group("doubled-word", "languagetool/X", text="the the", before="of", after="band", confidence="medium")
    (given,) = weighed(one).findings
    assert given == Finding(
        rule="doubled-word",
        sources=("doubled-word", "languagetool/X"),
        group="language",
        kind="fact",
        severity="warning",
        confidence="medium",
        message="About the the.",
        text="the the",
        scope="paragraph",
        place=Place("content/a.md", 5, 1, 5, 8),
        fingerprint=given.fingerprint,
    )


def test_groups_of_engines_and_of_the_houses_own_patterns() -> None:
    house = House(pattern=(Pattern("house/visitors", "visitors to the city", "x"),))
    answer = weighed(group("languagetool/X"), group("house/visitors"), group("weekday-mismatch"), house=house)
    assert [(one.rule, one.group) for one in answer.findings] == [
        ("house/visitors", "house"),
        ("languagetool/X", "language"),
        ("weekday-mismatch", "dates"),
    ]


def test_in_the_order_of_path_line_column_and_rule() -> None:
    groups = [
        group(path="content/b.md", line=1),
        group("doubled-word", line=9),
        group(line=9),
        Group(candidate("doubled-word", place=Place("content/a.md", 9, 1, 9, 3), message="A"), ("doubled-word",)),
        group(line=10, path="content/a.md"),
        group("languagetool/X", line=2),
    ]
    forth, back = weighed(*groups), weighed(*reversed(groups))
    assert forth == back
    assert [(one.place.path, one.place.line, one.rule) for one in forth.findings] == [
        ("content/a.md", 2, "languagetool/X"),
        ("content/a.md", 9, "doubled-word"),
        ("content/a.md", 9, "doubled-word"),
        ("content/a.md", 9, "weekday-mismatch"),
        ("content/a.md", 10, "weekday-mismatch"),
        ("content/b.md", 1, "weekday-mismatch"),
    ]


def test_equal_flaws_of_one_post_have_fingerprints_of_their_own_whatever_else_is_off() -> None:
    answer = weighed(group(line=5), group(line=9), group(path="content/b.md"))
    first, second, elsewhere = (one.fingerprint for one in answer.findings)
    assert first == elsewhere != second


def test_a_flaw_that_holds_until_a_day_is_gone_on_that_day() -> None:
    embargo = group(until="2021-04-06")
    assert weighed(embargo, today=date(2021, 4, 5)).gate.failed
    assert weighed(embargo, today=date(2021, 4, 6)).findings == ()


def test_drafts_are_shown_and_do_not_fail() -> None:
    answer = weighed(group(), looks=(look(status="draft"),))
    assert [one.draft for one in answer.findings] == [True]
    assert not answer.gate.failed
    assert weighed(group(), looks=(look(status="draft"),), gate_drafts=True).gate.failed
    assert not any(one.draft for one in weighed(group(), looks=(look(status="hidden"),)).findings)


def test_the_houses_word_by_rule_and_by_part_of_the_site() -> None:
    house = House(
        rules={"weekday-mismatch": RuleSetting("suggestion")},
        override=(Override({"doubled-word": RuleSetting("off"), "weekday-mismatch": RuleSetting("warning")}, tag="archive"),),
    )
    looks = (look("content/a.md"), look("content/b.md", tags=("archive",)))
    groups = [group(rule, path=path) for rule in ("weekday-mismatch", "doubled-word") for path in ("content/a.md", "content/b.md")]
    assert told(weighed(*groups, looks=looks, house=house)) == [
        ("doubled-word", "warning", 5, None),
        ("weekday-mismatch", "suggestion", 5, None),
        ("doubled-word", "warning", 5, Silenced("config", "doubled-word is off for this part of the site.")),
        ("weekday-mismatch", "warning", 5, None),
    ]


def test_suppressions_silence_and_are_looked_at_themselves() -> None:
    fine = Suppression("content/a.md", 4, ("weekday-mismatch",), 5, 5, reason="Quoted")
    stale = Suppression("content/a.md", 8, ("doubled-word",), 9, 9)
    wrong = Suppression("content/a.md", 12, ("dubbled-word", "languagetool/X"), 13, 13)
    answer = weighed(group(), looks=(look("content/a.md", fine, stale, wrong),), engines=(HOUSE, NO_LANGUAGETOOL))
    assert told(answer) == [
        ("weekday-mismatch", "error", 5, Silenced("comment", "Quoted")),
        ("unused-suppression", "suggestion", 8, None),
        ("unknown-suppression", "warning", 12, None),
    ]
    assert {one.group for one in answer.findings[1:]} == {"suppressions"}
    assert not answer.gate.failed


def test_where_an_engine_failed_nothing_of_it_is_called_unused() -> None:
    suppressions = (Suppression("content/a.md", 4, ("languagetool/X",), 5, 5), Suppression("content/a.md", 6, ("doubled-word",), 7, 7))
    assert [one.rule for one in weighed(looks=(look("content/a.md", *suppressions, whole=False),)).findings] == ["unused-suppression"]
    assert len(weighed(looks=(look("content/a.md", *suppressions),)).findings) == 2


def test_where_an_engine_failed_no_known_finding_is_called_mended(folder: Path) -> None:
    file = folder / "newslint-baseline.json"
    (folder / "content").mkdir()
    (folder / "content/a.md").write_text("")
    write(file, weighed(group("languagetool/X")).findings, (HOUSE, LANGUAGETOOL), looked_at=["content/a.md"], whole_site=True)
    assert weighed(looks=(look(whole=False),), baseline=file).notes == ()
    assert len(weighed(looks=(look(),), baseline=file).notes) == 1


def test_a_house_can_ask_for_reasons_and_switch_off_the_talk_about_suppressions() -> None:
    bare = Suppression("content/a.md", 4, ("weekday-mismatch",), 5, 5)
    asked = weighed(group(), looks=(look("content/a.md", bare),), house=House(require_reason=True))
    assert [one.rule for one in asked.findings] == ["suppression-without-reason", "weekday-mismatch"]
    off = House(rules={"unused-suppression": RuleSetting("off")})
    assert weighed(looks=(look("content/a.md", bare),), house=off).findings == ()


def test_a_suppression_of_a_rule_that_is_off_or_asleep_is_no_flaw() -> None:
    both = (Suppression("content/a.md", 4, ("weekday-mismatch",), 5, 5), Suppression("content/a.md", 6, ("headline-length",), 7, 7))
    house = House(rules={"weekday-mismatch": RuleSetting("off")})
    assert weighed(group(), looks=(look("content/a.md", *both),), house=house).findings == ()


def test_a_post_that_nobody_could_look_at_has_findings_too() -> None:
    assert weighed(group(path="content/dropped.md")).gate.failed


def test_an_archive_adopts_the_gate_and_only_what_is_new_fails(folder: Path) -> None:
    file = folder / "newslint-baseline.json"
    old = (group(line=5), group("languagetool/X", line=7))
    before = weighed(*old)
    assert before.gate.failed
    write(file, before.findings, (HOUSE, LANGUAGETOOL), looked_at=["content/a.md"], whole_site=True)
    after = weighed(*old, baseline=file)
    assert {one.suppressed for one in after.findings} == {Silenced("baseline", "Known before.")}
    assert (after.gate.failed, after.notes) == (False, ())
    moved = weighed(group(line=25), group(line=30, before="on"), baseline=file)
    assert [one.suppressed is None for one in moved.findings] == [False, True]
    assert moved.gate.reason == "1 error holds the gate: weekday-mismatch in content/a.md, line 30."
    assert moved.notes == ("1 entry matches nothing any more in newslint-baseline.json; `newslint baseline` takes it out.",)
    elsewhere = weighed(old[0], baseline=file, engines=(HOUSE, NO_LANGUAGETOOL))
    assert not elsewhere.gate.failed
    assert elsewhere.notes == (
        "newslint-baseline.json was written with languagetool, which doesn't look here: its 1 known finding is left alone.",
    )
