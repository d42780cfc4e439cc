"""Every rule does what its page says, and is silent on what every other page calls good."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.discover import LoadedRule, rules
from pelican_newslint.testing import found, problems

ALL = list(rules().values())


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_the_page_is_true(rule: LoadedRule) -> None:
    assert problems(rule) == []


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
        for example in owner.page.of("good")
        for hit in found(None, example.posts)
        if hit.rule != owner.id and hit.severity != "suggestion" and rules()[hit.rule].rule.profile == "default"
    ]
    assert blamed == []
