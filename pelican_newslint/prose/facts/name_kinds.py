"""What a name names: a person, or a place, a nationality, an organisation."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.prose.facts.name_tables import NameTables
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

Known = Literal["place", "nationality", "organisation"]
"""What small tables say of a name."""

_KOREAN = later(r"(?!Co-op)[A-Z][a-z]{0,5}-[a-z]{1,6}")
"""A given name behind "Park"."""


class NameKinds:
    """Tells them apart in one article."""

    def __init__(self, words: Words, tables: NameTables) -> None:
        self._words = words
        self._tables = tables

    def kind(self, text: str, parts: tuple[str, ...], run: list[int], titled: bool, initials: int) -> tuple[bool | None, Known | None]:
        """Whether a run is a person (None: can't be told), and what the tables say of it."""
        tables, lower = self._tables, self._words.lower
        bare = text.lower()
        if bare in tables.nationalities:
            return False, "nationality"
        if bare in tables.places and not titled:
            return False, "place"
        if "of" in parts or " & " in text or (len(parts) > 1 and lower[run[0]] in tables.nationalities):
            return False, "organisation"
        if parts[0] == "Park" and len(parts) == 2 and _KOREAN.fullmatch(parts[1]):
            return True, None
        called = 1 if not initials and len(run) > 1 and lower[run[0]] in tables.given else initials  # "Bill Torvald" is no law
        if not tables.organisations.isdisjoint([lower[at] for at in run[called:]]):
            return False, "organisation"
        if titled or (initials and len(parts) > initials):
            return True, None
        if not text[1:].islower() and any(len(part) > 1 and part.isupper() and "." not in part for part in parts):
            return (None if len(parts) == 1 else False), None
        if len(parts) > 1 and lower[run[0]] in tables.given:
            return True, None
        return (True if self._personal(run[0], run[-1]) else None), None

    def _personal(self, first: int, last: int) -> bool:
        """Whether what follows is said of people only: "X, who", "X, 34,", "X resigned"."""
        words = self._words
        if words.after(last) in self._tables.person_verbs:
            return True
        if last + 1 >= len(words) or words.gaps[last + 1] not in (", ", " ("):
            return False
        following = words.lower[last + 1]
        return (following == "who" and last > first) or (
            following.isdecimal() and len(following) == 2 and words.gaps[last + 2][:1] in (",", ")", ".")
        )
