"""With which letters a match of a shape's expression begins or ends: told before the expression is compiled, let alone run.

Nearly all shapes of a word fail at the word right before it or right behind it, and most of the time went into finding that out. This reads
what shapes are written with (letters, classes, groups, what may be missing or come again, what is only looked at); of an expression that
holds anything else nothing is told.
"""

from __future__ import annotations

from string import ascii_letters

from pelican_newslint.prose.later import later

Edge = tuple[frozenset[str], ...]
"""What may stand at the edge and what next to it; one set or none where a match may be as short as that."""

_ANY = frozenset(f"{ascii_letters} .,:&#?\0")
_OPENING = later(r"\((?:\?(?:P<\w+>|:|(<?[=!])))?")
_CLASS = later(r"\[(\^?)((?:\\.|[^\]\\-])+)\]")
_TIMES = later(r"(?:([?*+])|\{(\d+)(?:,(\d*))?\})[?+]?")
_LENGTH = 2


class Edges:
    """Where matches of an expression begin, or, if `last`, end."""

    def __init__(self, expression: str, *, last: bool) -> None:
        try:
            found = _Reader(expression, last=last).all()
        except ValueError:
            found = {()}
        self._edges = tuple({edge[::-1] if last else edge for edge in found})

    def fit(self, edge: str, beside: str) -> bool:
        """Whether a match may have the letter `edge` at its edge, and `beside` next to it."""
        return any(not each or (edge in each[0] and (len(each) == 1 or beside in each[1])) for each in self._edges)


class _Reader:
    """Reads an expression from left to right. `last`: keeps what stands last of it, not what stands first."""

    def __init__(self, text: str, *, last: bool) -> None:
        self._text = text
        self._last = last
        self._at = 0

    def all(self) -> set[Edge]:
        found = self._ways()
        if self._at < len(self._text):
            raise ValueError(self._text)
        return found

    def _ways(self) -> set[Edge]:
        """Everything up to the bracket that closes this, or to the end."""
        found: set[Edge] = set()
        way: set[Edge] = {()}
        while self._at < len(self._text) and self._text[self._at] != ")":
            if self._text[self._at] == "|":
                self._at += 1
                found |= way
                way = {()}
            else:
                way = self._joined(way, self._counted(self._item()))
        return found | way

    def _item(self) -> set[Edge]:
        at, text = self._at, self._text
        if opening := _OPENING.match(text, at):
            self._at = opening.end()
            inside = self._ways()
            self._at += 1
            return {()} if opening[1] else inside
        if given := _CLASS.match(text, at):
            self._at = given.end()
            letters = frozenset(given[2].replace("\\", ""))
            return {(_ANY - letters if given[1] else letters,)}
        if text[at] in "[]^$" or (text[at] == "\\" and text[at + 1 : at + 2].isalnum()):
            raise ValueError(text)
        self._at += 2 if text[at] == "\\" else 1
        return {(_ANY if text[at] == "." else frozenset(text[self._at - 1]),)}

    def _counted(self, item: set[Edge]) -> set[Edge]:
        times = _TIMES.match(self._text, self._at)
        if times is None:
            return item
        self._at = times.end()
        least = times[2] or ("1" if times[1] == "+" else "0")
        most = (times[3] if times[3] is not None else times[2]) if times[2] else ("1" if times[1] == "?" else "")
        found: set[Edge] = set()
        way: set[Edge] = {()}
        for count in range(min(int(most or _LENGTH), _LENGTH) + 1):
            if count >= min(int(least), _LENGTH):
                found |= way
            way = self._joined(way, item)
        return found

    def _joined(self, left: set[Edge], right: set[Edge]) -> set[Edge]:
        kept = slice(-_LENGTH, None) if self._last else slice(_LENGTH)
        return {(one + other)[kept] for one in left for other in right}
