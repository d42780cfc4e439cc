"""The commonest English words, to tell a word from a name."""

from __future__ import annotations

from functools import cache, lru_cache
from math import log, log1p

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "common_words.tsv"
NEAR = "near_words.tsv"
SPLIT = "solid_words.tsv"
NOUNS = "common_nouns.tsv"
FIRM = "firm_nouns.tsv"
SET_SMALL = "set_small.tsv"
IN_NAMES = "name_words.tsv"
_RAREST, _COMMONEST = log(60_000), 0.1


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def common() -> frozenset[str]:
    """20,500 words, lower case, inflected forms and both British and American spellings among them."""
    return frozenset(rank())


@cache
def rank() -> dict[str, int]:
    """Word → its place by frequency, from 0."""
    return {word: place for place, (word,) in enumerate(tsv(TABLE))}


@lru_cache(maxsize=30_000)
def rarity(word: str) -> float:
    """1 for a rare word, towards 0 for a common one."""
    at = rank().get(word)
    return 1.0 if at is None else min(1.0, max(_COMMONEST, log1p(at) / _RAREST))


@cache
def near() -> frozenset[str]:
    """Rarer words, lower case, that stand one letter from a common one and are no slips: "telescope" beside "telescoped"."""
    return frozenset(word for (word,) in tsv(NEAR))


@cache
def split() -> frozenset[str]:
    """Words that are one and were split, lower case, with the gap or the hyphen that doesn't belong: "foot steps", "run-way"."""
    return frozenset(slip for (slip,) in tsv(SPLIT))


@cache
def nouns() -> frozenset[str]:
    """Common nouns, lower case, singular and plural, that edited text never capitalises inside a sentence."""
    return frozenset(word for (word,) in tsv(NOUNS))


@cache
def set_small() -> frozenset[str]:
    """Other common words, lower case, that edited text never capitalises alone between a determiner and a common word."""
    return frozenset(word for (word,) in tsv(SET_SMALL))


@cache
def in_names() -> frozenset[str]:
    """What institutions, offices and places are called in their names, lower case: "cathedral", "ministry"."""
    return frozenset(word for (word,) in tsv(IN_NAMES))


@cache
def firm_nouns() -> frozenset[str]:
    """Those of `nouns` that texts full of capitals write small too, "the" before them or not."""
    return frozenset(word for (word,) in tsv(FIRM))
