"""What the rules of grammar share: which words bind and which bear meaning, where a clause begins, what its subject is.

No parser: a subject is read only where it stands right before its verb and begins a clause for certain. Everything else is
left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from itertools import chain, compress
from pathlib import Path
from typing import NamedTuple

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.once import once
from pelican_newslint.rules.language._word_lists import word_lists

_WORDS = word_lists(Path(__file__).with_suffix(".toml"))

PREPOSITIONS = _WORDS["prepositions"]
CONJUNCTIONS = _WORDS["conjunctions"]
PRONOUNS = _WORDS["pronouns"]
CONTRACTED = _WORDS["contracted"]
"""A pronoun with its verb: "she'd", "there's"."""
DETERMINERS = _WORDS["determiners"]
SINGLE = frozenset("a an this that each every another the his her its our their my".split())
"""Those that may stand before one."""
AUXILIARIES = _WORDS["auxiliaries"]
ADVERBS = _WORDS["adverbs"]
BOUND = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | CONTRACTED | DETERMINERS | AUXILIARIES | ADVERBS
"""Small words: no noun and no adjective is among them."""

STARTERS = _WORDS["starters"]
"""After these a clause may begin that has its own subject."""
_OPENERS = PREPOSITIONS | _WORDS["openers"]
"""A sentence that begins so has its subject after the first comma."""

NUMBER_WORDS = _WORDS["number_words"]
ROUGHLY = _WORDS["roughly"]
"""What may stand before a number: "at least", "more than", "up to"."""

COLLECTIVES = _WORDS["collectives"]
"""Singular nouns that may take a plural verb: in British English, or because they count others ("a number of")."""

SINGULAR_IN_S = _WORDS["singular_in_s"]
"""Words in -s that take a singular verb, always or in some use."""

MASS = _WORDS["mass"]
"""Nouns that can't be counted: singular, with or without an article."""

MEASURES = _WORDS["measures"]
"""A number of these is often one amount: "two weeks is a long time"."""

VERB_NOUNS = _WORDS["verb_nouns"]
"""Verbs that are nouns too: "a call", "the start"."""

UNCOUNTED = _WORDS["uncounted"]
"""Nouns that stay in the singular behind a number, or that are adjectives too."""

NUMBERED = _WORDS["numbered"]
"""What a number behind names or orders, never counts: "page 5"."""

_FEW = 12
"""Words whose places are put in order sooner than each word of the blocks is looked at."""
_MEN = _WORDS["men"]
_PLURAL_ENDINGS = ("ers", "ists", "ants", "ians", "ments", "tions", "ssions", "ities", "ships")


_TITLES = frozenset("Friends Cats Jaws Boots Threads Windows".split())
"""Works and firms of one plural word that open a sentence as often as the word does."""


class Subject(NamedTuple):
    """A noun phrase that begins a clause: indexes of its first word and its noun; "" or "#" (a number) or the word that determines it."""

    first: int
    head: int
    determiner: str


def positions(article: Article, woken: Iterable[Block], wanted: Collection[str], *, last: bool = False) -> list[int]:
    """Where any of the wanted lower words stands in the woken blocks, in order; each has a word behind it in its block, but with `last`."""
    words = article.words
    there = words.vocabulary & wanted if isinstance(wanted, (set, frozenset)) else frozenset(filter(wanted.__contains__, words.index))
    ranges = article.word_ranges
    found: list[int] = []
    if len(there) > _FEW:  # then each word is looked at once, and none need be put in order
        for block in woken:
            inside = range(ranges[block.span].start, ranges[block.span].stop - (not last))
            found += compress(inside, map(there.__contains__, words.lower[inside.start : max(inside.stop, 0)]))
        return found
    places = sorted(chain.from_iterable(map(words.index.__getitem__, there)))
    at = 0
    for block in woken if places else ():
        inside = ranges[block.span]
        first = bisect_left(places, inside.start, at)
        at = bisect_left(places, inside.stop - (not last), first)
        found += places[first:at]
    return found


def is_number(article: Article, at: int) -> bool:
    word = article.words.lower[at]
    return word in NUMBER_WORDS or (word[0].isdigit() and word.replace(",", "").replace(".", "").isdigit())


