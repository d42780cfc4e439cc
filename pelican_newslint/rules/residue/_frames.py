"""Hundreds of expressions for a whole line: only those are tried that can begin with its first sign."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_newslint.rules.expansion import DIGIT
from pelican_newslint.rules.literals import beginnings


class Frames:
    """Expressions that are one when asked. Those of a first sign are compiled when a line first begins with it."""

    def __init__(self, frames: Sequence[str]) -> None:
        self._frames = [(frame, beginnings(frame)) for frame in frames]
        self._signs = frozenset[str]().union(*(signs for _, signs in self._frames))
        self._compiled: dict[str, re.Pattern[str] | None] = {}

    def fullmatch(self, line: str) -> re.Match[str] | None:
        """What the first of them that matches the whole line matches."""
        sign = line[:1]
        if sign.isdecimal():
            sign = DIGIT
        elif sign not in self._signs:
            sign = ""
        if sign not in self._compiled:
            fitting = [frame for frame, signs in self._frames if not signs or sign in signs]
            self._compiled[sign] = re.compile("|".join(f"(?:{frame})" for frame in fitting)) if fitting else None
        compiled = self._compiled[sign]
        return None if compiled is None else compiled.fullmatch(line)
