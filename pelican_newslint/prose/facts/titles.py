"""Titles before names: "Foreign Minister", "Gov.", "Secretary of State", "former president"."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_newslint.prose.facts.name_tables import NameTables
from pelican_newslint.prose.facts.words import Words

_LONGEST = 4
_OF_STATE = ("secretary", "of", "state")
_HONORIFICS = frozenset("mr mrs ms miss mx dr prof sir dame mme mlle madame madam herr frau shri smt".split())
"""They stand alone: "Education Mr. X" is no title."""


class Titles:
    """Finds where the title ends and the name begins. A run is the indexes of the words that have capitals."""

    def __init__(self, words: Words, tables: NameTables) -> None:
        self._words = words
        self._tables = tables

    def end(self, run: Sequence[int]) -> int | None:
        """Index in the run of the last word of its title; None without one."""
        lower, tables = self._words.lower, self._tables
        for at in range(len(run) - 2, -1, -1):
            word, following = lower[run[at]], lower[run[at + 1]]
            if word not in tables.heads or following in tables.no_title_before or following in tables.suffixes or following in tables.heads:
                continue
            if following == "of" or following in tables.modifiers or (at and lower[run[at - 1]] in tables.given and len(word) > 3):
                continue
            return at
        return next((at + 2 for at in range(len(run) - 3) if tuple(lower[word] for word in run[at : at + 3]) == _OF_STATE), None)

    def start(self, run: Sequence[int], end: int) -> int:
        """Index in the run of the first word of the title that ends at `end`."""
        lower, tables = self._words.lower, self._tables
        if end > 1 and lower[run[end]] == "state" and lower[run[end - 1]] == "of":
            return end - 2
        start = end
        while (
            start
            and lower[run[end]] not in _HONORIFICS
            and (lower[run[start - 1]] in tables.modifiers or lower[run[start - 1]] in tables.heads)
        ):
            if lower[run[start - 1]] == "house" and start > 1:  # "White House Press Secretary"
                break
            start -= 1
        return start

    def only(self, run: Sequence[int]) -> bool:
        """Whether the run is a title without a name: "Foreign Minister", "President"."""
        lower, tables = self._words.lower, self._tables
        if tuple(lower[at] for at in run) == _OF_STATE:
            return True
        texts = self._words.texts
        return lower[run[-1]] in tables.heads and all(
            lower[at] in tables.heads or lower[at] in tables.modifiers or texts[at].isupper() for at in run
        )

    def small(self, first: int) -> tuple[int, int] | None:
        """First and last word of a title in small letters before the name that begins with word `first`."""
        words, tables = self._words, self._tables
        end = first - 1
        if end < 0 or words.lower[end] not in tables.heads or not words.texts[end].islower():
            return None
        if not words.spaced(first):
            return None
        start = end
        while start and end - start < _LONGEST and words.spaced(start) and words.lower[start - 1] in tables.modifiers - {"and"}:
            start -= 1
        return start, end
