"""What began late on Monday, and an alarm at 11.40 p.m. on Tuesday."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import M, sketch

_LATE = later(
    rf"\b(?:fire|blaze|burn(?:ed|t)|broke out|began|started|erupted|raged|explosion|blast|crash(?:ed)?)\b[^.;\[\]]{{0,70}}? "
    rf"late (?:on )?(?P<point>{M})"
)
_ALARM = later(
    rf"\b(?:alarm|alert|(?:first |emergency |distress |999 |911 )?calls?|called|alerted|reported|started|began|broke out)\b[^.;\[\]]{{0,50}}? "
    rf"(?:at|around|about|by) (?:about |around )?(?P<clock>{M}),? (?:on )?(?P<point>{M})"
)
_EVENING = 19 * 60
_OTHER = later(r"\b(?:[Aa]nother|[Ss]econd|[Oo]ther|again|first of|separate|last (?:year|month|week))\b")


def late_on(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    """Where the piece tells each once, and the alarm's evening is another day's."""
    if " late " not in article.text or not article.times:
        return
    began, alarms = [], []
    for sentence in article.sentences:
        text = article.slice(sentence.span)
        if "day" not in text or _OTHER.search(text) or article.quoted(sentence.span):
            continue
        drawn = sketch(article, sentence.span, [])
        began += [drawn.moment(found["point"]) for found in _LATE.finditer(drawn.text)]
        alarms += [(drawn.moment(found["clock"]), drawn.moment(found["point"])) for found in _ALARM.finditer(drawn.text)]
    if len(began) != 1 or len(alarms) != 1:
        return
    (start,), ((clock, day),) = began, alarms
    late = clock.kind == "clock" and clock.sure and clock.low >= _EVENING
    if late and _weekdays(start, day) and begins.intersection([article.blocks[article.block_index(day.span.start)].span.start]):
        message = f"{article.slice(day.span)} here, but it began late on {article.slice(start.span)}."
        yield Match(day.span, message, related=(Related(start.span, "the beginning"),), severity="warning")


def _weekdays(one: Moment, other: Moment) -> bool:
    """Whether the two are neighbours."""
    return (
        one.kind == other.kind == "weekday"
        and one.weekday is not None
        and other.weekday is not None
        and (one.low - other.low) % 7 in (1, 6)
    )
