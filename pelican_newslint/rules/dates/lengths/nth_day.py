"""The fourth day of a strike as it is told, and the days that really lie behind it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.numerals import ORDINALS
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import FLAGS, M, Sketch, sketch

_NTH = later(
    r"\b(?:the|its|their|his|her|a) (?P<all>(?P<n>[a-z]+(?:-[a-z]+)?|\d{1,2}(?:st|nd|rd|th)) (?:straight |consecutive |full )?(?P<unit>day|"
    r"night|week))\b"
    r"(?: of (?:the |its |their |his |her |this )?(?P<noun>(?:[a-z-]+ )?[a-z-]+))?",
    FLAGS,
)
_BEFORE = later(rf"(?P<point>{M}),? (?:which was |already |now |was |is |as )?(?:on |in |into |for )?$")
_AFTER = later(rf"^,? (?:on )?(?P<point>{M})")
_NOW = later(
    r"\b(?:[Tt]oday (?:is|was|marks|marked)|(?:is|are|was|were|been) now (?:in|into|on)|now (?:in|into|on)|(?:is|are) (?:in|into|on)|has "
    r"(?:now )?entered|entered|entering|"
    r"enters|marks?) $"
)
_BEGAN = later(
    rf"\b(?:beg[au]n|started|broke out|walked out|went on strike|stopped work|set out|downed tools|called out|went missing|disappeared|"
    rf"erupted|opened|launched|"
    rf"ignited|came out|laid down|imposed|set in|under way)\b[^.;:\[\]]{{0,40}}?(?:on|last|since|early on|late on|at noon on|,)? ?(?P<point>{M})",
    FLAGS,
)
GROUPS = tuple(
    frozenset(stem(word) for word in group.split())
    for group in (
        "strike walkout stoppage action protest dispute blockade sit-in picket demonstration unrest rally",
        "fire blaze wildfire flames inferno", "trial hearing case proceedings", "siege blockade standoff stand-off assault offensive war "
        "fighting battle",
        "search hunt operation", "heatwave heat spell wave", "talks negotiations summit conference", "lockdown curfew quarantine closure shutdown",
        "outage blackout cut cuts", "tour trip visit journey voyage", "festival fair show event exhibition", "flood floods flooding rain storm",
    )
)  # fmt: skip
_LENGTH = {"day": 1, "night": 1, "week": 7}


class Nth(NamedTuple):
    """A count as told and as it is."""

    span: Span
    start: Moment
    point: Moment | None
    """None: the article's own day."""
    fits: bool
    day: int
    """The day on which it really is, counted from 1."""


def nth_days(article: Article, at: int) -> Iterator[Nth]:
    """Those of one sentence, with a beginning there or in the two before."""
    sentence = article.sentences[at]
    drawn = sketch(article, sentence.span, [])
    for found in _NTH.finditer(drawn.text):
        written = found["n"].lower()
        count = int(written[:-2]) if written[0].isdigit() else ORDINALS.get(written, 0)
        here = _point(drawn, found)
        if not count or here is None:
            continue
        start = _start(article, at, drawn, found) or (_told_above(article, at, drawn, found) if found["noun"] is None else None)
        if start is None or (here[0] is not None and here[0].span == start.span):
            continue
        days = _days(article, start, here[0])
        if days is None:
            continue
        size = _LENGTH[found["unit"].lower()]
        low, high = (count - 1) * size, count * size
        slack = 1 if size == 1 else 3
        span = Span.of(drawn.offsets[found.start("all")], drawn.offsets[found.end("all") - 1] + 1)
        yield Nth(span, start, here[0], low - slack <= days <= high - (size == 1) + slack, days + 1)


def _point(drawn: Sketch, found: re.Match[str]) -> tuple[Moment | None] | None:
    """Of which day it is told; (None,) for now, None where that isn't plain."""
    lead, rest = drawn.text[: found.start()], drawn.text[found.end("all") :]
    noun = drawn.text[found.end() :]
    for place in (_BEFORE.search(lead), _AFTER.match(rest), _AFTER.match(noun)):
        if place is not None and drawn.moment(place["point"]).kind != "clock":
            return (drawn.moment(place["point"]),)
    return (None,) if _NOW.search(lead) and not re.search(r"\[[dw]\d+\]", rest.split(",")[0]) else None


def _start(article: Article, at: int, drawn: Sketch, nth: re.Match[str]) -> Moment | None:
    """When it began: told in this sentence, or in one of the two before of the same thing."""
    found = [drawn.moment(each["point"]) for each in _BEGAN.finditer(drawn.text)]
    if len(found) == 1 and found[0].kind != "clock":
        return found[0]
    for before in (at - 1, at - 2):
        if before < 0 or article.sentences[before].block != article.sentences[at].block:
            return None
        other = sketch(article, article.sentences[before].span, [])
        starts = [other.moment(each["point"]) for each in _BEGAN.finditer(other.text)]
        starts = [each for each in starts if each.kind != "clock"]
        if len(starts) == 1 and _same(other.text, drawn.text, nth):
            return starts[0]
        if starts:
            return None
    return None


def _told_above(article: Article, at: int, drawn: Sketch, nth: re.Match[str]) -> Moment | None:
    """When the strike of which the sentence speaks began, where headline, summary or lead tell it, and nothing else does otherwise."""
    found: list[Moment] = []
    for other, sentence in enumerate(article.sentences):
        if other == at or not _BEGAN_SIGN.search(article.text, sentence.span.start, sentence.span.end):
            continue
        there = sketch(article, sentence.span, [])
        starts = [there.moment(each["point"]) for each in _BEGAN.finditer(there.text)]
        if starts and any(not group.isdisjoint(_nouns(drawn.text[: nth.start()])) and group & _nouns(there.text) for group in GROUPS):
            found += (each for each in starts if each.kind != "clock")
    return found[0] if len({(each.kind, each.low) for each in found}) == 1 else None


def _nouns(text: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in re.findall(r"[A-Za-z][a-z-]+", text))


_BEGAN_SIGN = later(r"\b(?:beg[au]n|started|broke out|walked out|on strike|stopped work|downed tools|erupted)\b")


def _same(before: str, here: str, nth: re.Match[str]) -> bool:
    """Whether the two sentences are of one thing: the same noun, one of its kind, or "it"."""
    one = {stem(word) for word in re.findall(r"[a-z][a-z-]{2,}", before.lower())}
    nouns = {stem(word) for word in (nth["noun"] or "").lower().split()}
    if not nouns:
        lead = re.findall(r"[A-Za-z][a-z-]{2,}", here[: nth.start()]) or [""]
        subjects = {stem(word.lower()) for word in lead}
        groups = [group for group in GROUPS if subjects & group]
        if not groups:
            return nth.group().lower().startswith(("its", "their", "his", "her")) or here.startswith("Today is")
        return any(group & one for group in groups)
    return bool(nouns & one) or any(nouns & group and one & group for group in GROUPS)


def _days(article: Article, start: Moment, point: Moment | None) -> int | None:
    assert article.date is not None
    today = article.date.toordinal()
    first = _resolved(start, today)
    last = today if point is None else _resolved(point, today)
    if first is None or last is None:
        return None
    return last - first if 0 <= last - first < 400 else None


def _resolved(moment: Moment, today: int) -> int | None:
    """The day; of a bare weekday the last one before the article, of its own day too."""
    if moment.kind == "day":
        return int(moment.low) if moment.low == moment.high else None
    weekday = datetime.date.fromordinal(today).weekday()
    return today - (weekday - int(moment.low)) % 7
