"""Nouns and verbs that tell of an event, and which words of an article can be one of them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.prose.facts.stems import stem


class _Words(msgspec.Struct, forbid_unknown_fields=True):
    once: dict[str, str]
    verbs: dict[str, str]
    same: dict[str, str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    return read_toml(Path(__file__).with_name("events.toml"), _Words)


@lru_cache(maxsize=1)
def event_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Of nouns, of verbs, and of verbs that tell of a noun's event; the group that matched is the kind."""
    data = _words()
    lists = ("|".join(f"(?P<{kind}>{words})" for kind, words in each.items()) for each in (data.once, data.verbs, data.same))
    nouns, verbs, same = (re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") for words in lists)
    return nouns, verbs, same


def once_nouns() -> dict[str, str]:
    """From the kind of an event that a piece tells of once to its nouns, a stroke between."""
    return _words().once


def event_kind(words: str) -> str:
    """The kind of an event that is named by a noun, or by a noun and its verb ("fire was reported"); "" for none."""
    noun, _, verb = words.lower().partition(" ")
    nouns, verbs, _ = event_patterns()
    if not verb:
        found = nouns.fullmatch(noun)
        return str(found.lastgroup) if found else ""
    done = verbs.search(verb)
    return f"{stem(noun)} {done.lastgroup}" if done else ""


@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    """The longest word of each expression."""
    data = _words()
    heads = {
        max(re.split(r"(?:\(\?:)? ", each), key=lambda word: len(re.sub(r"\(\?:.*?\)", "", word)))
        for words in (data.once, data.verbs, data.same)
        for line in words.values()
        for each in re.split(r"\|(?![^()]*\))", line)
    }
    return re.compile("|".join(sorted(heads)))


@lru_cache(maxsize=30_000)
def wakes(word: str) -> bool:
    """Whether a lower word can stand in an event's expression."""
    return _heads().fullmatch(word) is not None