def small(article: Article, at: int) -> str:
    """The word in lower case where its capital, if it has one, only begins a sentence; nothing for a name, whose capital stands elsewhere too."""
    words = article.words
    text = words.texts[at]
    if text.islower():
        return text
    lower = text.lower()
    first = lower in inflections.plurals() or lower in inflections.singulars() or lower == "police"
    if not first or not text[1:].islower() or not begins_sentence(article, at):
        return ""
    if text in _TITLES:
        return ""
    return "" if any(not begins_sentence(article, other) for other in words.forms[text]) else lower


def begins_sentence(article: Article, at: int) -> bool:
    return at == 0 or at in article.openers


def begins_clause(article: Article, at: int) -> bool:
    """Whether a subject may begin at word `at` for certain: a sentence's start, or after "that", "because", "said"."""
    words = article.words
    if begins_sentence(article, at) or (words.spaced(at) and (words.lower[at - 1] in STARTERS or at - 1 in told_whom(article))):
        return True
    return words.gaps[at] == ", " and _opens(article, at)


@once
def told_whom(article: Article) -> frozenset[int]:
    """Where those stand who are told what follows: the "reporters" of "he told reporters the mill was shut", as good as "he said"."""
    words = article.words
    return frozenset(at + 1 for at in words.index.get("told", ()) if words.after(at) in _LISTENERS)


_LISTENERS = frozenset("reporters journalists newsmen lawmakers mps councillors jurors investors analysts broadcasters parliament".split())


def _opens(article: Article, at: int) -> bool:
    """Whether all that stands before word `at` in its sentence is an opening: "On Monday," "According to the board,"."""
    words = article.words
    first = words.in_(article.sentence_at(words.starts[at]).span).start
    return words.lower[first] in _OPENERS and at - first <= 9 and all("," not in words.gaps[each] for each in range(first + 1, at))


def subject_ending(article: Article, head: int, longest: int = 5) -> Subject | None:
    """The noun phrase whose noun is word `head`, where it begins a clause; None where that isn't certain."""
    words = article.words
    at = head
    while head - at < longest and at > 0 and words.spaced(at) and not begins_sentence(article, at):
        before = at - 1
        word = words.lower[before]
        if is_number(article, before):
            return _counted(article, before, head)
        if word in DETERMINERS and not (word == "that" and begins_clause(article, at) and not begins_sentence(article, before)):
            return Subject(before, head, word) if begins_clause(article, before) or _joined(article, before) else None
        if word in BOUND or word in STARTERS or (word in inflections.thirds() and at < head):
            break
        at = before
    return Subject(at, head, "") if begins_clause(article, at) else None


def _counted(article: Article, number: int, head: int) -> Subject | None:
    words, first = article.words, number
    while first > 0 and words.spaced(first) and not begins_clause(article, first):
        word = words.lower[first - 1]
        if not (is_number(article, first - 1) or word in ROUGHLY or word in ("at", "more", "fewer", "less", "up", "the", "these", "those")):
            return None
        first -= 1
    return Subject(first, head, "#") if begins_clause(article, first) or _joined(article, first) else None


def _joined(article: Article, at: int) -> bool:
    """Whether "and" or "as" leads to a subject that is certainly plural: "and no concerns has", "as two men was"."""
    words = article.words
    if at < 2 or not words.spaced(at) or begins_sentence(article, at):
        return False
    if words.lower[at - 1] in ("and", "but") and words.gaps[at - 1] == ", ":
        return True
    certain = words.lower[at] in ("no", "many", "several", "all", "these", "those", "both", "few") or is_number(article, at)
    return certain and words.lower[at - 1] in ("and", "as", "since")


def is_plural(word: str) -> bool:
    """A lower-case noun in the plural that never takes a singular verb."""
    if word.endswith("ics"):
        return False
    if word in SINGULAR_IN_S:
        return False
    return word in inflections.plurals() or word.endswith(_PLURAL_ENDINGS) or (word[-3:] == "men" and word not in _MEN and len(word) > 4)


def is_single(word: str) -> bool:
    """A noun that counts, in the singular, and can't stand for several people or things."""
    return word in inflections.singulars() and word not in COLLECTIVES and word not in inflections.plurals() and word not in AUXILIARIES
