"""Offices: what the table says of known days, its form, and that it is silent where it isn't sure."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from pelican_newslint.knowledge import countries, office_terms, office_titles, offices

G20 = (
    "Argentina", "Australia", "Brazil", "Canada", "China", "France", "Germany", "India", "Indonesia", "Italy", "Japan", "Mexico", "Russia",
    "Saudi Arabia", "South Africa", "South Korea", "Turkey", "United Kingdom", "United States",
)  # fmt: skip


def held(office: str, country: str, day: str) -> list[str]:
    return [term.name for term in offices.holders(office, country, date.fromisoformat(day))]


@pytest.mark.parametrize(
    ("office", "country", "day", "names"),
    [
        ("foreign", "India", "2021-04-06", ["S. Jaishankar"]),
        ("foreign", "Russia", "2021-04-06", ["Sergey Lavrov"]),
        ("head_of_state", "United States", "2017-01-19", ["Barack Obama"]),
        ("head_of_state", "United States", "2021-01-19", ["Donald Trump"]),
        ("head_of_state", "United States", "2025-01-21", ["Donald Trump"]),
        ("head_of_government", "United Kingdom", "2022-10-01", ["Liz Truss"]),
        ("head_of_government", "Germany", "2010-06-01", ["Angela Merkel"]),
        ("secretary_general", "NATO", "2020-06-01", ["Jens Stoltenberg"]),
        ("regional_head", "India", "1999-12-31", []),
        ("head_of_government", "Italy", "2024-01-01", []),
    ],
)
def test_who_held_it_on_a_day(office: str, country: str, day: str, names: list[str]) -> None:
    assert held(office, country, day) == names


def test_trumps_first_term_is_exact() -> None:
    first = min(offices.terms_of("Donald Trump"), key=lambda term: term.since)
    assert (first.since, first.until) == (date(2017, 1, 20), date(2021, 1, 20))


@pytest.mark.parametrize("country", G20)
def test_heads_of_the_g20_stand_in_order_and_without_long_overlaps(country: str) -> None:
    heads = {
        office: [term for term in offices.terms_in(country) if term.office == office and term.since >= office_terms.FIRST]
        for office in offices.HEADS
        if any(term.office == office for term in offices.terms_in(country))
    }
    assert heads
    for terms in heads.values():
        for before, after in pairwise(terms):
            assert before.since <= after.since
            acting = after.until is not None and (after.until - after.since).days < 60
            if before.name != after.name and before.until is not None and not acting:
                assert (before.until - after.since).days <= 366, (before, after)
        assert all(term.since <= (term.until or term.through) for term in terms)


def test_every_country_of_a_term_is_a_country() -> None:
    known = {*countries.countries(), "United Nations", "NATO", "European Union", "International Monetary Fund", "World Bank"}
    assert {term.country for term in office_terms.terms()} <= known
    assert {title for titles in office_titles.titles().values() for entry in titles for title in entry.countries} <= known
    assert office_titles.transliterated() <= known


def test_a_title_names_the_office_of_its_country() -> None:
    assert office_titles.offices_named("chancellor", "Germany") == ("head_of_government",)
    assert office_titles.offices_named("chancellor", "United Kingdom") == ("finance",)
    assert office_titles.offices_named("foreign secretary", "India") == ()


@pytest.mark.parametrize(("word", "year"), [("Trump", 2016), ("Monti", 2014), ("Obama", 2018), ("Merkel", 2022), ("Blair", 2010)])
def test_a_head_is_known_not_to_have_held_office_in_a_year(word: str, year: int) -> None:
    assert offices.never_headed(word, year)


@pytest.mark.parametrize(
    ("word", "year"),
    [
        ("Trump", 2017),
        ("Medvedev", 2018),
        ("Erdoğan", 2012),
        ("Obama", 1981),
        ("Merkel", 2030),
        ("Smithers", 2016),
        ("Biden", 2012),
        ("Modi", 2012),
        ("Scholz", 2015),
    ],
)
def test_where_the_table_is_not_sure_it_says_nothing(word: str, year: int) -> None:
    assert not offices.never_headed(word, year)
