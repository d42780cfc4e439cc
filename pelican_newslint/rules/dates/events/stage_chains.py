"""Days and hours with the stage that one thing had reached then: left before arrived, found before raised, charged before convicted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import small
from pelican_newslint.rules.dates.reading.sketch import M, Sketch

_MARK = later(M)
_BEHIND = 70
"""Characters that may lie between a stage and its time."""
_AHEAD = 50
_BARRIER = later(r"[;:]|\b(?:but|while|whereas)\b|, (?:which|who|whose)\b")
_NOT = later(
    r"\b(?:not|never|no|without|nobody|would|could|might|may|should|if|planned?|due|hop\w+|want\w*|fail\w*|refus\w+)\b[^,;]{0,25}$"
)
_NOUN = later(r"\b(?:the|a|an|its|his|her|their|of|being|newly|recently|just) (?:newly |recently )?$")
"""Before a participle that is no verb: "the arrested man"."""


class Stage(NamedTuple):
    """A time and the stage that stands with it."""

    chain: str
    rank: int
    words: str
    moment: Moment
    start: int
    """Where its words begin in the sketch,"""
    end: int
    """and where the words or the time end, whichever is last."""
    first: int
    """Where the words or the time begin, whichever is first."""


@lru_cache(maxsize=1)
def _chains() -> dict[str, re.Pattern[str]]:
    lists = read_toml(Path(__file__).with_name("stage_chains.toml"), dict[str, list[str]])
    return {
        name: re.compile(r"\b(?:" + "|".join(f"(?P<s{rank}>{words})" for rank, words in enumerate(stages)) + r")(?![\w-])")
        for name, stages in lists.items()
    }


def stages(drawn: Sketch) -> Iterator[Stage]:
    """The times of a sketch whose stage is plain, for every chain."""
    places = [(found.start(), found.end(), drawn.marks[found[0]]) for found in _MARK.finditer(drawn.text)]
    times = [(start, end, each) for start, end, each in places if isinstance(each, Moment)]
    lower = small(drawn.text)
    for name, pattern in _chains().items():
        cues = [cue for cue in pattern.finditer(lower) if not _denied(drawn.text, cue) and not _noun(drawn.text, cue)]
        for start, end, moment in times if cues else ():
            others = [other for other, _, each in times if each is not moment]
            near = [cue for cue in cues if _ties(drawn.text, cue, start, end, others, cues)]
            if near:
                cue = min(near, key=lambda each: start - each.end() if each.end() <= start else 30 + each.start() - end)
                yield Stage(name, int(str(cue.lastgroup)[1:]), cue[0], moment, cue.start(), max(cue.end(), end), min(cue.start(), start))


def _denied(text: str, cue: re.Match[str]) -> bool:
    return _NOT.search(_clause(text, cue.start())) is not None and not _UNTIL.match(text, cue.end())


_UNTIL = later(r"(?: [a-z]+){0,4} until \[")
""" "Did not pass it until March": it passed then."""


def _clause(text: str, end: int) -> str:
    return re.split(r"[;,]|\b(?:and|but)\b", text[max(end - 60, 0) : end])[-1]


def _noun(text: str, cue: re.Match[str]) -> bool:
    return _NOUN.search(text[max(cue.start() - 22, 0) : cue.start()]) is not None and cue[0].endswith(("ed", "n", "t"))


def _ties(text: str, cue: re.Match[str], start: int, end: int, others: list[int], cues: list[re.Match[str]]) -> bool:
    """Whether the time belongs to the words: near, and neither another time nor a barrier between."""
    low, high = min(cue.end(), end), max(cue.start(), start)
    if any(low <= other < high for other in others) or _BARRIER.search(text[low:high]):
        return False
    if cue.end() <= start:
        between = text[cue.end() : start]
        return len(between) <= _BEHIND and not re.search(
            r"\band (?:was|were|had|has|then|later|[a-z]+ed)\b|, and\b|\b(?:since|till|before|after|from) $", between
        )
    lead = text[:start]
    opens = not lead.strip(' “"') or re.search(
        r"(?:^[“\"]?|[,;] |\band |\bbut |\bthat )(?:(?:in|on|at|by|about|around|early|late|the) )*$", lead, re.IGNORECASE
    )
    return bool(opens) and 0 <= cue.start() - end <= _AHEAD and not any(end <= each.start() < cue.start() for each in cues)
