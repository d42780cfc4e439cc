"""Which words are slips of each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.rules.names._near import both_given, slip, sound


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hallowell", "hollowell"), ("ula", "ulla"), ("whangs", "wangs"), ("makarov", "makorov"), ("kowalski", "kowalsky"), ("tendai", "tedai"),
        ("rahimi", "rahmii"), ("jaishankar", "jayashankar"), ("zakariya", "zakarria"), ("jong-uun", "jong-unn"),
    ],
)  # fmt: skip
def test_slips_are_seen_both_ways(one: str, other: str) -> None:
    expected = (one, other) not in {("ula", "ulla"), ("jong-uun", "jong-unn")}
    assert slip(one, other) is slip(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("german", "germany"), ("obama", "obamas"), ("paris", "parisian"), ("buddhist", "buddhism"), ("iran", "iraq"), ("mali", "bali"),
        ("austria", "australia"), ("kwok-hing", "kwok-kin"), ("reed", "reid"), ("cameron", "cameroon1"), ("auriga", "aurigae"), ("anna", "anne"),
    ],
)  # fmt: skip
def test_kin_countrymen_and_strangers_are_no_slips(one: str, other: str) -> None:
    assert not slip(one, other)
    assert not slip(other, one)


@given(st.text(alphabet="abcdefgh", min_size=0, max_size=12), st.text(alphabet="abcdefgh", min_size=0, max_size=12))
def test_a_slip_has_no_direction_and_nothing_slips_into_itself(one: str, other: str) -> None:
    assert slip(one, other) == slip(other, one)
    assert not slip(one, one)


def test_names_that_sound_alike_have_one_sound() -> None:
    assert sound("Sergei") == sound("Sergey")
    assert sound("Rafiqul") == sound("Rofikul")
    assert sound("Lavrov") != sound("Larvov")


@pytest.mark.parametrize(
    ("one", "other", "two_people"), [("daniel", "danielle", True), ("viktor", "victor", False), ("karen", "sharon", True)]
)
def test_given_names_of_two_people(one: str, other: str, two_people: bool) -> None:
    assert both_given(one, other) is two_people
