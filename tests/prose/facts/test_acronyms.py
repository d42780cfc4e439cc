from __future__ import annotations

import pytest

from tests.prose.articles import article, texts


@pytest.mark.parametrize(
    ("text", "acronym", "expansion"),
    [
        ("The World Health Organization (WHO) met.", "WHO", "World Health Organization"),
        ("The BJP (Bharatiya Janata Party) met.", "BJP", "Bharatiya Janata Party"),
        ("The Department of Health (DH) met.", "DH", "Department of Health"),
        ("The Committee on the Rights of the Child (CRC) met.", "CRC", "Committee on the Rights of the Child"),
        ("The National Rivers and Harbours Administration (NRHA) met.", "NRHA", "National Rivers and Harbours Administration"),
        ("The Front-line Workers Party (FLWP) met.", "FLWP", "Front-line Workers Party"),
        ("Internally displaced persons (IDPs) met.", "IDP", "Internally displaced persons"),
        ("The World Health Organisation (WTO) met.", "WTO", None),
        ("The Bergen and Alver River Inspection (BARI) met.", "BARI", "Bergen and Alver River Inspection"),
        ("The Asian American and Pacific Islander (AAPI) month began.", "AAPI", "Asian American and Pacific Islander"),
        ("They met (NATO) there.", "NATO", None),
    ],
)
def test_definitions(text: str, acronym: str, expansion: str | None) -> None:
    found = article(text)
    (use,) = found.acronyms
    assert (use.text, use.expansion, use.defined_here) == (acronym, expansion, expansion is not None)


def test_every_use_knows_the_expansion() -> None:
    found = article("WHO met.", "The World Health Organization (WHO) said so. WHO's men left.")
    assert [(use.text, use.expansion, use.defined_here, use.possessive, use.block) for use in found.acronyms] == [
        ("WHO", "World Health Organization", False, False, 0),
        ("WHO", "World Health Organization", True, False, 1),
        ("WHO", "World Health Organization", False, True, 1),
    ]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("The U.S. Army and the NGOs’ MoU with AT&T", ["U.S.", "NGO", "MoU", "AT&T"]),
        ("JK Rowling and J.K. Rowling met McDonald on YouTube", []),
        ("World War II began on TV", []),
        ("the S-400 and Su-30", []),
        ("That is EXTREMELY odd", []),
        ("DENVER — They met", []),
        ("INDIA GETS THE BOMB FROM USA", []),
    ],
)
def test_uses(text: str, uses: list[str]) -> None:
    found = article(text)
    assert texts(found, found.acronyms) == uses


def test_plural_and_letters() -> None:
    plural, stops = article("Some NGOs left the U.S. today").acronyms
    assert (plural.plural, plural.letters, stops.plural, stops.letters) == (True, "NGO", False, "US")


@pytest.mark.parametrize(
    "text", ["AB " * 6_000 + "x", "(AB) " * 4_000, "A b (" * 4_000 + "AB)", "(" * 20_000, "A." * 9_000, "AB (" * 4_000]
)
def test_hostile_text(text: str) -> None:
    found = article(text)
    assert all(use.span.end <= len(found.text) for use in found.acronyms)
