"""The gap between two times of a race: "42 seconds behind", beside 2:05:10 and 2:05:52."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.race_times import RaceTime, find_race_times
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import inside
from pelican_newslint.rules.numbers.reading.reckoned import within

_CUE = later(
    r"^(?: [a-z]+){0,2} (?:behind|ahead|faster|slower|quicker|clear|adrift|off|outside|inside|under|over|better|later|earlier|back|in front|short|"
    r"shaved|below|above|sooner)\b"
)
_LEAD = later(
    r"\b(?:by|margin of|gap of|lead of|advantage of|beat|beating|missed|missing|shaved|shaving|took|taking|knocked|knocking|cut|"
    r"cutting) (?:just |only |the record by )?$"
)
_BEHIND = later(r"^(?: [a-z]+)? (?:behind|adrift|back|off|later|slower)(?:[,;:.]| and\b)")
"""Behind whom stands before it: "second in 2:08:02, 48 seconds behind, and Low was third in 2:09:11"."""
_PART = later(r"\b(?:minutes?|mins?|hours?|hrs?|\d[hm]),?(?: and)? $")
"""Before it stands the larger part of the same length: "one minute and 40 seconds"."""
_MORE = later(r"^,?(?: and)? (?:\d[\d.]*|[a-z-]+) (?:seconds?|minutes?|secs?|mins?)\b")
"""The smaller part behind it."""
_GAP = later(r"\b(?:gain\w*|los[et]|loses|lead|advantage|deficit|gap|bonus|penalty|by)(?: (?:of|to|is|was|about|just))* $")
"""Before a time that is a gap itself: "gained 1min 35sec on him"."""
_STAGE = r"(?:\d[\d.,]* ?(?:met(?:re|er)s|m|km|kilomet(?:re|er)s|miles?|laps?)|halfway|half-way|the turn)"
_AT_A_STAGE = later(
    rf"\b(?:(?:after|at|with) {_STAGE}\b[^.;]{{0,12}}|(?:pass|reach|cross|turn|went through|go(?:es|ing)? through|came to)\w* (?:the )?"
    rf"(?:{_STAGE}|(?:first )?half|mark|bell)\b[^.;]{{0,30}})$"
)
""" "After 150 metres", "passed halfway in 1:05:36, with a lead of"."""
_AT_A_STAGE_BEHIND = later(rf"^ (?:behind|ahead|adrift|clear|back)\b[^,.;]{{0,20}} (?:after|at) {_STAGE}\b")
""" "She was third after 150 metres, 1.4 seconds behind Forst": no gap of the finish."""
_RECORD = later(
    r"^ (?:inside|outside|off|short of|under|over|below|above) (?:the|her|his|their|its) (?:[a-z]+ ){0,2}(?:record|best|mark)\b"
)
_CALLED = later(r"\b(?:record|best|mark)\b")
_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "s": 1.0, "min": 60.0, "h": 3600.0}
_FAR = 3.0
_MOST_TIMES = 5
"""In a piece that is no list of results."""


def race_gaps(article: Article, woken: Sequence[Block]) -> Iterator[Match | Right]:
    """Each told gap."""
    for told in inside(article, article.quantities, tuple(woken)):
        factor = _SECONDS.get(told.unit or "")
        if factor is None or told.range or told.ordinal:
            continue
        sentence = article.sentences[told.sentence].span
        lead, behind = (
            article.text[max(sentence.start, told.span.start - 70) : told.span.start],
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
        if _AT_A_STAGE.search(lead) or _AT_A_STAGE_BEHIND.match(behind) or _untold_record(article, told, behind):
            continue
        if told.approximate:
            yield from _judge_bound(article, told, factor)
            continue
        times = _times(article, told)
        if len(times) >= 2 and (found := _judge(article, told, told.low * factor, factor, times)):
            yield found
        near = times or _times(article, told, then=1)
        if len(near) == 1 and not lead.endswith("from ") and (far := _judge_far(article, told, told.low * factor, factor, near[0])):
            yield far


def _untold_record(article: Article, told: Quantity, behind: str) -> bool:
    """ "11 seconds inside the course record", where no time beside is called a record or a best."""
    times = [*_times(article, told), *_times(article, told, then=1)] if _RECORD.match(behind) else []
    return bool(times) and not any(_CALLED.search(article.text, max(each.span.start - 40, 0), each.span.start) for each in times)


def _times(article: Article, told: Quantity, *, then: int = 0) -> list[RaceTime]:
    """Of its sentence or the one behind it; of the ones before too where that has fewer than two."""
    found: list[RaceTime] = []
    for back in range(3):
        at = told.sentence + then - back
        if not 0 <= at < len(article.sentences) or article.sentences[at].block != told.block or len(found) > 1:
            break
        span = article.sentences[at].span
        here = (each for each in find_race_times(article.text, span.start, span.end) if not told.span.holds(each.span))
        found = [*(each for each in here if not _GAP.search(article.text[max(each.span.start - 40, 0) : each.span.start])), *found]
    return found


def _judge_far(article: Article, told: Quantity, value: float, factor: float, time: RaceTime) -> Match | None:
    """Against the only other time of the piece that is near: "won by 48 seconds. Low needed 2:18:10", where the winner's is far above."""
    others = {each.seconds: each for each in find_race_times(article.text, 0, len(article.text)) if each.seconds != time.seconds}
    gaps = {each: abs(each.seconds - time.seconds) for each in others.values()}
    near = [each for each, gap in gaps.items() if within(value, gap, _FAR)]
    if len(near) != 1 or len(others) > _MOST_TIMES or time.exact != near[0].exact:
        return None
    if abs(gaps[near[0]] - value) <= max(_slack(told, factor, [time]), 1):
        return None
    return replace(_differs(article, told, factor, time, near[0]), severity="suggestion")


