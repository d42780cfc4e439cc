"""Help comes after the accident, and an end after its beginning.

"The ferry sank at 11pm on Sunday. The first lifeboat arrived at 10:40pm" has one clock wrong. The two clocks must stand in one sentence or
in two that follow each other, and the words must say which comes first.

Bad:

    The ferry sank at 11pm on Sunday. The first lifeboat arrived at 10:40pm.
                                                                    ^^^^^^^ 10:40pm is before 11pm, when it happened.

Bad:

    The meeting starts at 7pm and ends at 6.30pm.
                                          ^^^^^^ 6.30pm is before 7pm, when it starts.

Bad:

    The morning raid, at 4 p.m., led to five arrests.
                         ^^^^^^ 4 p.m. is not in the morning.

Good:

    The ferry sank at 11pm on Sunday. The first lifeboat arrived at 11:40pm.

Good:

    The meeting starts at 7pm and ends at 8.30pm. The night shift starts at 10pm and ends at 6am.

Good:

    The fire began at 11pm. On Tuesday firefighters arrived at 10pm for a drill. The morning raid came before the one at 4 p.m.

Evidence: 0 false in 300,000 words of edited news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.times import ClockTime
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact",
    severity="error",
    languages=("en",),
    category="temporal-contradiction",
    wakes=Wakes.on("morning", "afternoon", "evening", tokens=("time",)),
)

_START = re.compile(
    r"\b(?:starts?|started|begins?|began|opens?|opened|left|leaves?|launched|departs?|departed|sets? out|took off|takes off|set off|kicks? "
    r"off)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_END = re.compile(
    r"^(?: [\w'’-]+){0,6},? (?:and|before|but) (?:it |they |he |she )?(?:ends?|ended|closes?|closed|returns?|returned|finish(?:es|ed)?|"
    r"arrives?|arrived|"
    r"lands?|landed|was over|sank|crashed|exploded|reached|came back|got back)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:sank|crash\w*|collid\w+|collision|overturned|exploded|explosion|blast|collapse\w*|fire (?:started|began|broke out)|broke out|"
    r"struck|hit|derailed|"
    r"shot|stabbed|attack\w*|accident|fell|capsized|happened|occurred|went missing|disappeared|earthquake|landslide)\b",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"\b(?:rescue\w* (?:started|began|arrived|reached|came)|lifeboats? (?:\w+ )?(?:arrived|reached|launched)|firefighters (?:\w+ "
    r")?(?:called|arrived|came)|"
    r"police (?:\w+ )?(?:called|arrived|came)|ambulances? (?:\w+ )?(?:arrived|came|reached)|crews? (?:\w+ )?(?:arrived|called|came)|help "
    r"(?:arrived|came)|"
    r"rescuers (?:\w+ )?(?:arrived|came|reached)|was pronounced dead|were taken to|was taken to|paramedics (?:\w+ )?(?:arrived|called|came)|"
    r"fire was put out|"
    r"survivors were)\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|next (?:day|morning)|tomorrow|yesterday|later that|following|until)\b")
_PART = re.compile(r"\b(?P<part>morning|afternoon|evening)(?:'s)? [a-z]+(?: [a-z]+)?,? (?:at|around|about|shortly after) $")
_PARTS = {"morning": (0, 720), "afternoon": (720, 1110), "evening": (960, 1440)}
_HOURS = 360


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {block.span.start for block in woken}
    times = [each for each in article.times if each.minutes is not None and article.blocks[each.block].span.start in starts]
    for first, second in pairwise(times):
        if first.block == second.block and (found := _pair(article, first, second)):
            yield found
    yield from _parts(article, times)


def _pair(article: Article, first: ClockTime, second: ClockTime) -> Match | None:
    assert first.minutes is not None
    assert second.minutes is not None
    early = 0 < first.minutes - second.minutes <= _HOURS
    if not early or (first.meridiem, first.form) != (second.meridiem, second.form) or first.zone != second.zone:
        return None
    one, other = article.sentence_index(first.span.start), article.sentence_index(second.span.start)
    before = article.text[article.sentences[one].span.start : first.span.start]
    between = article.text[first.span.end : second.span.start]
    if one == other:
        if _START.search(before) and _END.match(between) and not _DAY.search(between):
            return _match(article, first, second, "when it starts", None)
        return None
    second_sentence = article.slice(article.sentences[other].span)
    told = _HAPPENED.search(article.slice(article.sentences[one].span)) and _HELP.search(second_sentence)
    if other - one == 1 and told and not _DAY.search(second_sentence) and second_sentence.count(":") + second_sentence.count(".") < 6:
        return _match(article, first, second, "when it happened", "warning")
    return None


def _match(article: Article, first: ClockTime, second: ClockTime, why: str, severity: Severity | None) -> Match:
    message = f"{_shown(article, second)} is before {_shown(article, first)}, {why}."
    return Match(second.span, message, related=(Related(first.span, "the first clock"),), severity=severity)


def _shown(article: Article, time: ClockTime) -> str:
    return article.slice(time.span)


def _parts(article: Article, times: list[ClockTime]) -> Iterator[Match]:
    """ "The morning raid, at 4 p.m."."""
    for time in times:
        sentence = article.sentence_at(time.span.start).span
        found = _PART.search(article.text[sentence.start : time.span.start])
        if found is None or time.minutes is None or time.form == "word" or (time.form == "12-hour" and time.meridiem is None):
            continue
        low, high = _PARTS[found["part"]]
        if not low <= time.minutes < high:
            start = sentence.start + found.start("part")
            related = (Related(Span.of(start, start + len(found["part"])), "the time of day"),)
            yield Match(time.span, f"{_shown(article, time)} is not in the {found['part']}.", related=related)
