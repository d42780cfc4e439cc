"""Families of shapes: a word, and the word classes that stand before and behind it, as data.

A family is the TOML file of its rule. Each `[[shape]]` names the words that it starts from (`at`, or `classes`, letters of `_classes`) and
regular expressions over the classes right before (`before`) and right behind (`after`) that word; `{name}` is a fragment of `[parts]`.
`only` and `never` say which words a named group may and may not hold (the group `at` is the word itself), `unless` which words may not
stand before it in its sentence; `@name` is one of `[lists]`. `write` is the form to write: `third`, `plain`, `participle`, or a text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Edit, Fix, Match, Scope, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.once import once
from pelican_newslint.rules.form import Rule, Wakes
from pelican_newslint.rules.language._classes import classes, listed_class, of_classes
from pelican_newslint.rules.language._clauses import positions, small
from pelican_newslint.rules.language._edges import Edges
from pelican_newslint.rules.language._sure_people import sure_people

_REACH = 48
"""Letters, two a word, that `before` may look back."""
_MANY = "OYz"
_OPENERS = re.compile("[.:]")
"""What stands before a word that may have a capital and yet be no name."""
_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item", "quotation", "caption", "cell"})


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One `[[shape]]`; see above."""

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
    person: str = ""
    """A group whose word ends the name of a person."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    shape: tuple[Shape, ...]
    parts: dict[str, str] = {}
    lists: dict[str, str] = {}


class _Ready:
    """A shape with its lists looked up. Its expressions are compiled when one of its words first comes: one article has few."""

    def __init__(self, shape: Shape, file: _File) -> None:
        self.shape = shape
        self._parts = file.parts
        self.words = _words(shape.at, file.lists)
        self.classes = "" if self.words else shape.classes
        self.only = {name: _words(words, file.lists) for name, words in shape.only.items()}
        self.never = {name: _words(words, file.lists) for name, words in shape.never.items()}
        self.marks = shape.mark if shape.before or shape.mark != " " else ""
        self.unless = _words(shape.unless, file.lists)
        self.near = _words(shape.near, file.lists)

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
        fixes = (Fix(f"Change to “{right}”", (Edit(words.span(at), right),)),) if right else ()
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
        if not self.unless and not self.shape.ends:
            return True
        sentence = article.sentence_at(article.words.starts[at])
        marks = "".join(article.words.gaps[at + 1 : sentence.last_word + 2])
        if self.shape.ends and marks.strip(" ,'’")[:1] != self.shape.ends:
            return False
        return self.unless.isdisjoint(lower[sentence.first_word : at])


def family_rule(severity: Severity, category: str = "") -> Rule:
    """What the module of a family declares: in running text and in what somebody says. What wakes it is its family's `wakes`."""
    return Rule(kind="grammar", severity=severity, scopes=_SCOPES, languages=("en",), category=category)


class _Around(dict[str, tuple[_Ready, ...]]):
    """What a word may begin between some letters, in the family's order; found when the word first stands between them."""

    def __init__(self, shapes: Iterable[_Ready]) -> None:
        super().__init__()
        self._shapes = tuple(shapes)

    def __missing__(self, around: str) -> tuple[_Ready, ...]:
        found = self[around] = tuple(shape for shape in self._shapes if shape.possible(around))
        return found


class _ByWord(dict[str, _Around]):
    """What each word may begin; found when the word first comes, for a text has few of all. Words that may begin the same share it."""

    def __init__(self, shapes: Iterable[_Ready]) -> None:
        super().__init__()
        self._of_word: dict[str, list[int]] = {}
        self._of_class: dict[str, list[int]] = {}
        self._shapes = tuple(shapes)
        self._found: dict[tuple[int, ...], _Around] = {}
        for at, each in enumerate(self._shapes):
            for words, index in ((each.words, self._of_word), (each.classes, self._of_class)):
                for word in words:
                    index.setdefault(word, []).append(at)

    def __missing__(self, word: str) -> _Around:
        begun = tuple(sorted({*self._of_word.get(word, ()), *self._of_class.get(listed_class(word), ())}))
        if begun not in self._found:
            self._found[begun] = _Around(self._shapes[at] for at in begun)
        self[word] = self._found[begun]
        return self[word]


class Family:
    """The shapes that lie beside a rule's module, in the file of its name."""

    def __init__(self, module: str) -> None:
        self._path = Path(module).with_suffix(".toml")

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        return tuple(each.shape for each in self._ready)

    @cached_property
    def _ready(self) -> tuple[_Ready, ...]:
        file = msgspec.convert(tomllib.loads(self._path.read_text("utf-8")), _File)
        return tuple(_Ready(shape, file) for shape in file.shape)

    def only(self, shape: Shape) -> Family:
        """The family with this one shape, to see what it finds by itself."""
        family = Family(str(self._path))
        family.__dict__["_ready"] = tuple(ready for ready in self._ready if ready.shape is shape)
        return family

    @cached_property
    def words(self) -> frozenset[str]:
        """What a shape may begin with."""
        return frozenset().union(of_classes("".join(each.classes for each in self._ready)), *(each.words for each in self._ready))

    def wakes(self) -> Wakes:
        """The shapes' own words."""
        return Wakes(self.words)

    @cached_property
    def _by_word(self) -> _ByWord:
        return _ByWord(self._ready)

    def matches(self, article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
        letters = classes(article)
        by_word, lower, plain = self._by_word, article.words.lower, _plain(article)
        padded = f"\0\0{letters}"
        begun = [
            (at, by_word[lower[at]][padded[2 * at : 2 * at + 6]]) for at in positions(article, woken, self.words, last=True) if plain[at]
        ]
        for at, shapes in begun:
            here = 2 * at
            for ready in shapes:
                behind = ready.after.match(letters, here + 2) if ready.after else None
                if ready.after and behind is None:
                    continue
                match = ready.found(article, letters, at, behind)
                if match is not None:
                    yield match
                    break


@once
def _plain(article: Article) -> Sequence[bool]:
    """For each word whether it is no name, no possessive, and none to whose end an editor has put something."""
    words = article.words
    plain: list[bool] = [*map(str.islower, words.texts)]
    for opener in _OPENERS.finditer(classes(article)[: 2 * len(plain) : 2]):
        plain[opener.start()] = True
    for text, places in words.forms.items():
        if text[-2:] in ("'s", "’s", "'S", "’S") and not words.lower[places[0]].endswith("'s"):
            for owner in places:
                plain[owner] = False
    if "[" in article.text:
        for at, gap in enumerate(words.gaps[1:]):
            if gap[:1] == "[":
                plain[at] = False
    return plain


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
