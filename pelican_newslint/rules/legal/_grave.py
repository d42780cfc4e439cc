"""Words that charge somebody with a wrong, wherever they stand: what `grave-charge` then weighs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.legal._accused import accused
from pelican_newslint.rules.legal._deeds import Form, forms_of_verb

Kind = Literal["verb", "noun", "adjective", "phrase"]
Strength = Literal["heavy", "medium", "light", "open"]
""""open": a charge only against somebody of whom the text says that nothing is decided."""
_NEAR = 7
"""Words behind a verb among which what is done, or to whom, stands."""
_BETWEEN = 4
"""Words between a verb and what must follow it."""


class _Group(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    kind: Kind
    strength: Strength
    words: tuple[str, ...]


class _Never(Struct, frozen=True, forbid_unknown_fields=True):
    behind: frozenset[str]
    before: frozenset[str]


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    group: tuple[_Group, ...]
    goods: frozenset[str]
    dark: frozenset[str]
    victims: frozenset[str]
    told: frozenset[str]
    play: frozenset[str]
    deeds: frozenset[str]
    never: _Never


class Grave(Struct, frozen=True):
    at: int
    """The word, the first of a phrase."""
    end: int
    kind: Kind
    strength: Strength
    form: Form
    dark: bool = False
    goods: bool = False
    victim: bool = False


class _Way(Struct, frozen=True):
    kind: Kind
    strength: Strength
    form: Form = "base"
    before: tuple[str, ...] = ()
    """Of a phrase: its words before the one that is looked for, which is its longest,"""
    behind: tuple[str, ...] = ()
    """and those behind it."""
    follows: tuple[str, ...] = ()
    """Of a verb: what stands somewhere behind it."""


@cache
def grave_words() -> _Table:
    return read_toml(Path(__file__).with_name("_grave_words.toml"), _Table)


@cache
def _ways() -> dict[str, tuple[_Way, ...]]:
    """From a word, lower case, to what it may say."""
    found: dict[str, dict[_Way, None]] = {}
    for group in grave_words().group:
        for entry in group.words:
            for form, way in _forms(group, entry):
                found.setdefault(form, {})[way] = None
    return {form: tuple(each) for form, each in found.items()}


def _forms(group: _Group, entry: str) -> Iterator[tuple[str, _Way]]:
    if group.kind == "verb":
        verb, _, follows = entry.partition(" +")
        way = _Way("verb", group.strength, follows=tuple(follows.split()))
        yield verb, way
        for kind, forms in forms_of_verb(verb).items():
            yield from ((form, msgspec.structs.replace(way, form=kind)) for form in forms)
    elif group.kind == "noun":
        yield from ((form, _Way("noun", group.strength)) for form in (entry, _plural(entry)))
    else:
        words = tuple(entry.split())
        rarest = max(range(len(words)), key=lambda at: len(words[at]))
        yield words[rarest], _Way(group.kind, group.strength, before=words[:rarest], behind=words[rarest + 1 :])


def _plural(noun: str) -> str:
    if noun.endswith("thief"):
        return f"{noun[:-1]}ves"
    if noun.endswith("man"):
        return f"{noun[:-2]}en"
    return (
        f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + ("es" if noun.endswith(("s", "ch", "sh")) else "s")
    )


@cache
def _known(*, light: bool) -> frozenset[str]:
    return frozenset(form for form, each in _ways().items() if light or any(way.strength in ("heavy", "medium") for way in each))


@cache
def heavy() -> frozenset[str]:
    """Words that are heavy by themselves."""
    alone = ((form, way) for form, each in _ways().items() for way in each if way.strength == "heavy" and not way.before and not way.behind)
    return frozenset(form for form, way in alone if not way.follows)


def waking() -> frozenset[str]:
    """Every text has a verb that is light; what makes it a charge wakes in its place."""
    return _known(light=False) | grave_words().dark


def graves(article: Article) -> Iterator[Grave]:
    """Every such word of the text, in order; where somebody is accused, the lightest verbs too."""
    words, lists, open_ = article.words, grave_words(), accused(article)
    known = _known(light=open_ or not lists.dark.isdisjoint(words.vocabulary))
    for at in sorted(at for word in known & words.vocabulary for at in words.index[word]):
        if words.after(at) in lists.never.behind or words.before(at) in lists.never.before:
            continue
        last = article.sentence_at(words.starts[at]).last_word
        behind = words.lower[at + 1 : min(at + 1 + _NEAR, last + 1)]
        dark = not lists.dark.isdisjoint(behind)
        seen: set[Kind] = set()
        for way in _ways()[words.lower[at]]:
            first, end = at - len(way.before), at + len(way.behind)
            if way.kind == "verb" and not lists.play.isdisjoint(behind):
                continue
            if way.kind in seen or (way.strength == "light" and not dark) or (way.strength == "open" and not open_) or first < 0:
                continue
            whole = (words.lower[first:at], words.lower[at + 1 : end + 1]) == (way.before, way.behind)
            followed = _followed(way.follows, behind)
            if whole and followed is not None:
                seen.add(way.kind)
                goods, victim = not lists.goods.isdisjoint(behind), not lists.victims.isdisjoint(behind)
                yield Grave(first, end + followed, way.kind, way.strength, way.form, dark, goods, victim)


def _followed(wanted: tuple[str, ...], behind: tuple[str, ...]) -> int | None:
    """How many words behind the verb end with those that must follow it: none where none must, None where they don't."""
    many = len(wanted)
    starts = range(min(_BETWEEN, len(behind))) if wanted else ()
    found = next((at for at in starts if behind[at : at + many] == wanted), None)
    if found and wanted == _OVER and not _ARTICLES.isdisjoint(behind[found + 1 : found + 2]):
        return None  # "ran their hoses over the roofs": the roofs are no object of "run over"
    return 0 if not wanted else None if found is None else found + many


_OVER = ("over",)
_ARTICLES = frozenset("the a an its his her their our this that these those".split())
