"""One shape of a family, with its lists looked up: whether it stands at a word, and what it says of it. `_shapes` says how it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Fix, Match, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._clauses import small
from pelican_newslint.rules.language._edges import Edges
from pelican_newslint.rules.language._sole_verb import sole_verb
from pelican_newslint.rules.language._sure_people import sure_people

_REACH = 48
"""Letters, two a word, that `before` may look back."""
_MANY = "OYz"


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One `[[shape]]` as it is written."""

    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...] = ()
    at: str = ""
    classes: str = ""
    before: str = ""
    after: str = ""
    mark: str = " "
    """What may stand between `before` and the word; without `before` and not a blank, what the word must have before it."""
    only: dict[str, str] = {}
    never: dict[str, str] = {}
    unless: str = ""
    write: str = ""
    severity: Severity | None = None
    near: str = ""
    """Words of which one stands in the same block."""
    ends: str = ""
    """With what the sentence must end."""
    narration: bool = False
    """Not in direct speech."""
    sole: bool = False
    """Nothing else in the sentence can be its verb."""
    person: str = ""
    """A group whose word ends the name of a person."""


class Ready:
    """A shape with its lists looked up. Its expressions are compiled when one of its words first comes: one article has few."""

    def __init__(self, shape: Shape, parts: Mapping[str, str], lists: Mapping[str, str]) -> None:
        self.shape = shape
        self._parts = parts
        self.words = _words(shape.at, lists)
        self.classes = "" if self.words else shape.classes
        self.only = {name: _words(words, lists) for name, words in shape.only.items()}
        self.never = {name: _words(words, lists) for name, words in shape.never.items()}
        self.marks = shape.mark if shape.before or shape.mark != " " else ""
        self.unless = _words(shape.unless, lists)
        self.near = _words(shape.near, lists)

    @cached_property
    def _edges(self) -> tuple[Edges, Edges]:
        """What `before` may end with and `after` begin with."""
        return Edges(_filled(self.shape.before, self._parts), last=True), Edges(_filled(self.shape.after, self._parts), last=False)

    def possible(self, around: str) -> bool:
        """Whether it may match a word with these letters around it, two before its own two and two behind them."""
        if self.marks and around[2] not in self.marks:
            return False
        ahead, behind = self._edges
        return ahead.fit(around[1], around[0]) and behind.fit(around[4], around[5])

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        shape = self.shape
        return re.compile(f"(?:{_filled(shape.before, self._parts)})[{shape.mark}]\\Z") if shape.before else None

    @cached_property
    def after(self) -> re.Pattern[str] | None:
        return re.compile(_filled(self.shape.after, self._parts)) if self.shape.after else None

    def found(self, article: Article, letters: str, at: int, behind: re.Match[str] | None) -> Match | None:
        """What it finds at word `at`, whose mark is right; `behind` is what `after` found there."""
        here, words = 2 * at, article.words
        ahead = self.before.search(letters, max(here - _REACH, 0), here + 1) if self.before else None
        if (self.before and ahead is None) or not self._fits(article, at, ahead, behind):
            return None
        first = ahead.start() // 2 if ahead else at
        last = min(max(behind.end() // 2 - 1, at), len(words) - 1) if behind else at  # what ends with a mark ends before it
        if words.gaps[last + 1][:1] in ("[", "(") or words.gaps[first][-1:] in ("@", "#"):
            return None  # an ending that an editor put in, or “message(s)”; the name of an account
        if letters[2 * first] == "." and letters[2 * first + 1] in _MANY and not small(article, first):
            return None  # a title: "Friends was a hit"
        if self.shape.narration and article.quoted(words.span(first, last)):
            return None
        right = _form(self.shape.write, words.lower[at])
        fixes = (Fix.change(words.span(at), right),) if right else ()
        why = f"{self.shape.why} Write “{right}”." if right else self.shape.why
        own = article.sentence_at(words.starts[at])
        first, last = max(first, own.first_word), min(last, own.last_word)  # the classes run on over paragraphs
        return Match(words.span(first, last), why, fixes, severity=self.shape.severity)

    def _fits(self, article: Article, at: int, *found: re.Match[str] | None) -> bool:
        lower = article.words.lower
        groups = {"at": at} | {
            name: match.end(name) // 2 - 1 for match in found if match for name, text in match.groupdict().items() if text
        }
        if any(name not in groups or lower[groups[name]] not in words for name, words in self.only.items()):
            return False
        if any(name in groups and lower[groups[name]] in words for name, words in self.never.items()):
            return False
        if self.near and self.near.isdisjoint(article.vocabularies[article.block_index(article.words.starts[at])]):
            return False
        if self.shape.person and groups[self.shape.person] not in sure_people(article):
            return False
        if self.shape.sole and not sole_verb(article, at):
            return False
        if not self.unless and not self.shape.ends:
            return True
        sentence = article.sentence_at(article.words.starts[at])
        marks = "".join(article.words.gaps[at + 1 : sentence.last_word + 2])
        if self.shape.ends and marks.strip(" ,'’")[:1] != self.shape.ends:
            return False
        return self.unless.isdisjoint(lower[sentence.first_word : at])


def _filled(expression: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        expression = expression.replace(f"{{{name}}}", part)
    return expression


def _words(said: str, lists: Mapping[str, str]) -> frozenset[str]:
    found: set[str] = set()
    for word in said.split():
        found |= _words(lists[word[1:]], lists) if word[0] == "@" else {word.replace("_", " ")}
    return frozenset(found)


def _form(write: str, word: str) -> str:
    """The text that `write` asks for; nothing where the word has no such form."""
    verb = (
        inflections.verbs().get(word)
        or inflections.thirds().get(word)
        or inflections.pasts().get(word)
        or inflections.participles().get(word)
    )
    if write not in ("third", "plain", "participle", "many", "one"):
        return write
    if write in ("many", "one"):
        return (inflections.singulars() if write == "many" else inflections.plurals()).get(word, "")
    if verb is None:
        return ""
    return {"third": verb.third, "plain": verb.base, "participle": verb.participle[0]}[write]
