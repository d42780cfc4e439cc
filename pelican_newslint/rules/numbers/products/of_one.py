"""What one of many costs or gets: "so one tram will cost €8m"."""

from __future__ import annotations

from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Outline

_DOES = later(
    r"^ (?:[a-z-]+ ){1,2}(?:(?:will|would|must|can|should|has to|to) )?(?:costs?|costing|weighs?|gets?|receives?|earns?|pays?|holds?|carry|"
    r"carries|seats?|"
    r"takes?|gives?|makes?|brings?|produces?|needs?|sells? for|sold for|is worth|comes? to|amounts? to)(?: about| some| only| just)? $"
)

ONCE = later(
    r"\b(?:one-time|one-off|once-only|up-?front|initial|first|start-?up|set-?up|transition\w*|exceptional|restructuring|setting-up) "
    r"(?:[a-z]+ ){0,3}$"
)
"""Before what is paid once: no sum of what comes each year."""


def of_one(sketch: Outline, at: int) -> str | None:
    """What the figure is told of one of, where "one" and its noun stand before it."""
    one = sketch.figures[at - 1] if at else None
    if one is None or one.kind != "N" or one.value != 1 or one.noun is None or not _DOES.match(sketch.gaps[at]):
        return None
    return one.noun
