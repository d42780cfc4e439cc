"""Where a sentence ties a length to the day on which it began, the one on which it ended, or to now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.rules.dates.lengths.length_cues import AFTER, AGAIN, ENDS, LOOSE, NOW, PAST, TIGHT, TO_NOW, WITHIN
from pelican_newslint.rules.dates.lengths.whole_length import is_whole
from pelican_newslint.rules.dates.reading.own_day import own_day
from pelican_newslint.rules.dates.reading.sketch import Sketch, distance


class Claim(NamedTuple):
    length: Length
    start: Moment | None
    end: Moment | None
    tight: bool


def one(text: str) -> str:
    """Two sentences as one: the stop between them is a comma."""
    return re.sub(r"(?<=[\w\])])\. (?=(?:The|It|They|This|That|He|She|Work|After|His|Her|Their|Its)\b)", ", ", text)


def claims(article: Article, drawn: Sketch) -> Iterator[Claim]:
    yield from two_ended(drawn, TIGHT)
    yield from two_ended(drawn, LOOSE)
    yield from until_now(article, drawn)
    yield from so_long(article, drawn)
    for found in WITHIN.finditer(drawn.text) if article.date is not None else ():
        if drawn.moment(found["end"]).kind == "day":
            yield Claim(drawn.length(found["length"]), None, drawn.moment(found["end"]), tight=False)


def until_now(article: Article, drawn: Sketch) -> Iterator[Claim]:
    """ "For 12 years, since 2014": up to the article's own day."""
    if article.date is None:
        return
    days = drawn.points("day")
    for pattern in NOW:
        for found in pattern.finditer(drawn.text) if "ince " in drawn.text and TO_NOW.search(drawn.text) else ():
            start = drawn.moment(found["start"])
            if (
                start.kind == "day"
                and start.low == max(each.low for each in days)
                and not AGAIN.search(found.group())
                and not _dated(article, start)
            ):
                yield Claim(drawn.length(found["length"]), start, None, tight=not PAST.search(drawn.text))


def so_long(article: Article, drawn: Sketch) -> Iterator[Claim]:
    """ "Work began in 2021, and the roof is on after eight years of building": longer ago than it can be."""
    days = drawn.points("day")
    for found in AFTER.finditer(drawn.text) if article.date is not None and len(days) == 1 else ():
        start, length = drawn.moment(found["start"]), drawn.length(found["length"])
        between = distance(start, own_day(article))
        if start.kind == "day" and between is not None and length.minutes > between.high and not AGAIN.search(found.group()):
            yield Claim(length, start, None, tight=False)


def _dated(article: Article, start: Moment) -> bool:
    """Whether the sentence before names a year, so that "since" may count to it."""
    at = article.sentence_index(start.span.start)
    before = article.sentences[at - 1].span if at else None
    return (
        before is not None
        and any(
            before.holds(each.span) and each.form == "year" and article.date is not None and each.year < article.date.year
            for each in article.years
        )
        and bool(re.search(r"\bhad\b", article.slice(article.sentences[at].span)))
    )


def two_ended(drawn: Sketch, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Claim]:
    ends = len(drawn.points())
    for pattern in patterns if ends > 1 else ():
        for found in pattern.finditer(drawn.text):
            if AGAIN.search(found.group()) or ENDS.search(drawn.text, 0, found.start("start")):
                continue
            if "way" in pattern.groupindex and (" which " in found["way"] or not is_whole(found["way"], found["rest"], found[0])):
                continue  # "went there in 1987, which took six weeks, and was sold in 2003"
            if "way" in pattern.groupindex and found["way"].strip(" ,") == "after":
                continue  # "retired in 2018 after 41 years, and sued over an article of May 2022": they end in 2018
            start, end = drawn.moment(found["start"]), drawn.moment(found["end"])
            yield Claim(drawn.length(found["length"]), start, end, patterns is TIGHT)
