"""What comes two weeks later comes two weeks later.

"The first case was found on 3 April. Ten days later, on 20 April" has one date or the count wrong, and "a week earlier, on 1 August" can't go
with "first seen on 29 July". The point that is counted from stands before it in the same sentence or the one before, or behind "after" and
"before".

Bad:

    Date: 2021-05-04

    The first case was found on 3 April. Ten days later, on 20 April, the ward was closed.
                                         ^^^^^^^^ 20 April is 17 days after 3 April, not ten days.

Bad:

    Date: 2019-08-07

    The bloom, first seen on July 29, was reported by a walker a week earlier, on August 1.
                                                               ^^^^^^ August 1 is not before July 29.

Bad:

    The brothers bought the mill in 1988 and sold it six years later, in 2001.
                                                     ^^^^^^^^^ 2001 is 13 years after 1988, not six years.

Bad:

    The statue was put up in 1994, ten years after the mine shut in 1980.
                                   ^^^^^^^^^ 1994 is 14 years after 1980, not ten years.

Bad:

    Date: 2021-05-04

    The roof fell in at about 2 p.m., and lessons went on within an hour of the collapse, at half past three.
                                                                 ^^^^^^^ half past three is 1 hour 30 minutes after 2 p.m., more than an hour.

Bad:

    The pass was closed at 2.30pm on Tuesday. It was opened at 9am on Wednesday, 12 hours later, for cars.
                                                                                 ^^^^^^^^ 9am is 18 hours 30 minutes after 2.30pm, not 12 hours.

Good:

    Date: 2021-05-04

    The first case was found on 3 April. Ten days later, on 13 April, the ward was closed. It fell on Tuesday and was freed three days later, on
    Friday.

Good:

    He joined in 1980, left in 1990, and two years later, in 1992, founded his own firm.

Good:

    Born in 1950, he was 16 when his father died; four years later, in 1970, he left. After four years abroad he came home in 1954, and a year
    later, in 1955, he wed.

Good:

    Date: 2024-03-05

    She rowed from Faro at 3.20am and landed 15 hours and 12 minutes later, at 7.32pm in Spain, which is an hour ahead.

Good:

    Date: 2024-03-05

    It will be out by 21 March, three days later than was thought on Wednesday. She sat down at 1:48 EDT and rose 31 minutes later, at 1:19 EST.

Good:

    In 2021, when frost came on 6 April, two days later than the one of 2017, they lost half.
    He was the son of a tailor who had come from Vilnius in 1921. At 18 he went to sea, and two years later, in 1955, he came back.

Evidence: 0 in 1.1 million words of edited news and public reports; a point is only reported where no point near it goes with the count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.rules.dates.clocks.summer_time import clocks_changed
from pelican_newslint.rules.dates.clocks.zones import other_zone
from pelican_newslint.rules.dates.lengths.between_ties import of_other_event
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.lengths.counted_from import before_in_sentence, other_event, sentence_before
from pelican_newslint.rules.dates.offsets.offset_cues import BEHIND, EVENT, EVENTS, OUTSIDE, STEP_SHY, WITHIN
from pelican_newslint.rules.dates.reading.sketch import Distance, Sketch, amount, as_told, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on("later", "earlier", "afterwards", "after", "before", "following", "next", "previous", "preceding", "within", "thereafter"),
)  # fmt: skip


class _Claim(NamedTuple):
    length: Length
    point: Moment
    anchors: tuple[Moment, ...]
    later: bool
    near: bool


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    wanted = (each for each in article.lengths if article.blocks[each.block].span.start in begins)
    by_sentence = lengths_by_sentence(article, wanted)
    for at, inside in by_sentence.items():
        drawn = sketch(article, article.sentences[at].span, inside)
        if STEP_SHY.search(drawn.text):
            continue
        told: set[int] = set()
        for claim in _claims(article, at, drawn):
            if claim.length.span.start not in told:
                told.add(claim.length.span.start)
                yield from _judged(article, claim)
        for found in WITHIN.finditer(drawn.text):
            yield from _too_long(article, drawn, found)


def _claims(article: Article, at: int, drawn: Sketch) -> Iterator[_Claim]:
    for pattern in BEHIND:
        for found in pattern.finditer(drawn.text):
            length = drawn.length(found["length"])
            anchor = drawn.moment(found["anchor"])
            groups = found.groupdict()
            signed = bool(groups.get("later") or groups.get("earlier"))
            if signed == (length.step == 0):
                yield _Claim(length, drawn.moment(found["point"]), (anchor,), later=length.step > 0 or bool(groups.get("later")), near=True)
    for pattern in OUTSIDE:
        for found in pattern.finditer(drawn.text):
            length, point, groups = drawn.length(found["length"]), drawn.moment(found["point"]), found.groupdict()
            signed = bool(groups.get("later") or groups.get("earlier"))
            if signed != (length.step == 0):
                continue
            later = length.step > 0 or bool(groups.get("later"))
            anchors = before_in_sentence(drawn, found.start())
            if anchors is not None and not anchors:
                anchors = sentence_before(article, at, drawn.text[: found.start()])
            if anchors:
                yield _Claim(length, point, anchors, later, near=True)
    for found in EVENT.finditer(drawn.text):
        if found["event"].lower() in EVENTS and not before_in_sentence(drawn, found.start()) and len(drawn.marks) == 2:
            anchors = sentence_before(article, at, "")
            length = drawn.length(found["length"])
            other = other_event(article, at, found["event"].lower()) or (at > 0 and of_other_event(article, at - 1, length.span))
            if anchors is not None and len(anchors) == 1 and not other:
                yield _Claim(length, drawn.moment(found["point"]), anchors, bool(found["later"]), near=False)


def _judged(article: Article, claim: _Claim) -> Found:
    length, point = claim.length, claim.point
    if length.unit in ("minute", "hour") and point.kind != "clock" and length.minutes < 1440:
        return  # "at 7am on Tuesday, 15 hours later": counted from a clock
    anchors = [each for each in claim.anchors if each.span != point.span and not other_zone(article, each, point)]
    pairs = [(anchor, between) for anchor in anchors if (between := _way(claim, anchor)) is not None]
    if not pairs:
        return
    narrow = [pair for pair in pairs if (pair[0].high - pair[0].low) * 1440 <= max(2 * length.minutes, 2880)]
    if not narrow and length.unit in ("minute", "hour", "day"):
        return  # "two days later than in 2017": by the calendar
    pairs = narrow or pairs
    anchor = pairs[-1][0]
    side = "after" if claim.later else "before"
    if any(_right(length, between) or clocks_changed(article, length, between) for _, between in pairs):
        yield Right(length.span, f"{article.slice(point.span)} is {_told(article, length)} {side} what is told before.")
        return
    between = pairs[-1][1]
    if between.cycle is None and (between.high < 0 or (claim.length.minutes < 1e5 and between.low > 300 * 1440)):
        message = f"{article.slice(point.span)} is not {side} {article.slice(anchor.span)}."
    else:
        real = amount(between, length.unit)
        message = f"{article.slice(point.span)} is {real} {side} {article.slice(anchor.span)}, not {_told(article, length)}."
    yield Match(
        length.span,
        message,
        related=(Related(point.span, "the point"), Related(anchor.span, "counted from")),
        severity=_severity(claim, between, pairs),
    )


def _told(article: Article, length: Length) -> str:
    return as_told(article, length) if not length.step else f"the {as_told(article, length).removeprefix('the ')}"


def _severity(claim: _Claim, between: Distance, pairs: list[tuple[Moment, Distance]]) -> Severity | None:
    anchor = pairs[-1][0]
    exact = all(each.kind == "day" and each.low == each.high for each in (claim.point, anchor))
    sure = (claim.point.sure and anchor.sure) or (exact and claim.point.sure == anchor.sure)
    clocks = claim.point.kind == "clock" and between.cycle == 1440 and claim.length.minutes < 1440
    sure = sure and (between.cycle is None or clocks) and len(pairs) == 1
    return "error" if sure and claim.length.bound == "" and claim.near else None


def _way(claim: _Claim, anchor: Moment) -> Distance | None:
    between = distance(anchor, claim.point) if claim.later else distance(claim.point, anchor)
    if between is None or between.cycle != 720:
        return between
    return between


def _right(length: Length, between: Distance) -> bool:
    if between.cycle is None and between.high < 0:
        return False
    if between.cycle is None and length.unit == "day" and length.count < 2 and length.step:
        return between.low <= length.minutes <= between.high or (between.low <= 0 <= between.high)
    return fits(length, between)


def _too_long(article: Article, drawn: Sketch, found: re.Match[str]) -> Found:
    length, point = drawn.length(found["length"]), drawn.moment(found["point"])
    anchors = [each for each in drawn.points() if each.span.end < length.span.start]
    if len(anchors) != 1 or (between := distance(anchors[0], point)) is None or between.cycle is None or point.kind == "weekday":
        return
    low = between.low % 720
    if low > length.minutes * 1.1 + 5 and low - length.minutes < 300:
        real = amount(Distance(low, low), "hour")
        message = f"{article.slice(point.span)} is {real} after {article.slice(anchors[0].span)}, more than {article.slice(length.span)}."
        yield Match(length.span, message, related=(Related(point.span, "the point"), Related(anchors[0].span, "counted from")))
