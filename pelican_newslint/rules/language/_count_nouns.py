"""Nouns that English doesn't leave bare in a sentence of news, of people and of things (bare_noun.toml)."""

from __future__ import annotations

from pathlib import Path

from pelican_newslint.rules.language._word_lists import word_lists

_WORDS = word_lists(Path(__file__).with_name("bare_noun.toml"))
SET_PHRASES = frozenset(phrase.replace("_", " ") for phrase in _WORDS["set_phrases"])
BARE_PEOPLE, BARE_THINGS = _WORDS["people"], _WORDS["things"]
OBJECTS, GIVERS, CALLED, OPENERS = _WORDS["objects"], _WORDS["givers"], _WORDS["called"], _WORDS["openers"]
SET_OBJECTS = frozenset(phrase.replace("_", " ") for phrase in _WORDS["set_objects"])
PREPOSITIONS_BEFORE, TAKERS, ADJECTIVES = _WORDS["prepositions"], _WORDS["takers"], _WORDS["adjectives"]
