"""Which forms of terms an article leaves in its record."""

from __future__ import annotations

import pytest

from pelican_newslint.archive.forms import forms, key
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.testing import post


def kept(text: str) -> list[tuple[str, int]]:
    made = Article(read(post(f"Title: The iMac and the QX-4\nDate: 2024-03-06\n\n{text}\n")))
    return [(mention.text, mention.count) for mention in forms(made)]


def test_designators_inner_capitals_hyphens_and_varying_spellings_are_kept_with_their_counts() -> None:
    text = "The QX-4 and a QX-4 flew. An advisor of YouTube, the front-bench advisor's friend, left the quay in March."
    assert kept(text) == [("QX-4", 2), ("YouTube", 1), ("advisor", 2), ("front-bench", 1)]


def test_bodies_and_offices_alone_are_kept_as_they_are_written() -> None:
    assert kept("The Council met, and the council of Leeds did; the mayor left the Council. He wrote to the Mayor of York.") == [
        ("Council", 2),
        ("mayor", 1),
    ]


def test_speech_headlines_addresses_and_common_words_are_not() -> None:
    assert kept('"The QX-4 flew to YouTube," she said. See example.org/front-bench, @YouTube and front-bench.html on it.') == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("QX-4", "QX4"), ("COVID-19", "Covid-19"), ("front-bench", "frontbench"), ("advisor", "adviser"), ("YouTube", "Youtube")],
)
def test_forms_of_one_term_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)
