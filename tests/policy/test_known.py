"""Findings against a baseline: an adopted archive is silent, and exactly what is new is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pelican_newslint.model import EngineStatus, Finding, Silenced
from pelican_newslint.policy.baseline import Baseline, Entry
from pelican_newslint.policy.known import hold_against
from tests.policy.made import HOUSE, LANGUAGETOOL, NO_LANGUAGETOOL, finding

KNOWN = Silenced("baseline", "Known before.")
WITH = {"house": "0.1.0", "languagetool": "lingotweaker 0.2.8"}
ALL = ("content/a.md", "content/b.md")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of the posts a and b."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    for path in ALL:
        (tmp_path / path).write_text("")
    return tmp_path


def held(
    entries: tuple[tuple[str, str, str], ...],
    findings: list[Finding],
    *,
    engines: dict[str, str] = WITH,
    here: tuple[EngineStatus, ...] = (HOUSE, LANGUAGETOOL),
    looked_at: tuple[str, ...] = ALL,
) -> tuple[list[Silenced | None], list[str]]:
    baseline = Baseline(Path.cwd() / "newslint-baseline.json", engines, tuple(Entry(*entry) for entry in entries))
    result, notes = hold_against(baseline, findings, here, looked_at)
    assert [one.fingerprint for one in result] == [one.fingerprint for one in findings], "in their order, none lost"
    return [one.suppressed for one in result], notes


def at(path: str, fingerprint: str = "v1:aa", rule: str = "weekday-mismatch", **fields: Any) -> Finding:
    return finding(rule, path=path, fingerprint=fingerprint, **fields)


def test_known_ones_are_silent_and_a_new_one_is_not() -> None:
    entries = (("content/a.md", "weekday-mismatch", "v1:aa"), ("content/a.md", "doubled-word", "v1:bb"))
    assert held(entries, [at(ALL[0]), at(ALL[0], "v1:cc"), at(ALL[0], "v1:bb")]) == ([KNOWN, None, KNOWN], [])


def test_another_engine_that_finds_the_same_flaw_changes_nothing() -> None:
    assert held((("content/a.md", "doubled-word", "v1:aa"),), [at(ALL[0], rule="languagetool/X")]) == ([KNOWN], [])


def test_the_same_words_in_a_second_post_are_new() -> None:
    entry = ("content/a.md", "weekday-mismatch", "v1:aa")
    assert held((entry,), [at(ALL[1]), at(ALL[0])]) == ([None, KNOWN], [])


def test_a_renamed_post_keeps_its_own(folder: Path) -> None:
    entry = ("content/old.md", "weekday-mismatch", "v1:aa")
    assert held((entry,), [at(ALL[0])]) == ([KNOWN], [])
    (folder / "content/old.md").write_text("")
    assert held((entry,), [at(ALL[0])]) == ([None], []), "it is there still, only not looked at now"


def test_a_paragraph_moved_to_another_post_keeps_its_own() -> None:
    assert held((("content/a.md", "weekday-mismatch", "v1:aa"),), [at(ALL[1])]) == ([KNOWN], [])


def test_a_flaw_without_words_does_not_move_between_posts() -> None:
    """Every post without a summary has the same fingerprint: one mended must not hide one that is new."""
    entry = ("content/a.md", "missing-metadata", "v1:aa")
    assert held((entry,), [at(ALL[1], text="", rule="missing-metadata")])[0] == [None]


def test_what_is_silenced_otherwise_uses_its_entry_up() -> None:
    by_writer = Silenced("comment", "Quoted")
    assert held((("content/a.md", "weekday-mismatch", "v1:aa"),), [at(ALL[0], suppressed=by_writer)]) == ([by_writer], [])


def test_what_is_mended_is_counted_in_one_line() -> None:
    entries = (("content/a.md", "x", "v1:aa"), ("content/b.md", "x", "v1:bb"), ("content/gone.md", "x", "v1:cc"))
    assert held(entries, [at(ALL[0])])[1] == [
        "2 entries match nothing any more in newslint-baseline.json; `newslint baseline` takes them out."
    ]
    assert held(entries[:2], [at(ALL[0])])[1] == [
        "1 entry matches nothing any more in newslint-baseline.json; `newslint baseline` takes it out."
    ]
    assert held(entries[:2], [at(ALL[0])], looked_at=ALL[:1])[1] == [], "the other post wasn't looked at"


def test_read_without_an_engine_that_was_there() -> None:
    entries = (
        ("content/a.md", "weekday-mismatch", "v1:aa"),
        ("content/a.md", "languagetool/X", "v1:bb"),
        ("content/b.md", "languagetool/X", "v1:cc"),
    )
    assert held(entries, [at(ALL[0])], here=(HOUSE, NO_LANGUAGETOOL)) == (
        [KNOWN],
        ["newslint-baseline.json was written with languagetool, which doesn't look here: its 2 known findings are left alone."],
    )


def test_read_with_an_engine_that_was_not_there() -> None:
    entries = (("content/a.md", "weekday-mismatch", "v1:aa"),)
    findings = [
        at(ALL[0]),
        at(ALL[0], "v1:bb", "languagetool/X"),
        at(ALL[0], "v1:cc", "languagetool/Y", sources=("languagetool/Y", "harper/Z")),
        at(ALL[1], "v1:dd", "doubled-word", sources=("doubled-word", "languagetool/Z")),
    ]
    without = "Not covered by the baseline, which was written without"
    assert held(entries, findings, engines={"house": "0.1.0"}) == (
        [KNOWN, Silenced("baseline", f"{without} languagetool."), Silenced("baseline", f"{without} harper and languagetool."), None],
        [
            f"1 finding of {engines} doesn't count: newslint-baseline.json was written before {engines} looked. `newslint baseline` takes it in."
            for engines in ("harper and languagetool", "languagetool")
        ],
    )


def test_paths_count_from_the_baselines_own_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    baseline = Baseline(folder / "newslint-baseline.json", WITH, (Entry("content/a.md", "weekday-mismatch", "v1:aa"),))
    monkeypatch.chdir(folder / "content")
    result, notes = hold_against(baseline, [at("b.md"), at("a.md")], (HOUSE,), ("a.md", "b.md"))
    assert ([one.suppressed for one in result], notes) == ([None, KNOWN], [])
