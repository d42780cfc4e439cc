"""The paragraphs of a text by the rows of words in them, so that one that comes again is found without going through all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from pelican_newslint.model import Span

SENTENCE = 3
"""Words of the shortest sentence that is sought."""
Row = tuple[str, ...]


class Told:
    """The paragraphs so far as lower-case words, by the short rows of them that come twice."""

    def __init__(self, words: Sequence[str]) -> None:
        self._rows = repeated_rows(words, SENTENCE)
        self._paragraphs: list[tuple[str, Span]] = []
        self._holders: dict[Row, list[int]] = {}

    def add(self, plain: str, span: Span) -> None:
        for row in self._rows & set(rows_of(plain.split(), SENTENCE)):
            self._holders.setdefault(row, []).append(len(self._paragraphs))
        self._paragraphs.append((f" {plain} ", span))

    def holder(self, sentence: str) -> Span | None:
        """The first paragraph that holds these words, three or more."""
        numbers = min((self._holders.get(row, []) for row in rows_of(sentence.split(), SENTENCE)), key=len)
        found = (self._paragraphs[number] for number in numbers)
        return next((span for plain, span in found if f" {sentence} " in plain), None)


def rows_of(words: Sequence[str], size: int) -> Iterator[Row]:
    return zip(*(words[at:] for at in range(size)), strict=False)


def repeated_rows(words: Sequence[str], size: int) -> Set[Row]:
    """The rows of so many words that come twice; sought only where each of the words comes twice."""
    often = {word: count > 1 for word, count in Counter(words).items()}
    rows, again = set[Row](), set[Row]()
    for run in re.finditer(rb"\x01{%d,}" % size, bytes(map(often.__getitem__, words))):
        for row in rows_of(words[run.start() : run.end()], size):
            (again if row in rows else rows).add(row)
    return again
