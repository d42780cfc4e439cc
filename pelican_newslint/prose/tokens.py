"""Words, cut the same way out of the text and out of its source, so that they can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

JOINERS = "\u00ad\u200b\u2060\ufeff"
"""Characters inside a word that nobody sees. The masks fill the tail of a decoded entity with U+2060."""
SINGLE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts written without spaces: each character is a token."""
TOKEN = re.compile(f"[{SINGLE}]|(?:[^\\W_{SINGLE}]+[\u0300-\u036f{JOINERS}]*)+")
ASCII_TOKEN = re.compile("[A-Za-z0-9]+")
WITHOUT_JOINERS = dict.fromkeys(map(ord, JOINERS))


class Tokens:
    """The words of a text: parallel lists of start and end offsets and of what is compared."""

    __slots__ = ("ends", "starts", "words")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        pattern = ASCII_TOKEN if text.isascii() else TOKEN
        found = list(pattern.finditer(text, start, len(text) if end is None else end))
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.words = [match[0] for match in found]
        if pattern is TOKEN:
            self.words = [word if word.isascii() else folded(word) for word in self.words]

    def __len__(self) -> int:
        return len(self.starts)


def folded(word: str) -> str:
    """Composed and without what nobody sees: two spellings of one word are equal."""
    return unicodedata.normalize("NFKC", word.translate(WITHOUT_JOINERS))


class Numbers:
    """Words as small integers, the same for the same word."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def of(self, words: Iterable[str]) -> list[int]:
        known = self.known
        return [known.setdefault(word, len(known)) for word in words]
