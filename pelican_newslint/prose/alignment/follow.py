"""Text and source followed together, character by character, past what is only markup."""

from __future__ import annotations

import re
from typing import NamedTuple

from pelican_newslint.prose.alignment.tokens import JOINERS
from pelican_newslint.prose.later import later
from pelican_newslint.prose.source.masks import FILLER

UNIT = later(rf"(\s+)|({FILLER}+)|([-\u00ad\u2010-\u2015\u2212]+)|([.\u2026]+)|(\'\'|``)|(.)[{JOINERS}]*", re.DOTALL)
SHOWN = (" ", FILLER, "-", ".", '"')
"""What the first five kinds of unit are compared as."""
FOLDED = {**dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4", "'"), **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')}
"""Quotation marks that a typesetter puts in place of typed ones."""
MARKUP = frozenset("*_`~^\\[]()<>{}|#=+! " + FILLER)
"""May stand in the source and not in the text."""
FURTHEST = 200
"""Units of markup in a row that are looked past for a space."""


class Unit(NamedTuple):
    """One character as it is compared, and where it stands; a run of spaces, dashes or stops counts as one."""

    shown: str
    start: int
    end: int


def units(text: str, start: int, end: int) -> list[Unit]:
    """The units of `text[start:end]`."""
    found: list[Unit] = []
    add, new = found.append, tuple.__new__  # one for each character: a NamedTuple's own way takes twice as long
    for match in UNIT.finditer(text, start, end):
        kind = match.lastindex or 6
        if kind < 6:
            add(new(Unit, (SHOWN[kind - 1], *match.span())))
        elif (char := match[6]) not in JOINERS:
            add(new(Unit, (FOLDED.get(char, char), *match.span())))
    return found


class CutShort(Exception):
    """The source goes on behind what was given of it, and what stands there may matter."""


def follow(text: list[Unit], source: list[Unit], *, cut: bool = False) -> list[Unit | None] | None:
    """For each unit of `text` its unit of `source`, in step from the first on.

    None where the source says something else. In the list, None stands for white space or code that the source
    has in another form. Give both lists reversed to follow backwards. `cut`: `source` is only the beginning of what there is;
    raises `CutShort` where more of it might give another answer.
    """
    found: list[Unit | None] = []
    at = 0
    for unit in text:
        if unit.shown == " ":
            space = _past_markup(source, at, " ", cut=cut)
            found.append(source[space] if space is not None else None)
            at = at if space is None else space + 1
            continue
        while at < len(source) and source[at].shown != unit.shown and source[at].shown in MARKUP and unit.shown != FILLER:
            at += 1
        if unit.shown == FILLER:
            filler = _past_markup(source, at, FILLER, cut=cut)
            found.append(source[filler] if filler is not None else None)
            at = at if filler is None else filler + 1
            continue
        if at == len(source) and cut:
            raise CutShort
        if at == len(source) or source[at].shown != unit.shown:
            return None
        found.append(source[at])
        at += 1
    return found


def _past_markup(source: list[Unit], at: int, wanted: str, *, cut: bool) -> int | None:
    """The next unit that is `wanted`, with nothing but markup before it."""
    for index in range(at, min(at + FURTHEST, len(source))):
        if source[index].shown == wanted:
            return index
        if source[index].shown not in MARKUP:
            return None
    if cut and at + FURTHEST > len(source):
        raise CutShort
    return None
