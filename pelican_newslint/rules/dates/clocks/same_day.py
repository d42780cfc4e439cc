"""Two clocks of a day that the words call one: "left at 4 p.m. Wednesday and was back at 2:30 p.m. the same day"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.later import later

_SAME = later(r",? (?:on |in )?(?:(?:the|that) (?:very )?same|that) (?P<part>day|morning|afternoon|evening|night)\b(?!['’])")
_DAYS = later(
    r"^(?:,? (?:on|of|local time|in the|last|this|that|same|the|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|morning|afternoon|evening|night|day)"
    r"(?=[ ,.]|$)){1,4}"
)
"""Behind the first clock: its day."""
_VERB = (
    r"[a-z]{2,}ed|(?:was|were|is|are) [a-z]+|came|went|gone|left|rang|began|took|broke|got|sank|found|made|set|won|met|put|gave|lost|shut|"
    r"back|rose"
)
_NEXT = later(
    rf"(?: [\w'’$£€.,-]{{1,20}}){{0,10}}? (?:and|before|then|and then)(?: (?:then|later|finally|had|have|was|were|been|be|it|they|he|she))*"
    rf" (?:{_VERB})\b[^.;:()]{{0,80}}? (?P<word>at|by|before|around)(?: about| around| just)?(?: after| before)? $"
)
""" "… and was freed at": the next deed, of no subject of its own."""
_GOES_ON = later(
    rf"(?:It|They|He|She|(?:The|His|Her) [a-z]+)(?: (?:then|later|finally|had|have|was|were|been))* (?:{_VERB})\b[^.;:()]{{0,80}}? "
    r"(?P<word>at|by|before|around)(?: about| around| just)? $"
)
_LOOKS_BACK = later(
    r"\b(?:after|following|since|earlier|previous\w*|last seen|which|who|whose|where|because|than|instead|originally|first|another|other|"
    r"second|third|while|whereas|respectively|each|every|usually|planned|scheduled|due|would|could|if|zone|filmed|recorded|photographed|"
    r"written|dated|born|taken|posted|time|[A-Z]{3,4}|said|announced|told|reported|confirmed)\b"
)
_ZONE = later(r"\b(?:time|[A-Z]{3,4})\b")
_FROM_MORNING, _EVENING, _HALF_DAY = 240, 360, 720


def same_day(article: Article, at: int) -> Iterator[Match]:
    """Where the second clock stands with "the same day" or "that evening" and is the earlier of the two."""
    span = article.sentences[at].span
    if (same := _SAME.search(article.text, span.start, span.end)) is None:
        return
    clocks = [each for each in moments(article, span) if each.kind == "clock" and each.high - each.low < 1]
    if len(clocks) == 2 and not clocks[0].span.touches(clocks[1].span):
        first, second = clocks
        between = _DAYS.sub("", article.text[first.span.end : second.span.start])
        told = _NEXT.match(between)
        severity: Severity = "error"
    elif len(clocks) == 1 and at and article.sentences[at - 1].block == article.sentences[at].block:
        second = clocks[0]
        before = [each for each in moments(article, article.sentences[at - 1].span) if each.kind == "clock" and each.high - each.low < 1]
        if len(before) != 1:
            return
        first, between = before[0], article.text[span.start : second.span.start]
        told, severity = _GOES_ON.match(between), "warning"
    else:
        return
    if not told or _LOOKS_BACK.search(between) or (" had " in between and told["word"] != "by"):
        return
    if article.quoted(second.span) or not _stands_with(article, second) or not _earlier(first, second, same["part"]):
        return
    said = [article.slice(each.span) for each in (second, first)]
    if any(_ZONE.search(each) for each in said):
        return
    message = f"{said[0]} is before {said[1]} of the same {same['part']}, though it is told as what came next."
    yield Match(second.span, message, related=(Related(first.span, "the first clock"),), severity=severity)


def _stands_with(article: Article, clock: Moment) -> bool:
    return _SAME.match(article.text, clock.span.end) is not None or _SAME.search(article.slice(clock.span)) is not None


def _earlier(first: Moment, second: Moment, part: str) -> bool:
    """ "At 11pm … at 6am that morning" is the next day, "at 11pm … 1am that night" goes on."""
    if part == "night":
        clock = second.low + (_HALF_DAY if not second.sure and second.low < _HALF_DAY else 0)
        return first.sure and second.low % _HALF_DAY >= _EVENING and _HALF_DAY < clock < first.low
    if not (first.sure and second.sure) or second.low >= first.low:
        return False
    return part != "morning" or _FROM_MORNING <= first.low < _HALF_DAY
