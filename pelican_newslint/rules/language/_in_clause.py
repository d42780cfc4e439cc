"""What a sentence says of one of its words from afar, in word classes: the verbs on both sides, the subject, what opens the clause, the tense.

Each is a sign that `knowledge/word_contexts.tsv` may have a weight for. No parser: a clause ends at a comma, a conjunction, "who" or "that".
"""

from __future__ import annotations

_VERBS = frozenset("SPHMBEWZeqvgT")
_NOUNS = frozenset("NODUKYbzGij?")
_LINKS = frozenset("crdk&")
"""Classes of words that begin a clause."""
_PREPOSITIONS = frozenset("opfw")
_FAR, _AHEAD, _CLAUSE = 12, 8, 10
"""Words looked at for the verb before, the verb behind and the clause's subject."""


def in_clause(letters: str, first: int, last: int) -> list[str]:
    """The signs of words `first` to `last` of a sentence; `letters` are its two for each word (see `_classes`)."""
    kinds, marks = letters[1::2], letters[::2]
    rest = kinds[:first] + kinds[last + 1 :]
    past = "W" if not {*"WHT"}.isdisjoint(rest) else ""
    present = "Z" if not {*"ZM"}.isdisjoint(rest) else ""
    return [
        _verb_before(kinds, marks, first),
        _verb_behind(kinds[last + 1 :], marks[last + 1 :]),
        *_subject(kinds, marks, first),
        f"t{past}{present}",
    ]


def _verb_before(kinds: str, marks: str, first: int) -> str:
    """The last verb before, and what parts it from the word."""
    between = marks[first] if marks[first] in ",:" else ""
    for at in range(first - 1, max(first - _FAR - 1, -1), -1):
        if kinds[at] in _VERBS:
            return f"V{kinds[at]}{between}"
        if not between:
            between = "," if marks[at] in ",:" else kinds[at] if kinds[at] in _LINKS else ""
    return f"V0{between}"


def _verb_behind(kinds: str, marks: str) -> str:
    """The next verb behind, what parts it from the word, and how near it is."""
    between = ""
    for at, (kind, mark) in enumerate(zip(kinds[:_AHEAD], marks, strict=False)):
        if mark in ",:" and not between:
            between = ","
        if kind in _VERBS:
            return f"X{kind}{between}{at if at < 3 else ''}"
        if not between and kind in _LINKS:
            between = kind
    return f"X0{between}"


def _subject(kinds: str, marks: str, first: int) -> tuple[str, str]:
    """The last noun before any preposition and the number of verbs in the clause so far; what opens the clause."""
    start = first
    while start > 0 and first - start < _CLAUSE and marks[start] not in ",:." and kinds[start - 1] not in _LINKS:
        start -= 1
    head, verbs, bound = "", 0, False
    for kind in kinds[start:first]:
        if kind in _VERBS:
            verbs += 1
        elif not verbs:
            bound = bound or kind in _PREPOSITIONS
            if not bound and kind in _NOUNS:
                head = kind
    opener = kinds[start - 1] if start > 0 else "<"
    return f"W{head}{min(verbs, 2)}", f"Y{marks[start]}{opener}{min(verbs, 1)}"
