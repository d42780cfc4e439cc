"""Units of measure and currencies: what they are called and how they convert (units.toml, money.toml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from pelican_newslint.cache.derived import read_toml


class Unit(Struct, frozen=True):
    """A unit: its symbol as `Quantity.unit` has it, its dimension ("length", "mass", "time", …) and its worth in the dimension's base unit."""

    symbol: str
    dimension: str
    factor: float
    offset: float = 0.0


class Currencies(Struct, frozen=True):
    """Ways to write money, each to its code."""

    signs: dict[str, str]
    """Before the figures: "$", "US$", "£"."""
    before: dict[str, str]
    """Words before the figures, lower case: "rs"."""
    glued: dict[str, str]
    """Letters right before the figures, as written: "N" in N70,000."""
    words: dict[str, str]
    """Words behind them, lower case, one to three: "dollars", "us dollars"."""
    codes: frozenset[str]


def unit(symbol: str) -> Unit | None:
    """The unit of a symbol ("km"), None for percent, money and unknown ones."""
    return _units().get(symbol)


def converted(value: float, source: str, target: str) -> float | None:
    """`value` of one unit in another of the same dimension; None where that makes no sense."""
    one, other = unit(source), unit(target)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    return (value * one.factor + one.offset - other.offset) / other.factor


@cache
def unit_words() -> dict[str, str]:
    """From every spelling in words (lower case, one to three words) to the symbol."""
    return {word: symbol for symbol, entry in _read("units.toml").items() for word in entry["words"]}


@cache
def glued_units() -> dict[str, str]:
    """From every sign that may stand right behind the figures ("km", "m") to the symbol."""
    units = _read("units.toml")
    single = {word: symbol for symbol, entry in units.items() for word in entry["words"] if len(word) <= 4 and " " not in word}
    return single | {sign: symbol for symbol, entry in units.items() for sign in entry.get("glued", ())}


@cache
def currencies() -> Currencies:
    table = _read("money.toml")
    return Currencies(table["signs"], table["before"], table["glued"], table["words"], frozenset(table["codes"]["list"]))


@cache
def _units() -> dict[str, Unit]:
    return {
        symbol: Unit(symbol, entry["dimension"], float(entry["factor"]), float(entry.get("offset", 0.0)))
        for symbol, entry in _read("units.toml").items()
    }


@cache
def _read(name: str) -> dict[str, Any]:
    return read_toml(Path(__file__).with_name(name), dict[str, Any])
