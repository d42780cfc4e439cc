"""Shares of what stands further up ("half of the debt"), of those who may vote, and shares told twice: "three in five, or 60 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import (
    COUNTED,
    earlier,
    hedged,
    held,
    like,
    tally,
    within,
    woken_sketches,
    words_between,
)
from pelican_newslint.rules.numbers.reading.relations import shown, written

_SUM = r"debt|bill|loan|budget|cost|price|sum|fine|grant|shortfall|deficit|fund|target|donation|levy"
_OR = later(r"(?:,| –| \() ?(?:or|which is|that is|about)(?: about| only| just| some)? $")
_OF_THE_SUM = later(rf"^ of (?:the|its|their|his|her) (?:total |original |whole )?(?P<noun>{_SUM})[.,;)]")
_TOLD_SUM = later(rf"\b(?:an? |the |its |their |his |her )(?:[a-z]+ )?(?P<noun>{_SUM}) of (?:about |some )?$")
_IN = later(r"^(?: [a-z-]+){0,3} (?:in|out of)(?: every| each)? $")
_OR_RATE = later(r"^(?: [a-z'-]+){0,5}?, or $")
_TURNOUT = later(r"\bturnout (?:was|is|reached|came to|stood at) (?:about |just |only )?$")
_VOTERS = later(r"^ (?:[a-z]+ ){0,2}(?:voters|electors|electorate|members)\b")
_VOTED = later(r"^ (?:[a-z]+ ){0,2}(?:voted|cast|votes were cast|ballots were cast|went to the polls|turned out)\b")
_FAR, _SLACK = 3.0, 1.5


def named_shares(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each once; `done` are the starts of shares that were judged already."""
    for number, sketch in woken_sketches(article, woken):
        for at, rate in enumerate(sketch.figures):
            if rate.kind in "PF" and rate.span.start not in done:
                found = _of_sum(article, number, sketch, at) or _of_voters(article, number, sketch, at) or _same(article, sketch, at)
                if found:
                    done.add(rate.span.start)
                    yield found


def _of_sum(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "A debt of 8 million … has paid 2 million, which is half of the debt": the article tells of one debt."""
    named = _OF_THE_SUM.match(sketch.gaps[at + 1])
    if not named or not at or not _OR.search(sketch.gaps[at]) or sketch.figures[at - 1].kind != "M":
        return None
    part = sketch.figures[at - 1]
    wholes = {
        each.value: each
        for other in sketches(article)[:number]
        for place, each in enumerate(other.figures)
        if each.kind == "M" and like(part, each) and (told := _TOLD_SUM.search(other.gaps[place])) and told["noun"] == named["noun"]
    }
    whole = next(iter(wholes.values()), None)
    return _share(article, sketch.figures[at], part, whole) if whole is not None and len(wholes) == 1 else None


def _of_voters(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "In all 2,500 people voted. Turnout was 51 per cent of the 5,800 registered voters"."""
    if not _TURNOUT.search(sketch.gaps[at]) or at + 1 >= len(sketch.figures) or not re.match(r"^ of (?:the|its) $", sketch.gaps[at + 1]):
        return None
    whole = sketch.figures[at + 1]
    if whole.kind != "N" or not _VOTERS.match(sketch.gaps[at + 2]):
        return None
    for other in earlier(article, number, back=1):
        parts = [each for place, each in enumerate(other.figures) if each.kind == "N" and _VOTED.match(other.gaps[place + 1])]
        if len(parts) == 1:
            return _share(article, sketch.figures[at], parts[0], whole)
    return None


def _share(article: Article, rate: Figure, part: Figure, whole: Figure) -> Match | Right | None:
    value = 100 * part.value / whole.value
    if hedged(part) or hedged(whole) or not 0 < part.value < whole.value or not within(rate.value, value, _FAR):
        return None
    one, all_ = held(part).exact, held(whole).exact
    says = f"{shown(article, part)} of {shown(article, whole)} is {written(rate, value, article)}"
    made = Range(100 * one.low / all_.high, 100 * one.high / all_.low)
    return tally(article, rate, made, says, ((part, "the part"), (whole, "the whole")), "warning")


def _same(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "Three workers in every five, or 60 per cent"."""
    if at < 2 or sketch.figures[at].kind != "P" or not _OR_RATE.match(sketch.gaps[at]) or not re.match(r"[,.;)]", sketch.gaps[at + 1]):
        return None
    top, below = sketch.figures[at - 2 : at]
    fits = top.kind == below.kind == "N" and 0 < top.value < below.value <= 20 and top.kind in COUNTED
    if not fits or not _IN.match(words_between(sketch, at - 2, at - 1)):
        return None
    rate, value = sketch.figures[at], 100 * top.value / below.value
    says = f"{shown(article, top)} in {shown(article, below)} is {written(rate, value, article)}"
    return tally(article, rate, Range(value - _SLACK, value + _SLACK), says, ((top, "so many"), (below, "of these")), None)
