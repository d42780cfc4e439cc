"""What is told as some time after an event lies that long after the event's own time.

"By 22:00, four hours after the fire was reported" can't be right where the piece has the fire reported at 15:30. The event is found by its
words: the sentence with a time that shares most of them with what stands behind "after" or "before". Nothing is said where any time of the
piece goes with the count, since that one may be meant. Where no words are shared, but the piece has one day only on that side and near enough,
it's a suggestion. In a headline or a summary the article's own date is counted back from.

Bad:

    Date: 2020-01-10

    At about 15:30 on Tuesday a fire was reported in the car park, and the airport was closed to all flights.

    By 22:00 on Tuesday, four hours after the fire was reported, the flames were under control.
                         ^^^^^^^^^^ 22:00 is 6 hours 30 minutes after 15:30, not four hours.

Bad:

    Date: 2024-03-05

    The keys were returned to the landlord on 30 January 2024, and the flat was clean.

    He sent them a bill on 13 February 2024, four weeks after they had returned the keys.
                                             ^^^^^^^^^^ 13 February 2024 is 14 days after 30 January 2024, not four weeks.

Good:

    Date: 2020-01-10

    At about 15:30 on Tuesday a fire was reported in the car park. By 22:00, six and a half hours after the fire was reported, it was out.

Good:

    Date: 2024-03-05

    The pair were arrested on 3 January 2024 and a third man on 25 January 2024. He was charged on 1 February 2024, a week after his arrest.

Good:

    Date: 2024-03-05

    The keys were returned on 30 January 2024, and he sent a bill on 13 February 2024, four weeks after a first letter about another flat.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.lengths.voice import other_voice, passive, tells_of_second
from pelican_newslint.rules.dates.reading.sketch import SOFT, Distance, L, M, Sketch, amount, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction", needs=frozenset({"date"}),
    wakes=Wakes.on("after", "before"),
)  # fmt: skip

_ANCHOR = r"(?P<anchor>[^.;:,()\[\]“”\"]{3,90}?)(?=[,.;)]|$| (?:and|but) )"
_SIDE = r"(?P<side>after|before)"
_CLAIMS = (
    later(
        rf"(?P<point>{M})(?:,? (?:on )?\[w\d+\])?(?:(?!\b(?:and|but|when|while|which|who)\b)[^.;:\[\]]){{0,60}}?"
        rf",? {SOFT}(?P<length>{L}) {_SIDE} {_ANCHOR}"
    ),
    later(rf"(?P<length>{L}) {_SIDE} {_ANCHOR},? (?:(?:on|in|at|by) )?(?:about |around )?(?P<point>{M})"),
)
_HEAD = later(rf"^{SOFT}(?P<length>{L}) after {_ANCHOR}", re.IGNORECASE)
_SHY = later(
    r"\b(?:if|would|could|might|may|every|each|usually|normally|per|aged?|born|another|other|second|separate|different|again|until|"
    r"previous\w*|last year|sooner|later|earlier|short|sentenced|jailed)\b",
    re.IGNORECASE,
)
_NOT_EVENT = later(
    r"^(?:that|this|it|then|their|his|her|its|the)?$|\b(?:midnight|noon|christmas|easter|sunrise|sunset|kick-?off|term|deadline|each|every|any|an?)\b",
    re.IGNORECASE,
)
_DONE = frozenset("after before first last next then when which that they their there were been have from with said".split())
_COUNTED = later(r"\b(?:before|after|since|until|till|following)\b[^.;]*")
"""What another point is counted from isn't told of that point."""
_TIMES = later(r"\bfor the (?:first|last) time\b")
_BOTH = 2
_SURE = 2
_REACH = 2.2
_LEAST = 0.25


class _Told(NamedTuple):
    moment: Moment
    sentence: int
    words: frozenset[str]


