"""What is told to have lasted longer, or to have come later, than can be by the article's own day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths import to_now_cues as cues
from pelican_newslint.rules.dates.lengths.promised import YEAR
from pelican_newslint.rules.dates.lengths.to_now import RECENT, ends_now, judged_to_now
from pelican_newslint.rules.dates.lengths.to_now_cues import HELD, IN_CHARGE, LATER, MADE, MAYBE, NOW, OWN, STATE, TOOK
from pelican_newslint.rules.dates.reading.sketch import Sketch, amount, distance, fits, sketch


def beyond_now(article: Article, at: int, drawn: Sketch, today: Moment, *, later: bool) -> Iterator[Match]:
    """What is told to have lasted longer, or to have come later, than can be."""
    if MAYBE.search(drawn.text):
        return
    for pattern in OWN if " has " in drawn.text or " have " in drawn.text else ():
        for found in pattern.finditer(drawn.text):
            yield from _too_long(article, drawn.length(found["length"]), drawn.moment(found["start"]), today)
    for found in STATE.finditer(drawn.text) if " for " in drawn.text else ():
        start = drawn.moment(found["start"])
        if ends_now(article, at, drawn, start, today):
            yield from (
                each for each in judged_to_now(article, drawn.length(found["length"]), start, today, tight=False) if isinstance(each, Match)
            )
    if not at or article.sentences[at - 1].block != article.sentences[at].block:
        return
    for pattern, beginning in ((HELD, MADE), (IN_CHARGE, TOOK)):
        if (held := pattern.match(drawn.text)) is None:
            continue
        before = sketch(article, article.sentences[at - 1].span, [])
        made = beginning.search(before.text.rstrip(" ."))
        if made is not None and len(before.points()) == 1:
            yield from _too_long(article, drawn.length(held["length"]), before.moment(made["start"]), today)
    opening = LATER.match(drawn.text) if later else None
    if opening is not None and (drawn.length(opening["length"]).unit == "year" or _NOW_BESIDE.match(drawn.text, opening.end())):
        yield from _came_later(article, at, drawn, opening, today)


def after_beginning(article: Article, at: int, drawn: Sketch, today: Moment) -> Iterator[Match]:
    """ "After 25 years in the job, which she took in 2009", "ten years after the flood of 2009 they met on Wednesday"."""
    if MAYBE.search(drawn.text):
        return
    if (job := cues.IN_JOB.search(drawn.text)) is not None:
        yield from _too_long(article, drawn.length(job["length"]), drawn.moment(job["start"]), today)
    event = cues.SINCE_EVENT.match(drawn.text)
    if event is None or NOW.search(drawn.text, event.end()) is None or drawn.length(event["length"]).unit != "year":
        return
    start = drawn.moment(event["start"])
    if ends_now(article, at, drawn, start, today):
        yield from (
            each for each in judged_to_now(article, drawn.length(event["length"]), start, today, tight=False) if isinstance(each, Match)
        )


def _too_long(article: Article, length: Length, start: Moment, today: Moment) -> Iterator[Match]:
    between = distance(start, today)
    if between is not None and between.high > 0 and length.minutes > between.high * 1.03 + 200 * 1440:
        message = f"From {article.slice(start.span)} to now are {amount(between, length.unit)}, less than {article.slice(length.span)}."
        yield Match(length.span, message, related=(Related(start.span, "the beginning"),))


def _came_later(article: Article, at: int, drawn: Sketch, found: re.Match[str], today: Moment) -> Iterator[Match]:
    """ "Nine years later" after a sentence with one year: not after the article, and with "now" or "today" its own year."""
    length = drawn.length(found["length"])
    if any(each.high < today.low - RECENT for each in drawn.points("day")):
        return
    before = sketch(article, article.sentences[at - 1].span, [])
    years = [each for each in before.points("day") if each.sure]
    if not years or any(each is not years[-1] and each.high > years[-1].low for each in years) or length.bound in ("least", "most", "over"):
        return
    start = years[-1]
    between = distance(start, today)
    slack = (0.6 if length.bound == "" else 1.2) * YEAR * 1440 + (0.1 * length.minutes if length.count % 10 == 0 or length.bound else 0.0)
    if between is None or between.high <= 0 or article.quoted(length.span):
        return
    beyond = length.minutes > between.high + slack
    rest = drawn.text[found.end() :]
    if length.unit != "year":
        if not fits(length, between) and len(years) == 1:
            message = f"From {article.slice(start.span)} to now are {amount(between, length.unit)}, not {article.slice(length.span)}."
            yield Match(length.span, message, related=(Related(start.span, "counted from"),))
        return
    beside = _NOW_BESIDE.match(drawn.text, found.end()) is not None
    short = length.minutes < between.low - slack and len(years) == 1
    short = short and (beside or (found["sign"] == "on" and NOW.search(rest) is not None and not _WAS.search(rest)))
    if beyond or short:
        year = datetime.date.fromordinal(int(start.low)).year
        told = article.slice(length.span)
        message = (
            f"{told[:1].upper()}{told[1:]} after {year} is {year + round(length.minutes / 525949)}; the article is of {article.date:%Y}."
        )
        exact = beyond and length.bound == "" and len(years) == 1
        yield Match(length.span, message, related=(Related(start.span, "counted from"),), severity="error" if exact else None)


_NOW_BESIDE = later(
    r",? (?:this (?:week|month|year|spring|summer|autumn|fall|winter|morning)|today|now|yesterday|on \[w\d+\]|"
    r"last (?:week|month|night)),"
)
_WAS = later(r"\b(?:was|were|had)\b")
