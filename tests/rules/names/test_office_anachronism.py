"""A government and a year: what cannot be, and the many sentences in which it can."""

from __future__ import annotations

import pytest

from tests.rules.names.said import said


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("In 2018 the Obama administration sent US troops.", "error"),
        ("But in 2018, however, the Obama administration sent US troops.", "error"),
        ("On 3 May 2019 the Obama administration sent US troops.", "error"),
        ("The act was signed by the Obama administration in 2018, US papers said.", "error"),
        ("The Obama administration did not impose US sanctions in 2018.", "error"),
        ("Officials say that the Obama administration quietly sold US land in 2018 because of debts.", "error"),
        ("In 2018, according to US officials in three states, the Obama administration sent troops.", "warning"),
        ("In 2016 Spain was told to save by the Zapatero government.", "warning"),
    ],
)
def test_a_year_outside_every_term(text: str, severity: str) -> None:
    assert [grave for grave, _, _ in said("office-anachronism", text)] == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "In 2012 the Obama administration sent US troops.",
        "The Trump administration scrapped a US rule written in 2012.",
        "The Trump administration ended the US programme that began in 2012.",
        "The Trump administration cut US aid after the coup in 2013.",
        "The Trump administration defended its US predecessor's choice in 2014.",
        "The Trump administration released US papers on the attack in 2012.",
        "In 2012, when the Trump administration was not even a US dream, he made films.",
        "In 2016 the coming Trump administration had US plans.",
        "In 2016, ahead of the Trump administration, US bonds fell.",
        "In 2016 US officials who later served the Trump administration refused.",
        "In 2016 the US signed a treaty that was torn up by the Trump administration.",
        "In 2016 the US signed a treaty torn up by the Trump administration.",
        "In 2020 the Scholz government of Hamburg, Germany, closed the port.",
        "In 2012 the Singh administration of the county, 40 miles from Delhi, India, hired ten people.",
        "Unlike in 2016, the Trump administration made US promises.",
        "The Trump administration offered US farmers help in 2012 dollars.",
        "In 1950 the Trump administration of the hotel was US property.",
        "In 2031 the Trump administration sends US troops.",
        "By 2016 the Trump administration in waiting had US lawyers.",
    ],
)
def test_what_can_be_is_left_alone(text: str) -> None:
    assert said("office-anachronism", text) == []
