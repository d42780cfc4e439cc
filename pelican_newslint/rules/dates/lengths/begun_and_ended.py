"""What a text tells of the beginnings and ends of things, and what lies between the two of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.reading.sketch import Distance, M, Sketch, distance, sketch

_AT = r"(?:(?:on|in|at|by|before|about|around|the|early|late|just|shortly) ){0,3}"
_PLACE = r"(?:(?:in|at|on|to|for|of|with) (?!the (?:morning|evening)\b)(?:the |a |an )?[\w'-]+ (?:[A-Z][\w'-]+ )?){0,2}"
_P = rf"(?P<{{0}}>{M})(?:,? (?:on )?(?P<{{0}}2>{M}))?"
_BEGAN = (
    r"(?:began|begins?|started|starts?|starting|opened|opens?|broke out|erupted|kicks? off|kicked off|commence[sd]?|stopp(?:ed|ing)|halted)"
)
_ENDED = (
    r"(?:end(?:s|ed)?|finish(?:es|ed)?|conclude[sd]?|over|completed?|ready|reopen(?:s|ed)?|restart(?:s|ed)?|resume[sd]?|expire[sd]?|"
    r"burn(?:ed|t)? (?:itself )?out|came(?: back| in| up)?|"
    r"(?:stays?|remains?|runs?|lasts?|goes on)(?: open| closed| shut| there| here)? to|closed?|closes|stopped|lifted|done)"
)
_BEGIN = later(rf"\b{_BEGAN} {_PLACE}{_AT}{_P.format('p')}")
_END = later(rf"\b{_ENDED} {_PLACE}{_AT}{_P.format('p')}|\b(?:until|till) {_PLACE}{_AT}{_P.format('q')}")
_SINCE = later(rf"\bfrom {_AT}{_P.format('p')}")
_FROM = later(
    rf"\b(?:from|between) {_AT}{_P.format('p')},? (?:to|till|until|through|up to|and) "
    rf"(?:(?:she|he|they|it|its|the|her|his) [\w' ]{{2,24}}? )?{_AT}{_P.format('q')}"
)
_PART = later(r" (morning|afternoon|evening|night)\b")
_PARTS = {"morning": (180.0, 720.0), "afternoon": (720.0, 1080.0), "evening": (1020.0, 1380.0), "night": (1140.0, 1440.0)}
_DAY = 1440.0


class End(NamedTuple):
    points: tuple[Moment, ...]
    span: Span
    sentence: int
    start: bool


class Ends(NamedTuple):
    begin: End
    end: End
    between: Distance
    lone: bool


@once
def ends_told(article: Article) -> tuple[End, ...]:
    """Every point that a verb of beginning or ending is told of."""
    found: list[End] = []
    for at, sentence in enumerate(article.sentences):
        text = article.slice(sentence.span)
        if not _VERBS.search(text) or not _POINTS.search(text):
            continue
        drawn = sketch(article, sentence.span, [each for each in article.lengths if sentence.span.holds(each.span)])
        taken: set[str] = set()
        for pattern, groups in (
            (_FROM, (("p", True), ("q", False))),
            (_BEGIN, (("p", True),)),
            (_SINCE, (("p", True),)),
            (_END, (("p", False), ("q", False))),
        ):
            for each in pattern.finditer(drawn.text):
                for group, start in groups:
                    if each[group] and each[group] not in taken:
                        taken.add(each[group])
                        found.append(_end(drawn, each, group, at, start=start))
    return tuple(found)


_VERBS = later(rf"\b(?:{_BEGAN}|{_ENDED}|from|between|until|till)\b")
_POINTS = later(r"\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def _end(drawn: Sketch, found: re.Match[str], group: str, at: int, *, start: bool) -> End:
    names = [found[name] for name in (group, f"{group}2") if found[name]]
    points = [drawn.moment(name) for name in names]
    if len(points) == 2 and (points[0].kind == "clock") == (points[1].kind == "clock"):
        points = points[:1]
    span = Span.of(min(each.span.start for each in points), max(each.span.end for each in points))
    return End(tuple(points), span, at, start)


def begun_and_ended(article: Article) -> Iterator[Ends]:
    """A beginning and an end of one sentence, or of two that follow each other, with no third of their sort between."""
    ends = ends_told(article)
    for begin in ends:
        if not begin.start:
            continue
        near = [each for each in ends if not each.start and abs(each.sentence - begin.sentence) <= 1]
        same = [each for each in near if each.sentence == begin.sentence]
        chosen = same or [each for each in near if _one_thing(article, begin.sentence, each.sentence)]
        if len(chosen) == 1 and (between := _apart(article, begin, chosen[0])) is not None:
            yield Ends(begin, chosen[0], between, len(ends) == 2)


def _one_thing(article: Article, first: int, second: int) -> bool:
    """Whether two sentences beside each other tell of one thing: by a pronoun, a noun of both, or as work that is done."""
    one, other = sorted((first, second))
    here, there = (article.slice(article.sentences[at].span) for at in (one, other))
    if _PRONOUN.match(there) or _WORK.search(here):
        return True
    nouns = (frozenset(re.findall(r"\b(?:[Tt]he|[Ii]ts|[Aa]n?) (?:[a-z-]+ )?([a-z]{4,})\b", text)) for text in (here, there))
    return bool(next(nouns) & next(nouns))


_PRONOUN = later(r"(?:It|They|He|She|That|This)\b")
_WORK = later(r"\b(?:[Ww]ork|[Cc]onstruction|[Bb]uilding|[Rr]epairs|[Dd]igging|[Dd]rilling)\b")


def _apart(article: Article, begin: End, end: End) -> Distance | None:
    """What lies between, by day and clock where both have both."""
    days = [next((each for each in side.points if each.kind != "clock"), None) for side in (begin, end)]
    clocks = [next((each for each in side.points if each.kind == "clock"), None) for side in (begin, end)]
    if days[0] is not None and days[1] is not None:
        between = distance(days[0], days[1], whole=clocks == [None, None])
        if between is None or (clocks[0] is None and clocks[1] is None):
            return between if between is not None and (between.cycle or between.high > 0) else None
        (first, first_end), (last, last_end) = (_hours(article, side, clock) for side, clock in zip((begin, end), clocks, strict=True))
        return Distance(between.low + last - first_end, between.high + last_end - first, between.cycle)
    if days == [None, None] and clocks[0] is not None and clocks[1] is not None:
        return distance(clocks[0], clocks[1])
    return None


def _hours(article: Article, side: End, clock: Moment | None) -> tuple[float, float]:
    """From when to when it can have been, in minutes of its day."""
    if clock is not None:
        return clock.low, clock.high
    part = _PART.match(article.text, side.span.end)
    return _PARTS[part[1]] if part else (0.0, _DAY)
