"""A small sketch of a text, for finding posts that are nearly the same among many: the smallest hashes of its runs of words.

Two sketches of texts that share a part `s` of their runs have about `s` of their numbers in common. Nothing is random: the same text
has the same sketch on any machine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations
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


def _likely(probes: frozenset[int], one: frozenset[int], two: frozenset[int], least: float) -> bool:
    """Whether `alike` may give so much: it divides by as many as the longer has or more, and counts as many as they share or fewer.

    Of few that are no part of both, few are among the `probes` of the first: asking those tells most pairs apart.
    """
    shared = least * max(len(one), len(two))
    return len(probes & two) >= len(probes) - (len(one) - shared) and len(one & two) >= shared


def _near(holders: Sequence[Sequence[int]], least: float) -> Iterator[tuple[int, int]]:
    """The pairs of texts that may share so much. `holders`: for each number that tells, the texts that have it among their smallest.

    The smallest numbers of two texts that are mostly alike are the same but for those that only one of them has at all.
    """
    told = Counter(chain.from_iterable(holders))
    together = Counter(chain.from_iterable(combinations(members, 2) for members in holders))
    apart = _KEPT * (1 - least)
    return (pair for pair, common in together.items() if common >= min(told[pair[0]], told[pair[1]]) - apart)


def pairs(sketches: Mapping[str, tuple[int, ...]], least: float) -> Iterator[tuple[str, str, float]]:
    """All pairs of keys whose texts share at least `least`, each with what they share; linear where few texts are alike."""
    keys = sorted(sketches)
    holders: dict[int, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        for number in sketches[key][:_PROBED]:
            holders[number].append(at)
    sets = [frozenset(sketches[key]) for key in keys]
    together = _near([members for members in holders.values() if len(members) <= _CROWD], least)
    probes = [frozenset(sketches[key][:_PROBED]) for key in keys]
    for one, two in sorted(pair for pair in together if _likely(probes[pair[0]], sets[pair[0]], sets[pair[1]], least)):
        share = alike(sketches[keys[one]], sketches[keys[two]])
        if share >= least:
            yield keys[one], keys[two], share
