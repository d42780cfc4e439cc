"""Forms of nouns and verbs: right for the irregular ones that grammar rules ask for."""

from __future__ import annotations

from datetime import date

from pelican_newslint.knowledge import inflections


def test_the_tables_say_where_they_come_from() -> None:
    for about in inflections.about():
        assert about.source
        assert about.licence == "MIT"
        assert date.fromisoformat(about.date)


def test_plurals_lead_to_their_singular_and_back() -> None:
    plurals = inflections.plurals()
    assert [plurals[word] for word in ("children", "people", "districts", "countries", "drones")] == [
        "child",
        "person",
        "district",
        "country",
        "drone",
    ]
    assert [inflections.singulars()[word] for word in ("child", "person", "country")] == ["children", "people", "countries"]
    assert not {"news", "police", "politics"} & plurals.keys()


def test_a_verb_is_found_by_any_of_its_forms() -> None:
    go = inflections.verbs()["go"]
    assert (go.third, go.past, go.participle, go.ing) == ("goes", ("went",), ("gone",), "going")
    assert inflections.pasts()["took"].base == "take"
    assert inflections.participles()["begun"].base == "begin"
    assert inflections.verbs()["run"].participle == ("run",)
    assert {"proven", "proved"} <= inflections.participles().keys()
    assert inflections.thirds()["requires"].base == "require"
    assert inflections.verbs()["describe"].mainly
    assert not inflections.verbs()["house"].mainly
