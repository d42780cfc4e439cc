"""Signs that are weighed: each is a number, its weight stands in a table beside the rule, and the sum is the logarithm of the odds."""

from __future__ import annotations

import tomllib
from operator import mul
from pathlib import Path
from typing import TypeVar

import msgspec

SignsT = TypeVar("SignsT", bound=msgspec.Struct)


def weighed(table: Path, signs: type[SignsT]) -> tuple[float, SignsT]:
    """Where the sum starts, and the weight of each sign, of a table `start = …`, `[sign]`, which must name every sign and no other."""
    read = tomllib.loads(table.read_text("utf8"))
    return float(read["start"]), msgspec.convert(read["sign"], signs)


def odds(start: float, weights: msgspec.Struct, signs: msgspec.Struct) -> float:
    """The logarithm of the odds."""
    told: float = sum(map(mul, msgspec.structs.astuple(weights), msgspec.structs.astuple(signs)))
    return start + told
