"""Fifteen years from now end in fifteen years.

"The satellite is to work for 15 years, until 2045", in a piece of 2024, has six years too many, and who "wrote the first line in 2011" and "is
leaving after 20 years" cannot have begun then. Where one end is the article's own time, the other and the length must go with it; a year and a
half is let pass for what begins a little later.

Bad:

    Date: 2024-06-18

    The satellite will watch storms and is to work for 15 years, until 2045.
                                                       ^^^^^^^^ From now to 2045 are 21 years, not 15 years.

Bad:

    Date: 2024-06-05

    Ida Brandt, who founded the choir in 2011, is leaving. After 20 years she wants to sail.
                                                                 ^^^^^^^^ From 2011 to now are 13 years, less than 20 years.

Bad:

    Date: 2024-06-05

    The sale is to end on Wednesday, August 14, two weeks from now.
                                                ^^^^^^^^^ From now to Wednesday, August 14 are 70 days, not two weeks.

Good:

    Date: 2024-06-05

    The sale is to end on Wednesday, August 14, ten weeks from now. Five weeks from now, on 10 July, the council votes.

Good:

    Date: 2024-06-18

    The satellite will watch storms and is to work for 15 years, until 2040. Its twin, to be launched in 2030, is to work for 15 years, until 2045.

Good:

    Date: 2024-06-05

    Ida Brandt, who founded the choir in 2011, is leaving. After 13 years she wants to sail. He founded a firm in 2019. After 20 years as a
    clerk he had had enough.

Good:

    Date: 2024-06-18

    He will serve for five years, until 2028 at the most. She was mayor for ten years, until 2034 was still far away.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.own_day import own_day
from pelican_newslint.rules.dates.reading.sketch import FLAGS, SOFT, L, M, Sketch, amount, distance, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on("years", "months", "decade", "decades", "weeks", "days", "week", "month"),
)  # fmt: skip

_AHEAD = later(
    rf"\b(?:will|is to|are to|is due to|are due to|is expected to|are expected to|is set to|is designed to|should|runs?|"
    rf"lasts?)\b[^.;\[\]]{{0,70}}?"
    rf"\b(?:for|last|another|over the next) {SOFT}(?P<length>{L})(?: [a-z]+)?,? (?:until|till|to|and end in|ending in|so until) "
    rf"(?:about |at least |the end of |early |late )?(?P<end>{M})",
    FLAGS,
)
_STARTS = (
    r"(?:founded|started|began|joined|set up|opened|created|launched|took over|wrote the first \w+|came to|moved to|bought|built|"
    r"entered|was hired|"
    r"was appointed|was elected|became)"
)
_BEHIND = later(
    rf"\b(?:who|which|He|She|It|They|and)\b[^.;\[\]]{{0,30}}?\b{_STARTS}\b[^.;\[\]]{{0,50}}?\bin (?P<start>{M}),? (?:is|are|has|have)\b"
    rf"[^.;\[\]]{{2,70}}"
    rf"\. After {SOFT}(?P<length>{L})(?! as| in| at| of (?:marriage|war))"
)
_FROM_NOW = later(rf"(?P<end>{M}),? (?P<length>{L}) (?:from now|from today|hence)(?=[,.;:)]|$)", FLAGS)
_SLACK = {"day": 1.5, "week": 5.0, "month": 20.0, "year": 250.0}
"""Days that a length in such units may be off."""
_LATER = 550
_YEAR = 366


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    today = own_day(article)
    seen: set[int] = set()
    for length in article.lengths:
        at = article.sentence_index(length.span.start)
        if (
            length.step
            or length.unit not in ("day", "week", "month", "year")
            or article.blocks[length.block].span.start not in begins
            or at in seen
        ):
            continue
        seen.add(at)
        if article.quoted(length.span):
            continue
        span = article.sentences[at].span
        if article.text.startswith("After ", span.start) and at and article.sentences[at - 1].block == article.sentences[at].block:
            span = Span.of(article.sentences[at - 1].span.start, span.end)
        drawn = sketch(article, span, [each for each in article.lengths if span.holds(each.span)])
        yield from _from_now(article, drawn, today)
        if length.unit not in ("month", "year"):
            continue
        yield from _ahead(article, drawn, today)
        yield from _behind(article, drawn, today)


def _ahead(article: Article, drawn: Sketch, today: Moment) -> Iterator[Match]:
    points = drawn.points("day")
    for found in _AHEAD.finditer(drawn.text) if len(points) == 1 else ():
        length, end = drawn.length(found["length"]), drawn.moment(found["end"])
        days = length.minutes / 1440
        between = distance(today, end)
        if between is None or end.low <= today.high or length.bound not in ("", "about") or days < _YEAR:
            continue
        if end.low - today.low > days * 1.05 + _LATER or end.high - today.low < days * 0.95 - _YEAR:
            message = f"From now to {article.slice(end.span)} are {amount(between, length.unit)}, not {article.slice(length.span)}."
            yield Match(length.span, message, related=(Related(end.span, "the end"),))


def _from_now(article: Article, drawn: Sketch, today: Moment) -> Iterator[Match]:
    for found in _FROM_NOW.finditer(drawn.text) if " now" in drawn.text or " today" in drawn.text or " hence" in drawn.text else ():
        length, end = drawn.length(found["length"]), drawn.moment(found["end"])
        between = distance(today, end)
        if between is None or length.bound or end.kind != "day" or end.low <= today.high:
            continue
        days, slack = length.minutes / 1440, _SLACK[length.unit]
        if article.text[: end.span.start].endswith((" by ", " before ")):
            end = Moment(end.span, end.kind, end.low, end.low, end.sure)
        if end.low - today.low > days + slack or end.high - today.low < days - slack:
            message = f"From now to {article.slice(end.span)} are {amount(between, length.unit)}, not {article.slice(length.span)}."
            yield Match(length.span, message, related=(Related(end.span, "the end"),))


def _behind(article: Article, drawn: Sketch, today: Moment) -> Iterator[Match]:
    points = drawn.points("day")
    for found in _BEHIND.finditer(drawn.text) if len(points) == 1 else ():
        length, start = drawn.length(found["length"]), drawn.moment(found["start"])
        between = distance(start, today)
        if between is not None and between.low > 0 and _longer(length, between.high / 1440):
            message = f"From {article.slice(start.span)} to now are {amount(between, length.unit)}, less than {article.slice(length.span)}."
            yield Match(length.span, message, related=(Related(start.span, "the beginning"),))


def _longer(length: Length, days: float) -> bool:
    return length.minutes / 1440 > days * 1.03 + 20
