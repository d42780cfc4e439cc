from __future__ import annotations

import pytest

from pelican_newslint.prose.facts.figures import figure
from pelican_newslint.prose.facts.numerals import STARTS, word_number
from pelican_newslint.prose.facts.words import Words


def read(text: str) -> tuple[float, int] | None:
    words = Words(text)
    at = next(at for at, word in enumerate(words.lower) if word in STARTS)
    number = word_number(words, at)
    return (number.value, number.last - number.first + 1) if number else None


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("seven", 7, 1),
        ("ninety-nine", 99, 1),
        ("a hundred", 100, 2),
        ("two hundred", 200, 2),
        ("two hundred and six", 206, 4),
        ("two thousand five hundred", 2500, 4),
        ("one million two hundred thousand", 1_200_000, 5),
        ("three lakh", 300_000, 2),
        ("two crore", 20_000_000, 2),
        ("half a billion", 500_000_000, 3),
        ("a half million", 500_000, 3),
        ("two dozen", 24, 2),
        ("five and six", 5, 1),
        ("two hundred and a dog", 200, 2),
        ("twenty-first", 21, 1),
        ("seven-tenths", 0.7, 1),
    ],
)
def test_number_words(text: str, value: float, length: int) -> None:
    number = read(text)
    assert number is not None
    assert number[0] == pytest.approx(value)
    assert number[1] == length


@pytest.mark.parametrize("text", ["hundred", "several million", "a quarter past", "half past", "the half"])
def test_no_number(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("word", "low", "high", "tail", "malformed"),
    [
        ("2,300", 2300, 2300, "", False),
        ("1.5bn", 1.5, 1.5, "bn", False),
        ("10-12", 10, 12, "", False),
        ("1½", 1.5, 1.5, "", False),
        ("½", 0.5, 0.5, "", False),
        ("20th", 20, 20, "th", False),
        ("50-mile", 50, 50, "-mile", False),
        ("12,34,567.5", 1234567.5, 1234567.5, "", False),
        ("110,00", 11000, 11000, "", True),
        ("1.000.000", 1000000, 1000000, "", True),
        ("3/4", 0.75, 0.75, "", False),
    ],
)
def test_figures(word: str, low: float, high: float, tail: str, malformed: bool) -> None:
    found = figure(word)
    assert found is not None
    assert (found.low, found.high, found.tail, found.malformed) == (low, high, tail, malformed)


@pytest.mark.parametrize("word", ["1.2.3", "192.168.1.1", "9/11", "12:30", "1,2,3", "9" * 60])
def test_no_figures(word: str) -> None:
    assert figure(word) is None
