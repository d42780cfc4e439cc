"""Two times that can't both be of one event, with the signs of whether they are told of one (rival_times.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from math import log1p
from pathlib import Path

import msgspec

from pelican_newslint.model import Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.dates.events.event_keys import event_words
from pelican_newslint.rules.dates.events.tellings import Telling, telling
from pelican_newslint.rules.dates.reading.points import KINDS, Kind, Point, agree, far_apart, has, kind_of, points
from pelican_newslint.rules.numbers.reading.weighed import odds, weighed

_FRONT: frozenset[Scope] = frozenset({"headline", "summary", "caption", "alt"})
_TOLD: frozenset[Scope] = _FRONT | {"paragraph", "quotation"}
_MOST = 16
"""Times of one kind: a piece with more is a list of dates."""
_ADJACENT = 6
"""Characters between the ends of a range."""
_ALONE = 0.5
"""How rare a word must be that is all that two tellings share."""
_DAYS = frozenset(("weekday", "date", "clock"))
_ONE_CLAUSE = 0.6
_ZONE = re.compile(r"[A-Z]{3}|local")
_MONTHS = 12
_HOUR = 60
_TENS = frozenset((10, 20, 30, 100))
_WEEKS = frozenset((7, 10, 20))


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    in_summary: float
    in_headline: float
    in_caption: float
    front_event: float
    front_verb: float
    event_known: float
    verb_known: float
    same_verb: float
    known: float
    clause: float
    sentence: float
    other_verb: float
    other_names: float
    more: float
    new: float
    rest: float
    others: float
    second_again: float
    both_again: float
    neighbour: float
    swapped: float
    digit: float
    tens: float
    next_day: float
    next_month: float
    hour: float
    years: float
    year: float
    month: float


class Rivals(msgspec.Struct, frozen=True, gc=False):
    """The earlier in the text first."""

    first: Point
    second: Point
    front: bool
    """One of the two stands in headline, summary or caption."""
    signs: Signs
    swapped: bool = False
    """Clock times of one weekday that have only the half of the day different: "2am", "2pm"."""


@cache
def weights() -> tuple[float, Signs]:
    return weighed(Path(__file__).parents[1] / "rival_times.toml", Signs)


def weigh(pair: Rivals) -> float:
    """The logarithm of the odds that one of the two is a slip."""
    return odds(*weights(), pair.signs)


def told_again(pair: Rivals) -> bool:
    """Whether one verb has both days or hours in the text and before it, and the two clauses have hardly a word that isn't in both."""
    if kind_of(pair.first, pair.second) not in _DAYS or pair.signs.other_names or pair.signs.more:
        return False
    return pair.swapped or (pair.front and pair.signs.same_verb > 0 and pair.signs.clause >= _ONE_CLAUSE)


def rivals(article: Article) -> Iterator[Rivals]:
    found = points(article)
    ranged = {each.span.start for pair in pairwise(found) if _ranged(*pair) for each in pair}
    told = [each for each in found if article.blocks[each.block].scope in _TOLD and each.span.start not in ranged]
    by_kind: dict[Kind, list[Point]] = {kind: [each for each in found if has(each, kind)] for kind in KINDS}
    tellings: dict[int, Telling] = {}
    for first, second in combinations(told, 2):
        kind = kind_of(first, second)
        if first.sentence == second.sentence or kind is None or len(by_kind[kind]) > _MOST or not _comparable(article, first, second, kind):
            continue
        alike = by_kind[kind]
        if _both_here(alike, first, second, kind):
            continue
        for each in (first, second):
            if each.span.start not in tellings:
                tellings[each.span.start] = telling(article, each)
        one, other = tellings[first.span.start], tellings[second.span.start]
        front = any(article.blocks[each.block].scope in _FRONT for each in (first, second))
        swapped = front and kind == "clock" and _swapped(article, first, second)
        if swapped or _of_one(one, other, kind, front=front):
            yield Rivals(first, second, front, _signs(article, (first, second), (one, other), kind, alike), swapped)


def _both_here(alike: list[Point], first: Point, second: Point, kind: Kind) -> bool:
    """Whether one of the two sentences has both times: "120 homes on Saturday; 90 were still dark on Sunday"."""
    pairs = ((first, second), (second, first))
    return any(
        each.sentence == there.sentence and each is not there and kind_of(each, here) == kind and agree(each, here, kind)
        for here, there in pairs
        for each in alike
    )


def _swapped(article: Article, one: Point, other: Point) -> bool:
    """Whether both hours are of one weekday, twelve hours apart, and neither is told again."""
    days = [_day_beside(article, each) for each in (one, other)]
    return one.half and other.half and abs((one.minutes or 0) - (other.minutes or 0)) == _HALF_DAY and days[0] == days[1] != ""


def _day_beside(article: Article, point: Point) -> str:
    found = _ON.match(article.text, point.span.end)
    return found[1] if found else ""


