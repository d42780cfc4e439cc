from __future__ import annotations

import pytest

from pelican_newslint.prose.facts.plurals import looks_plural, singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("soldiers", "soldier"), ("people", "person"), ("women", "woman"), ("cities", "city"), ("churches", "church"), ("boxes", "box"),
        ("buses", "bus"), ("lives", "life"), ("heroes", "hero"), ("criteria", "criterion"), ("aircraft", "aircraft"), ("houses", "house"),
        ("judges", "judge"), ("movies", "movie"), ("bonuses", "bonus"),
    ],
)  # fmt: skip
def test_plurals(plural: str, one: str) -> None:
    assert looks_plural(plural)
    assert singular(plural) == one


@pytest.mark.parametrize("word", ["was", "news", "crisis", "bus", "politics", "this", "boss", "dog", "", "is", "texas"])
def test_no_plurals(word: str) -> None:
    assert not looks_plural(word)
    assert singular(word) == word
