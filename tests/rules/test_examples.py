"""Every rule does what its page and its further cases say, and is silent on what every other page calls good."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.discover import LoadedRule, rules
from pelican_newslint.testing import example_problems, found, problems
from tests.rules.cases import cases, examples, strays

ALL = list(rules().values())


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_the_page_is_true(rule: LoadedRule) -> None:
    assert problems(rule) == []


@pytest.mark.parametrize("rule", [rule for rule in ALL if cases(rule)], ids=lambda rule: rule.id)
def test_the_further_cases_are_true(rule: LoadedRule) -> None:
    assert example_problems(rule, cases(rule)) == []
    assert all(example.marks for example in cases(rule) if example.sort == "bad"), "every Bad example carries carets"


def test_every_file_of_cases_is_a_rule_s() -> None:
    assert strays() == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_the_page_is_whole(rule: LoadedRule) -> None:
    page = rule.page
    assert page.summary.endswith("."), "the summary is a sentence"
    assert page.why, "the page says why it matters"
    assert page.evidence, "the page says what was measured"
    if rule.family is None:
        assert len(page.of("good")) >= 3, "at least three Good examples hold a word that wakes the rule"
        assert all(example.marks for example in page.of("bad")), "every Bad example carries carets"


@pytest.mark.parametrize("owner", ALL, ids=lambda rule: rule.id)
def test_no_other_rule_blames_what_a_page_calls_good(owner: LoadedRule) -> None:
    """Matters of taste may: an example of one thing needs no last polish in another."""
    blamed = [
        (hit.rule, hit.text, hit.message)
        for example in examples(owner)
        if example.sort == "good"
        for hit in found(None, example.posts)
        if hit.rule != owner.id and hit.severity != "suggestion" and rules()[hit.rule].rule.profile == "default"
    ]
    assert blamed == []
