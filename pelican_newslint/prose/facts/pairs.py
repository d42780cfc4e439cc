"""Neighbouring words, which wake rules that wait for two of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from pelican_newslint.prose.facts.words import Words


def find_pairs(words: Words, ranges: Sequence[range]) -> tuple[frozenset[str], ...]:
    """For each range of words its neighbouring lower-case ones, a space between, whatever stands between them in the text."""
    each = list(map(" ".join, pairwise(words.lower)))
    return tuple(frozenset(_parted(each[inside.start : max(inside.stop - 1, inside.start)])) for inside in ranges)


def _parted(pairs: list[str]) -> Iterable[str]:
    """Pairs of words with the parts of those with a hyphen that face each other: "10-per cent-based" holds "per cent"."""
    if "-" not in "".join(pairs):
        return pairs
    hyphened = [pair.partition(" ") for pair in pairs if "-" in pair]
    parts = [(left, left.rpartition("-")[2], right, right.partition("-")[0]) for left, _, right in hyphened]
    return chain(pairs, *((f"{tail} {right}", f"{left} {head}", f"{tail} {head}") for left, tail, right, head in parts))
