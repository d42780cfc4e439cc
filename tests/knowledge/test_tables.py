"""The other tables: each loads, has the form that its rules need, and contradicts neither itself nor another."""

from __future__ import annotations

from datetime import date

import pytest

from pelican_newslint.knowledge import (
    acronyms,
    cities,
    countries,
    designators,
    members,
    outcomes,
    people,
    regions,
    spelling,
    tables,
    terms,
    time_zones,
    word_contexts,
    words,
)


@pytest.mark.parametrize(
    "name",
    [
        "offices.tsv", "countries.tsv", "spelling_us_uk.tsv", "acronyms.tsv", "common_words.tsv", "given_names.tsv", "surnames.tsv", "nicknames.tsv",
        "near_words.tsv", "newsmakers.tsv", "designators.tsv", "places_renamed.tsv", "spelling_variants.tsv", "cities.tsv",
        "solid_words.tsv", "common_nouns.tsv", "set_small.tsv", "word_contexts.tsv", "name_words.tsv",
    ],
)  # fmt: skip
def test_every_table_says_where_it_comes_from(name: str) -> None:
    about = tables.tsv_about(name)
    assert about.source
    assert date.fromisoformat(about.date)


def test_acronyms_are_many_and_their_expansions_name_no_acronym_alone() -> None:
    known = acronyms.known()
    assert len(known) >= 400
    assert "Federal Bureau of Investigation" in known["FBI"]
    assert all(len(expansion.split()) > 1 or expansion.islower() or len(expansion) > 4 for forms in known.values() for expansion in forms)


def test_a_country_is_found_by_its_adjective_and_its_capital() -> None:
    assert countries.by_word()["Indian"] == ("India",)
    assert countries.by_word()["Dominican"] == ("Dominica", "Dominican Republic")
    assert countries.by_word()["UK"] == ("United Kingdom",)
    assert countries.by_capital()["Moscow"] == ("Russia",)
    assert all(country.adjectives for country in countries.countries().values())


def test_a_city_has_every_country_that_its_name_lies_in() -> None:
    known = cities.cities()
    assert known["Lahore"] == ("PK",)
    assert known["Hyderabad"] == ("IN", "PK")
    assert "RU" in known["Sevastopol"]
    assert not {"Victoria", "Nice", "Reading"} & known.keys()


def test_no_word_is_both_british_and_american() -> None:
    assert not spelling.british().keys() & spelling.american().keys()
    assert spelling.british()["colour"].american == "color"
    assert spelling.american()["organize"].note == "ize"


def test_no_wrong_form_is_right_elsewhere() -> None:
    designated, newsmakers = designators.wrong_forms(), {each.wrong: each.right for each in terms.newsmakers().values()}
    assert not (designated.keys() | newsmakers.keys()) & {*designated.values(), *newsmakers.values()}
    assert not designated.keys() & newsmakers.keys()


def test_newsmakers_are_many() -> None:
    assert len({each.right for each in terms.newsmakers().values()}) >= 300
    assert terms.newsmakers()["Mahatma Ghandi"].right == "Mahatma Gandhi"
    assert designators.wrong_forms()["SU-30"] == "Su-30"


def test_a_place_is_known_under_its_former_name_with_the_names_it_stays_in() -> None:
    bombay = terms.renamed_places()["Bombay"]
    assert (bombay.now, bombay.since) == ("Mumbai", 1995)
    assert "Bombay Stock Exchange" in bombay.stays_in
    assert not {each.now for each in terms.renamed_places().values()} & terms.renamed_places().keys()


def test_organisations_changed_on_a_day() -> None:
    assert all(date.fromisoformat(change.on) for change in terms.renamed_organisations())


def test_zones_have_a_counterpart_with_the_other_season() -> None:
    zones = time_zones.zones()
    for zone in zones.values():
        assert not set(zone.in_force) & set(zone.never_in)
        if zone.counterpart and zones[zone.counterpart].season:
            assert zones[zone.counterpart].season != zone.season
    assert zones["EDT"].offset == zones["EST"].offset + 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bill", "William", True),
        ("Steve", "Stephen", True),
        ("S.", "Subrahmanyam", True),
        ("John", "Jane", False),
        ("Sergei", "Sergey", True),
    ],
)
def test_given_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert people.same_given_name(one, other) is same


def test_common_words_are_lower_case_and_hold_no_capital_names() -> None:
    assert len(words.common()) == 20_500
    assert words.rank()["the"] == 0
    assert not words.common() & {"london", "monday", "german", "england"}


def test_legal_forms_are_brought_to_one() -> None:
    assert terms.legal_forms()["Limited"] == terms.legal_forms()["LTD"] == "Ltd"


def test_spellings_that_are_both_right_come_in_groups_without_overlap() -> None:
    forms = [form for group in spelling.free_variants() for form in group]
    assert len(forms) == len(set(forms))
    assert all(len(group) > 1 for group in spelling.free_variants())


def test_members_are_counted_by_the_day_and_both_numbers_pass_around_a_change() -> None:
    union = members.by_name()["EU"]
    assert union.at(date(2019, 3, 1)) == {28}
    assert union.at(date(2020, 2, 20)) == {27, 28}
    assert union.at(date(1990, 1, 1)) == frozenset()
    assert all(list(body.counts) == sorted(body.counts) for body in members.by_name().values())


def test_outcomes_are_told_in_many_ways_and_never_both_ways() -> None:
    assert len(outcomes.pairs()) >= 60
    for pair in outcomes.pairs():
        one, other = ({each.strip() for each in told.split("·")} for told in (pair.one, pair.other))
        assert not one & other, pair.name


def test_a_fortune_is_told_in_many_ways_and_never_both_ways() -> None:
    for pair in outcomes.pairs(outcomes.FORTUNES):
        one, other = ({each.strip() for each in told.split("·")} for told in (pair.one, pair.other))
        assert not one & other, (pair.name, one & other)
        assert pair.name == "neither" or min(len(one), len(other)) > 10
    assert outcomes.about(outcomes.FORTUNES).source
    assert {"ousted", "unseats", "waved", "spared", "quashing"} <= outcomes.phrases(outcomes.FORTUNES).keys()


def test_an_outcome_is_found_by_every_form_of_its_verb() -> None:
    found = outcomes.phrases()
    assert {"cancelled", "canceled", "cancels", "overran", "reopened", "acquitted", "went"} <= found.keys()
    assert any(each.headline for each in found["freed"])
    assert outcomes.about().source


def test_a_region_lies_in_a_country_that_the_table_of_countries_has() -> None:
    codes = {country.code for country in countries.countries().values()}
    assert set(regions.regions().values()) <= codes
    assert regions.regions()["Kerala"] == "IN"
    assert regions.about().source


def test_words_that_are_taken_for_each_other_have_odds_that_something_can_reach() -> None:
    known = word_contexts.rivals()
    assert len(known) >= 350
    assert {rival.word for rival in known["its"]} == {"it's"}
    for written, rivals in known.items():
        assert written == written.lower().strip()
        assert len({rival.word for rival in rivals}) == len(rivals)
        for rival in rivals:
            assert rival.word != written
            assert 2.5 <= rival.least <= 9.5
            for_it = sorted(abs(weight) for weight in rival.weights.of.values() if weight * rival.sign > 0)
            assert rival.weights.start * rival.sign + sum(for_it[-12:]) > rival.least, f"{written} is never taken for {rival.word}"
