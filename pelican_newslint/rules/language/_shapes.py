"""Families of shapes: a word, and the word classes that stand before and behind it, as data.

A family is the TOML file of its rule. Each `[[shape]]` names the words that it starts from (`at`, or `classes`, letters of `_classes`) and
regular expressions over the classes right before (`before`) and right behind (`after`) that word; `{name}` is a fragment of `[parts]`.
`only` and `never` say which words a named group may and may not hold (the group `at` is the word itself), `unless` which words may not
stand before it in its sentence; `@name` is one of `[lists]`. `write` is the form to write: `third`, `plain`, `participle`, or a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Block, Match, Scope, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.form import Rule, Wakes
from pelican_newslint.rules.language._classes import classes, listed_class, of_classes
from pelican_newslint.rules.language._clauses import positions
from pelican_newslint.rules.language._shape import Ready, Shape

_OPENERS = later("[.:]")
"""What stands before a word that may have a capital and yet be no name."""
_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item", "quotation", "caption", "cell"})


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    shape: tuple[Shape, ...]
    parts: dict[str, str] = {}
    lists: dict[str, str] = {}


def family_rule(severity: Severity, category: str = "") -> Rule:
    """What the module of a family declares: in running text and in what somebody says. What wakes it is its family's `wakes`."""
    return Rule(kind="grammar", severity=severity, scopes=_SCOPES, languages=("en",), category=category)


class _Around(dict[str, tuple[Ready, ...]]):
    """What a word may begin between some letters, in the family's order; found when the word first stands between them."""

    def __init__(self, shapes: Iterable[Ready]) -> None:
        super().__init__()
        self._shapes = tuple(shapes)

    def __missing__(self, around: str) -> tuple[Ready, ...]:
        found = self[around] = tuple(shape for shape in self._shapes if shape.possible(around))
        return found


class _ByWord(dict[str, _Around]):
    """What each word may begin; found when the word first comes, for a text has few of all. Words that may begin the same share it."""

    def __init__(self, shapes: Iterable[Ready]) -> None:
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
    def _ready(self) -> tuple[Ready, ...]:
        file = read_toml(self._path, _File)
        return tuple(Ready(shape, file.parts, file.lists) for shape in file.shape)

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
            (at, shapes)
            for at in positions(article, woken, self.words, last=True)
            if plain[at] and (shapes := by_word[lower[at]][padded[2 * at : 2 * at + 6]])
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
    for places in map(words.forms.__getitem__, words.owners):
        if not words.lower[places[0]].endswith("'s"):
            for owner in places:
                plain[owner] = False
    if "[" in article.text:
        for at, gap in enumerate(words.gaps[1:]):
            if gap[:1] == "[":
                plain[at] = False
    return plain
