"""Forms of one name in one article, and the namesakes, relatives and crowds that are none."""

from __future__ import annotations

import pytest

from pelican_newslint.config.model import House, Names
from tests.rules.names.said import said, texts


@pytest.mark.parametrize(
    ("text", "marked", "severity"),
    [
        ("The keeper, Olive Marwood, woke. Ms Marwod ran.", "Marwod", "error"),
        ("They asked Tomasz Zielinski. Mr Zielinsky left early.", "Zielinsky", "error"),
        ("G. Petrosyan scored. Later G Petrosyan left.", "G Petrosyan", "warning"),
        ("R.K. Menon bowled, and RK Menon caught it.", "RK Menon", "warning"),
        ("Hugo P. Lindqvist paid. Hugo P Lindqvist left.", "Hugo P Lindqvist", "warning"),
        ("Zoë Brandt painted it. Zoe Brandt sold it.", "Zoe Brandt", "error"),
        ("The buyer, Carla DeMarco, waited. Mrs Demarco left.", "Demarco", "error"),
        ("Joost van den Broek won. The prize went to Van Den Broek.", "Van Den Broek", "error"),
        ("Lim Jae-hwan sang; then Lim Jae Hwan danced.", "Lim Jae Hwan", "warning"),
    ],
)
def test_another_form_is_marked_once(text: str, marked: str, severity: str) -> None:
    assert [(grave, words) for grave, words, _ in said("name-variant", text)] == [(severity, marked)]


@pytest.mark.parametrize(
    "text",
    [
        "Olive Marwood met Oliver Marwood. The Marwoods are many, and a Marwoodian is a fan.",
        "Erik Hansson played against Nils Hansen. Hansson won, Hansen lost.",
        "The Greens met in Greece. A Greek, Nikos Greeko, came.",
        "John Hall and Joan Hall opened the hall. Mr Hall left with Mrs Hall.",
        "NEW YORK (AP) - New York sleeps. NEW YORK wakes.",
        "Kim Min-jun beat Kim Min-jae. Lee Kang-in watched Lee Kang-min.",
        "See example.org/Marwood or write to @Marwod. Olive Marwood did.",
        "The Bank of England and the Bank of Ireland closed. Banks open on Monday, said Tony Banks.",
        "Al Gore spoke. Al-Jazeera filmed. El Paso waited for El Niño.",
        "Perry Fenwick called Parry Fenwich, he said. Fenwick and Fenwich are both in the book.",
    ],
)
def test_namesakes_relatives_and_plurals_are_left_alone(text: str) -> None:
    assert [words for grave, words, _ in said("name-variant", text) if grave == "error"] == []


def test_a_form_that_the_house_allows_is_right() -> None:
    text = "Olive Marwood woke. Ms Marwod ran."
    assert texts("name-variant", text) == ["Marwod"]
    assert texts("name-variant", text, house=House(names=Names(allow=("Marwod",)))) == []


def test_a_list_of_hundreds_of_people_is_quick_and_quiet() -> None:
    crowd = ", ".join(f"Ann B{first}{second}rdell" for first in "aeiou" for second in "bcdfgklmnprstvz" for _ in range(6))
    assert len(said("name-variant", f"They came: {crowd}.")) < 100
