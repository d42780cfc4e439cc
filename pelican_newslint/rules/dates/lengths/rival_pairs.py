"""A length with any two points that may be its ends, by what kind of two they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import MINUTES
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.lengths.rival_points import Point, between, of_scale, points
from pelican_newslint.rules.dates.lengths.told_lengths import Told, told_lengths
from pelican_newslint.rules.dates.reading.sketch import Distance

PairKind = Literal["age", "now", "two"]
Place = Literal["same", "prev", "next", "block", "near", "head", "below", "far", "now"]
HEAD = frozenset({"headline", "summary"})
_FEW = 4
_MOST = 120
"""Points or lengths: a piece with more is a chronicle, of which each two would be set against each."""
AFTER = later(r"\b(?:after|following)(?: \w+){0,2} $", re.IGNORECASE)
HAS = later(r"\b(?:has|have|is|are|am)\b(?: \w+){0,6}(?: for| of| in| over| since)?(?: \w+){0,3} $|['’](?:s|ve) (?:\w+ ){1,5}$")
FIRST = later(
    r"\b(?:first|only|worst|best|highest|lowest|longest|biggest|largest|least|most)\b[^.;]{0,60}\b(?:in|for|of|after) (?:\w+ ){0,3}$",
    re.IGNORECASE,
)
LATELY = later(r"\b(?:last|past|these|now|already|than|in) (?:\w+ )?$")
_AHEAD = later(
    r"\b(?:next|coming)(?: \w+)? $|\b(?:will|would|could|should|can|may|might|to|expect\w*|plan\w*)\b(?! have)[^,;]{0,50}\b(?:in|for|over|of|"
    r"take|within|last|run|stay|spend|the|than) (?:\w+ ){0,3}$"
)
_SINCE_THEN = (" after", " since", " on", " later", " without", "-old", " and", ",", ".", " into")


class Pair(msgspec.Struct, frozen=True):
    told: Told
    one: Point
    """In the order of the text; now comes last."""
    other: Point
    between: Distance
    kind: PairKind

    @property
    def ends(self) -> tuple[Point, ...]:
        return (self.one,) if self.other.kind == "now" else (self.one, self.other)


def pairs(article: Article, told: Told) -> Iterator[Pair]:
    """All pairs of points that it may lie between, told near, in headline or summary, or few."""
    if _is_chronicle(article) or told.length.minutes <= 0:
        return  # "nought years" lie between no two
    every = of_told(article, told)
    if told.form == "plain" and any(each.kind == "birth" and each.moment.span.touches(told.span) for each in points(article)):
        return  # "a man of 36 years"
    few = len(every) <= _FEW
    close = [each for each in every if each.kind in ("now", "birth") or few or place(article, told, each) != "far"]
    for at, one in enumerate(close):
        for other in close[at + 1 :]:
            kind = _kind(article, told, one, other)
            if kind is None or one.moment.span.touches(other.moment.span) or not _near(article, told, one, other):
                continue
            if (found := between(told, one, other)) is not None:
                yield Pair(told, one, other, _with_last(article, one, other, found), kind)


def _with_last(article: Article, one: Point, other: Point, found: Distance) -> Distance:
    """ "3-5 May" are two days, or three with the last."""
    joined = _both_days(one, other) and _JOINED.fullmatch(article.text, one.moment.span.end, other.moment.span.start) is not None
    if one.moment.kind == other.moment.kind == "weekday":
        return Distance(found.low, found.high + MINUTES["day"], found.cycle)  # a three-day fair from Friday to Sunday
    return Distance(found.low, found.high + MINUTES["day"]) if joined else found


def _both_days(one: Point, other: Point) -> bool:
    return all(each.moment.kind == "day" and each.moment.low == each.moment.high for each in (one, other))


_JOINED = later(r" ?(?:[–—-]|to|until|till|through) ?")


@once
def _is_chronicle(article: Article) -> bool:
    return max(len(points(article)), len(told_lengths(article))) > _MOST


@once
def _scales(_article: Article) -> dict[tuple[int, int], list[Point]]:
    return {}


def of_told(article: Article, told: Told) -> list[Point]:
    """What the piece tells as finely as the length asks."""
    known = _scales(article)
    key = told.span.start, told.span.end
    if key not in known:
        known[key] = [each for each in points(article) if not each.moment.span.touches(told.span) and of_scale(told, each)]
    return known[key]


def _kind(article: Article, told: Told, one: Point, other: Point) -> PairKind | None:
    births = (one.kind == "birth") + (other.kind == "birth")
    if told.form == "age":
        return "age" if births and one.kind != "now" and not _of_another_time(article, told, one, other) else None
    if births:
        return None
    if other.kind == "now":
        plain = one.kind == "told" or (one.kind == "ago" and told.form != "ago")
        return "now" if plain and _till_now(article, told, one) else None
    return "two" if told.form != "ago" else None


_DEAD = later(r"\b(?:died|killed|dead|murdered|drowned)\b")


_LATER = later(r"\b(?:later|afterwards|earlier),? (?:on )?(?:[\w’'-]+,? ){0,4}$")


def _of_another_time(article: Article, told: Told, *ends: Point) -> bool:
    """Whether it's the age at a death, which nobody has who is 45 now, or one that came years later than the time told."""
    sentence = article.sentences[told.sentence].span
    if _LATER.search(article.text, sentence.start, told.span.start):
        return True
    living = any(each.kind == "birth" and article.text[each.moment.span.start : each.moment.span.end].isdecimal() for each in ends)
    years = any(each.kind == "birth" and each.moment.span.end - each.moment.span.start >= len("1961") for each in ends)
    return living and not years and _DEAD.search(article.text, sentence.start, sentence.end) is not None


def _till_now(article: Article, told: Told, point: Point) -> bool:
    """Whether it may reach from the point to now: "has led it for", "the first in", "five years after", "a decade ago"."""
    assert article.date is not None
    if point.moment.low <= article.date.toordinal() <= point.moment.high:
        return False
    if told.form != "plain":
        return point.moment.low <= article.date.toordinal()
    start, end = article.sentences[told.sentence].span.start, article.sentences[told.sentence].span.end
    lead, behind = article.text[max(start, told.span.start - 110) : told.span.start], article.text[told.span.end : end]
    if point.moment.low > article.date.toordinal():
        return (
            re.search(
                r"\b(?:until|till|by|to) (?:\w+ ){0,2}$", article.text[max(start, point.moment.span.start - 20) : point.moment.span.start]
            )
            is not None
        )
    if _AHEAD.search(lead):
        return False
    if AFTER.search(lead) or behind.startswith((" after", " since", " on ", " without")):
        return True
    return any(each.search(lead) for each in (HAS, FIRST, LATELY)) or article.blocks[told.block].scope in HEAD


def _near(article: Article, told: Told, one: Point, other: Point) -> bool:
    """Whether one of the two is in the sentence or beside it."""
    places = {place(article, told, each) for each in (one, other)}
    return not places.isdisjoint({"same", "prev", "next", "head", "below"}) or places <= {"block", "near", "now"}


def place(article: Article, told: Told, point: Point) -> Place:
    if point.kind == "now":
        return "now"
    if point.sentence == told.sentence:
        return "same"
    here, there = article.blocks[told.block].scope in HEAD, article.blocks[point.block].scope in HEAD
    if here != there:
        return "below" if here else "head"
    if point.block == told.block:
        step = told.sentence - point.sentence
        return "prev" if step == 1 else "next" if step == -1 else "block"
    return "near" if abs(point.block - told.block) == 1 else "far"
