"""The last comes after the first, and the first case before the sixth.

"The first shipment landed in May and the second in April", "the first man came up at 5pm, the last at 4.35pm": where both are of one row, in
one sentence or in two that follow each other, their times stand in the order of their numbers. And what has been counted by the 9th can't
have begun on the 12th.

Bad:

    Date: 2023-06-14

    The first man to be freed, shortly after 5pm, was a cook. The last, a waiter, was brought out at 4.35pm.
                                                                                                     ^^^^^^ The last at 4.35pm, but the first at 5pm.

Bad:

    Date: 2023-06-14

    The first case was confirmed on 12 May. By 9 May there were 14.
                                    ^^^^^^ The first on 12 May, but more by 9 May.

Good:

    Date: 2023-06-14

    The first man to be freed, at 5pm, was a cook. The last came out at 5.35pm. The first case was confirmed on 12 May. By 20 May there were 14.

Good:

    Date: 2023-06-14

    The first train ran in 1863, and the last bridge was built in 1850. The second shop opened in 1971. The first closed in 1954.

Good:

    Date: 2023-06-14

    She won her first title in 1999, and his second book came out in 1997.

Good:

    Date: 2024-03-28

    The first ship came on 6 March, and the last is expected on 12 November.

Good:

    Date: 2023-06-14

    The first tram leaves the depot at 5.10am and the last one at 12.40am.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import M, Sketch, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on("first", "earliest"),
)  # fmt: skip

_ORDER = {"first": 1, "earliest": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": 99, "final": 99, "latest": 99}
_NOT_NOUNS = frozenset("to time of and man woman one ones was were came had in on at is will a an the".split())
_PEOPLE = frozenset("man woman person people child passenger miner worker resident survivor boy girl".split())
_TURN = later(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<order>{'|'.join(_ORDER)})(?P<noun> [a-z]+)?(?P<rest>[^;\[\]]{{0,75}}?)(?P<time>{M})")
_BY = later(
    rf"\b[Bb]y (?:the (?:end|morning|evening|night) of )?(?P<time>{M})(?: (?:morning|afternoon|evening|night))?,? "
    r"(?:there (?:were|had been)|(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|thousands)(?: "
    r"[a-z]+){0,2} (?:had|were))\b"
)
_STARTED = later(
    rf"\b[Tt]he (?:very )?(?:first|earliest) (?P<noun>case|death|infection|victim|report|outbreak|complaint|sighting|attack|blast|tremor|patient|"
    rf"shot|casualty|arrest|vote|goal|train|flight|boat|bus|ship|refugee)s?\b[^;\[\]]{{0,50}}?\b(?:on|in|at) (?:about )?(?P<time>{M})"
)
_OTHER = later(
    r"\b(?:another|other|since|until|would|if|first time|again|previous\w*|not|never|reprinted|last (?:week|month|year|night|time))\b"
)
_NIGHT = 360
_SMALL_HOURS = 240
"""The last train at 0.40am comes after the first at 5.10am."""
_NEAR_DAYS = 120


class _Turn(NamedTuple):
    order: str
    noun: str
    rest: str
    moment: Moment


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    seen: set[int] = set()
    for word in ("first", "earliest"):
        for at in article.words.index.get(word, ()):
            number = article.sentence_index(article.words.starts[at])
            sentence = article.sentences[number]
            if number in seen or article.blocks[sentence.block].span.start not in begins:
                continue
            seen.add(number)
            if article.blocks[sentence.block].scope in {"paragraph", "item", "summary", "caption"}:
                yield from _look(article, number)


def _look(article: Article, at: int) -> Iterator[Match]:
    block = article.sentences[at].block
    here = sketch(article, article.sentences[at].span, [])
    beside = [near for near in (at + 1, at - 1) if 0 <= near < len(article.sentences) and article.sentences[near].block == block]
    turns = _turns(here)
    if turns and turns[0].order in ("first", "earliest") and not _OTHER.search(here.text):
        others = turns[1:]
        if not others and at + 1 in beside:
            behind = sketch(article, article.sentences[at + 1].span, [])
            others = _turns(behind) if not _OTHER.search(behind.text) else []
        for other in others[:1]:
            if _ORDER[other.order] > 1 and _alike(turns[0], other) and _before(other.moment, turns[0].moment):
                message = f"The {other.order} {_when(article, other.moment)}, but the first {_when(article, turns[0].moment)}."
                yield Match(other.moment.span, message, related=(Related(turns[0].moment.span, "the first"),))
    for found in _STARTED.finditer(here.text):
        first = here.moment(found["time"])
        for near in (at, *beside):
            drawn = here if near == at else sketch(article, article.sentences[near].span, [])
            for by in _BY.finditer(drawn.text) if not _OTHER.search(drawn.text) else ():
                moment = drawn.moment(by["time"])
                if _before(moment, first) and not _OTHER.search(here.text):
                    message = f"The first {_when(article, first)}, but more by {article.slice(moment.span)}."
                    yield Match(first.span, message, related=(Related(moment.span, "more by then"),))
                    return


def _turns(drawn: Sketch) -> list[_Turn]:
    found = list(_TURN.finditer(drawn.text))
    return [_Turn(each["order"].lower(), (each["noun"] or "").strip(), each["rest"], drawn.moment(each["time"])) for each in found]


def _alike(first: _Turn, other: _Turn) -> bool:
    """Whether both are of one row: the second has no noun of its own, or the same."""
    if other.noun in _NOT_NOUNS or not other.noun:
        return True
    return stem(other.noun) == stem(first.noun) or (first.noun in _PEOPLE and other.noun in _PEOPLE)


def _before(one: Moment, other: Moment) -> bool:
    if one.kind != other.kind or one.kind == "weekday":
        return False
    if one.kind == "clock":
        return one.sure and other.sure and one.low >= _SMALL_HOURS and 0 < other.low - one.high <= _NIGHT
    if not one.sure and not other.sure and _in_year(one) > _in_year(other):
        return False  # "the first on 6 March and the last on 19 December": both of one year
    return one.high < other.low and one.sure == other.sure and (one.sure or other.low - one.high < _NEAR_DAYS)


def _in_year(moment: Moment) -> tuple[int, int]:
    day = datetime.date.fromordinal(int(moment.low))
    return day.month, day.day


def _when(article: Article, moment: Moment) -> str:
    word = "at" if moment.kind == "clock" else "on" if moment.low == moment.high else "in"
    return f"{word} {article.slice(Span.of(moment.span.start, moment.span.end))}"
