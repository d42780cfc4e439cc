"""Two times of a race that are one with a slip: "2hr 17min 12sec" and "2:07:12", 27:41.3 and 27:14.3.

Of two runners' times every sixtieth pair has the same seconds by chance. So they must be told to a tenth too, or lie ten minutes or an
hour apart, or the one stands in the headline or the summary, which restate the text; and there are few times in all.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.race_times import RaceTime, find_race_times
from pelican_newslint.prose.later import later

_ANY = later(r"\d:\d\d[:.]\d|\d ?(?:minutes?|mins?|m),? (?:and )?\d")
_AGAIN = later(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Tt]hat) (?:winning |finishing |final )?time of $")
_MOST = 8
"""Times told: a piece with more is a list of results."""
_MINUTE, _HOUR = 60, 3600
_SECONDS = {"second": 1, "minute": _MINUTE, "hour": _HOUR}
_LIKELY = frozenset({600, 3600})
"""Seconds by which a single wrong digit sets a time off."""
_TOPS = frozenset({"headline", "summary"})


def rival_race_times(article: Article) -> Iterator[tuple[RaceTime, RaceTime]]:
    """The earlier first."""
    if not _ANY.search(article.text):
        return
    times = [each for each in find_race_times(article.text, 0, len(article.text)) if each.seconds >= _MINUTE]
    if len({each.seconds for each in times}) > _MOST:
        return
    for one, other in combinations(times, 2):
        apart = article.sentence_at(one.span.start) is not article.sentence_at(other.span.start)
        if one.seconds != other.seconds and apart and _slip(article, one, other) and not _gap_told(article, one, other):
            yield one, other


def _slip(article: Article, one: RaceTime, other: RaceTime) -> bool:
    restated = any(article.block_at(each.span.start).scope in _TOPS for each in (one, other))
    first, second = _parts(one.seconds), _parts(other.seconds)
    differ = [at for at in range(len(first)) if first[at] != second[at]]
    if len(differ) != 1:
        return False
    if differ == [2]:  # the seconds
        again = _AGAIN.search(article.text, max(other.span.start - 30, 0), other.span.start) is not None
        return f"{first[2]:02}" == f"{second[2]:02}"[::-1] and (restated or first[3] > 0 or again)
    return differ[0] < 2 and (restated or first[3] > 0 or round(abs(one.seconds - other.seconds)) in _LIKELY)


def _parts(seconds: float) -> tuple[int, int, int, int]:
    """Hours, minutes, seconds, hundredths."""
    hundredths = round(seconds * 100)
    whole = hundredths // 100
    return whole // _HOUR, whole % _HOUR // _MINUTE, whole % _MINUTE, hundredths % 100


def _gap_told(article: Article, one: RaceTime, other: RaceTime) -> bool:
    """ "By ten minutes"."""
    gap = abs(one.seconds - other.seconds)
    return any(abs(each.low * _SECONDS.get(each.unit or "", 0) - gap) < 1 for each in article.quantities)
