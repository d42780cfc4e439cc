"""Regions: states, provinces and counties, which lie in one country and hold many towns."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, toml

TABLE = "regions.toml"


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    about: About
    regions: dict[str, str]


@cache
def _table() -> _Table:
    return toml(TABLE, _Table)


def about() -> About:
    return _table().about


@cache
def regions() -> dict[str, str]:
    """Name → ISO code of its country."""
    return {name.strip(): code for code, names in _table().regions.items() for name in names.split("·")}
