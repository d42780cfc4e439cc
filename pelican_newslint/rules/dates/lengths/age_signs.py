"""What speaks for an age being somebody's in a year, by how old he or she is now; how old isn't looked at."""

from __future__ import annotations

from math import log1p
from typing import NamedTuple

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.rival_pairs import Pair, Place, place
from pelican_newslint.rules.dates.lengths.rival_points import Point, points
from pelican_newslint.rules.dates.lengths.told_lengths import Told

_NAME = later(r"\b[A-Z][\w’'-]+")
_SAME_TIME = later(r"\b(?:that|the same|same) (?:year|month|summer|winter|autumn|spring|day)\b")
_WHEN = later(
    r"\b(?:when|since|that|until) (?:he|she|I)(?: was| turned)? (?:only |just )?$|\b(?:he|she|I|who) was (?:only |just )?$|"
    r"\bturned (?:only |just )?$"
)
_LINKED = later(r"(?:,| years old| years)* (?:in|when|by|of|since) (?:\w+ )?|,? ")
_PART = later(r"[,;(]|\b(?:and|but|who|which)\b")
_HE, _DIED = later(r"\b(?:[Hh]e|[Ss]he|I|[Hh]is|[Hh]er|who|my)\b"), later(r"\b(?:died|death|killed|dead|dies)\b")
_NO_NAME = frozenset("He She The His Her At In When It They On By After Then But And A I".split())
_THERE, _PERSONS = 60, 400
"""Characters behind an age, and between it and a birth."""


class AgeSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    prev: float
    next: float
    other: float
    linked: float
    linked_in: float
    gap: float
    that_year: float
    born_same: float
    born_prev: float
    born_block: float
    born_near: float
    born_head: float
    born_far: float
    persons: float
    ages: float
    when: float
    died: float
    he: float
    year_first: float


class Around(NamedTuple):
    """The sentence of a length, and where the ends stand."""

    lead: str
    behind: str
    sentence: str
    places: tuple[Place, ...]


def age_signs(article: Article, pair: Pair, around: Around) -> AgeSigns:
    told = pair.told
    birth, other = (pair.one, pair.other) if pair.one.kind == "birth" else (pair.other, pair.one)
    born, where = place(article, told, birth), place(article, told, other)
    same = where == "same"
    between = stretch(article, told, other) if same else ""
    low, high = sorted((told.span.start, birth.moment.span.start))
    persons = set(_NAME.findall(article.text[low:high][-_PERSONS:])) - _NO_NAME
    return AgeSigns(
        prev=where == "prev",
        next=where == "next",
        other=where not in ("same", "prev", "next"),
        linked=same and _PART.search(between) is None,
        linked_in=same and _LINKED.fullmatch(between) is not None,
        gap=log1p(gap(told, other)),
        that_year=_SAME_TIME.search(around.behind[:_THERE]) is not None,
        born_same=born == "same",
        born_prev=born == "prev",
        born_block=born in ("block", "next"),
        born_near=born == "near",
        born_head=born == "head",
        born_far=born == "far",
        persons=log1p(len(persons)),
        ages=log1p(sum(each.kind == "birth" for each in points(article))),
        when=_WHEN.search(around.lead) is not None,
        died=_DIED.search(around.sentence) is not None,
        he=_HE.search(around.lead) is not None,
        year_first=other.moment.span.start < told.span.start,
    )


def gap(told: Told, point: Point) -> int:
    if point.sentence != told.sentence:
        return 0
    span = point.moment.span
    return max(span.start - told.span.end, told.span.start - span.end, 0)


def stretch(article: Article, told: Told, point: Point) -> str:
    low, high = sorted((told.span, point.moment.span))
    return article.text[low.end : high.start]
