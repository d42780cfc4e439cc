"""A change that is told, with its direction: "17 per cent more than", "a drop of 40", "up by £3m"."""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.rules.numbers.changes.change_cues import (
    AHEAD,
    APART,
    BEHIND,
    CLOSED,
    FROM,
    FROM_TO,
    MOVED,
    NOUN,
    POINTS,
    SO,
    THAN,
    THAN_WHICH,
    VERB,
    of_each,
    since,
)
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import (
    COUNTED,
)


class Told(msgspec.Struct, frozen=True):
    """The told change and where it stands in its sentence."""

    figure: Figure
    at: int
    up: bool
    compares: bool
    """ "17 per cent more than [the old figure]"."""
    kinds: str = COUNTED
    """Of the figures that the change lies between."""


def told_at(sketch: Outline, at: int) -> Told | None:
    figure = sketch.figures[at]
    if figure.kind not in "PFNMUBD":
        return None
    lead, trail = sketch.gaps[at], sketch.gaps[at + 1]
    points = figure.noun == "point" or POINTS.match(trail) is not None
    kinds = "P" if figure.kind == "B" or (points and any(each.kind == "P" for each in sketch.figures)) else COUNTED
    lengths = figure.kind == "N" and figure.noun is None and any(each.kind == "D" for each in sketch.figures[:at])
    kinds = "DN" if figure.kind == "D" or lengths else kinds
    trail = trail if figure.kind == "B" or not points else POINTS.sub("", trail)
    more = "[" if at + 1 < len(sketch.figures) else ""
    if of_each(sketch, at) or lead.endswith(" for the loss of "):  # wickets, in "31 for the loss of two"
        return None
    if found := NOUN.search(lead) or MOVED.search(lead):
        return (
            Told(figure, at, _is_up(found), FROM.search(trail) is not None, kinds)
            if CLOSED.match(trail + more) or FROM.search(trail)
            else None
        )
    if (found := VERB.search(lead)) and (FROM_TO.match(trail) or since(sketch, at)) and figure.kind in "NMUBPFD":
        return Told(figure, at, found["up"] is not None, False, kinds)
    if (found := APART.match(trail)) and AHEAD.search(lead) and more:
        return Told(figure, at, found["up"] is not None, True, kinds)
    if figure.kind in "PFMUN" and (found := SO.search(lead)) and CLOSED.match(trail + more):
        return Told(figure, at, found["up"] is not None, False, kinds)
    found = BEHIND.match(trail) if AHEAD.search(lead) else None
    if found is None:
        return None
    up = any(found[name] is not None for name in ("up", "upn", "upb"))
    rest = trail[found.end() :]
    if figure.kind in COUNTED and found["up"] == "more" and not (more and (THAN.match(rest) or THAN_WHICH.match(rest))):
        return None  # "four more are missing"
    if (THAN.match(rest) or THAN_WHICH.match(rest)) and more and (figure.kind in "PF" or not (found["upn"] or found["downn"])):
        return Told(figure, at, up, True, kinds)
    return Told(figure, at, up, False, kinds) if CLOSED.match(rest + more) else None


def _is_up(found: re.Match[str]) -> bool:
    return any(found.groupdict().get(name) for name in ("up", "upat", "upis", "upb"))
