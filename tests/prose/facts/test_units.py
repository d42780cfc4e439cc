from __future__ import annotations

import pytest

from pelican_newslint.prose.facts.units import converted, currencies, glued_units, unit, unit_words


@pytest.mark.parametrize(
    ("value", "source", "target", "result"),
    [
        (10, "mi", "km", 16.09344),
        (100, "°C", "°F", 212),
        (32, "°F", "°C", 0),
        (1, "t", "kg", 1000),
        (5, "ft", "m", 1.524),
        (1, "mi²", "km²", 2.589988),
        (60, "mph", "km/h", 96.56064),
        (2, "week", "day", 14),
        (1, "acre", "ha", 0.404686),
        (1, "lb", "kg", 0.453592),
    ],
)
def test_conversions(value: float, source: str, target: str, result: float) -> None:
    assert converted(value, source, target) == pytest.approx(result, rel=1e-5, abs=1e-9)


def test_no_conversion_between_dimensions_or_unknown_units() -> None:
    assert converted(1, "km", "kg") is None
    assert converted(1, "km", "USD") is None
    assert unit("percent") is None


def test_every_word_names_one_unit() -> None:
    assert all(unit(symbol) is not None for symbol in [*unit_words().values(), *glued_units().values()])
    assert all(word == word.lower() and 1 <= len(word.split()) <= 3 for word in unit_words())


def test_currency_codes() -> None:
    table = currencies()
    codes = [*table.signs.values(), *table.words.values(), *table.before.values()]
    assert all(len(code) == 3 and code.isupper() for code in codes)
    assert all(code in table.codes for code in ("USD", "EUR", "GBP", "INR"))