class _Claim(NamedTuple):
    length: Length
    point: Moment
    words: frozenset[str]
    later: bool
    now: bool = False
    passive: bool | None = None
    """None where the event is a noun."""
    which: Callable[..., tuple[_Told, Distance]] | None = None
    """Of several points that may be its: the earliest where it was "for the first time", the latest where "for the last"."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    wanted = (each for each in article.lengths if not each.step and not each.hyphenated and article.blocks[each.block].span.start in begins)
    by_sentence = lengths_by_sentence(article, wanted)
    for at, inside in by_sentence.items():
        span = article.sentences[at].span
        text = article.slice(span)
        if " after " not in text and " before " not in text:
            continue
        drawn = sketch(article, span, inside)
        seen: set[int] = set()
        for claim in _claims(article, at, drawn):
            if claim.length.span.start not in seen and not article.quoted(claim.length.span):
                seen.add(claim.length.span.start)
                yield from _judged(article, at, claim)


def _claims(article: Article, at: int, drawn: Sketch) -> Iterator[_Claim]:
    for pattern in _CLAIMS:
        for found in pattern.finditer(drawn.text):
            if not _NOT_EVENT.search(found["anchor"]) and not _SHY.search(found[0]):
                length, point = drawn.length(found["length"]), drawn.moment(found["point"])
                anchor = _TIMES.sub("", found["anchor"])
                which = None if anchor == found["anchor"] else max if "for the last" in found["anchor"] else min
                yield _Claim(length, point, _words(anchor), found["side"] == "after", passive=passive(anchor), which=which)
    scope = article.blocks[article.sentences[at].block].scope
    head = _HEAD.search(drawn.text) if scope in {"summary", "headline"} and len(drawn.marks) == 1 else None
    if head is not None and article.date is not None and not _SHY.search(head[0]):
        length, day = drawn.length(head["length"]), article.date.toordinal()
        if length.unit in {"year", "month", "week"}:
            yield _Claim(length, Moment(length.span, "day", day, day), _words(head["anchor"]), True, True, passive(head["anchor"]))


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"[a-z][a-z'’-]{2,}", text.lower()) if word not in SMALL and word not in _DONE)


@once
def _told(article: Article) -> tuple[_Told, ...]:
    """Every point of the piece with the words of its clause."""
    found = []
    for at, sentence in enumerate(article.sentences):
        points = moments(article, sentence.span)
        for point in points:
            first, last = (sentence.span.start, sentence.span.end)
            for other in points:
                if other.kind != point.kind:
                    continue
                if other.span.end <= point.span.start:
                    first = other.span.end
                elif other.span.start >= point.span.end:
                    last = min(last, other.span.start)
            found.append(_Told(point, at, _words(_COUNTED.sub(" ", article.text[first:last]))))
    return tuple(found)


def _judged(article: Article, at: int, claim: _Claim) -> Found:
    others = [each for each in _told(article) if each.sentence != at and not each.moment.span.touches(claim.length.span)]
    ways = [(each, between) for each in others if (between := _way(claim, each.moment)) is not None]
    if not ways or any(_possible(claim.length, between) for _, between in ways):
        return
    most = max(len(each.words & claim.words) for each, _ in ways)
    if most == 0:
        yield from _only_day(article, claim, ways)
        return
    best = [(each, between) for each, between in ways if len(each.words & claim.words) == most]
    if claim.which is not None:
        best = [claim.which(best, key=lambda each: each[0].moment.low)]
    if len({each.moment.low for each, _ in best}) != 1:
        return
    told, between = best[0]
    severity = _trust(article, claim, told, most)
    if severity is not None:
        sure = claim.point.sure == told.moment.sure and claim.length.bound == "" and between.cycle != 720
        yield _match(article, claim, told, between, severity if sure or severity != "error" else "warning")


def _trust(article: Article, claim: _Claim, told: _Told, most: int) -> Severity | None:
    """How surely both places speak of one event: every word of it, said of the same doer, and told in no third sentence."""
    if most < len(claim.words):  # "after police arrested his brother" isn't when they arrested him
        return "suggestion" if most > _SURE and most == len(claim.words) - 1 else None
    if most < _SURE:
        return "suggestion" if _rare(article, claim.words) else None
    there = article.slice(article.sentences[told.sentence].span)
    if other_voice(claim.passive, there, claim.words):
        return "suggestion"
    holders = sum(claim.words <= _words(article.slice(each.span)) for each in article.sentences)
    return "error" if holders <= _BOTH and not tells_of_second(article.text) else "warning"


def _way(claim: _Claim, other: Moment) -> Distance | None:
    if (claim.length.minutes < 1440) != (claim.point.kind == "clock") or other.kind != claim.point.kind or other.kind == "weekday":
        return None
    if other.kind == "day" and (other.high - other.low) * 1440 > max(claim.length.minutes, 1440):
        return None
    return distance(other, claim.point) if claim.later else distance(claim.point, other)


def _possible(length: Length, between: Distance) -> bool:
    return (between.cycle is not None or between.high > 0) and fits(length, between)


def _rare(article: Article, words: frozenset[str]) -> bool:
    """Whether the words are told of in two or three sentences only."""
    return all(sum(word in _words(article.slice(each.span)) for each in article.sentences) <= 3 for word in words)


def _only_day(article: Article, claim: _Claim, ways: list[tuple[_Told, Distance]]) -> Iterator[Match]:
    """Where the piece has one other day on that side, and no count goes with it."""
    if claim.point.kind != "day" or claim.point.low != claim.point.high or claim.now or claim.length.unit not in {"day", "week", "month"}:
        return
    near = [
        (each, between) for each, between in ways
        if each.moment.low == each.moment.high and _LEAST * claim.length.minutes <= between.low <= _REACH * claim.length.minutes
    ]  # fmt: skip
    if len({each.moment.low for each, _ in near}) == 1:
        yield _match(article, claim, *near[0], "suggestion")


def _match(article: Article, claim: _Claim, told: _Told, between: Distance, severity: Severity) -> Match:
    here = "now" if claim.now else article.slice(claim.point.span)
    there, side = article.slice(told.moment.span), "after" if claim.later else "before"
    if between.cycle is None and between.high < 0:
        message = f"{here[:1].upper() + here[1:]} is not {side} {there}."
    else:
        message = (
            f"{here[:1].upper() + here[1:]} is {amount(between, claim.length.unit)} {side} {there}, not {article.slice(claim.length.span)}."
        )
    related = (Related(told.moment.span, "the event's time"),)
    return Match(claim.length.span, message, related=related, severity=severity)
