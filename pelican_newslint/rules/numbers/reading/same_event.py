"""Whether two sentences can tell of one event, as far as their words for time and for others say; and figures that are no whole."""

from __future__ import annotations

from pelican_newslint.prose.later import later

_ELSEWHEN = later(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|last (?:year|week|month|season)|next (?:year|week|month|season)|"
    r"previous\w*|earlier|another|elsewhere|separate\w*|second|then|ago|usually|normally|(?:19|20)\d\d|already|would|could|if)\b"
)
FLOOR = later(
    r"\b(?:start\w*|beginning|from|up to|at least|minimum|maximum|least|most|over|under|between|record|limit|target|age|aged|than) (?:of |at |"
    r"is |was )?$"
)
"""What stands before a limit, a least or a first price: no whole of anything."""

RATE = later(
    r"^(?: [a-z'-]+){0,3}?(?: or (?:so|more|less))? (?:an?|per|each|every) (?:hour|day|night|week|month|year|head|person|seat|share)\b"
)
"""Behind a figure: so much in each of some time."""


def other_event(there: str, here: str) -> bool:
    """Whether the second sentence tells of another day or another thing than the first."""
    return bool(set(_ELSEWHEN.findall(here)) - set(_ELSEWHEN.findall(there)))
