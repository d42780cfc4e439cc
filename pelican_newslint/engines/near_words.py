"""A word that is one slip from a common one: "drougth", "carraiges", "alongwith"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import spelling as varieties
from pelican_newslint.knowledge import words

_LONG, _HEAD = 6, 2
"""Letters of a word that may be a slip, and of those at its beginning that nobody gets wrong."""
_LONGER, _TAIL = 9, 3
"""Letters from which a word one slip from any other is a slip, and of those at its end that no slip touches."""
_PART, _SMALL, _RARE = 3, 60, 900
"""Of two words written as one: letters of each, and the ranks by frequency below which one lies, and both."""
_PARTICLES = (" out", " up", " off", " in", " on", " over", " down", " back", " away", " by")
_REGIONAL = frozenset(
    "taluk taluka tehsil panchayat mandi kharif crore lakh sarpanch patwari barangay sitio jeepney matatu okada danfo keke bakkie braai spaza "
    "shebeen hapu iwi marae ute chook arvo taoiseach garda gaeltacht ceilidh bothy burn strath glen wynd lates desilt desilted desilting "
    "byelection byelections cancelation monocratic".split()
)
"""English of other places, and of trades, that an engine's dictionary takes for slips."""


def near_word(stem: str, suggestions: Sequence[str]) -> str | None:
    """The engine's first thought, where it is a common word or a form of one, one slip away, inside the word: "drougth", "carraiges".
    Two common words that lost the space between them count too: "alongwith".

    A word that only ends otherwise may be a form that no dictionary has.
    """
    right = suggestions[0] if suggestions else ""
    if not (stem.islower() and stem.isascii() and stem.isalpha() and len(stem) >= _LONG):
        return None
    if right.replace(" ", "", 1) == stem:
        return right if _two_words(right) else None
    inside = len(stem) >= _LONGER and stem[-_TAIL:] == right[-_TAIL:]
    if not (right.islower() and (_is_common(right) or inside) and _one_slip(stem, right)):
        return None
    if stem.removesuffix("s") in _REGIONAL or stem in words.near() or stem.removesuffix("s") in words.near():
        return None  # a rarer word that stands in dictionaries: "bettors"
    other_form = _plain(stem) == _plain(right) or _derived(stem) or _compound(stem)
    return None if other_form or stem in varieties.british() or stem in varieties.american() else right


def _one_slip(stem: str, right: str) -> bool:
    """Whether one letter, or two that changed places, make one of the other, neither in the first letters nor only at the end."""
    ends_otherwise = stem[-1] != right[-1] and sorted(stem) != sorted(right)
    within = stem[:_HEAD] == right[:_HEAD] and not ends_otherwise and not right.startswith(stem) and not stem.startswith(right)
    return within and OSA.distance(stem, right, score_cutoff=1) == 1


def _two_words(right: str) -> bool:
    """Whether they are common words, one of them a small one: "along with"; "service members" may be a new compound,
    and "lineout" is a noun made of a verb."""
    if right.endswith(_PARTICLES):
        return False
    ranks = [words.rank().get(part, _RARE) for part in right.split(" ")]
    return max(ranks) < _RARE and min(ranks) < _SMALL and min(map(len, right.split(" "))) >= _PART


def _compound(stem: str) -> bool:
    """Whether it is made of two common words: "coalbed"."""
    return any({stem[:at], stem[at:]} <= words.common() for at in range(_PART, len(stem) - _PART + 1))


def _is_common(word: str) -> bool:
    """Whether it is a common word, or the regular form of one that is rarer: "carriages"."""
    bases = (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed"), word.removesuffix("ing"))
    return not words.common().isdisjoint((*bases, word.removesuffix("ing") + "e", word.removesuffix("d")))


def _derived(stem: str) -> bool:
    """Whether it is made of a common word as any speaker would: "lensing", "striver", "gridders" are in no dictionary."""
    for ending in ("ing", "ers", "er", "ed"):
        base = stem.removesuffix(ending)
        if base != stem and len(base) >= _SHORTEST:
            undoubled = base[:-1] if base[-1] == base[-2] else base
            return not words.common().isdisjoint((base, base + "e", undoubled))
    return False


_SHORTEST = 4
_VARYING = (("ae", "e"), ("lour", "lor"), ("vour", "vor"), ("oe", "e"), ("is", "iz"), ("ys", "yz"), ("em", "m"), ("eab", "ab"))
_DOUBLED = re.compile(r"([lpts])\1")


def _plain(word: str) -> str:
    """The same for two ways to write a word that no table of varieties holds: "judgement", "useable", "benefitted"."""
    for one, other in _VARYING:
        word = word.replace(one, other)
    return _DOUBLED.sub(r"\1", word)
