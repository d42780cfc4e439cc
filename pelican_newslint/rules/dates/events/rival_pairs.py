"""Two times that can't both be of one event, with the signs of whether they are told of one (rival_times.toml)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from math import log1p
from pathlib import Path

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.events.event_keys import event_key, event_words
from pelican_newslint.rules.dates.events.tellings import Telling
from pelican_newslint.rules.dates.events.told_points import FRONT, both_here, share, slip, told_points
from pelican_newslint.rules.dates.reading.points import Kind, Point, agree, far_apart, kind_of
from pelican_newslint.rules.numbers.reading.weighed import odds, weighed

_MOST = 16
"""Times of one kind: a piece with more is a list of dates."""
_ALONE = 0.5
"""How rare a word must be that is all that two tellings share."""
_DAYS = frozenset(("weekday", "date", "clock"))
_ONE_CLAUSE = 0.6
_ZONE = later(r"[A-Z]{3}|local")


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


def begun_again(article: Article, pair: Rivals) -> bool:
    """Whether both years are of what happens once, and two digits have changed places: "founded in 1642", "founded in 1624"."""
    told = told_points(article)
    begun = {event_key(each) for each in _BEGUN}
    one, other = (told.telling(article, each) for each in (pair.first, pair.second))
    verbs = {one.verb, other.verb}
    if not (one.clause.keys() & other.sentence.keys()) - verbs and not _TAKES_UP.match(
        article.text, article.sentences[pair.second.sentence].span.start
    ):
        return False
    alone = not (pair.signs.other_names or pair.signs.more or pair.signs.both_again)
    return alone and pair.signs.year > 0 and pair.signs.swapped > 0 and len(verbs) == 1 and verbs <= begun


_TAKES_UP = later(r"(?:The (?:company|firm|business|group|club|organi[sz]ation|charity|institution|school|building)|It|They|He|She)\b")
""" "The company" is what was named before."""
_BEGUN = ("founded", "established", "built", "opened", "formed", "completed", "launched", "died", "married")


def rivals(article: Article) -> Iterator[Rivals]:
    told = told_points(article)
    for first, second in combinations((each for each in told.told if each.span.start not in told.ranged), 2):
        kind = kind_of(first, second)
        if (
            first.sentence == second.sentence
            or kind is None
            or len(told.by_kind[kind]) > _MOST
            or not _comparable(article, first, second, kind)
        ):
            continue
        alike = told.by_kind[kind]
        if both_here(alike, first, second, kind):
            continue
        one, other = told.telling(article, first), told.telling(article, second)
        front = any(article.blocks[each.block].scope in FRONT for each in (first, second))
        swapped = front and kind == "clock" and _swapped(article, first, second)
        if swapped or _of_one(one, other, kind, front=front):
            yield Rivals(first, second, front, _signs(article, (first, second), (one, other), kind, alike), swapped)


def _swapped(article: Article, one: Point, other: Point) -> bool:
    """Whether both hours are of one weekday, twelve hours apart, and neither is told again."""
    days = [_day_beside(article, each) for each in (one, other)]
    return one.half and other.half and abs((one.minutes or 0) - (other.minutes or 0)) == _HALF_DAY and days[0] == days[1] != ""


def _day_beside(article: Article, point: Point) -> str:
    found = _ON.match(article.text, point.span.end)
    return found[1] if found else ""


_ON = later(r" on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_HALF_DAY = 720


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
    front, rest = not scopes.isdisjoint(FRONT), [each for each in alike if each not in times]
    again = [any(kind_of(each, time) == kind and agree(each, time, kind) for each in rest) for time in times]
    count = sum(kind_of(each, second) == kind and agree(each, second, kind) for each in rest)
    return Signs(
        in_summary="summary" in scopes, in_headline="headline" in scopes, in_caption=not scopes.isdisjoint({"caption", "alt"}),
        front_event=front and bool(events), front_verb=front and same,
        event_known=any(other.told.get(each) == "known" for each in events), verb_known=same and "known" in told,
        same_verb=same and one.near and other.near, known="known" in told,
        clause=share(rare, both, one.clause, other.clause), sentence=share(rare, whole, one.sentence, other.sentence),
        other_verb=one.verb is not None and other.verb is not None and not same,
        other_names=bool(one.names and other.names and not one.names & other.names), more=one.more != other.more,
        new="new" in told and article.blocks[first.block].scope == "paragraph",
        rest=min(len(other.clause.keys() - one.sentence.keys()), 8), others=log1p(len(rest)),
        second_again=min(count, 3), both_again=all(again), **slip(first, second, kind), year=kind == "year", month=kind == "month",
    )  # fmt: skip
