from __future__ import annotations

import pytest

from tests.prose.articles import article


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The TB2 and the TB-2 flew.", [("TB2", "TB2"), ("TB-2", "TB2")]),
        ("The JAS 39E's price and JAS-39E.", [("JAS 39E", "JAS39E"), ("JAS-39E", "JAS39E")]),
        ("Covid19, COVID-19 and Covid-19", [("Covid19", "COVID19"), ("COVID-19", "COVID19"), ("Covid-19", "COVID19")]),
        ("In AD 79 and in NATO 2024, at 10 GMT 5, on May 5.", []),
        ("See example.org/tb-2, @tb2 and x_TB2.", []),
        ("A 5G net and 3D film of 12 men.", []),
    ],
)
def test_every_form_has_its_key(text: str, found: list[tuple[str, str]]) -> None:
    made = article(text)
    assert [(made.slice(each.span), each.key) for each in made.designators] == found
