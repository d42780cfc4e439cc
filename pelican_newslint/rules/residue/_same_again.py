"""Whether a sentence says nothing that another one hasn't said, in other words: every figure and name of it, and nearly all else."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem

_GROUPS: list[str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["groups"]
_CLASS = {word: group.split()[0] for group in reversed(_GROUPS) for word in group.split()}
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve "
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
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
_EMPTY = SMALL | frozenset(
    "still since total according around nearly almost roughly already again yet there here together however meanwhile while "
    "get got go going went come came "
    "announced added stated whole upon been being also among per total officials".split()
)
_NOT = frozenset("not no never none nobody nothing without neither nor unhurt unharmed cannot".split())


class Sense(Struct, frozen=True):
    """`kept`: what the sentence says, cut down; `hard`: its figures and names; `turned`: whether it denies."""

    kept: frozenset[str]
    hard: frozenset[str]
    turned: bool


def sense(article: Article, span: Span, names: Collection[int]) -> Sense:
    """`names`: the first words of names."""
    words = article.words
    kept, hard = set[str](), set[str]()
    inside = words.in_(span)
    denied = 0
    for at in inside:
        word = words.lower[at]
        denied += word in _NOT or word.endswith("n't")
        if word == "cannot" or word.endswith("n't") or (word in _EMPTY and not word.isdigit()):
            continue
        token = _token(word)
        if word == "one" or not token:
            continue
        kept.add(token)
        if token[0].isdigit() or "." in token or (words.texts[at][0].isupper() and (at > inside.start or at in names)):
            hard.add(token)
    return Sense(frozenset(kept), frozenset(hard), denied % 2 == 1)


@lru_cache(maxsize=16384)
def _token(word: str) -> str:
    word = word.replace(",", "")
    if word in _NUMBERS:
        return _NUMBERS[word]
    if word in _CLASS:
        return _CLASS[word]
    root = stem(word)
    return _CLASS.get(root, root)


ASKS = frozenset("read see check visit learn click from for to please join sign register therefore thus like".split())
"""What opens an appeal, a credit or a formula that comes again on purpose."""
_APPEALS = ASKS - frozenset("from for to like".split())
_SHARE = 0.8
_WITH_A_FIGURE = 0.7
_NEAR = 2
_FEW = 3
_ENOUGH = 4
_LONGER = 3


def says_again(later: Sense, first: Sense, apart: int) -> bool:
    """Whether `later` adds nothing. `apart`: sentences from the one to the other."""
    if later.turned != first.turned or not later.hard <= first.kept:
        return False
    shared = later.kept & first.kept
    if apart <= _NEAR and len(later.kept) <= _FEW:
        return shared == later.kept and len(shared) >= min(_FEW, len(first.kept) - 1, 2 + len(first.kept) // _ENOUGH)
    figure = any(each[0].isdigit() for each in later.hard)
    wanted = _WITH_A_FIGURE if figure and apart <= _NEAR else _SHARE
    if len(shared) < _FEW or len(shared) < wanted * len(later.kept) or (not figure and len(first.kept) > _LONGER * len(later.kept)):
        return False
    return apart <= _NEAR or shared == later.kept or (len(shared) >= _ENOUGH and (bool(later.hard) or len(shared) > _ENOUGH))


_KNOWN = 0.5
"""Of a sentence's words, how many must come elsewhere in the text too for it to be read."""
_RARE = 8
_SHORT = 7
_SPEAKS = frozenset("i i'm i've i'd i'll me my we we're we've our us you your you're let's let".split())


def said_again(article: Article, starts: Collection[int], speech: Collection[int]) -> Iterator[tuple[int, int]]:
    """Index of each sentence of the blocks that begin at `starts` which says what one before it says, and of that one."""
    words = article.words
    often = {word: len(places) > 1 for word, places in words.index.items()}
    rare = {word: known and len(words.index[word]) <= _RARE and word not in _EMPTY for word, known in often.items()}
    senses: dict[int, Sense] = {}
    names: set[int] = set()
    for number, sentence in enumerate(article.sentences):
        first, last = sentence.first_word, sentence.last_word
        known = sum(map(often.__getitem__, words.lower[first : last + 1]))
        if known < _KNOWN * (last - first + 1) or not 2 < last - first < _LONGEST or number in speech:
            continue
        if sum(map(rare.__getitem__, words.lower[first : last + 1])) < (
            1 if last - first < _BRIEF + 1 else 2 if last - first < _SHORT else 3
        ):
            continue
        if article.blocks[sentence.block].span.start not in starts or not _plain(article, number):
            continue
        for other in _candidates(article, number):
            if other in speech or article.blocks[article.sentences[other].block].span.start not in starts or not _plain(article, other):
                continue
            names = names or {name.first_word for name in article.names}
            for each in (number, other):
                if each not in senses:
                    senses[each] = sense(article, article.sentences[each].span, names)
            mine, theirs = senses[number], senses[other]
            near = article.sentences[other].block == sentence.block
            if says_again(mine, theirs, number - other if near else _NEAR + 1):
                yield number, other
                break


_LONGEST = 45


def _candidates(article: Article, number: int) -> list[int]:
    """Sentences before that share two words with it that the text doesn't have often, the likest first."""
    words, sentence = article.words, article.sentences[number]
    found: Counter[int] = Counter()
    own = set(words.lower[sentence.first_word : sentence.last_word + 1]) - _EMPTY
    for word in own:
        places = words.index[word]
        if 1 < len(places) <= _RARE:
            found.update({article.sentence_index(words.starts[at]) for at in places if at < sentence.first_word})
    least = max(1 if len(own) < _BRIEF else 2, int(_SAME_FORMS * len(own)))
    return [other for other, count in found.most_common(_TRIED) if count >= least]


_TRIED = 4
_BRIEF = 4
_SAME_FORMS = 0.4
"""Of the words with a meaning, how many must stand in both in one form."""


_SPEECH = re.compile(r"[\"“](?:[^\s\"”“]{1,40} ){3}")
_CUT = re.compile(r"\b\w\.\w\.$")
"""An end that may be none: "spoke with U.S."."""
_LABEL = re.compile(r":(?! ?\d)|\ufffc")


def _plain(article: Article, number: int) -> bool:
    sentence = article.sentences[number]
    text = article.slice(sentence.span)
    return (
        text[-1:] in ".!"
        and not _CUT.search(text)
        and article.words.lower[sentence.first_word] not in _APPEALS
        and not _SPEECH.search(text)
        and not _LABEL.search(text)
        and "((" not in text
        and _SPEAKS.isdisjoint(article.words.lower[sentence.first_word : sentence.last_word + 1])
    )
