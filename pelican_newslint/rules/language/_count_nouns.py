"""Nouns that English doesn't leave bare in a sentence of news, of people and of things (bare_noun.toml)."""

from __future__ import annotations

from pathlib import Path

from pelican_newslint.cache.derived import read_toml

_WORDS = {name: frozenset(words.split()) for name, words in read_toml(Path(__file__).with_name("bare_noun.toml"), dict[str, str]).items()}
SET_PHRASES = frozenset(phrase.replace("_", " ") for phrase in _WORDS["set_phrases"])
BARE_PEOPLE, BARE_THINGS = _WORDS["people"], _WORDS["things"]
OBJECTS, GIVERS, CALLED, OPENERS = _WORDS["objects"], _WORDS["givers"], _WORDS["called"], _WORDS["openers"]
SET_OBJECTS = frozenset(phrase.replace("_", " ") for phrase in _WORDS["set_objects"])
PREPOSITIONS_BEFORE, TAKERS, ADJECTIVES = _WORDS["prepositions"], _WORDS["takers"], _WORDS["adjectives"]
