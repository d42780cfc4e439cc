"""Two times of one kind anywhere in a piece, whatever tells of them, with the signs of whether one is a slip (loose_pairs.toml).

`rival_pairs` asks first that both be told of one event. Reporters who get a time wrong seldom tell of it in the same words, though:
"rescuers came at 5.15" stands below "the blast was at 5.40". So what sets two times apart is a sign here, and no pair is left out for it.
"""

from __future__ import annotations

import datetime
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
from pelican_newslint.rules.dates.events.told_points import FRONT, MONTHS, Told, both_here, share, slip, told_points
from pelican_newslint.rules.dates.reading.points import Kind, Point, agree, kind_of
from pelican_newslint.rules.numbers.reading.weighed import odds, weighed

_MOST = 24
"""Times of one kind: a piece with more is a list of dates."""
_BEFORE = 8
"""Words before a time in which it may be told that it lies ahead."""
_TIGHT = 0.5
_HOUR, _DAY = 60, 1440
_YEAR, _MONTH = 372, 31


class LooseSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    in_summary: float
    front_verb: float
    same_verb: float
    event: float
    known: float
    new: float
    tight: float
    names: float
    adjacent: float
    paragraph: float
    between: float
    answers: float
    one_since: float
    same_lead: float
    ahead: float
    compared: float
    relative: float
    range: float
    alike: float
    both_again: float
    clock: float
    clock_back: float
    apart: float
    neighbour: float
    swapped: float
    tens: float
    years: float


class Loose(msgspec.Struct, frozen=True, gc=False):
    """The earlier in the text first."""

    first: Point
    second: Point
    odds: float


@cache
def _weights() -> tuple[float, LooseSigns]:
    return weighed(Path(__file__).with_name("loose_pairs.toml"), LooseSigns)


def likeliest(article: Article, least: float, *, but: frozenset[int]) -> Loose | None:
    """The pair of these odds at least that is a slip sooner than any other of the piece; `but`: where times stand that are asked about."""
    start, weights = _weights()
    pairs = (Loose(first, second, odds(start, weights, signs)) for first, second, signs in loose_pairs(article))
    likely = sorted(
        (each for each in pairs if each.odds >= least and but.isdisjoint((each.first.span.start, each.second.span.start))),
        key=lambda each: -each.odds,
    )
    return next((each for each in likely if not _set_apart(article, each)), None)


def loose_pairs(article: Article) -> Iterator[tuple[Point, Point, LooseSigns]]:
    """All pairs in different sentences that have a word in common, follow each other, or are hours."""
    told = told_points(article)
    for first, second in combinations(told.told, 2):
        kind = kind_of(first, second)
        if kind is None or kind == "season" or first.sentence == second.sentence or len(told.by_kind[kind]) > _MOST:
            continue
        if agree(first, second, kind) or both_here(told.by_kind[kind], first, second, kind):
            continue
        one, other = told.telling(article, first), told.telling(article, second)
        if kind == "clock" or second.sentence - first.sentence == 1 or not one.sentence.keys().isdisjoint(other.sentence):
            yield first, second, signs_of(article, told, (first, second), (one, other), kind)


def _set_apart(article: Article, pair: Loose) -> bool:
    """Whether words say that it's two events: "Mondays", "until Monday", "the first blast", "was put off"; a mill and a tractor that were built."""
    told = told_points(article)
    times, (one, other) = (pair.first, pair.second), (told.telling(article, each) for each in (pair.first, pair.second))
    whole = one.sentence.keys() & other.sentence.keys()
    if any(_HABIT.match(article.text, each.span.end) for each in times) or ((one.lead in _LIMITS) != (other.lead in _LIMITS)):
        return True
    if any(map(_wrong_weekday, times)):
        return True  # weekday-mismatch asks about it
    if kind_of(*times) == "year" and one.verb is not None and one.verb == other.verb and whole == {one.verb}:
        return True
    if one.verb != other.verb and event_words().steps.issuperset((one.verb, other.verb)):
        return True
    sentences = [article.slice(article.sentences[each.sentence].span) for each in times]
    numbered = {event_key(found[1].lower()) for each in sentences for found in _NUMBERED.finditer(each)}
    return not (whole & event_words().once).isdisjoint(numbered) or any(map(_PUT_OFF.search, sentences))


def _wrong_weekday(point: Point) -> bool:
    if None in (point.year, point.month, point.day, point.weekday):
        return False
    return datetime.date(point.year or 1, point.month or 1, point.day or 1).weekday() != point.weekday


