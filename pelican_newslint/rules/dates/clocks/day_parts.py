"""A clock and the part of the day beside it: "the morning raid, at 4 p.m.", "11pm on Sunday morning", "the early hours, at about 4pm"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.times import ClockTime
from pelican_newslint.prose.later import later

_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?|yesterday|tomorrow|today|this|that|the same|the next|the following)"
_PART = r"(?P<part>morning|afternoon|evening|night|(?:early|small) hours)"
_AHEAD = later(
    rf"\b{_PART}(?:(?:['’]s)? (?!of\b|and\b|or\b|to\b|until\b)[a-z]+(?: [a-z]+)?)?"
    rf"(?: (?:of|on) (?:{_DAY}|\d{{1,2}} [A-Z][a-z]+|[A-Z][a-z]+ \d{{1,2}}))?,? "
    r"(?:at|around|about|at about|at around|shortly after|just after|just before|shortly before) $"
)
_BEHIND = later(
    rf"^,? (?:in the |(?:on )?{_DAY} |on (?:the )?|last |at |during the )(?:early |late )?{_PART}"
    r"(?=[.,;)]|$| (?:and|when|while|as|after|before|in|at|on|by|near|to|but|that|because|local|with|for)\b)"
)
_PARTS = {
    "morning": ((0, 720),),
    "afternoon": ((690, 1140),),
    "evening": ((930, 1440), (0, 60)),
    "night": ((960, 1440), (0, 480)),
    "early hours": ((0, 480),),
    "small hours": ((0, 420),),
}
"""The minutes that pass for each: a summer's evening begins early, a night is long."""
_AHEAD_ONLY = later(r"\b(?:until|till|from|between|through|to) $")


def day_parts(article: Article, times: list[ClockTime]) -> Iterator[Match]:
    """Clocks that the part of the day beside them doesn't hold."""
    for time in times:
        if time.minutes is None or time.form == "word" or not time.valid or (time.form == "12-hour" and time.meridiem is None):
            continue
        sentence = article.sentence_at(time.span.start).span
        lead = article.text[sentence.start : time.span.start]
        found, offset = _AHEAD.search(lead), sentence.start
        if found is None and not _AHEAD_ONLY.search(lead):
            found, offset = _BEHIND.match(article.text[time.span.end : min(sentence.end, time.span.end + 60)]), time.span.end
        minutes = [time.minutes, time.minutes + 720] if time.meridiem is None and article.text[time.span.start] != "0" else [time.minutes]
        if found is None or any(low <= each < high for low, high in _PARTS[found["part"]] for each in minutes):
            continue  # "at 11:50 at night" has no need of p.m.
        shown = article.text[time.span.start : time.zone_span.start if time.zone_span else time.span.end].strip()
        related = (Related(Span.of(offset + found.start("part"), offset + found.end("part")), "the time of day"),)
        yield Match(time.span, f"{shown} is not in the {found['part']}.", related=related)
