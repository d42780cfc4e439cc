"""Two sentences that say the same nearly word for word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from pelican_newslint.knowledge.words import common
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem

RUN = 4
"""Words in a row that two sentences must share to be compared at all."""
_LEAST = 3
"""Words with a meaning that they must share."""
_SHARE = 0.75
"""Of the words with a meaning in the shorter one."""
_CLOSE = 0.85
"""The same where its paragraph says something else too."""
_LONGER = 1.7
"""Times the shorter one's words with a meaning that the longer one has then: it says more."""


class Said:
    """A sentence. What only its comparison needs is made when it is compared: few ever are."""

    def __init__(self, article: Article, span: Span, block: int, stems: Mapping[str, str]) -> None:
        self.span = span
        self.block = block
        self._article = article
        self._inside = article.words.in_(span)
        self.words = article.words.lower[self._inside.start : self._inside.stop]
        self.stems = tuple(map(stems.__getitem__, self.words))
        self.runs = tuple(zip(*(self.stems[at:] for at in range(RUN)), strict=False))

    @cached_property
    def heavy(self) -> frozenset[str]:
        return frozenset(stem for word, stem in zip(self.words, self.stems, strict=True) if word not in SMALL)

    @cached_property
    def figures(self) -> frozenset[str]:
        """Numbers and words with a capital letter: with others of them it is another fact."""
        texts = self._article.words.texts[self._inside.start + 1 : self._inside.stop]
        told = zip(self.stems[1:], texts, strict=True)
        first = self.stems[:1] if self.words[:1] and self.words[0] not in common() else ()  # "Maines filled out our form"
        return frozenset((*first, *(stem for stem, text in told if text[:1].isupper() or text[:1].isdigit() or "." in text)))


class Before:
    """The sentences so far, by their runs."""

    def __init__(self) -> None:
        self._by_run: dict[tuple[str, ...], list[Said]] = {}
        self._first: dict[tuple[str, ...], Said] = {}

    def add(self, said: Said) -> None:
        self._first.setdefault(said.stems, said)
        for run in dict.fromkeys(said.runs):
            others = self._by_run.setdefault(run, [])
            if len(others) < _FORM:
                others.append(said)

    def first_alike(self, said: Said) -> Said | None:
        """The one that says the same, sought by the runs in their order."""
        tried: set[int] = set()
        for run in said.runs:
            for other in self._by_run.get(run, ()):
                if other.span.start not in tried and _again(said, other):
                    return other
                tried.add(other.span.start)
        equal = self._first.get(said.stems)
        return equal if equal is not None and _again(said, equal) else None


_FORM = 60
"""Sentences with one run that are compared, the first of them: a run that more have is a form that is filled in, and each two of them would
be compared. Of equal ones any is found."""


def close(said: Said, first: Said) -> bool:
    """Whether one of two sentences hardly says more than the other."""
    short, long = sorted((len(said.heavy), len(first.heavy)))
    return len(said.heavy & first.heavy) >= _CLOSE * short and long <= _LONGER * short


def nearly(pair: tuple[Said, Said]) -> bool:
    """Whether the two are one sentence but for a word: then the paragraph was pasted and mended in one of its places."""
    said, first = pair
    longest = max(len(said.heavy), len(first.heavy))
    return len(said.heavy & first.heavy) >= _PASTED * longest and abs(len(said.words) - len(first.words)) <= _MENDED and longest > _LEAST


_PASTED = 0.8
_MENDED = 3


def _again(said: Said, other: Said) -> bool:
    """Whether the two say the same: most of the shorter one's words, with the same figures where both have some."""
    short, long = (said, other) if len(said.heavy) <= len(other.heavy) else (other, said)
    shared = short.heavy & long.heavy
    if said.block == other.block or len(shared) < _LEAST or len(shared) < _SHARE * len(short.heavy):
        return False
    if not short.figures <= frozenset(long.stems):
        return False
    return _order(short.stems, long.stems) or _order(*([stem for stem in each.stems if stem in each.heavy] for each in (short, long)))


def _order(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether most of the shorter one's words stand in the longer one in the same order."""
    at = found = 0
    for word in short:
        try:
            at = long.index(word, at) + 1
        except ValueError:
            continue
        found += 1
    return found >= 0.7 * len(short)


class _Stems(dict[str, str]):
    """The stem of each word that was met of late."""

    def __missing__(self, word: str) -> str:
        if len(self) > _KEPT:
            self.clear()
        self[word] = stem(word.removeprefix("mid-"))
        return self[word]


@cache
def known_stems() -> _Stems:
    return _Stems()


_KEPT = 50_000
