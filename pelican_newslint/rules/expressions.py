"""Expressions in google-re2, whose time is linear whatever a house writes. Its `\\w` knows only ASCII: letters of all scripts take its place."""

from __future__ import annotations

import re
from functools import cached_property
from math import prod
from typing import TYPE_CHECKING

from pelican_newslint.errors import ConfigError
from pelican_newslint.prose.later import later

if TYPE_CHECKING:
    import re2

LETTER = r"\p{L}\p{N}_"
"""What a word is made of, to stand in a class."""
_ASCII_LETTER = "0-9A-Za-z_"
_PART = later(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
"""What is escaped, or a class."""
_ALL_BUT_LETTERS = later(r"\[\^[^\]]*\\w")
_REPEATS = later(r"(\d{1,9})\}")
_MANY = 100
"""So many classes of all letters re2 surely holds."""
_MEMORY = (1_000_000, 8 << 20)
"""Bytes that re2 may take for one expression. With its own 8 MB, 500 patterns are no faster after 200,000 words and hold more; what
a larger expression can't be compiled with is tried again with it."""


class Expression:
    """One expression, compiled when first asked, as two programs: one that knows letters of ASCII alone, and the whole one.

    A class of all letters is 1,400 instructions, of ASCII letters 20: with several of the large ones re2 has no room to remember
    its states, and takes twenty times as long. In ASCII both find the same; elsewhere the small one, which takes every other
    character for a letter and for none, finds no less, and mostly nothing.
    """

    def __init__(self, expression: str, shown: str, name: str) -> None:
        """`expression` may hold `[^LETTER]` and `\\w`; `shown` is what was written, and `name` where, for errors."""
        self._expression, self._shown, self._name = expression, shown, name

    def search(self, text: str, at: int = 0) -> re2._Match[str] | None:
        """The first match from code point `at` on. Raises `ConfigError` where it can't be compiled."""
        plain = text.isascii()
        if plain or self._finds_no_less:
            found = self._small.search(text, at)
            if plain or not found:
                return found
        return self._whole.search(text, at)

    @cached_property
    def _finds_no_less(self) -> bool:
        return not _ALL_BUT_LETTERS.search(self._expression)

    @cached_property
    def _small(self) -> re2._Regexp[str]:
        repeated = prod(int(times) or 1 for times in _REPEATS.findall(self._expression))
        if self._expression.count(r"\w") * repeated > _MANY:
            _ = self._whole  # it may be too large: said at once, not at the first text with an accent
        small = _with_letters(self._expression.replace(f"[^{LETTER}]", f"[^{_ASCII_LETTER}]"), rf"{_ASCII_LETTER}\x{{80}}-\x{{10FFFF}}")
        return _compile(small, self._shown, self._name)

    @cached_property
    def _whole(self) -> re2._Regexp[str]:
        return _compile(_with_letters(self._expression, LETTER), self._shown, self._name)


def _with_letters(expression: str, letters: str) -> str:
    """With these for each `\\w`."""

    def spelt(part: re.Match[str]) -> str:
        return f"[{letters}]" if part[0] == r"\w" else part[0].replace(r"\w", letters)

    return _PART.sub(spelt, expression)


def _compile(expression: str, shown: str, name: str) -> re2._Regexp[str]:
    import re2

    if r"\b" in shown:
        raise ConfigError(f"{name}: {shown!r}: \\b isn't needed, a pattern matches whole words")
    flags = "" if re.search(r"(?<!\\)[A-Z]", shown) else "(?i)"
    for memory in _MEMORY:
        options = re2.Options()
        options.log_errors = False
        options.max_mem = memory
        try:
            return re2.compile(flags + expression, options)
        except re2.error as error:
            said = error.args[0].decode() if isinstance(error.args[0], bytes) else error
    raise ConfigError(f"{name}: {shown!r} isn't a pattern: {said}")
