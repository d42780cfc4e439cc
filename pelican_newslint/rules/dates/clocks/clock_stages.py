"""Which stage of an event a clock time is told of: the accident, the call, the crew on its way, its arrival, the end."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Kind, Moment, moments
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later

_ORDER = ("happened", "reported", "sent", "arrived", "over")
_DAY = later(
    r"\b(?:days?|weeks?|months?|years?|nights?) (?:later|earlier|after|before)\b|"
    r"\b(?:next|following|previous) (?:day|morning|evening|night|afternoon)\b|\b(?:tomorrow|yesterday|day (?:before|after)|overnight)\b"
)
_BARRIER = later(r"[;:]|\b(?:but|while|whereas|although)\b")
_NEXT_VERB = later(r"\band (?:was|were|had|has|then|is)\b")
"""Between a cue and a clock: the clock is the next verb's."""
_OWN_CLAUSE = later(r"\w.*\band (?:the|an?|its|his|her|their|by|it|they|he|she)\b")
"""Behind a clock what has a subject of its own: "was shut at 5.50pm and the ambulance came"."""

_HAD = later(
    r"\b[a-z]+,? had (?:just |only |already )?[a-z]+(?: (?!and\b|when\b|but\b)[\w'’-]+){0,4},? (?:at|about|around|by) (?:about |around )?$"
)
""" "A guard, who had left his post at 1.10am, returned": the clock's own verb is told of what came before."""


class Staged(NamedTuple):
    """A clock time with its stage."""

    moment: Moment
    stage: int
    """0 happened … 4 over; of a course 0 start, 1 finish."""
    cue: str
    perfect: bool
    """Told with "had": it may be told of what came before."""
    sentence: int
    days: frozenset[int]
    """Weekdays that its sentence names."""
    elsewhen: bool
    """ "the next morning" stands with it."""


class _Stages(msgspec.Struct, forbid_unknown_fields=True):
    happened: list[str]
    reported: list[str]
    sent: list[str]
    arrived: list[str]
    over: list[str]
    course: dict[str, list[str]]


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Of an emergency and of a course, with a group by stage."""
    stages = read_toml(Path(__file__).with_name("clock_stages.toml"), _Stages)
    lists = [getattr(stages, name) for name in _ORDER]
    return _joined([lists[at] for at in (4, 3, 2, 1, 0)], (4, 3, 2, 1, 0)), _joined(
        [stages.course["finish"], stages.course["start"]], (1, 0)
    )


def _joined(lists: list[list[str]], stages: tuple[int, ...]) -> re.Pattern[str]:
    groups = [
        f"(?P<s{stage}>{'|'.join(each.replace('~ ', r'(?:[a-z]+ ){0,3}').replace(' ~', r'(?: [a-z]+){0,3}') for each in words)})"
        for words, stage in zip(lists, stages, strict=True)
    ]
    return re.compile(rf"\b(?:{'|'.join(groups)})\b", re.IGNORECASE)


def staged(article: Article, at: int, sentence: Sentence, *, course: bool, kind: Kind = "clock") -> list[Staged]:
    """The clock times, or days, of one sentence whose stage is plain: the nearest cue on their side of every other."""
    points = moments(article, sentence.span)
    clocks = [each for each in points if each.kind == kind and each.high - each.low < 1]
    if not clocks:
        return []
    text = article.slice(sentence.span)
    cues = list(_patterns()[course].finditer(text))
    days = frozenset(day for each in points if (day := each.weekday) is not None)
    found: list[Staged] = []
    for clock in clocks:
        where = Span.of(clock.span.start - sentence.span.start, clock.span.end - sentence.span.start)
        others = [each.span.start - sentence.span.start for each in clocks if each is not clock]
        near = [cue for cue in cues if cue.start() < where.start or not _OWN_CLAUSE.search(text[where.end : cue.start()])]
        near = [cue for cue in near if not _NEXT_VERB.search(text[cue.end() : max(cue.end(), where.start)])]
        near = [cue for cue in near if not any(min(cue.start(), where.start) < other < max(cue.end(), where.end) for other in others)]
        near = [cue for cue in near if not _BARRIER.search(text[min(cue.end(), where.end) : max(cue.start(), where.start)])]
        if not near:
            continue
        cue = min(near, key=lambda each: where.start - each.end() if each.end() <= where.start else 1.5 * (each.start() - where.end) + 8)
        stage = int(str(cue.lastgroup)[1:])
        perfect = re.search(r"\bhad (?:\w+ ){0,2}$|\bhad been (?:\w+ ){0,2}$", text[: cue.start()]) is not None or (
            _HAD.search(text[: where.start]) is not None
        )
        found.append(Staged(clock, stage, cue[0], perfect, at, days, bool(_DAY.search(text))))
    return found
