"""Expressions that wait are those that `re.compile` would give, and all of the package's are good."""

from __future__ import annotations

import re

import pytest

from pelican_newslint.prose.later import later, made
from pelican_newslint.rules.discover import rules


def test_it_answers_as_the_compiled_one() -> None:
    text, expression, compiled = "Bridge, bridge", later("(?P<what>b)ridge", re.IGNORECASE), re.compile("(?P<what>b)ridge", re.IGNORECASE)
    for _ in range(2):
        assert [found.span() for found in expression.finditer(text)] == [found.span() for found in compiled.finditer(text)]
        assert expression.sub("x", text) == "x, x"
        assert (expression.pattern, expression.flags, expression.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)
    with pytest.raises(AttributeError, match="serach"):
        _ = expression.serach  # type: ignore[attr-defined]


def test_a_wrong_one_is_said_when_it_is_asked() -> None:
    expression = later("(bridge")
    made().remove(expression)  # it is none of the rules
    with pytest.raises(re.error, match="unterminated subpattern"):
        expression.search("bridge")


def test_all_of_the_rules_can_be_compiled() -> None:
    rules()
    assert len(made()) > 100
    for expression in made():
        assert expression.search("") is None or re.match(expression.pattern, "", expression.flags), expression.pattern
