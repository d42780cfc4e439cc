"""Text as LanguageTool's server takes it, and its places brought back.

What is masked goes as markup that reads like its mask: the same text as in the process, and nothing in it is the
writer's. The server counts in UTF-16 code units, Python in code points: outside the basic plane one is two.
"""

from __future__ import annotations

import re
from bisect import bisect_left

import msgspec

from pelican_newslint.engines.masks import MASK

_MASKED = re.compile(f"({MASK}+)")


def annotation(text: str) -> str:
    """The value of the parameter `data`: JSON that has every character of `text` once, in order."""
    parts = [
        {"markup": part, "interpretAs": part} if part.startswith(MASK) else {"text": part} for part in _MASKED.split(text) if part
    ]  # fmt: skip
    return msgspec.json.encode({"annotation": parts}).decode()


class CodePoints:
    """From UTF-16 offsets of a text to its code points."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        wide = [at for at, char in enumerate(text) if ord(char) > 0xFFFF]
        self._wide = [at + before for before, at in enumerate(wide)]
        """Where the two units of each begin."""

    def __call__(self, unit: int) -> int:
        """One within a pair means the character whose pair it is. Raises `ValueError` outside the text."""
        point = unit - bisect_left(self._wide, unit) if self._wide else unit
        if not 0 <= point <= self._length:
            raise ValueError(f"{unit} lies outside the text")
        return point
