"""What a regular expression can match, spelt out as far as that is told.

Reads just enough of its syntax for that: literals, groups, alternatives, small character classes and `?`. Whatever else repeats or
varies counts as unknown text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.prose.later import later

Pieces = list[list[str]]
"""What stands between the spaces of an expression, each piece as the ways to read it."""

UNKNOWN = "\0"
"""Stands in an expansion for text that can't be known,"""
DIGIT = "\1"
"""and this for one digit or more."""
LIMIT = 6000
"""Ways to read one piece that are listed."""
_CLASS = later(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_RUN = later(r"[^\W_]{2,40}(?![\w*+?{])")
"""Letters that stand for themselves; the last of them isn't counted."""
_OPENING = later(r"\((?:\?(?:P<\w+>|[a-z-]*:))?")
_AROUND = later(r"\(\?<?[!=]")
_UNICODE = later(r"\\[pP](?:\{\^?\w+\}|\w)")
"""A letter, a capital, a sign of currency: no text of its own."""
_COUNT = later(r"[*+?]\??|\{(\d+)(?:,\d*)?\}\??")


def alternatives(pattern: str) -> Iterator[Pieces]:
    """The pieces of each alternative of the whole pattern."""
    at = 0
    while at <= len(pattern):
        pieces, at = _sequence(pattern, at)
        yield pieces
        at += 1


def undivided(pattern: str) -> Pieces:
    """The pieces of a pattern without alternatives; none of one that has some."""
    pieces, at = _sequence(pattern, 0)
    return [] if at < len(pattern) else pieces


def _sequence(text: str, at: int) -> tuple[Pieces, int]:
    """The pieces of one alternative of the whole pattern, each as the ways to read it, and where the alternative ends."""
    pieces: Pieces = [[""]]
    while at < len(text) and text[at] != "|":
        item, at = _item(text, at)
        item, at = _counted(item, text, at)
        if item == [" "]:
            pieces.append([""])
        else:
            pieces[-1] = _joined(pieces[-1], item)
    return pieces, at


def _joined(left: list[str], right: list[str]) -> list[str]:
    """Every way to read the one and then the other; where they are too many to list, one of the two is unknown."""
    if len(left) * len(right) <= LIMIT:
        return [one + other for one in left for other in right]
    if all(one.endswith(" ") for one in left):
        return [f"{UNKNOWN} {other}" for other in right]
    return [one + UNKNOWN for one in left]


def _group(text: str, at: int) -> tuple[list[str], int]:
    """Everything up to the closing bracket: the ways to read it, and where it ends."""
    ways: list[str] = []
    sequence = [""]
    while at < len(text) and text[at] != ")":
        if text[at] == "|":
            ways += sequence
            sequence = [""]
            at += 1
            continue
        item, at = _item(text, at)
        item, at = _counted(item, text, at)
        sequence = _joined(sequence, item)
    return ways + sequence, at


def _item(text: str, at: int) -> tuple[list[str], int]:
    if around := _AROUND.match(text, at):  # what stands there is looked at, but may be missing, or is no part of the match
        _, end = _group(text, around.end())
        return [""], end + 1
    if text[at] == "(":
        start = _OPENING.match(text, at)
        assert start is not None
        ways, end = _group(text, start.end())
        return ways, end + 1
    if text[at] == "[" and (found := _CLASS.match(text, at)):
        inside = found.group()[1:-1]
        if inside == "0-9":
            return [DIGIT], found.end()
        plain = not re.search(r"[\\^]|.-.", inside) and len(inside) <= 6
        return (list(inside) if plain else [UNKNOWN]), found.end()
    if text[at] == "\\":
        if unicode_class := _UNICODE.match(text, at):
            return [UNKNOWN], unicode_class.end()
        escape = text[at + 1 : at + 2]
        if escape == "d":
            return [DIGIT], at + 2
        return [" " if escape == "s" else "" if escape in "bB" else UNKNOWN if escape.isalnum() else escape], at + 2
    if text[at] in "^$":
        return [""], at + 1
    if run := _RUN.match(text, at):
        return [run.group()], run.end()
    return [UNKNOWN if text[at] == "." else text[at]], at + 1


def _counted(item: list[str], text: str, at: int) -> tuple[list[str], int]:
    count = _COUNT.match(text, at)
    if count is None:
        return item, at
    needed = count[0][0] == "+" or (count[1] or "0") != "0"
    if count[0][0] == "?":
        ways = [*item, ""]
    elif needed and item in ([" "], [DIGIT]):
        ways = item
    elif all(way.endswith(" ") for way in item):
        ways = [f"{UNKNOWN} "] if needed else [f"{UNKNOWN} ", ""]
    else:
        ways = [UNKNOWN]
    return ways, count.end()
