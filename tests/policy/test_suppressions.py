"""What a writer's "this is fine" silences, and what is said of one that is wrong itself."""

from __future__ import annotations

from typing import Any

import pytest

from pelican_newslint.model import Group, Place, Silenced, Suppression
from pelican_newslint.policy.suppressions import OWN_RULES, Suppressions
from tests.policy.made import INFOS, candidate, group

IDS = {*INFOS, *OWN_RULES, "wrong-weekday", "long-headline", "house/visitors"}
EVERYBODY = {"house", "languagetool", "proselint"}


def comment(*rules: str, first: int = 5, last: int = 7, line: int = 4, **fields: Any) -> Suppression:
    return Suppression(path="content/a.md", line=line, rules=rules, first=first, last=last, **fields)


def problems(
    *suppressions: Suppression, found: tuple[Group, ...] = (), looked: set[str] = EVERYBODY, asleep: Any = (), require_reason: bool = False
) -> list[tuple[str, str, int, str]]:
    desk = Suppressions(suppressions, INFOS)
    for one in found:
        desk.silenced(one)
    given = desk.problems(IDS, looked, asleep, require_reason)
    return [(one.rule, one.severity, one.place.line, one.message) for one in given]


@pytest.mark.parametrize("name", ["weekday-mismatch", "wrong-weekday", "*", "languagetool/EN_DATE_WEEKDAY", "languagetool/*"])
def test_any_name_of_any_source_silences(name: str) -> None:
    found = group("weekday-mismatch", "languagetool/EN_DATE_WEEKDAY")
    assert Suppressions([comment(name, reason="Their style")], INFOS).silenced(found) == Silenced("comment", "Their style")
    assert problems(comment(name), found=(found,)) == []


@pytest.mark.parametrize("name", ["doubled-word", "weekday", "languagetool/EN", "harper/*"])
def test_another_name_does_not(name: str) -> None:
    assert Suppressions([comment(name)], INFOS).silenced(group("weekday-mismatch", "languagetool/EN_DATE_WEEKDAY")) is None


@pytest.mark.parametrize(("line", "silent"), [(4, False), (5, True), (7, True), (8, False)])
def test_only_the_lines_it_reaches(line: int, silent: bool) -> None:
    assert (Suppressions([comment("*")], INFOS).silenced(group(line=line)) is not None) is silent


def test_a_match_over_several_lines_is_reached_by_any_of_them() -> None:
    wrapped = Group(candidate(place=Place("content/a.md", 3, 60, 5, 4)), ("weekday-mismatch",))
    assert Suppressions([comment("*")], INFOS).silenced(wrapped) is not None


def test_only_the_words_it_names_however_they_are_set() -> None:
    named = comment("weekday-mismatch", words='monday\'s  "talk"')
    assert Suppressions([named], INFOS).silenced(group(text="Monday’s\n“talk”")) == Silenced("comment")
    assert Suppressions([named], INFOS).silenced(group(text="Monday")) is None


def test_the_header_silences_as_metadata() -> None:
    header = comment("weekday-mismatch", first=1, last=900, line=3, kind="metadata")
    assert Suppressions([header], INFOS).silenced(group()) == Silenced("metadata")


def test_of_several_the_one_with_a_reason_is_told_and_all_are_in_use() -> None:
    both = (comment("*"), comment("weekday-mismatch", line=9, reason="Quoted"))
    assert Suppressions(both, INFOS).silenced(group()) == Silenced("comment", "Quoted")
    assert problems(*both, found=(group(),)) == []


def test_each_name_that_silences_nothing_any_more_is_said() -> None:
    one = comment("weekday-mismatch", "doubled-word", "wrong-weekday")
    assert problems(one, found=(group(),)) == [
        ("unused-suppression", "suggestion", 4, "doubled-word finds nothing in what stands here any more: take the suppression out.")
    ]
    named = comment("doubled-word", words="had had")
    assert problems(named) == [
        ("unused-suppression", "suggestion", 4, 'doubled-word finds nothing in the words "had had" any more: take the suppression out.')
    ]


def test_nothing_is_unused_that_nobody_looked_for() -> None:
    without = {"house", "proselint", "harper"}
    assert problems(comment("languagetool/EN_X", "languagetool/*", "*"), looked=without) == []
    assert [one[0] for one in problems(comment("languagetool/EN_X", "languagetool/*", "*"))] == ["unused-suppression"] * 3
    assert problems(comment("headline-length", "long-headline"), asleep={"headline-length"}) == []


def test_an_unknown_rule_is_asked_about() -> None:
    assert problems(comment("weekday-missmatch", "astrology", "house/visitor", "acme/*", line=9)) == [
        (
            "unknown-suppression",
            "warning",
            9,
            "There is no rule weekday-missmatch; did you mean weekday-mismatch? All of them: newslint rules.",
        ),
        ("unknown-suppression", "warning", 9, "There is no rule astrology. All of them: newslint rules."),
        ("unknown-suppression", "warning", 9, "There is no rule house/visitor; did you mean house/visitors? All of them: newslint rules."),
        ("unknown-suppression", "warning", 9, "There is no rule acme/*. All of them: newslint rules."),
    ]


def test_a_reason_is_asked_for_where_the_house_wants_one() -> None:
    bare, told = comment("weekday-mismatch", "*", reason=""), comment("*", line=8, reason="Quoted")
    header = comment("*", kind="metadata", line=2)
    assert problems(bare, told, header, found=(group(),), require_reason=True) == [
        ("suppression-without-reason", "warning", 4, "Say why weekday-mismatch, * is fine here: the house asks for a reason.")
    ]
    assert problems(bare, told, header, found=(group(),)) == []
