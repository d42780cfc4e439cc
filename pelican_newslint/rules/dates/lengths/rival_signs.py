"""What speaks for two points being the ends of a length, in words and places; how long it is isn't looked at.

Learned from labelled slips and from edited text, where a length goes with its true ends far beyond chance (length_and_times.toml).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from math import log1p

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.lengths.age_signs import AgeSigns, Around, age_signs, gap, stretch
from pelican_newslint.rules.dates.lengths.rival_pairs import FIRST, HEAD, Pair, of_told, place
from pelican_newslint.rules.dates.lengths.rival_points import Point
from pelican_newslint.rules.dates.lengths.told_lengths import Told

_CUT = later(r"\b(?:and|but|when|while|which|who|that|where|whose|after|before|as|than)\b|[;:—–“”\"]")
_SINCE, _UNTIL = later(r"\b(?:since|from|between) (?:\w+ ){0,2}$"), later(r"\b(?:until|till|to|through|by|and) (?:\w+ ){0,2}$")
_BEGIN = later(
    r"\b(?:beg[aiu]n\w*|start\w*|open(?:s|ed|ing)?|found(?:ed|ing)|launch\w*|elected|appointed|join(?:ed|ing)|married|marry|built|broke out|"
    r"raised|alarm|came|took (?:over|office|up|charge)|moved|became|arriv\w+|went|left|set (?:up|off|out)|established|install\w+|bought|"
    r"arrested|stolen|taken|closed|shut|inaugurated|lost|first|signed|introduced|called|reported|walked out|strike|fitted|created|enter\w+)\b"
)
_END = later(
    r"\b(?:end(?:ed|s|ing)?|clos(?:ed|es|ing|ure)|shut|finish\w*|retire\w*|died|death|left|axed|cancelled|reopen\w*|return\w*|recovered|"
    r"control|over|until|complet\w+|stopp?\w*|landed|arriv\w+|reached|resign\w*|sold|demolished|found|freed|released|rescued|last)\b"
)
_IN = later(r"\b(?:in|over|within|during|by|under)(?: \w+){0,2} $", re.IGNORECASE)
_SIDE = later(r",? (?:later|earlier|after|before|since|afterwards|following|on\b)")
_HAD = later(r"\bhad\b")
_WORD = later(r"[a-z][a-z'’-]{2,}")
_CLAUSE, _BEHIND, _LEAD = 90, 30, 24
"""Characters round a point that tell what happened then, and right before it."""
_JOINED = 12
_PLAIN = frozenset(
    "year years month months week weeks day days hour hours minute minutes said monday tuesday wednesday thursday friday saturday sunday "
    "january february march april june july august september october november december first last next one two three four five six seven "
    "ten".split()
)


class NowSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    prev: float
    block: float
    near: float
    below: float
    gap: float
    skipped: float
    since: float
    until: float
    begin: float
    side: float
    first: float
    nth: float
    within: float
    had: float
    shared: float
    few: float


class TwoSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    same_two: float
    chain: float
    skipped: float
    cut: float
    joined: float
    until: float
    end: float
    begin_end: float
    had: float
    nth: float
    shared: float
    few: float
    lone: float
    day: float
    month: float
    in_head: float


Signs = NowSigns | TwoSigns | AgeSigns


def signs(article: Article, pair: Pair) -> Signs:
    told = pair.told
    span = article.sentences[told.sentence].span
    lead, behind = article.text[span.start : told.span.start], article.text[told.span.end : span.end]
    around = Around(lead, behind, article.slice(span), tuple(place(article, told, each) for each in pair.ends))
    if pair.kind == "age":
        return age_signs(article, pair, around)
    return _now(article, pair, around) if pair.kind == "now" else _two(article, pair, around)


def _now(article: Article, pair: Pair, around: Around) -> NowSigns:
    told, point, where, lead = pair.told, pair.one, around.places[0], around.lead
    scale = _told_scale(article, told)
    before = _before(article, point)
    return NowSigns(
        prev=where == "prev",
        block=where == "block",
        near=where == "near",
        below=where == "below",
        gap=log1p(gap(told, point)),
        skipped=log1p(_skipped(told, point, scale)),
        since=_SINCE.search(before) is not None,
        until=_UNTIL.search(before) is not None,
        begin=_BEGIN.search(_clause(article, point)) is not None,
        side=_SIDE.match(around.behind) is not None,
        first=FIRST.search(lead) is not None,
        nth=told.form == "nth",
        within=_IN.search(lead) is not None,
        had=_HAD.search(around.sentence) is not None,
        shared=log1p(_shared(article, told, point)),
        few=sum(each.block == told.block for each in scale) <= 1,
    )


def _two(article: Article, pair: Pair, around: Around) -> TwoSigns:
    told, places, (one, other) = pair.told, around.places, (pair.one, pair.other)
    scale = _told_scale(article, told)
    same = [each for each, where in zip((one, other), places, strict=True) if where == "same"]
    begin, end = _BEGIN.search(_clause(article, one)) is not None, _END.search(_clause(article, other)) is not None
    return TwoSigns(
        same_two=len(same) == 2,
        chain=set(places) == {"prev", "same"},
        skipped=log1p(sum(_skipped(told, each, scale) for each in (one, other))),
        cut=sum(_CUT.search(stretch(article, told, each)) is not None for each in same),
        joined=0 <= other.moment.span.start - one.moment.span.end < _JOINED,
        until=_UNTIL.search(_before(article, other)) is not None,
        end=end,
        begin_end=begin and end,
        had=_HAD.search(around.sentence) is not None,
        nth=told.form == "nth",
        shared=sum(log1p(_shared(article, told, each)) for each in (one, other)),
        few=sum(each.block == told.block for each in scale) <= 2,
        lone=len(scale) <= 2,
        day=told.length.unit == "day",
        month=told.length.unit == "month",
        in_head=article.blocks[told.block].scope in HEAD,
    )


def _told_scale(article: Article, told: Told) -> list[Point]:
    return [each for each in of_told(article, told) if each.kind != "now"]


def _before(article: Article, point: Point) -> str:
    start = article.sentences[point.sentence].span.start
    return article.text[max(start, point.moment.span.start - _LEAD) : point.moment.span.start]


def _clause(article: Article, point: Point) -> str:
    sentence, span = article.sentences[point.sentence].span, point.moment.span
    return article.slice(Span.of(max(sentence.start, span.start - _CLAUSE), min(sentence.end, span.end + _BEHIND)))


def _skipped(told: Told, point: Point, scale: list[Point]) -> int:
    """Other points between the two."""
    low, high = sorted((told.span.start, point.moment.span.start))
    starts = [each.moment.span.start for each in scale]
    return max(bisect_left(starts, high) - bisect_left(starts, low + 1), 0)


def _shared(article: Article, told: Told, point: Point) -> int:
    if told.sentence == point.sentence:
        return 0
    return len(_stems(article, told.sentence) & _stems(article, point.sentence))


@once
def _known(_article: Article) -> dict[int, frozenset[str]]:
    """Of each sentence; filled as they are asked for."""
    return {}


def _stems(article: Article, at: int) -> frozenset[str]:
    known = _known(article)
    if at not in known:
        text = article.slice(article.sentences[at].span).lower()
        known[at] = frozenset(stem(word) for word in _WORD.findall(text) if word not in SMALL and word not in _PLAIN)
    return known[at]