def _judge_bound(article: Article, told: Quantity, factor: float) -> Iterator[Match]:
    """ "More than two minutes faster" beside 2:21:40 and 2:21:12, the only two times of the piece."""
    times = {each.seconds: each for each in find_race_times(article.text, 0, len(article.text))}
    if len(times) != 2 or told.approximate == "about":
        return
    one, two = times.values()
    gap, value = abs(one.seconds - two.seconds), told.low * factor
    near = any(article.sentence_index(each.span.start) == told.sentence for each in (one, two))
    false = gap < value if told.approximate == "over" else gap > value + _slack(told, factor, [one])
    if near and false and one.exact == two.exact and gap > 0:
        yield replace(_differs(article, told, factor, one, two), severity="warning")


def _slack(told: Quantity, factor: float, times: Sequence[RaceTime]) -> float:
    """Seconds by which the gap may be off."""
    return 0.51 * factor if factor > 1 or (any(each.exact for each in times) and told.low == int(told.low)) else 0.011


def _differs(article: Article, told: Quantity, factor: float, one: RaceTime, two: RaceTime) -> Match:
    written = f"{abs(one.seconds - two.seconds) / factor:.2f}".rstrip("0").rstrip(".")
    message = (
        f"Between {article.slice(one.span)} and {article.slice(two.span)} lie {written} {told.sign}, not {article.slice(told.number)}."
    )
    return Match(told.span, message, related=(Related(one.span, "one"), Related(two.span, "the other")))


def _judge(article: Article, told: Quantity, value: float, factor: float, times: list[RaceTime]) -> Match | Right | None:
    gaps = {(one, two): abs(one.seconds - two.seconds) for one, two in combinations(times, 2)}
    slack = _slack(told, factor, times)
    if any(abs(gap - value) <= slack for gap in gaps.values()):
        return Right(told.span, f"{article.slice(told.span)} is the gap between two of the times.")
    if len(times) > 2:
        return None
    (one, two), gap = next(iter(gaps.items()))
    if not gap > 0 or not within(value, gap, _FAR):
        return None
    if two.span.start > told.span.end and _BEHIND.match(article.text[told.span.end : told.span.end + 40]):
        return None
    return _differs(article, told, factor, one, two)
