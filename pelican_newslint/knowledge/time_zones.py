"""Time zones: what their abbreviations mean, and in which months they are in force."""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, toml


class Zone(Struct, frozen=True, forbid_unknown_fields=True):
    """A time zone's abbreviation. `offset` in hours from UTC. Months count from 1; the months of change are in neither list."""

    abbreviation: str
    name: str
    offset: float
    season: Literal["", "summer", "winter"] = ""
    in_force: tuple[int, ...] = ()
    never_in: tuple[int, ...] = ()
    counterpart: str = ""


class _Zones(Struct, frozen=True, forbid_unknown_fields=True):
    about: About
    zone: tuple[Zone, ...]


@cache
def zones() -> dict[str, Zone]:
    """By abbreviation, capitals."""
    return {each.abbreviation: each for each in toml("time_zones.toml", _Zones).zone}
