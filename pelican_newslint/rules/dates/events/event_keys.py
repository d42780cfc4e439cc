"""What words of an event compare by: "the explosion" and "a blast" are one, so are "resigned" and "her resignation"."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.facts.event_words import once_nouns
from pelican_newslint.prose.facts.stems import stem


class EventWords(msgspec.Struct, frozen=True):
    """Families of one_event.toml."""

    alike: dict[str, str]
    """From each word to its kind, with a sign before that no stem has."""
    once: frozenset[str]
    general: frozenset[str]
    ordinal: frozenset[str]
    usual: frozenset[str]
    more: frozenset[str]
    moved: frozenset[str]
    calendar: frozenset[str]
    cut: frozenset[str]
    ahead: frozenset[str]
    compared: frozenset[str]
    steps: frozenset[str]
    """Keys of what a court does with one suspect, one after the other."""
    answers: frozenset[str]
    """Keys of what is done about an event, on a day of its own."""


@cache
def event_words() -> EventWords:
    here = Path(__file__).parent
    data = read_toml(here / "one_event.toml", dict[str, dict[str, str]])
    things = read_toml(here / "event_kinds.toml", dict[str, dict[str, str]])["things"]
    nouns = once_nouns()
    alike: dict[str, str] = {}
    for kind, words in (*things.items(), *nouns.items()):
        alike |= {word: f"={kind}" for word in words.split("|") if word.replace("-", "").isalpha() and word not in alike}
    for kind, words in data["alike"].items():
        alike |= dict.fromkeys(words.split(), f"={kind}")
    once = frozenset(f"={kind}" for kind in (*nouns, *data["once"]["kinds"].split()))
    general = frozenset(f"={kind}" for kind in data["general"]["kinds"].split()).union(data["general"]["stems"].split())
    return EventWords(alike, once, general, *(frozenset(data["words"][name].split()) for name in EventWords.__struct_fields__[3:]))


@lru_cache(maxsize=30_000)
def event_key(word: str) -> str:
    """Of a lower-case word."""
    alike = event_words().alike
    kind = alike.get(word) or alike.get(inflections.plurals().get(word, ""))
    return kind or stem(verb_forms().get(word, word))


@cache
def verb_forms() -> dict[str, str]:
    """From every form of a verb to its base."""
    found: dict[str, str] = {}
    for base, verb in inflections.verbs().items():
        for form in (verb.third, *verb.past, *verb.participle, verb.ing):
            found.setdefault(form, base)
    for base in inflections.verbs():
        found.setdefault(base, base)
    return found


@cache
def inflected() -> frozenset[str]:
    """Forms of verbs that are not the base."""
    return frozenset(form for verb in inflections.verbs().values() for form in (verb.third, *verb.past, *verb.participle, verb.ing))
