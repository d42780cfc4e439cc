"""What a sentence says, cut down to be compared: words without those of no meaning, one for each group of like words, numbers in figures."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem

_GROUPS = read_toml(Path(__file__).with_suffix(".toml"), dict[str, list[str]])["groups"]
_CLASS = {word: group.split()[0] for group in reversed(_GROUPS) for word in group.split()}
_NUMBERS = (
    {
        word: str(number)
        for number, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve "
            "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
        )
    }
    | {
        "thirty": "30",
        "forty": "40",
        "fifty": "50",
        "sixty": "60",
        "seventy": "70",
        "eighty": "80",
        "ninety": "90",
        "hundred": "100",
        "half": "1/2",
    }
    | {
        word: str(number)
        for number, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2)
    }
)
EMPTY = SMALL | frozenset(
    "still since total according around nearly almost roughly already again yet there here together however meanwhile while "
    "get got go going went come came "
    "announced added stated whole upon been being also among per total officials".split()
)
_NOT = frozenset("not no never none nobody nothing without neither nor unhurt unharmed cannot".split())
_NOT_UNTIL = frozenset({"before", "until", "till"})


class Sense(Struct, frozen=True):
    """`kept`: what the sentence says, cut down; `hard`: its figures and names; `turned`: whether it denies."""

    kept: frozenset[str]
    hard: frozenset[str]
    turned: bool
    other: frozenset[str]
    """All its words."""


def sense(article: Article, span: Span, names: Collection[int]) -> Sense:
    """`names`: the first words of names."""
    words = article.words
    kept, hard = set[str](), set[str]()
    inside = words.in_(span)
    spoken = words.lower[inside.start : inside.stop]
    for at, token in enumerate(map(_meaning, spoken), inside.start):
        if token:
            kept.add(token)
            if token[0].isdigit() or "." in token or (words.texts[at][0].isupper() and (at > inside.start or at in names)):
                hard.add(token)
    said = frozenset(spoken)
    denied = sum(map(_denies, spoken))
    denied -= denied == 1 and not said.isdisjoint(_NOT_UNTIL)  # "not before Friday" is Friday
    return Sense(frozenset(kept), frozenset(hard), denied % 2 == 1, said)


@lru_cache(maxsize=16384)
def _denies(word: str) -> bool:
    return word in _NOT or word.endswith("n't")


@lru_cache(maxsize=16384)
def _meaning(word: str) -> str:
    """A word cut down; nothing for one without a meaning of its own."""
    empty = word in ("cannot", "one") or word.endswith("n't") or (word in EMPTY and not word.isdigit())
    return "" if empty else token_of(word)


@lru_cache(maxsize=16384)
def token_of(word: str) -> str:
    word = word.replace(",", "")
    if word in _NUMBERS:
        return _NUMBERS[word]
    if word in _CLASS:
        return _CLASS[word]
    root = stem(word)
    return _CLASS.get(root, root)
