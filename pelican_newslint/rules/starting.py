"""Finding what begins with a certain sign: a long pattern is tried where the sign stands, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def starting(pattern: re.Pattern[str], text: str, places: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    """What `finditer` would find in `text[:end]` if every match began at one of the places, which ascend."""
    reached = 0
    for at in places:
        if at >= reached and (found := pattern.match(text, at, end)):
            reached = found.end()
            yield found
