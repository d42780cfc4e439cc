"""Words, cut the same way out of the text and out of its source, so that they can be compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from pelican_newslint.prose.later import later

JOINERS = "\u00ad\u200b\u2060\ufeff"
"""Characters inside a word that nobody sees. The masks fill the tail of a decoded entity with U+2060."""
SINGLE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts written without spaces: each character is a token."""
TOKEN = later(rf"([A-Za-z0-9]++(?![^\x00-\x7f])|[{SINGLE}]|(?:[^\W_{SINGLE}]+[\u0300-\u036f{JOINERS}]*)+)")
"""The first part is only the quick way for plain words."""
ASCII_TOKEN = later("([A-Za-z0-9]++)")
UNSEEN = later(f"[{JOINERS}]")


class Tokens(NamedTuple):
    """The words of a text: parallel lists of start and end offsets and of what is compared."""

    starts: list[int]
    ends: list[int]
    words: list[str]


def cut(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The words of `text[start:end]`; offsets count from the text's start."""
    pattern = ASCII_TOKEN if text.isascii() else TOKEN
    part = text[start:end]
    pieces = pattern.split(part)
    bounds = list(accumulate(map(len, pieces), initial=start))
    words, starts, ends = pieces[1::2], bounds[1:-1:2], bounds[2::2]
    if pattern is TOKEN and (UNSEEN.search(part) or not unicodedata.is_normalized("NFKC", text)):
        words = [word if word.isascii() else folded(word) for word in words]
    return Tokens(starts, ends, words)


def folded(word: str) -> str:
    """Composed and without what nobody sees: two spellings of one word are equal."""
    return unicodedata.normalize("NFKC", UNSEEN.sub("", word))


class Numbers:
    """Words as small integers, the same for the same word."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def of(self, words: Sequence[str]) -> list[int]:
        known = self.known
        for word in dict.fromkeys(words):
            if word not in known:
                known[word] = len(known)
        return list(map(known.__getitem__, words))
