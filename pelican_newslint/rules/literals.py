"""Which literal words a pattern cannot match without: they are what wakes it."""

from __future__ import annotations

import re
from itertools import pairwise
from math import prod
from sys import intern

from msgspec import Struct

from pelican_newslint.knowledge import words
from pelican_newslint.prose.facts.words import plain
from pelican_newslint.prose.later import later
from pelican_newslint.rules.expansion import DIGIT, LIMIT, UNKNOWN, alternatives, undivided

_UNLISTED = 1_000_000
_WORD = later(r"[^\W_](?:[\w'’-]*[^\W_])?")
_FEW = 6
"""Words of a piece that are looked for one by one."""
_DRESSED = later(r"[^a-z]")
"""What a text may write otherwise: apostrophes, hyphens, letters with marks."""
_LAST = later(r"(?:^| )([a-z](?:[a-z'’-]{0,40}[a-z])?)$")
_TWO = later(r"(?<![^ ])([a-z](?:[a-z'’-]{0,40}[a-z])?)(?= ([a-z](?:[a-z'’-]{0,40}[a-z])?)(?: |$))")
_FIRST = later(r"([a-z](?:[a-z'’-]{0,40}[a-z])?)(?: |$)")
_WIDE = later(r"\\s|[ )][+{]")
"""A space that may be another, or several."""
_FIGURE = later(f"[0-9{DIGIT}]")


class Needs(Struct, frozen=True):
    """What a block must hold, or a pattern can't match in it: of each of `parts` one, as a part of its text in small letters; of each of
    `pairs` one, as neighbours; a digit."""

    parts: tuple[tuple[str, ...], ...]
    pairs: tuple[frozenset[str], ...]
    figure: bool


def needs_of(pattern: str) -> Needs:
    return Needs(needed(pattern), facing(pattern), numeric(pattern))


def wakers(pattern: str) -> frozenset[str]:
    """Lower-case words, and pairs of them with a space between, of which any match holds at least one; empty where that can't be told.

    Each alternative is cut at its spaces; of what faces each other over a space, and of what stands inside one piece, those wake it that
    a text holds least often.
    """
    chosen: set[str] = set()
    for pieces in alternatives(pattern):
        found = [pairs for left, right in pairwise(pieces) if (pairs := _pairs(left, right))]
        found += [keys for piece in pieces if (keys := _inner(piece))]
        if not found:
            return frozenset()
        chosen |= min(found, key=lambda keys: (sum(map(_chance, keys)), sorted(keys)))
    return frozenset(chosen)


def _chance(key: str) -> float:
    """About how often a word of a text is this one, or begins this pair: the words of a language thin out with their rank, and neighbours
    choose each other some five times as often as chance would."""
    return prod(0.1 / _rarity(word) for word in key.split()) * (5 if " " in key else 1)


def needed(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Sets of lower-case words: a match holds one of each, as a part of its text. Only told for a pattern without alternatives."""
    pieces = undivided(pattern)
    found = {tuple(sorted(_words_of(ways))) for ways in pieces}
    useful = [words for words in found if words and len(words) <= _FEW and not any(_DRESSED.search(word) for word in words)]
    signs = [] if _WIDE.search(pattern) else [_over(left, right) for left, right in pairwise(pieces) if not _pairs(left, right)]
    return tuple(sorted((*useful, *filter(None, signs)), key=lambda words: (len(words), -min(map(_rarity, words)), words)))


def facing(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of pairs of lower-case words, a space between: a match holds one of each. Only told for a pattern without alternatives."""
    return tuple(pairs for left, right in pairwise(undivided(pattern)) if (pairs := _pairs(left, right)))


def numeric(pattern: str) -> bool:
    """Whether any match holds a digit."""
    return all(any(all(_FIGURE.search(way) for way in ways) for ways in pieces) for pieces in alternatives(pattern))


def beginnings(pattern: str) -> frozenset[str]:
    """The signs with one of which any match begins, `DIGIT` for digits; empty where that can't be told."""
    signs: set[str] = set()
    for pieces in alternatives(pattern):
        signs |= {DIGIT if way[:1].isdecimal() else way[:1] for way in pieces[0]}
    return frozenset() if signs & {UNKNOWN, ""} else frozenset(signs)


def _pairs(left: list[str], right: list[str]) -> frozenset[str]:
    """The last word of each way to read the one with the first word of each way to read the other; empty where one isn't known."""
    lasts = {_LAST.search(way.lower()) for way in left}
    firsts = {_FIRST.match(way.lower()) for way in right}
    if None in lasts or None in firsts or len(lasts) * len(firsts) > LIMIT:
        return frozenset()
    ones = {plain(found[1]) for found in lasts if found}
    return frozenset(intern(f"{one} {other}") for one in ones for other in {plain(found[1]) for found in firsts if found})


def _over(left: list[str], right: list[str]) -> tuple[str, ...]:
    """What stands on both sides of a space, with a sign that no word has (", to"); nothing where there are too many ways."""
    ends = {re.split(f"[{UNKNOWN}{DIGIT}]", way.lower())[-1] for way in left}
    begins = {re.split(f"[{UNKNOWN}{DIGIT}]", way.lower())[0] for way in right}
    over = {f"{end} {begin}" for end in ends for begin in begins} if len(ends) * len(begins) <= _FEW else {""}
    return tuple(sorted(over)) if all(re.search(r"[^\w ]", each) for each in over) else ()


def _inner(ways: list[str]) -> frozenset[str]:
    """The rarest word or two neighbours inside each way to read one piece; empty where a way has none."""
    chosen: set[str] = set()
    for way in ways:
        pairs = [f"{plain(one)} {plain(other)}" for one, other in _TWO.findall(way.lower())]
        found = [*pairs, *map(plain, _whole(way))]
        if not found:
            return frozenset()
        chosen.add(min(found, key=lambda key: (_chance(key), key)))
    return frozenset(chosen)


def _words_of(ways: list[str]) -> frozenset[str]:
    """The rarest whole word of each way; empty where a way has none, or where there are too many ways."""
    whole = [_whole(way) for way in ways]
    return frozenset(max(words, key=lambda word: (_rarity(word), word)) for words in whole) if all(whole) else frozenset()


def _whole(way: str) -> list[str]:
    """The words of a way that stand alone. A letter is none: it may be a part of "U.S.", which is one word."""
    lower = way.lower()
    return [word for word in _WORD.findall(lower) if len(word) > 1 and _stands_alone(lower, word)]


def _rarity(word: str) -> int:
    """How good a word is to wake a pattern: the rarer, the seldomer in vain. The rarest are in no list of common words."""
    return 1 + words.rank().get(word, _UNLISTED)


def _stands_alone(way: str, word: str) -> bool:
    at = way.find(word)
    return {UNKNOWN, DIGIT}.isdisjoint((way[max(at - 1, 0) : at], way[at + len(word) : at + len(word) + 1]))
