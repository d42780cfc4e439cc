"""A small sketch of a text, for finding posts that are nearly the same among many: the smallest hashes of its runs of words.

Two sketches of texts that share a part `s` of their runs have about `s` of their numbers in common. Nothing is random: the same text
has the same sketch on any machine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from zlib import crc32

_RUN = 4
"""Words in a run."""
_KEPT = 48
_PROBED = 12
"""Of the smallest numbers, two texts that are mostly alike share at least one of so many: others are never compared."""
_CROWD = 40
"""Texts that share one number from which it is a template's, and says nothing of two of them."""


def sketch(words: Sequence[str]) -> tuple[int, ...]:
    """Of a text's words in lower case; ascending. Empty for a text too short to say anything of."""
    if len(words) < 2 * _RUN:
        return ()
    runs = {crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)}
    return tuple(sorted(runs)[:_KEPT])


def alike(one: tuple[int, ...], two: tuple[int, ...]) -> float:
    """About how much of their runs two texts share, 0 to 1."""
    smallest = sorted({*one, *two})[:_KEPT]
    both = set(one) & set(two)
    return sum(number in both for number in smallest) / len(smallest) if smallest else 0.0


def pairs(sketches: Mapping[str, tuple[int, ...]], least: float) -> Iterator[tuple[str, str, float]]:
    """All pairs of keys whose texts share at least `least`, each with what they share; linear where few texts are alike."""
    holders: dict[int, list[str]] = defaultdict(list)
    for key in sorted(sketches):
        for number in sketches[key][:_PROBED]:
            holders[number].append(key)
    sets = {key: frozenset(numbers) for key, numbers in sketches.items()}
    for one, two in sorted({pair for keys in holders.values() if 1 < len(keys) <= _CROWD for pair in _each_pair(keys)}):
        longer = max(len(sets[one]), len(sets[two]))
        if len(sets[one] & sets[two]) < least * longer:
            continue  # `alike` divides by as many or more, and counts as many or fewer
        share = alike(sketches[one], sketches[two])
        if share >= least:
            yield one, two, share


def _each_pair(keys: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((one, two) for at, one in enumerate(keys) for two in keys[at + 1 :])
