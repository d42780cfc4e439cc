"""Which severity a finding has for a house, and when it has none."""

from __future__ import annotations

from typing import Any

import pytest

from pelican_newslint.config.model import House, Override, RuleSetting
from pelican_newslint.policy.severity import Level, level
from tests.policy.made import INFOS, group

OFF = RuleSetting("off")
WARNING = RuleSetting("warning")
ERROR = RuleSetting("error")


def weighed(
    *sources: str, rules: dict[str, RuleSetting] | None = None, here: tuple[dict[str, RuleSetting], ...] = (), **fields: Any
) -> Level:
    house = House(rules=rules or {}, profile=fields.pop("profile", "default"))
    overrides = [Override(rules=table) for table in here]
    return level(group(*sources, **fields), house, overrides, INFOS)


def test_as_shipped_where_nothing_is_said() -> None:
    assert weighed("weekday-mismatch") == Level("error")
    assert weighed("languagetool/EN_X", severity="suggestion") == Level("suggestion")
    assert weighed("weekday-mismatch", severity="warning") == Level("warning"), "a match may be milder than its rule"


@pytest.mark.parametrize("name", ["weekday-mismatch", "wrong-weekday", "*"])
def test_a_rules_own_name_a_former_one_and_all(name: str) -> None:
    assert weighed("weekday-mismatch", rules={name: WARNING}) == Level("warning")
    assert weighed("weekday-mismatch", rules={name: OFF}) == Level(None)


def test_all_rules_of_one_origin_unless_one_is_named() -> None:
    rules = {"languagetool/*": OFF, "languagetool/EN_X": ERROR, "*": WARNING}
    assert weighed("languagetool/EN_Y", rules=rules) == Level(None)
    assert weighed("languagetool/EN_X", rules=rules) == Level("error")
    assert weighed("doubled-word", rules=rules) == Level("warning")


def test_the_last_override_that_speaks_of_the_rule_wins() -> None:
    here = ({"doubled-word": ERROR}, {"doubled-word": WARNING, "weekday-mismatch": OFF}, {"loaded-headline": ERROR})
    assert weighed("doubled-word", rules={"doubled-word": OFF}, here=here) == Level("warning")


def test_off_by_an_override_is_listed_with_its_reason_off_for_all_is_gone() -> None:
    assert weighed("doubled-word", here=({"doubled-word": OFF},)) == Level("warning", off="doubled-word is off for this part of the site.")
    assert weighed("doubled-word", rules={"doubled-word": OFF}) == Level(None)


def test_options_alone_leave_the_severity() -> None:
    assert weighed("weekday-mismatch", rules={"weekday-mismatch": RuleSetting(None, {"form": "x"})}) == Level("error")


def test_switching_off_any_source_silences_all() -> None:
    both = ("doubled-word", "languagetool/ENGLISH_WORD_REPEAT_RULE")
    assert weighed(*both, rules={both[1]: OFF}) == Level("warning", off="languagetool/ENGLISH_WORD_REPEAT_RULE is off.")
    assert weighed(*both, rules={both[0]: OFF}) == Level(None)


def test_the_word_on_the_rule_that_is_shown_goes_before_that_on_another_source() -> None:
    both = ("doubled-word", "languagetool/X")
    assert weighed(*both, rules={"languagetool/X": ERROR}) == Level("error")
    assert weighed(*both, rules={"languagetool/*": RuleSetting("suggestion")}) == Level("warning"), "it can only make it graver"
    assert weighed(*both, rules={"languagetool/X": ERROR, "doubled-word": RuleSetting("suggestion")}) == Level("suggestion")


def test_rules_of_the_strict_profile_sleep_until_asked_for_or_named() -> None:
    assert weighed("headline-length") == Level(None)
    assert weighed("headline-length", profile="strict") == Level("suggestion")
    assert weighed("headline-length", rules={"headline-length": RuleSetting(None, {"words": 12})}) == Level("suggestion")
    assert weighed("headline-length", rules={"long-headline": WARNING}) == Level("warning")
    assert weighed("headline-length", here=({"headline-length": WARNING},)) == Level("warning")
    assert weighed("headline-length", rules={"*": WARNING}) == Level(None), "all rules are all that are on"
    assert weighed("headline-length", "languagetool/X") == Level("suggestion"), "another source saw it too"
