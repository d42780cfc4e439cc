"""One finding for each figure where several ways of reckoning come to it: the first one's words, with the severity of the surest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from pelican_newslint.model import Match, Right, Severity

_RANK: dict[Severity | None, int] = {"suggestion": 0, "warning": 1, "error": 2, None: 2}
"""None is the rule's own, an error."""


def strongest(found: Iterable[Match | Right]) -> Iterator[Match | Right]:
    """In the order given; what is told of a figure first decides whether it is wrong."""
    first: dict[int, Match | Right] = {}
    for each in found:
        known = first.setdefault(each.span.start, each)
        if isinstance(known, Match) and isinstance(each, Match) and _RANK[each.severity] > _RANK[known.severity]:
            first[each.span.start] = replace(known, severity=each.severity)
    yield from first.values()
