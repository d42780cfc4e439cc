"""Names, titles, countries and days against the table of offices."""

from __future__ import annotations

import pytest

from pelican_newslint.config.model import House, Office
from tests.rules.names.said import said, texts


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Indian External Affairs Minister S Jaishanker flew home.",
            "Is this S. Jaishankar, Indian minister of external affairs on 1 June 2021?",
        ),
        ("US Secretary of State Antony Blinkken landed.", "Is this Antony Blinken, US secretary of state on 1 June 2021?"),
        ("Jacinda Ardren of New Zealand waved.", "Is this Jacinda Ardern, New Zealand prime minister from 26 October 2017?"),
    ],
)
def test_a_holder_misspelt(text: str, message: str) -> None:
    assert [words for _, _, words in said("office-holder-name", text, date="2021-06-01")] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "Russian Foreign Minister Sergei Lavrov met Ukraine's President Volodymyr Zelenskiy.",
        "Former Indian foreign minister S. M. Krishnan spoke.",
        "India's deputy foreign minister, S. Jayashankar, spoke.",
        "The Indian foreign minister's guest, S. Jayashankar of Pune, spoke.",
        "Belgian Finance Minister Jean Jayashankar spoke in India.",
    ],
)
def test_other_people_and_other_spellings(text: str) -> None:
    assert texts("office-holder-name", text, date="2021-04-06") == []


def test_after_its_last_day_the_table_says_nothing() -> None:
    assert texts("office-holder-name", "India's Foreign Minister S. Jayashankar spoke.", date="2030-04-06") == []


def test_a_house_adds_its_own_offices() -> None:
    house = House(offices=(Office(title="mayor", place="Springfield", holder="Ana Ruizol", since="2023-01-09", until="2025-01-01"),))
    text = "The mayor, Ana Ruizal, of Springfield spoke. Mayor Ana Ruizal left."
    assert texts("office-holder-name", text, house=house) == ["Ana Ruizal"]
    assert texts("office-holder-name", text, house=house, date="2026-01-01") == []


@pytest.mark.parametrize(
    ("rule", "text", "marked"),
    [
        ("stale-title", "In 2013 US President George W. Bush signed it.", ["President George W. Bush"]),
        ("stale-title", "US President George W. Bush in 2004 signed it.", []),
        ("wrong-capital", "He flew to the Brazilian capital Rio on Monday.", ["Rio"]),
        ("wrong-capital", "He flew to the Brazilian capital Brasília on Monday.", []),
        ("wrong-capital", "He flew to the Kazakh capital Astana; Ulan-Bator, the capital of Mongolia, froze.", []),
        ("leader-country", "Spanish Prime Minister Giuseppe Conte spoke.", ["Prime Minister Giuseppe Conte"]),
        ("leader-country", "Italian Prime Minister Giuseppe Conte spoke in Spain.", []),
    ],
)
def test_titles_capitals_and_countries(rule: str, text: str, marked: list[str]) -> None:
    assert texts(rule, text, date="2021-04-06") == marked
