"""Which literal words a pattern cannot match without: they are what wakes it.

Reads just enough of the regular expression's syntax for that: literals, groups, alternatives, small character classes and
`?`. Whatever else repeats or varies counts as unknown text.
"""

from __future__ import annotations

import re

UNKNOWN = "\0"
"""Stands in an expansion for text that can't be known."""
_LIMIT = 4000
_WORD = re.compile(r"[^\W_](?:[\w'’-]*[^\W_])?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_COUNT = re.compile(r"[*+?]\??|\{\d+(?:,\d*)?\}\??")


class TooWide(ValueError):
    """More ways to read the pattern than are worth listing."""


def wake_words(pattern: str) -> frozenset[str]:
    """One lower-case word for each way to read `pattern`; empty where some way has none.

    Raises `TooWide` where the pattern has too many ways.
    """
    words = set()
    for way in _alternatives(pattern, 0)[0]:
        whole = [word for word in _WORD.findall(way.lower()) if _stands_alone(way.lower(), word)]
        if not whole:
            return frozenset()
        words.add(max(whole, key=lambda word: (len(word), word)))
    return frozenset(words)


def _stands_alone(way: str, word: str) -> bool:
    at = way.find(word)
    return UNKNOWN not in (way[max(at - 1, 0) : at], way[at + len(word) : at + len(word) + 1])


def _alternatives(text: str, at: int) -> tuple[list[str], int]:
    """Everything up to the closing bracket or the end: the ways to read it, and where it ends."""
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
        sequence = [left + right for left in sequence for right in item]
        if len(sequence) + len(ways) > _LIMIT:
            raise TooWide(f"the pattern can be read in more than {_LIMIT} ways: split it")
    return ways + sequence, at


def _item(text: str, at: int) -> tuple[list[str], int]:
    if text[at] == "(":
        start = re.compile(r"\((?:\?(?:P<\w+>|:|[a-z]+:))?").match(text, at)
        assert start is not None
        ways, end = _alternatives(text, start.end())
        return ways, end + 1
    if text[at] == "[" and (found := _CLASS.match(text, at)):
        inside = found.group()[1:-1]
        plain = not re.search(r"[\\^-]", inside) and len(inside) <= 6
        return (list(inside) if plain else [UNKNOWN]), found.end()
    if text[at] == "\\":
        escape = text[at + 1 : at + 2]
        return [" " if escape == "s" else "" if escape in "bB" else UNKNOWN if escape.isalnum() else escape], at + 2
    if text[at] in "^$":
        return [""], at + 1
    return [UNKNOWN if text[at] == "." else text[at]], at + 1


def _counted(item: list[str], text: str, at: int) -> tuple[list[str], int]:
    count = _COUNT.match(text, at)
    if count is None:
        return item, at
    if count.group()[0] == "?":
        return [*item, ""], count.end()
    if item == [" "] and count.group()[0] == "+":
        return item, count.end()
    return [UNKNOWN], count.end()
