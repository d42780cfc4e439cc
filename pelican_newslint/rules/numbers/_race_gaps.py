"""The gap between two times of a race: "42 seconds behind", beside 2:05:10 and 2:05:52."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.race_times import RaceTime, find_race_times
from pelican_newslint.rules.form import inside

_CUE = re.compile(
    r"^(?: [a-z]+){0,2} (?:behind|ahead|faster|slower|quicker|clear|adrift|off|outside|inside|under|over|better|later|earlier|back|in front|short|"
    r"shaved|below|above|sooner)\b"
)
_LEAD = re.compile(
    r"\b(?:by|margin of|gap of|lead of|advantage of|beat|beating|missed|missing|shaved|shaving|took|taking|knocked|knocking|cut|"
    r"cutting) (?:just |only |the record by )?$"
)
_PART = re.compile(r"\b(?:minutes?|mins?|hours?|hrs?|\d[hm]),?(?: and)? $")
"""Before it stands the larger part of the same length: "one minute and 40 seconds"."""
_MORE = re.compile(r"^,?(?: and)? (?:\d[\d.]*|[a-z-]+) (?:seconds?|minutes?|secs?|mins?)\b")
"""The smaller part behind it."""
_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "s": 1.0, "min": 60.0, "h": 3600.0}
_FAR = 3.0


def race_gaps(article: Article, woken: Sequence[Block]) -> Iterator[Match | Right]:
    """Each told gap."""
    for told in inside(article, article.quantities, tuple(woken)):
        factor = _SECONDS.get(told.unit or "")
        if factor is None or told.range or told.approximate or told.ordinal:
            continue
        sentence = article.sentences[told.sentence].span
        lead, behind = (
            article.text[max(sentence.start, told.span.start - 40) : told.span.start],
            article.text[told.span.end : told.span.end + 40],
        )
        if (
            _PART.search(lead)
            or _MORE.match(behind)
            or any(time.span.holds(told.span) for time in find_race_times(article.text, sentence.start, sentence.end))
        ):
            continue
        if not _CUE.match(behind) and not _LEAD.search(lead.lower()):
            continue
        times = _times(article, told)
        if len(times) >= 2 and (found := _judge(article, told, told.low * factor, factor, times)):
            yield found


def _times(article: Article, told: Quantity) -> list[RaceTime]:
    """Of its sentence; of the ones before too where that has fewer than two."""
    found: list[RaceTime] = []
    for back in range(3):
        at = told.sentence - back
        if at < 0 or article.sentences[at].block != told.block or len(found) > 1:
            break
        span = article.sentences[at].span
        found = [*(each for each in find_race_times(article.text, span.start, span.end) if not told.span.holds(each.span)), *found]
    return found


def _judge(article: Article, told: Quantity, value: float, factor: float, times: list[RaceTime]) -> Match | Right | None:
    gaps = {(one, two): abs(one.seconds - two.seconds) for one, two in combinations(times, 2)}
    slack = 0.51 * factor if factor > 1 or (any(each.exact for each in times) and told.low == int(told.low)) else 0.011
    if any(abs(gap - value) <= slack for gap in gaps.values()):
        return Right(told.span, f"{article.slice(told.span)} is the gap between two of the times.")
    if len(times) > 2:
        return None
    (one, two), gap = next(iter(gaps.items()))
    if not gap > 0 or not 1 / _FAR < value / gap < _FAR:
        return None
    written = f"{gap / factor:.2f}".rstrip("0").rstrip(".")
    message = (
        f"Between {article.slice(one.span)} and {article.slice(two.span)} lie {written} {told.sign}, not {article.slice(told.number)}."
    )
    return Match(told.span, message, related=(Related(one.span, "one"), Related(two.span, "the other")))
