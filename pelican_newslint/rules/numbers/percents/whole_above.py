"""The whole of a share by what it is called: "the usual number", "the total", "the number on board", "the cost" of a "£9m bridge"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.percents.far_shares import BESIDE, TOLD, judge
from pelican_newslint.rules.numbers.reading.made_elsewhere import THE_TOTAL
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like, woken_sketches

_USUAL = later(
    r"^ (?:of )?(?:the|its|their|his|her) (?:usual|normal|ordinary|customary|regular|previous|former|old|original|full|peacetime|pre-war|planned) "
    r"(?:number|figure|total|amount|size|strength|fleet|level|volume|complement|load|rate|price|count|quota|capacity|intake|allowance|"
    r"limit|frequency|service|[a-z]+)(?=[,.;:)\"”]|$| (?:and|but|until|while|because|after|since|in|on|at|for|under)\b)"
)
_OF_TOTAL = later(r"^ of (?:the |that |this )?(?:total|whole|lot|grand total)(?=[,.;:)\"”]|$| (?:and|but|while)\b)")
_TOTAL_BEFORE = later(r"(?:\b(?:in all|in total|altogether|all told|overall|between them),? |\b(?:total|sum|tally|haul) (?:of|is|was) )$")
_TOTAL_BEHIND = later(r"^(?: [a-z-]+){0,2},? (?:in all|in total|altogether|all told|overall|between them)\b")
_OF_THOSE = later(
    r"^ (?:of )?(?:the (?:number|people|passengers|total|figure)|those|all(?: those)?) (?:who (?:were|are) )?"
    r"(?P<where>on board|aboard|present|in the (?:camp|hall|room|chamber|village|hospital|prison|jail|school)|"
    r"on the (?:ship|boat|bus|train|list|roll))"
)
_ABOARD = frozenset({"on board", "aboard"})
_OF_COST = later(
    r"^ of (?:the|its|that) (?:total |full |whole |overall |estimated |final )?(?P<noun>cost|price|bill|budget|expense)(?=[,.;:)\"”]|$)"
)
_COSTS = later(r"\b(?:cost(?:s|ing)?|priced|price|bill|budget|worth|valued|put) (?:of |at |is |was |about |some )*$")
_A_SUM_OF = later(r"\b(?:a|an|the|its|new|planned|proposed) $")
_THING = later(r"^ (?!a\b|an\b|each\b|per\b|to\b|in\b|for\b|from\b|and\b|of\b|loan\b|fine\b|grant\b|debt\b|gift\b)[a-z-]{3,}")
_NEAR, _CLAUSE = 3, 70


def shares_of_named(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each share once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken):
        for at, told in enumerate(sketch.figures):
            part = sketch.figures[at - 1] if at else None
            if told.kind not in "PF" or told.span.start in done or part is None or part.kind not in "NMU" or part.value <= 0:
                continue
            if len(sketch.gaps[at]) > BESIDE or not TOLD.search(sketch.gaps[at]):
                continue
            whole = _told_whole(article, number, sketch, at)
            if whole is not None and (found := judge(article, told, part, whole)):
                done.add(told.span.start)
                total = isinstance(found, Match) and _OF_TOTAL.match(sketch.gaps[at + 1]) is not None
                yield replace(found, related=(Related(part.span, "the part"), Related(whole.span, THE_TOTAL))) if total else found


def _told_whole(article: Article, number: int, sketch: Outline, at: int) -> Figure | None:
    """The one figure that the words behind the share `at` mean; the part stands right before it."""
    part, trail = sketch.figures[at - 1], sketch.gaps[at + 1]
    if _USUAL.match(trail) is not None:
        return _one(_usual(article, number, sketch, at - 1, part))
    if _OF_TOTAL.match(trail) is not None:
        return _one([each for each in _figures(article, number, part, _is_total) if like(each, part)])
    if (those := _OF_THOSE.match(trail)) is not None:
        where = _ABOARD if those["where"] in _ABOARD else {those["where"]}
        return _one(_figures(article, number, part, lambda other, place: _stands(other, place, where)))
    if part.kind == "M" and _OF_COST.match(trail) is not None:
        told = _figures(article, number, part, lambda other, place: _COSTS.search(other.gaps[place]) is not None)
        return _one(told or _figures(article, number, part, _names_thing))
    return None


def _one(wholes: list[Figure]) -> Figure | None:
    return wholes[0] if len({each.value for each in wholes}) == 1 and not hedged(wholes[0]) else None


def _figures(
    article: Article, number: int, part: Figure, is_whole: Callable[[Outline, int], bool], back: int | None = None
) -> list[Figure]:
    """The larger like figures of the sentences before that are told so."""
    every = sketches(article)
    return [
        each
        for other in every[0 if back is None else max(number - back, 0) : number]
        for place, each in enumerate(other.figures)
        if each.kind in "NMU" and each.value > part.value and (like(each, part) or each.kind == part.kind == "N") and is_whole(other, place)
    ]


def _usual(article: Article, number: int, sketch: Outline, at: int, part: Figure) -> list[Figure]:
    """Counts of what the clause of the part speaks of: "carries 18 cars … cars will be limited to nine"."""
    clause = re.findall(r"[a-z-]{3,}", f"{sketch.gaps[at][-_CLAUSE:]} {sketch.gaps[at + 1]}")
    nouns = {part.noun} if part.noun is not None else {singular(each) for each in clause}
    if part.kind != "N":
        return []
    own = [each for each in sketch.figures[:at] if each.kind == "N" and each.value > part.value and each.noun in nouns - {None}]
    return own or _figures(article, number, part, lambda other, place: other.figures[place].noun in nouns - {None}, _NEAR)


def _is_total(sketch: Outline, at: int) -> bool:
    return _TOTAL_BEFORE.search(sketch.gaps[at]) is not None or _TOTAL_BEHIND.match(sketch.gaps[at + 1]) is not None


def _stands(sketch: Outline, at: int, where: frozenset[str] | set[str]) -> bool:
    return any(re.match(rf"(?: [a-z-]+){{0,2}} {each}\b", sketch.gaps[at + 1]) for each in where)


def _names_thing(sketch: Outline, at: int) -> bool:
    """ "A £9m bridge" is what it costs."""
    return _A_SUM_OF.search(sketch.gaps[at]) is not None and _THING.match(sketch.gaps[at + 1]) is not None
