"""Whether a sentence says nothing that another one hasn't said, in other words: every figure and name of it, and nearly all else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import chain, combinations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import DAYS_AND_MONTHS
from pelican_newslint.rules.residue._sense import EMPTY, Sense, sense, token_of

ASKS = frozenset(
    "read see get find call email contact donate check visit learn click from for to please join sign register therefore thus like".split()
)
"""What opens an appeal, a credit or a formula that comes again on purpose."""
_APPEALS = ASKS - frozenset("from for to like get find call".split())
_SHARE = 0.8
_WITH_A_FIGURE = 0.7
_NEAR = 2
_FEW = 3
_ENOUGH = 4
_LONGER = 3


def says_again(later: Sense, first: Sense, apart: int, often: Mapping[str, int]) -> bool:
    """Whether `later` adds nothing. `apart`: sentences from the one to the other; `often`: in how many sentences each word stands."""
    shared = later.kept & first.kept
    if later.turned != first.turned or _one_other(later, first, shared):
        return False
    if len(later.kept) == _FEW and len(shared) == _NEAR and not later.hard.isdisjoint(shared):
        return any(len(each) > 1 and each[0].isdigit() for each in shared) and all(often[each] <= _FEW for each in shared)
    if not later.hard <= first.kept:
        return later.other.isdisjoint(_CONTRAST) and _told_of_the_same(later, first, shared, often)
    if apart <= _NEAR and len(later.kept) <= _FEW:
        return shared == later.kept and len(shared) >= min(_FEW, len(first.kept) - 1, 2 + len(first.kept) // _ENOUGH)
    figure = any(each[0].isdigit() for each in later.hard)
    wanted = _WITH_A_FIGURE if figure and apart <= _NEAR else _SHARE
    if len(shared) < _FEW or len(shared) < wanted * len(later.kept) or (not figure and len(first.kept) > _LONGER * len(later.kept)):
        return later.other.isdisjoint(_CONTRAST) and _told_of_the_same(later, first, shared, often)
    return apart <= _NEAR or shared == later.kept or (len(shared) >= _ENOUGH and (bool(later.hard) or len(shared) > _ENOUGH))


_CONTRAST = frozenset(
    "also too another other others again further more instead however while whereas but although unlike both each respectively meanwhile later "
    "next former previous earlier".split()
)
"""What tells of something else than before."""
_HALF = 0.5
_MOST = 0.6
_OF_THE_FIRST = 0.3


def _told_of_the_same(later: Sense, first: Sense, shared: Set[str], often: Mapping[str, int]) -> bool:
    """Whether most of it stands in the earlier one in other forms, with two words at least that stand nowhere else; whom the whole text
    is about may be named in the one and "she" in the other.
    """
    if len(shared) < _FEW or len(shared) < _OF_THE_FIRST * len(first.kept):
        return False
    if any(not (each in first.kept or (often[each] >= _FEW and not each[0].isdigit())) for each in later.hard):
        return False
    rare = sum(often[each] <= _NEAR for each in shared)
    share = len(shared) / len(later.kept)
    figure = any(each[0].isdigit() or each in DAYS_AND_MONTHS for each in shared)
    return rare >= _NEAR and (share >= _MOST or (figure and share >= _HALF) or (rare >= _FEW and figure and share >= _LEAST))


def _one_other(later: Sense, first: Sense, shared: Set[str]) -> bool:
    """Whether one word stands in another's place: "the price of bread rose by 4 per cent", "the price of milk rose by 4 per cent"."""
    own, theirs = later.other - first.other, first.other - later.other
    return len(own) == len(theirs) == 1 and len(later.kept) == len(first.kept) == len(shared) + 1


_LEAST = 0.4
_RARE = 8
_SPEAKS = frozenset("i i'm i've i'd i'll me my we we're we've our us you your you're let's let".split())
_MANY = 90
"""A longer text comes back to what it has said."""


def said_again(article: Article, starts: Collection[int], speech: Collection[int]) -> Iterator[tuple[int, int]]:
    """Index of each sentence of the blocks that begin at `starts` which says what one before it says, and of that one."""
    sentences = article.sentences
    if len(sentences) > _MANY * 4:
        return
    where, often = _where(article)
    shared = Counter(chain.from_iterable(combinations(sorted(places), 2) for places in where.values() if len(places) <= _RARE))
    candidates: dict[int, list[tuple[int, int]]] = {}
    for (first, later), count in shared.items():
        if count > 1:
            candidates.setdefault(later, []).append((-count, first))
    names: set[int] = {name.first_word for name in article.names} if candidates else set()
    senses: dict[int, Sense | None] = {}
    for later, others in sorted(candidates.items()):
        for _, first in sorted(others)[:_TRIED]:
            for each in (later, first):
                if each not in senses:
                    senses[each] = _sense_of(article, each, starts, speech, names)
            mine, theirs = senses[later], senses[first]
            if mine is None:
                break
            near = sentences[first].block == sentences[later].block
            if theirs is not None and says_again(mine, theirs, later - first if near else _NEAR + 1, often):
                yield later, first
                break


def _where(article: Article) -> tuple[dict[str, set[int]], Mapping[str, int]]:
    """Of each word with a meaning, cut down, that stands in several sentences and in few, these; and of each in how many it stands."""
    words = article.words
    places: dict[str, Sequence[int]] = {}
    for word, found in words.index.items():
        if word not in EMPTY and (token := token_of(word)):
            places[token] = (*places[token], *found) if token in places else found
    in_sentence = article.sentence_of_word.__getitem__
    several = {token: set(map(in_sentence, found)) for token, found in places.items() if 1 < len(found) <= 2 * _RARE}
    often = _Often(zip(several, map(len, several.values()), strict=True))
    often.places = places
    return {token: found for token, found in several.items() if len(found) > 1}, often


class _Often(dict[str, int]):
    """In how many sentences each word stands; of those that aren't told, which come once or often, it is reckoned when asked."""

    places: Mapping[str, Sequence[int]]

    def __missing__(self, token: str) -> int:
        return min(len(self.places[token]), _RARE + 1)


def _sense_of(article: Article, number: int, starts: Collection[int], speech: Collection[int], names: Collection[int]) -> Sense | None:
    sentence = article.sentences[number]
    long = not 2 < sentence.last_word - sentence.first_word < _LONGEST
    if long or number in speech or article.blocks[sentence.block].span.start not in starts or not _plain(article, number):
        return None
    return sense(article, sentence.span, names)


_LONGEST = 45
_TRIED = 4


_SPEECH = re.compile(r"[\"“](?:[^\s\"”“]{1,40} ){3}")
_CUT = re.compile(r"\b\w\.\w\.$")
"""An end that may be none: "spoke with U.S."."""
_ENDING = 4
"""Code points of it."""
_LABEL = re.compile(r":(?! ?\d)|\ufffc")


def _plain(article: Article, number: int) -> bool:
    sentence = article.sentences[number]
    text = article.slice(sentence.span)
    return (
        text[-1:] in ".!"
        and not _CUT.search(text, max(len(text) - _ENDING, 0))
        and article.words.lower[sentence.first_word] not in _APPEALS
        and not _SPEECH.search(text)
        and not _LABEL.search(text)
        and "((" not in text
        and _SPEAKS.isdisjoint(article.words.lower[sentence.first_word : sentence.last_word + 1])
    )
