"""The signs of a word's surroundings: the five words on each side, as words and as classes, alone and together, and the clause it stands in.

They are the names under which `knowledge/word_contexts.tsv` keeps its weights; `_make_word_contexts` makes them with the same functions.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.words import plain
from pelican_newslint.rules.language._classes import classes
from pelican_newslint.rules.language._in_clause import in_clause

POSSESSIVE = "Q"
"""The class of "council's" here, so that it isn't taken for "their"."""
_LONG = 4
"""Letters of a word that says something wherever it stands."""
_COMPARING = frozenset("more less fewer rather better worse other else different earlier later".split())
"""Words that lead to "than", as most adjectives in -er do."""
REACH = 5
"""Words that are looked at on each side."""


class Neighbour(NamedTuple):
    """A word beside the one in question; outside its sentence "<" or ">"."""

    word: str
    letter: str
    """Its class, a letter of `_classes`."""
    mark: str
    """What stands before it, as `_classes` has it."""


BEFORE, BEHIND = Neighbour("<", ".", ""), Neighbour(">", ".", "")


@lru_cache(maxsize=4096)
def neighbour(text: str, letter: str, mark: str) -> Neighbour:
    """A word as the signs know it: numbers are alike, and so are the classes of all possessives in 's."""
    if letter == "#" or text[0].isdigit():
        return Neighbour("#", letter, mark)
    word = text.lower().replace("’", "'")
    return Neighbour(word, POSSESSIVE if plain(word) != word else letter, mark)


@lru_cache(maxsize=4096)
def near(mark: str, before: Neighbour, behind: Neighbour) -> tuple[str, ...]:
    """The signs of the two words right beside, of which one in four places has no others to be looked for."""
    one, other = mark + before.letter, behind.mark + behind.letter
    return (
        f"a{mark}{before.word}", f"b{behind.mark}{behind.word}", f"A{one}", f"B{other}", f"H{one}{other}", f"J{before.word}{other}",
        f"K{one}{behind.word}", f"N{before.word}_{behind.word}",
    )  # fmt: skip


def far(mark: str, around: Sequence[Neighbour]) -> set[str]:
    """The signs that take more than the next words; `around` are the fifth to the first word before and the first to the fifth behind."""
    _, _, a3, a2, a1, b1, b2, b3, _, _ = around
    one, two, three = mark + a1.letter, a1.mark + a2.letter, a2.mark + a3.letter
    next_, second, third = b1.mark + b1.letter, b2.mark + b2.letter, b3.mark + b3.letter
    found = {
        f"c{a2.word}", f"d{b2.word}", f"e{a3.word}", f"f{b3.word}", f"C{two}", f"D{second}", f"E{a3.letter}", f"F{b3.letter}",
        f"G{two}{one}", f"I{next_}{second}", f"L{a2.word}_{a1.word}", f"M{b1.word}_{b2.word}", f"O{two}{one}{next_}",
        f"P{one}{next_}{second}", f"R{three}{two}{one}", f"S{next_}{second}{third}", f"T{a2.word}{one}", f"U{next_}{b2.word}",
        f"Z{a2.word}{one}{next_}", f"z{one}{next_}{b2.word}", f"g{a2.word}_{b1.word}", f"h{a1.word}_{b2.word}",
    }  # fmt: skip
    if any(each.word in _COMPARING or (each.word[-2:] == "er" and each.letter in "A?x" and len(each.word) > _LONG) for each in around[:5]):
        found.add("k")
    found.update(f"Q{each.word}" for each in around[2:8] if len(each.word) >= _LONG)
    found.update(f"q{each.word}" for each in (*around[:2], *around[8:]) if len(each.word) >= _LONG)
    return found


class Place:
    """One or two words in question, `first` to `last`, within their sentence."""

    def __init__(self, article: Article, first: int, last: int) -> None:
        self._letters, self._texts = classes(article), article.words.texts
        self._first, self._last = first, last
        self._start = self._letters.rfind(".", 0, 2 * first + 1) // 2
        self._stop = self._letters.find(".", 2 * last + 1) // 2
        self.mark = self._letters[2 * first]

    def near(self) -> tuple[str, ...]:
        return near(self.mark, self._at(self._first - 1), self._at(self._last + 1))

    def far(self) -> set[str]:
        places = (*range(self._first - REACH, self._first), *range(self._last + 1, self._last + 1 + REACH))
        found = far(self.mark, [self._at(each) for each in places])
        letters = self._letters[2 * self._start : 2 * self._stop]
        found.update(in_clause(letters, self._first - self._start, self._last - self._start))
        return found

    def _at(self, at: int) -> Neighbour:
        if not self._start <= at < self._stop:
            return BEFORE if at < self._start else BEHIND
        return neighbour(self._texts[at], self._letters[2 * at + 1], self._letters[2 * at])
