"""Clocks that one sentence tells in turn: "left at 1.30 p.m. and called for help at 1.10 p.m."; and help that came "hours before the accident"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.later import later

_HOURS = 360
_VERB = (
    r"(?:[a-z]{2,}ed|was|were|came|went|left|sent|rang|began|took|broke|got|fell|hit|sank|found|made|set|ran|won|met|died|rose|struck|put|gave|"
    r"lost|shut)"
)
_TURN = later(
    rf"[^.;:()]{{0,90}}?\b(?:and|then|before|but|, when|until)\b[^.;:()]{{0,90}}?\b{_VERB}\b[^.;:()]{{0,90}}?"
    r"\b(?:at|by|around|until|before) (?:about |around |only |just )?"
)
_FOLLOWED = later(
    r",? (?:and )?(?:(?:is|are|was|were|to be) )?followed (?:[a-z]+ ){0,3}by [^.;:()]{2,60}? at "
    r"|[^.;:()]{0,40}?,? and by the time [^.;:()]{3,50}?,? at (?:about |around )?"
)
"""Says by itself that the second clock is the later."""
_SPOKEN = 120
"""Minutes within which clocks without their half of the day are of one."""
_BEGAN = later(rf"\b{_VERB}\b")
_LOOKS_BACK = later(
    r"\b(?:days?|weeks?|months?|years?|nights?) later\b|\b(?:had|after|following|since|earlier|previous\w*|which|who|whose|where|"
    r"because|as|than|instead|originally|first|next|another|other|second|"
    r"while|whereas|respectively|each|every|daily|usually|planned|scheduled|due|would|could|if|to|zone|overnight|tomorrow|yesterday|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|opens?|closes?|tickets?|hours|morning|day|night|in (?:1\d|20)\d\d)\b"
)
_PARENT = later(r"\([^()]*$")
_ZONE = later(r"\b[A-Z]{2,4}\b|\btime\b")
_HELP = later(
    r"\b(?:(?:arrived|got there)|(?:reached|got to) the (?:spot|scene|site|area|wreck|place|house)|(?:was|were) (?:sent|called|dispatched|"
    r"scrambled|rescued|freed|pulled out|taken to hospital|put out|under control))\b[^;:]{0,70}?"
    r"(?P<all>\b(?:minutes|hours|days) before the (?:accident|crash|collision|fire|blaze|explosion|sinking|collapse|attack|earthquake|"
    r"quake|blast|"
    r"derailment|shooting|stabbing|landslide|avalanche|disaster|wreck))\b(?! (?:started|began|broke|spread|took))"
)
_GUEST = later(
    r"\b(?:passenger|victim|driver|suspect|gunman|bomber|attacker|tourist|guest|patient|inspector|plane|train|bus)s?\b", re.IGNORECASE
)


def in_turn(article: Article, at: int) -> Iterator[Match]:
    """Where a sentence has two clocks with their half of the day, and the second, told as what came next, is the earlier."""
    span = article.sentences[at].span
    clocks = [each for each in moments(article, span) if each.kind == "clock"]
    if len(clocks) != 2 or not all(each.high - each.low < 1 for each in clocks):
        return
    first, second = clocks
    between = article.text[first.span.end : second.span.start]
    limit = _HOURS if first.sure and second.sure else _SPOKEN if not (first.sure or second.sure) else 0
    if not 0 < first.low - second.low <= limit:
        return
    followed = _FOLLOWED.fullmatch(between) is not None
    if not followed and (not _TURN.fullmatch(between) or _LOOKS_BACK.search(between)):
        return
    lead = article.text[span.start : first.span.start]
    if (
        not (followed or _BEGAN.search(lead))
        or _PARENT.search(lead)
        or _zoned(article, first)
        or _zoned(article, second)
        or article.quoted(first.span)
    ):
        return
    if _LOOKS_BACK.search(article.text[second.span.end : min(second.span.end + 25, span.end)].removeprefix(", according to")):
        return
    said = [article.slice(each.span) for each in clocks]
    yield Match(
        second.span,
        f"{said[1]} is before {said[0]}, though it is told as what came next.",
        related=(Related(first.span, "the first clock"),),
    )


def fronted(article: Article, at: int) -> Iterator[Match]:
    """ "At 4.51 they sat in the van. At half past four the curtain rose": each sentence begins with its clock, and the second is the earlier."""
    here, before = article.sentences[at].span, article.sentences[at - 1].span
    if not at or article.sentences[at].block != article.sentences[at - 1].block or not _FRONT.match(article.text, here.start):
        return
    if not _FRONT.match(article.text, before.start) or _LOOKS_BACK.search(article.text, here.start, min(here.start + 90, here.end)):
        return
    pairs = [[each for each in moments(article, span) if each.kind == "clock"] for span in (before, here)]
    if [len(each) for each in pairs] != [1, 1]:
        return
    (first,), (second,) = pairs
    early = first.low - second.low if first.sure == second.sure else (first.low - second.low + _HOURS) % (2 * _HOURS) - _HOURS
    if 0 < early <= _SPOKEN and first.span.start - before.start < _OPENING and second.span.start - here.start < _OPENING:
        message = f"{article.slice(second.span)} is before {article.slice(first.span)}, though it is told as what came next."
        yield Match(second.span, message, related=(Related(first.span, "the first clock"),), severity="warning")


_FRONT = later(r"(?:At|By|Around|About|Shortly (?:before|after)|Just (?:before|after)) ")
_OPENING = 16


def _zoned(article: Article, clock: Moment) -> bool:
    return _ZONE.search(article.slice(clock.span)) is not None or _ZONE.match(article.text, clock.span.end + 1) is not None


def help_before(article: Article, at: int) -> Iterator[Match]:
    """ "Divers arrived four hours before the accident"."""
    span = article.sentences[at].span
    found = _HELP.search(article.text, span.start, span.end)
    if (
        found
        and not _GUEST.search(article.text, span.start, found.start("all"))
        and "had" not in article.text[span.start : found.start("all")].split()
    ):
        place = Span.of(*found.span("all"))
        yield Match(place, "Help can't have come before what it came for: after?", severity="warning")
