"""Expressions that are compiled when they are first asked something.

Python takes a quarter of a millisecond to compile one, and the rules that one article wakes have two thousand, of which it asks less than
half. So what looks at articles takes `later` for `re.compile`. A match's `re` is the compiled one: who must know by it which expression
has matched (`match.re is _ONE`) compiles at once.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast

_made: list[_Later] = []


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`; what is wrong with the expression is only said at its first use, or by the test that compiles them all."""
    expression = _Later(pattern, flags)
    _made.append(expression)
    return cast("re.Pattern[str]", expression)


def made() -> list[re.Pattern[str]]:
    """All that the modules imported so far have, for those who look at every expression of the package."""
    return cast("list[re.Pattern[str]]", _made)


class _Later:
    """What is asked of it is asked of the compiled one, and stays here: the second time costs no more than there."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(self._compiled, name)
        return found
