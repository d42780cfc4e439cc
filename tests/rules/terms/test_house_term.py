"""Terms of the house: capitals, plurals, addresses, severity."""

from __future__ import annotations

import pytest

from pelican_newslint.config.model import House, Term
from pelican_newslint.rules.discover import rules
from pelican_newslint.testing import found


def said(text: str, *terms: Term) -> list[tuple[str, str]]:
    posts = {"post.md": f"Title: What happened\nDate: 2024-03-06\n\n{text}\n"}
    return [(hit.severity, hit.text) for hit in found(rules()["house-term"], posts, House(terms=terms))]


@pytest.mark.parametrize(
    ("term", "text", "marked"),
    [
        (Term("Covid-19", ("COVID-19",)), "COVID-19 and Covid-19 and covid-19 spread.", ["COVID-19"]),
        (Term("health care", ("healthcare",)), "Healthcare costs; two healthcares.", ["Healthcare", "healthcare"]),
        (Term("health care", ("healthcare",)), "See healthcare.gov, example.org/healthcare and #healthcare on healthcare-like things.", []),
        (Term("wildfire", ("wild fire", "bush fire")), 'A wild fire. "A bush fire," he said.', ["wild fire", "bush fire"]),
    ],
)
def test_whole_words_in_the_right_case(term: Term, text: str, marked: list[str]) -> None:
    assert [words for _, words in said(text, term)] == marked


def test_a_term_has_its_own_severity() -> None:
    assert said("A wild fire.", Term("wildfire", ("wild fire",), severity="error")) == [("error", "wild fire")]


def test_a_house_without_terms_hears_nothing() -> None:
    assert said("A wild fire.") == []
