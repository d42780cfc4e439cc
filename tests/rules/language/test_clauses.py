"""Where a clause begins and what its subject is, on the traps of news."""

from __future__ import annotations

import pytest

from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._clauses import is_plural, is_single, small, subject_ending
from pelican_newslint.rules.language._variety import is_american
from pelican_newslint.testing import post


def article(text: str, lang: str = "en") -> Article:
    return Article(read(post(f"Title: Council news\nDate: 2024-03-06\nLang: {lang}\n\n{text}\n")))


def subject(text: str, noun: str) -> str | None:
    given = article(text)
    at = next(at for at in range(len(given.words)) if given.words.texts[at] == noun)
    found = subject_ending(given, at)
    return None if found is None else given.slice(given.words.span(found.first, found.head))


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The old drones has gone.", "drones", "The old drones"),
        ("He said that at least 20 people was hurt.", "people", "at least 20 people"),
        ("On Monday, the drones has gone.", "drones", "the drones"),
        ("It rained, and the drones has gone.", "drones", "the drones"),
        ("The price of the drones has gone up.", "drones", None),
        ("The man who flew the drones has gone.", "drones", None),
        ("Bread and drones is dear.", "drones", None),
        ("What the firm makes of drones is gone.", "drones", None),
    ],
)
def test_a_subject_is_read_only_where_it_begins_a_clause(text: str, noun: str, expected: str | None) -> None:
    assert subject(text, noun) == expected


def test_words_that_look_plural_and_are_not() -> None:
    assert all(map(is_plural, ("drones", "children", "people", "linemen", "countries")))
    assert not any(map(is_plural, ("news", "politics", "graphics", "series", "specimen", "police", "team")))


def test_words_that_may_stand_for_many_are_no_single_thing() -> None:
    assert all(map(is_single, ("report", "person", "driver")))
    assert not any(map(is_single, ("team", "number", "staff", "government", "drones", "will", "buffalo")))


def test_a_capital_at_the_start_of_a_sentence_is_a_name_where_it_stands_elsewhere_too() -> None:
    given = article("Workers left. Sanders was there, and they met Sanders.")
    index = given.words.index
    assert small(given, index["workers"][0]) == "workers"
    assert small(given, index["sanders"][0]) == ""


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The center opened.", "en", True),
        ("The centre opened.", "en", False),
        ("It opened on June 28.", "en", True),
        ("It opened.", "en", False),
        ("The centre opened on June 28.", "en", False),
        ("It opened.", "en-US", True),
        ("The center opened.", "en-GB", False),
    ],
)
def test_an_article_is_american_by_its_language_or_its_spelling(text: str, lang: str, expected: bool) -> None:
    assert is_american(article(text, lang)) is expected
