"""How many members an organisation has had, and since when."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, toml

_ROUND = timedelta(days=60)
"""Before and after a change both numbers are in use: accessions are announced, then celebrated."""


class Body(Struct, frozen=True, forbid_unknown_fields=True):
    """`called`: the names that news uses. `counts`: day from which a number holds, ascending; nothing is known of the time before."""

    name: str
    called: tuple[str, ...]
    counts: tuple[tuple[date, int], ...]

    def at(self, day: date) -> frozenset[int]:
        """The numbers that are right on that day: two around a change, none before the first."""
        if day < self.counts[0][0]:
            return frozenset()
        ends = [*(since + _ROUND for since, _ in self.counts[1:]), date.max]
        return frozenset(count for (since, count), end in zip(self.counts, ends, strict=True) if since - _ROUND <= day < end)


class _Bodies(Struct, frozen=True, forbid_unknown_fields=True):
    about: About
    body: tuple[Body, ...]


@cache
def about() -> About:
    return toml("member_counts.toml", _Bodies).about


@cache
def by_name() -> dict[str, Body]:
    """Each name that news uses → its organisation."""
    return {name: body for body in toml("member_counts.toml", _Bodies).body for name in body.called}
