"""The signs of a word's surroundings: the three words on each side, as words and as classes, alone and together.

They are the names under which `knowledge/word_contexts.tsv` keeps its weights; `_make_word_contexts` makes them with the same function.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.words import plain
from pelican_newslint.rules.language._classes import classes

POSSESSIVE = "Q"
"""The class of "council's" here, so that it isn't taken for "their"."""
_LONG = 4
"""Letters of a word that says something wherever it stands."""


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


def signs(mark: str, around: tuple[Neighbour, ...]) -> set[str]:
    """The names of all signs; `around` are the third, second and first word before and the first, second and third behind."""
    a3, a2, a1, b1, b2, b3 = around
    before, far_before, behind, far_behind = mark + a1.letter, a1.mark + a2.letter, b1.mark + b1.letter, b2.mark + b2.letter
    found = {
        f"a{mark}{a1.word}", f"b{b1.mark}{b1.word}", f"c{a2.word}", f"d{b2.word}",
        f"A{before}", f"B{behind}", f"C{far_before}", f"D{far_behind}", f"E{a3.letter}", f"F{b3.letter}",
        f"G{far_before}{before}", f"H{before}{behind}", f"I{behind}{far_behind}", f"J{a1.word}{behind}", f"K{before}{b1.word}",
        f"L{a2.word}_{a1.word}", f"M{b1.word}_{b2.word}", f"N{a1.word}_{b1.word}", f"O{far_before}{before}{behind}",
        f"P{before}{behind}{far_behind}",
    }  # fmt: skip
    found.update(f"Q{each.word}" for each in around if len(each.word) >= _LONG)
    return found


def surroundings(article: Article, at: int) -> set[str]:
    """The signs around word `at` of the article, within its sentence."""
    letters, texts = classes(article), article.words.texts
    around: list[Neighbour] = []
    place = at
    while len(around) < 3 and letters[2 * place] != ".":
        place -= 1
        around.append(neighbour(texts[place], letters[2 * place + 1], letters[2 * place]))
    around += [BEFORE] * (3 - len(around))
    around.reverse()
    place = at + 1
    while len(around) < 6 and letters[2 * place] != ".":
        around.append(neighbour(texts[place], letters[2 * place + 1], letters[2 * place]))
        place += 1
    around += [BEHIND] * (6 - len(around))
    return signs(letters[2 * at], tuple(around))