_HABIT = later("s?(?<=days)\\b")
""" "On Mondays"."""
_LIMITS = frozenset(("until", "till"))
_NUMBERED = later(r"\b(?:[Aa]nother|[Oo]ther|[Ff]irst|[Ss]econd|[Tt]hird|[Ee]arlier|[Ll]ater) (\w+)")
_PUT_OFF = later(r"\b(?:put (?:off|back)|postponed|rescheduled|brought forward|adjourned|originally)\b")


def signs_of(article: Article, told: Told, times: tuple[Point, Point], tellings: tuple[Telling, Telling], kind: Kind) -> LooseSigns:
    (first, second), (one, other) = times, tellings
    families, alike = event_words(), told.by_kind[kind]
    rare = one.sentence | other.sentence
    both, whole = one.clause.keys() & other.clause.keys(), one.sentence.keys() & other.sentence.keys()
    told_as = {other.told.get(each) for each in both}
    same = one.verb is not None and one.verb == other.verb
    scopes = {article.blocks[each.block].scope for each in times}
    since, rest = [each.lead == "since" for each in tellings], [each for each in alike if each not in times]
    slips = slip(first, second, kind)
    return LooseSigns(
        in_summary="summary" in scopes, front_verb=same and not scopes.isdisjoint(FRONT), same_verb=same and one.near and other.near,
        event=not families.once.isdisjoint(whole), known="known" in told_as,
        new="new" in told_as and article.blocks[first.block].scope == "paragraph", tight=share(rare, both, one.clause, other.clause) > _TIGHT,
        names=min(len(one.names & other.names), 2),
        adjacent=second.sentence - first.sentence == 1, paragraph=first.block == second.block, between=min(second.sentence - first.sentence, 5),
        answers=not families.answers.isdisjoint((one.verb, other.verb)), one_since=since[0] != since[1],
        same_lead=one.lead == other.lead != "", ahead=_ahead(article, first) != _ahead(article, second),
        compared=_compared(article, first) or _compared(article, second),
        relative=not (first.plain and second.plain), range=_one_range(told, first, second), alike=log1p(len(alike)),
        both_again=all(any(kind_of(each, time) == kind and agree(each, time, kind) for each in rest) for time in times),
        clock=kind == "clock", clock_back=_back(first, second, kind), apart=log1p(_apart(article, first, second, kind)),
        neighbour=slips["neighbour"], swapped=slips["swapped"], tens=slips["tens"], years=slips["years"],
    )  # fmt: skip


def _one_range(told: Told, first: Point, second: Point) -> bool:
    """Whether both are an end of a range, and the other ends agree: "between August and May", "between August and June"."""
    one, other = told.ranged.get(first.span.start), told.ranged.get(second.span.start)
    if one is None or other is None or (one.span < first.span) != (other.span < second.span):
        return False
    kind = kind_of(one, other)
    return kind is not None and agree(one, other, kind)


def _words(article: Article, point: Point) -> tuple[int, int, int]:
    """Places of the first word of the sentence, of the time and of the sentence's last word."""
    sentence = article.sentences[point.sentence]
    return sentence.first_word, article.words.at(point.span.start), sentence.last_word


def _ahead(article: Article, point: Point) -> bool:
    first, at, _ = _words(article, point)
    return not event_words().ahead.isdisjoint(article.words.lower[max(at - _BEFORE, first) : at])


def _compared(article: Article, point: Point) -> bool:
    first, _, last = _words(article, point)
    return not event_words().compared.isdisjoint(article.words.lower[first : last + 1])


def _back(first: Point, second: Point, kind: Kind) -> bool:
    """Whether the later in the text is the earlier by an hour at most: stories tell what happened in order."""
    return kind == "clock" and first.half and second.half and 0 < ((first.minutes or 0) - (second.minutes or 0)) % _DAY <= _HOUR


def _apart(article: Article, first: Point, second: Point, kind: Kind) -> int:
    """Minutes, days or months."""
    if kind == "clock":
        return abs((first.minutes or 0) - (second.minutes or 0))
    this = article.date.year if article.date is not None else 0
    years = (first.year or this) - (second.year or this)
    months = (first.month or 0) - (second.month or 0)
    if kind == "date":
        return abs(years * _YEAR + months * _MONTH + (first.day or 0) - (second.day or 0))
    return abs(years * MONTHS + months) if kind == "month" else 0
