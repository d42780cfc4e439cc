"""Titles before names: "Foreign Minister", "Gov.", "Secretary of State", "former president"."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_newslint.prose.facts.name_tables import NameTables
from pelican_newslint.prose.facts.words import Words

_LONGEST = 4
_OF_STATE = ("secretary", "of", "state")
_HONORIFICS = frozenset("mr mrs ms miss mx dr prof sir dame mme mlle madame madam herr frau shri smt".split())
"""They stand alone: "Education Mr. X" is no title."""
_LED = frozenset(
    "president minister chancellor premier king queen secretary state governor speaker ambassador mayor leader captain coach".split()
)
_BEFORE_LED = frozenset("prime vice deputy federal state".split())
"""What leads a country or a ministry with "of" behind it."""
_INSIDE_OFFICE = frozenset(
    "of for the and foreign internal external home affairs health education information trade industry finance transport justice labour labor "
    "energy agriculture water works public national social".split()
)
_PRESIDED = frozenset({"council", "government"})
_FULL = 2
"""Words of a name that is surely no part of what the office is of."""


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

    def of_office(self, run: Sequence[int]) -> tuple[int, int, int] | None:
        """Of a run whose first words say of what an office is, as in "Prime Minister of Ukraine Oleksiy Lund" and "Minister of Health Ana
        Lund": the first word of the office, and where in the run begins what it is of, and ends.
        """
        lower, tables = [self._words.lower[at] for at in run], self._tables
        inside = lower[1:2] == ["of"] and lower[0] in _LED
        start = run[0] if inside else self._office_before(run[0])
        if start is None or len(run) <= _FULL:
            return None
        of = (2 + (lower[2] == "the")) if inside else 0
        count = self._of_what(lower[of:])
        named = lower[of + count :]
        if not count or len(named) < _FULL or named[0] in tables.modifiers | tables.heads or not tables.organisations.isdisjoint(named):
            return None
        return None if "of" in named else (start, of, of + count)

    def _office_before(self, first: int) -> int | None:
        """The first word of the office whose "of" stands before the word `first`, with or without more of its fields."""
        words = self._words
        start = first
        while start > 1 and words.lower[start - 1] in _INSIDE_OFFICE and words.spaced(start) and first - start <= _LONGEST:
            start -= 1
        if start == first or words.lower[start] not in {"of", "for"} or words.lower[start - 1] not in _LED or not words.spaced(start):
            return None
        start -= 1
        if words.lower[start] == "state":
            return start - 2 if words.lower[max(start - 2, 0) : start] == ("secretary", "of") else None
        while start and words.lower[start - 1] in _BEFORE_LED and words.spaced(start):
            start -= 1
        return start

    def _of_what(self, lower: list[str]) -> int:
        """How many of the words are a country, a field of a ministry or what a head of government presides over."""
        if lower[0] in _PRESIDED:
            return 3 if lower[1:3] == ["of", "ministers"] else 1
        place = next((count for count in (3, 2, 1) if " ".join(lower[:count]) in self._tables.places), 0)
        if place:
            return place
        fields = self._tables.modifiers
        return next((at for at, word in enumerate(lower) if word not in fields), len(lower))

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
