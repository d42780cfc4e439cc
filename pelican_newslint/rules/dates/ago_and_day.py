"""What was three weeks ago was not the day before yesterday.

The summary says that a bridge "was closed for repair three weeks ago", the text that it "was closed for repair on Monday 7 August", two days before
the article's own date. The words right before the two times must be the same, so that both are told of one event.

Bad:

    Date: 2023-08-09

    It was stopped for an inspection on Monday 7 August.

    The old cable car was stopped for an inspection three weeks ago.
                                                    ^^^^^^^^^^^^^^^ From Monday 7 August to now are 2 days, not three weeks.

Good:

    Date: 2023-08-09

    The cable car was stopped for an inspection two days ago. It was stopped for an inspection on Monday 7 August.

Good:

    Date: 2023-08-09

    The first cable car was built in 1990. A second cable car was built six years ago, on the other side.

Good:

    Date: 2023-08-09

    The line was closed for works in 2007 or 2008. The harbour line was closed again for works two weeks ago, and will be closed in 2024.

Good:

    Date: 2023-08-09

    The lake was drained for repairs on 20 July. The upper lake was drained for repairs two years ago.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import MINUTES, Length, LengthUnit
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.own_day import own_day
from pelican_newslint.rules.dates.reading.sketch import amount, distance, fits
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction", wakes=Wakes.on("ago"),
)  # fmt: skip

_UNITS: dict[str, LengthUnit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_BREAK = later(r"[,;:.!?—–()]|\b(?:and|but|that|which|who|when|while|after|before|because)\b")
_AT = later(r" (?:on|in|at|from|by|early|late|about|around|the|,| )*$")
_OTHER = later(r"\b(?:another|other|second|third|previous|different|first|last|again|also|not|will|would|had)\b", re.IGNORECASE)
_EITHER = later(r"\b(?:or|to) $")
_ALIKE = 2


class _Told(NamedTuple):
    about: frozenset[str]
    """What it is told of; empty behind a pronoun."""
    behind: frozenset[str]
    """What stands between the verb and the time."""
    verb: str
    sentence: int


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    today = own_day(article)
    for ago in inside(article, article.relatives, woken):
        if ago.form != "ago" or ago.unit not in _UNITS or ago.offset is None or ago.offset >= 0 or article.quoted(ago.span):
            continue
        told = _told(article, ago.span)
        if told is None or _EITHER.search(article.text, max(ago.span.start - 6, 0), ago.span.start):
            continue
        unit = _UNITS[ago.unit]
        length = Length(ago.span, -ago.offset * MINUTES[unit], unit, -ago.offset, "about" if ago.approximate else "", ago.block)
        fitting = [point for other, point in _dated(article) if _one_event(other, told)]
        ways = [between for each in fitting if each.low <= today.low and (between := distance(each, today)) is not None]
        if len({each.low for each in fitting}) == 1 and ways and not fits(length, ways[0]):
            said = article.slice(ago.span).removesuffix(" ago")
            message = f"From {article.slice(fitting[0].span)} to now are {amount(ways[0], unit)}, not {said}."
            yield Match(ago.span, message, related=(Related(fitting[0].span, "the day"),))


def _one_event(one: _Told, other: _Told) -> bool:
    """Whether both tell of one thing in the same words: "the upper lake" is not "the lake"."""
    alike = one.about == other.about or not one.about or not other.about
    return (
        alike and one.sentence != other.sentence and one.verb == other.verb and one.behind == other.behind and bool(one.about or one.behind)
    )


def _dated(article: Article) -> Iterator[tuple[_Told, Moment]]:
    for each in article.dates:
        for point in moments(article, each.span):
            if (told := _told(article, each.span)) is not None and point.kind == "day":
                yield told, point
    for year in article.years:
        if year.form == "year" and year.preposition == "in" and (told := _told(article, year.span)) is not None:
            yield from ((told, point) for point in moments(article, year.span))


def _told(article: Article, span: Span) -> _Told | None:
    """The words of its clause right before it: the last verb in "-ed" or the last word, and what stands around."""
    at = article.sentence_index(span.start)
    clause = _BREAK.split(article.text[article.sentences[at].span.start : span.start])[-1]
    clause = _AT.sub("", clause)
    if _OTHER.search(clause):
        return None
    words = [word.lower() for word in re.findall(r"[A-Za-z][\w'’-]+", clause)]
    kept = [stem(word) for word in words if word not in SMALL]
    verbs = [stem(word) for word in words if word.endswith("ed")] or kept[-1:]
    if len(kept) < _ALIKE or not verbs:
        return None
    place = len(kept) - 1 - kept[::-1].index(verbs[-1])
    return _Told(frozenset(kept[:place]), frozenset(kept[place + 1 :]), verbs[-1], at)
