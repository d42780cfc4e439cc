"""Whether a word is the only one in its sentence that can be its verb, so that what looks like a noun is none."""

from __future__ import annotations

from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._classes import classes

_FINITE = "SPHMWZT"
_PERHAPS = "ezY"
"""Finite or not: a past that may be a participle, a plural that may be a verb."""
_OF_A_NOUN = "ath#msyApove"
"""Behind these such a word describes a noun, or is one."""
_HELPS = "SPHBE"
"""Behind these a past is a participle."""
_ENDS = frozenset("”\"’'")


def sole_verb(article: Article, at: int) -> bool:
    """Whether nothing else in the sentence of word `at` can be its verb; what is said ends with its quotation mark."""
    words, letters = article.words, classes(article)
    own = article.sentence_at(words.starts[at])
    if article.block_at(words.starts[at]).scope not in ("paragraph", "quotation", "summary"):
        return False
    for each in range(own.first_word, own.last_word + 1):
        if each == at:
            continue
        if each > at and not _ENDS.isdisjoint(words.gaps[each]) and words.gaps[each][0] in ",.!?":
            return True
        letter = letters[2 * each + 1]
        if each == at + 1 + (letters[2 * at + 3] == "x") and letters[2 * at + 1] in "vbG" and words.lower[each] in inflections.thirds():
            return False  # "a content template touches on it"
        if letter == "c" or (letter in "dw" and each == at + 1):
            return each > at
        if letter in _FINITE or (letter in _PERHAPS and _may_act(article, letters, each)) or (letter == "?" and _known(article, each)):
            return False
    return words.gaps[own.last_word + 1].lstrip("”\"’'")[:1] in (".", "")


def _may_act(article: Article, letters: str, at: int) -> bool:
    """Whether a past or a word in -s may be the verb: no article, number or verb stands before it."""
    behind = _OF_A_NOUN + (_HELPS if letters[2 * at + 1] == "e" else "")
    return at == 0 or letters[2 * at] != " " or letters[2 * at - 1] not in behind


def _known(article: Article, at: int) -> bool:
    word = article.words.lower[at]
    return word in inflections.verbs() or word in inflections.pasts() or "'" in word or "’" in word
