from __future__ import annotations

import pytest

from tests.prose.articles import article, texts


@pytest.mark.parametrize(
    ("text", "span", "years", "whose"),
    [
        ("Then John Smith, 34, left.", "34", 34, "John Smith"),
        ("Then Jane Doe (41) left.", "41", 41, "Jane Doe"),
        ("The 34-year-old John Smith left.", "34-year-old", 34, "John Smith"),
        ("Then Maria Lopez, who is 30 years old, left.", "30 years old", 30, "Maria Lopez"),
        ("Then Ana Ruiz, aged 54, left.", "aged 54", 54, "Ana Ruiz"),
        ("A 12-year-old boy left.", "12-year-old", 12, "boy"),
        ("A twelve-year-old girl left.", "twelve-year-old", 12, "girl"),
        ("He died at the age of 80.", "age of 80", 80, None),
        ("He left aged 65.", "aged 65", 65, None),
        ("The baby is six months old.", "six months old", 0.5, None),
        ("He is 58 years of age.", "58 years of age", 58, None),
    ],
)
def test_ages(text: str, span: str, years: float, whose: str | None) -> None:
    found = article(text)
    (age,) = found.ages
    assert found.slice(age.span) == span
    assert age.years == pytest.approx(years)
    assert (found.names[age.name].text if age.name is not None else age.noun) == whose


@pytest.mark.parametrize(
    "text", ["In Paris, 34, they met.", "the age of 2016", "aged cheese", "three years older", "John Smith, 340, left", "the old 12"]
)
def test_no_ages(text: str) -> None:
    found = article(text)
    assert texts(found, found.ages) == []


@pytest.mark.parametrize("text", ["aged " * 5_000, "1-year-old" * 4_000, "years old " * 4_000, "Smith, 3, " * 4_000])
def test_hostile_text(text: str) -> None:
    found = article(text)
    assert all(age.span.end <= len(found.text) for age in found.ages)
