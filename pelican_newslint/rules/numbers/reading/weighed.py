"""Signs that are weighed: each is a number, its weight stands in a table beside the rule, and the sum is the logarithm of the odds."""

from __future__ import annotations

from operator import mul
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from pelican_newslint.cache.derived import read_toml

SignsT = TypeVar("SignsT", bound=msgspec.Struct)


def weighed(table: Path, signs: type[SignsT]) -> tuple[float, SignsT]:
    """Where the sum starts, and the weight of each sign, of a table `start = …`, `[sign]`, which must name every sign and no other."""
    read = read_toml(table, dict[str, Any])
    return float(read["start"]), msgspec.convert(read["sign"], signs)


def odds(start: float, weights: msgspec.Struct, signs: msgspec.Struct) -> float:
    """The logarithm of the odds."""
    told: float = sum(map(mul, msgspec.structs.astuple(weights), msgspec.structs.astuple(signs)))
    return start + told