_ON = re.compile(r" on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_HALF_DAY = 720


def _ranged(one: Point, other: Point) -> bool:
    return other.span.start - one.span.end <= _ADJACENT and kind_of(one, other) is not None


def _comparable(article: Article, one: Point, other: Point, kind: Kind) -> bool:
    """Whether they differ, and no more than the times of one event may by a slip."""
    if agree(one, other, kind) or any(not each.plain and each.day is not None for each in (one, other)):
        return False
    if kind == "date":
        return not far_apart(one, other)
    if kind == "month" and one.year is not None and other.year is not None:
        return abs(one.year - other.year) <= 1
    return kind != "clock" or _ZONE.findall(article.slice(one.span)) == _ZONE.findall(article.slice(other.span))


def _of_one(one: Telling, other: Telling, kind: Kind, *, front: bool) -> bool:
    """Whether they may be told of one event: what is done, or the event's own noun, stands in both."""
    families = event_words()
    if one.ordinal != other.ordinal or one.usual or other.usual or one.moved or other.moved or "as" in (one.lead, other.lead):
        return False
    if kind == "weekday" and (one.reported or other.reported) and one.verb != other.verb:
        return False
    described = [each.describes for each in (one, other) if each.describes is not None]
    if (kind == "year" and described) or (kind == "weekday" and not families.once.issuperset(described)):
        return False
    both, events = one.clause.keys() & other.clause.keys(), one.clause.keys() & other.clause.keys() & families.once
    shared = (one.clause.keys() & other.sentence.keys()) | (other.clause.keys() & one.sentence.keys())
    heads = (one.heads & other.clause.keys()) | (other.heads & one.clause.keys()) | events
    if not heads - families.general and not ((heads or (front and len(shared) > 1)) and shared - families.general):
        return False
    if front or events:
        return True
    if kind == "year" and (one.verb is None or one.verb != other.verb or not both - {one.verb}):
        return False  # "a mill built in 2001", "a tractor built in 2011"
    known = any("known" in (one.told.get(each), other.told.get(each)) for each in both)
    return len(shared) > 1 or (known and max(one.clause[each] for each in both) > _ALONE)


def _signs(article: Article, times: tuple[Point, Point], tellings: tuple[Telling, Telling], kind: Kind, alike: list[Point]) -> Signs:
    (first, second), (one, other) = times, tellings
    scopes = {article.blocks[each.block].scope for each in times}
    rare = one.sentence | other.sentence
    both, whole = one.clause.keys() & other.clause.keys(), one.sentence.keys() & other.sentence.keys()
    events = both & event_words().once
    told = {other.told.get(each) for each in both}
    same = one.verb is not None and one.verb == other.verb
    front, rest = not scopes.isdisjoint(_FRONT), [each for each in alike if each not in times]
    again = [any(kind_of(each, time) == kind and agree(each, time, kind) for each in rest) for time in times]
    count = sum(kind_of(each, second) == kind and agree(each, second, kind) for each in rest)
    return Signs(
        in_summary="summary" in scopes, in_headline="headline" in scopes, in_caption=not scopes.isdisjoint({"caption", "alt"}),
        front_event=front and bool(events), front_verb=front and same,
        event_known=any(other.told.get(each) == "known" for each in events), verb_known=same and "known" in told,
        same_verb=same and one.near and other.near, known="known" in told,
        clause=_share(rare, both, one.clause, other.clause), sentence=_share(rare, whole, one.sentence, other.sentence),
        other_verb=one.verb is not None and other.verb is not None and not same,
        other_names=bool(one.names and other.names and not one.names & other.names), more=one.more != other.more,
        new="new" in told and article.blocks[first.block].scope == "paragraph",
        rest=min(len(other.clause.keys() - one.sentence.keys()), 8), others=log1p(len(rest)),
        second_again=min(count, 3), both_again=all(again), **_slip(first, second, kind), year=kind == "year", month=kind == "month",
    )  # fmt: skip


def _share(rare: dict[str, float], both: set[str], one: dict[str, float], other: dict[str, float]) -> float:
    """How much of the shorter is in both, by rarity."""
    least = min(sum(one.values()), sum(other.values())) or 1.0
    return sum(rare[each] for each in both) / least


def _slip(one: Point, other: Point, kind: Kind) -> dict[str, float]:
    """What the slip would be."""
    found = dict.fromkeys(("neighbour", "swapped", "digit", "tens", "next_day", "next_month", "hour", "years"), 0.0)
    if kind == "weekday":
        found["neighbour"] = ((one.weekday or 0) - (other.weekday or 0)) % 7 in (1, 6)
    elif kind == "clock":
        found["hour"] = abs((one.minutes or 0) - (other.minutes or 0)) == _HOUR
    elif kind in ("date", "month"):
        found["next_month"] = kind == "month" and ((one.month or 0) - (other.month or 0)) % _MONTHS in (1, _MONTHS - 1)
        apart = abs((one.day or 0) - (other.day or 0)) if kind == "date" and one.month == other.month else 0
        found["next_day"], found["tens"] = apart == 1, apart in _WEEKS
        found["swapped"] = apart > 0 and f"{one.day:02}" == f"{other.day:02}"[::-1]
    elif one.year is not None and other.year is not None:
        first, second = str(one.year), str(other.year)
        apart = abs(one.year - other.year)
        found["swapped"] = first != second and sorted(first) == sorted(second)
        found["digit"] = sum(left != right for left, right in zip(first, second, strict=True)) == 1
        found["tens"], found["years"] = apart in _TENS, log1p(apart)
    return found
