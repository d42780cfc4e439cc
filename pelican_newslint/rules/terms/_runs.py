"""Where one article writes the same name of several words with other capitals."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from pelican_newslint.knowledge import words as known
from pelican_newslint.model import Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL

_LINKS = frozenset("of for and the de la du".split())
"""Small words inside a name."""
_OPENERS = frozenset(
    "van von der den de di da du del la le el al bin ibn the a an this that these his her its their our in at on for from by with as when while "
    "after before but and".split()
)
_LONGEST = 8
"""Words of a name that are compared."""


class Run(Struct, frozen=True):
    """A name as it is written here, and the same words with other capitals."""

    here: Span
    other: Span


def runs(article: Article, scopes: frozenset[Scope]) -> Iterator[Run]:
    """Each name once, in order of the text: "Marsh Crown Court" and "Marsh crown court", "Home Affairs Minister" and all in small letters."""
    names = _Names(article, scopes)
    seen: set[tuple[str, ...]] = set()
    for first, last in names.chains():
        key = article.words.lower[first : last + 1]
        if key not in seen:
            seen.add(key)
            if (run := names.clash(first, last)) is not None:
                yield run


def _common(word: str) -> bool:
    """Whether it, or each part of "leg-spinner", is no name."""
    return all(part in known.common() for part in word.split("-"))


class _Names:
    def __init__(self, article: Article, scopes: frozenset[Scope]) -> None:
        self.article = article
        self.words = article.words
        self.scopes = scopes

    def chains(self) -> Iterator[tuple[int, int]]:
        """First and last word of what is written with capitals throughout, longest forms, an opening "The" left out."""
        words = self.words
        capital = sorted(chain.from_iterable(words.capitalised.values()))
        reached = -1
        for at in capital:
            if at <= reached or words.lower[at] in _OPENERS or (self._opens(at) and _common(words.lower[at])):
                continue  # the capital of a sentence says nothing
            last = self._end(at)
            reached = last
            if 1 <= last - at < _LONGEST and self._again(at, last) and self._ours(at, last) and not self._goes_on(at, last):
                yield at, last

    def _again(self, first: int, last: int) -> bool:
        """Whether each of the words comes twice: else the name can't."""
        return all(len(self.words.index[word]) > 1 for word in self.words.lower[first : last + 1])

    def _end(self, at: int) -> int:
        """The last word of the chain of capitals that begins here."""
        words, last, step = self.words, at, at + 1
        while step < len(words) and words.gaps[step] == " ":
            if words.texts[step][0].isupper():
                last = step
            elif words.lower[step] not in _LINKS or step - last > 2:
                break
            step += 1
        return last

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether a longer name holds it, or a name follows ("Health Secretary Ann Ross" is no chain of its own)."""
        words = self.words
        before = (
            first > 0
            and words.gaps[first] in {" ", "-", "/"}
            and words.texts[first - 1][0].isupper()
            and words.lower[first - 1] not in _OPENERS
        )
        behind = words.gaps[last + 1] if last + 1 < len(words) else ""
        return before or behind in {"-", " & ", "/"} or (behind == " " and not words.texts[last + 1].islower())

    def _ours(self, first: int, last: int) -> bool:
        span = self.words.span(first, last)
        block = self.article.block_at(span.start)
        if block.scope not in self.scopes or self.article.quoted(span) or any(link.span.touches(span) for link in self.article.links):
            return False
        text = self.article.slice(block.span).rstrip()
        return text[-1:] in ".?!”\"')"  # a button, a heading or a label has none

    def clash(self, first: int, last: int) -> Run | None:
        words, length = self.words, last - first
        key = words.lower[first : last + 1]
        rare = min(range(length + 1), key=lambda step: len(words.index[key[step]]))
        for at in words.index[key[rare]]:
            start = at - rare
            if start == first or start < 0 or words.lower[start : start + length + 1] != key:
                continue
            if self._other(first, start, length):
                one, other = words.span(first, last), words.span(start, start + length)
                here, there = (one, other) if self._times(key, first) < self._times(key, start) else (other, one)
                return Run(here, there)
        return None

    def _times(self, key: tuple[str, ...], first: int) -> tuple[int, int]:
        """How often it is written so, and where; of two that are as frequent the later counts less."""
        words, wanted = self.words, self.words.texts[first : first + len(key)]
        same = [at for at in words.index[key[0]] if words.texts[at : at + len(key)] == wanted]
        return len(same), -first

    def _other(self, first: int, start: int, length: int) -> bool:
        """Whether the same words at `start` have other capitals, and are the same name by their looks."""
        words = self.words
        if any(words.gaps[step] != " " for step in range(start + 1, start + length + 1)) or not self._ours(start, start + length):
            return False
        pairs = [
            (words.texts[first + step], words.texts[start + step])
            for step in range(length + 1)
            if words.lower[first + step] not in SMALL and not (step == 0 and self._opens(start))
        ]
        lower = [one for one, other in pairs if one[0].isupper() and other.islower()]
        kept = [one for one, other in pairs if one == other and one[0].isupper()]
        if self._goes_on(start, start + length) or not lower:
            return False
        return bool(kept) or len(lower) > 2

    def _opens(self, at: int) -> bool:
        return at in self.article.openers
