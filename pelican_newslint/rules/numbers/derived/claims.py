"""Told changes, multiples and shares, and what their words say of them: a rise, a fall, so many times, a part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.holding import holders
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.moves import FALLS, FELL, RISES, ROSE
from pelican_newslint.rules.numbers.reading.outline import Outline, sketches

Sense = Literal["up", "down", "either", "times", "doubled", "share"]


class Claim(msgspec.Struct, frozen=True):
    sense: Sense
    value: float
    """In per cent, but for "times"."""
    exact: Range
    span: Span
    sentence: int
    head: bool
    clause: str
    """The words before it; in a headline also those behind."""
    back: bool = False
    """Whether its words speak of what was just told."""
    lacking: bool = False
    """Whether it is the share of what isn't there."""


_UP = rf"{ROSE}|{RISES}|up|higher|more|extra|profit|mark-up|premium"
_DOWN = rf"{FELL}|{FALLS}|down|fewer|less|lower|losing|below|under|discount|sav(?:e|es|ed|ing)"
_LEAD = later(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?!from\b|to\b|and\b|but\b|in\b|than\b)[a-z'-]+){{0,4}}?"
    rf"(?: (?:of|by|came to|comes to|was|amounted to))"
    rf"(?: (?:about|some|nearly|just|only))? $|"
    rf"\b(?:(?P<upd>up|grew|grown|rose|risen)|(?P<downd>down|fell|fallen|lost)) (?:about |some |nearly |just |only )?$"
)
_TRAIL = later(
    r"^ (?:[a-z]+ )?(?:(?P<up>more|higher|dearer|larger|bigger|greater|longer|above|over|rise|increase|growth|jump|gain)|"
    r"(?P<down>fewer|less|lower|smaller|cheaper|shorter|below|under|fall|drop|cut|decline|loss|reduction))\b|"
    r"^ (?:has|have|had) (?P<gone>gone|left|closed|shut|been lost|vanished|disappeared)\b"
)
_BY = later(r"\bby (?:about |nearly |almost |just |only )?$")
_SHARE = later(r"^(?: of (?:those|them|these|the|its|their|his|her|all|it|that|this|last year's|this year's|[a-z]+ [a-z]+)\b|[.,;)]|$)")
_FILLED = later(r"^ (?:full|empty|taken|sold|complete|done|finished|gone)\b")
_BACK = later(
    r"(?:^|[,;(–] ?)(?:so |and |with )?(?:that|this|it|which|or|a|an|the)(?: (?:is|was|means|makes|gives|made|would be|[a-z]+ rate of|(?:shortage|"
    r"shortfall|turnout|rate|share|success|survival|occupancy) (?:of|was|is)))+ (?:about |just |only |some |nearly |almost )?$|"
    r"\b(?:rate|shortage|shortfall|turnout|share|proportion|uptake|attendance|occupancy|majority|minority) (?:of|was|is|at) (?:just |only |about )?$"
)
_VERB = r"(?:doubl|trebl|tripl|quadrupl|halv)(?:ed|es)"
_NO_VERB = r"as|down|over|up|for|figures|standards?|fault|bass|act|murder|glaz\w+|jump|time|gold|bed|room|crossing|track|vision|decker"
_AS_MUCH = r" as (?:many|much|high|large|big|long|often|heavy|tall)\b| the (?:number|amount|price|figure|total)\b"
_TIMES = later(
    rf"\b(?P<soft>(?:more than|nearly|almost|roughly|about|over|just under|just over|some) )?(?:(?P<verb>{_VERB})\b(?! (?:{_NO_VERB})\b)|"
    rf"(?P<many>two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})(?P<half> and a half)? times(?={_AS_MUCH}| (?:more|higher|bigger|larger)\b)|"
    rf"(?P<twice>twice)(?={_AS_MUCH}))",
    re.IGNORECASE,
)
_TIMES_WORDS = ("doubl", "trebl", "tripl", "quadrupl", "halv", "times", "twice")
_IN = later(r"\[N(?P<one>\d+)\](?: [a-z]+)? in \[N(?P<two>\d+)\]")
_OWN = later(r",? (?:to|from|at) ")
_LACKING = later(r"\b(?:shortage|shortfall|lack|vacanc\w+|absence|gap) (?:of|is|was) (?:just |only |about )?$")
_FEW, _PART_SLACK = 20, 1.5
_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_VERBS = {"d": 2.0, "t": 3.0, "q": 4.0, "h": 0.5}
_NOT = later(
    r"\b(?:could|would|should|will|may|might|aims?|plans?|wants?|target|hopes?|promised|to (?:[a-z]+ )?(?=(?:by )?$)|not|if|annual\w*|a year|"
    r"each year|interest)\b[^,;.]{0,25}$"
)
"""Of what isn't, or isn't yet."""
_SOFT, _TIMES_SLACK = 0.15, 0.1
_MOST = 900
_BEFORE, _BEHIND = 60, 40


@once
def claims(article: Article) -> tuple[Claim, ...]:
    return tuple(_claims(article))


def _claims(article: Article) -> Iterator[Claim]:
    told_in_words = holders(article, _TIMES_WORDS)
    for number, sketch in enumerate(sketches(article)):
        head = article.blocks[article.sentences[number].block].scope == "headline"
        for at, each in enumerate(sketch.figures):
            if each.kind not in "PF" or not 0 < each.value < _MOST or not (sense := _sense(sketch, at, head=head)):
                continue
            lead, behind = sketch.gaps[at], sketch.gaps[at + 1][:_BEHIND]
            if head and at + 1 < len(sketch.figures) and _OWN.fullmatch(sketch.gaps[at + 1]):
                continue
            back, lacking = (_BACK.search(lead) or _FILLED.match(behind)) is not None, _LACKING.search(lead) is not None
            yield Claim(sense, each.value, each.exact, each.span, number, head, f"{lead} {behind if head else ''}", back, lacking)
        yield from _parts_in(number, sketch, head=head)
        if article.sentences[number].block in told_in_words:
            yield from _multiples(article, number, head=head)


def _multiples(article: Article, number: int, *, head: bool) -> Iterator[Claim]:
    """ "Had doubled", "three times as many"."""
    start, end = article.sentences[number].span.start, article.sentences[number].span.end
    for told in _TIMES.finditer(article.text, start, end):
        before = article.text[start : told.start()].lower()
        if not _NOT.search(before[-_BEFORE:]):
            behind = article.text[told.end() : told.end() + _BEHIND].lower() if head else ""
            value, exact = _times(told)
            yield Claim("doubled" if told["verb"] else "times", value, exact, Span.of(*told.span()), number, head, f"{before} {behind}")


def _parts_in(number: int, sketch: Outline, *, head: bool) -> Iterator[Claim]:
    """ "The loss of one post in five", "four rooms in five"."""
    for found in _IN.finditer(sketch.text) if " in [N" in sketch.text else ():
        one, two = sketch.figures[int(found["one"])], sketch.figures[int(found["two"])]
        if not 0 < one.value < two.value <= _FEW:
            continue
        value = 100 * one.value / two.value
        span = Span.of(one.span.start, two.span.end)
        lead = sketch.text[max(found.start() - 60, 0) : found.start()]
        gone, moved = _TRAIL.match(sketch.text[found.end() :]), _LEAD.search(lead)
        sense: Sense = "down" if gone and gone["gone"] else "share" if moved is None else "up" if moved["up"] or moved["upd"] else "down"
        yield Claim(
            sense, value, Range(value - _PART_SLACK, value + _PART_SLACK), span, number, head, lead + sketch.text[found.end() :][:_BEHIND]
        )


def _sense(sketch: Outline, at: int, *, head: bool) -> Sense | None:
    lead, trail = sketch.gaps[at][-80:], sketch.gaps[at + 1]
    if _NOT.search(lead):
        return None
    found = _TRAIL.match(trail) or _LEAD.search(lead)
    if found is not None:
        groups = found.groupdict()
        return "up" if groups.get("up") or groups.get("upd") else "down"
    if _BY.search(lead) and not trail.startswith(" of"):
        return "either"
    if (
        _BACK.search(lead)
        or _FILLED.match(trail)
        or (_SHARE.match(trail) and (head or trail.startswith(" of")))
        or (head and sketch.figures[at].kind == "F")
    ):
        return "share"
    return None


def _times(told: re.Match[str]) -> tuple[float, Range]:
    soft = (told["soft"] or "").strip().lower()
    if told["verb"]:
        value = _VERBS[told["verb"][0].lower()]
    elif told["twice"]:
        value = 2.0
    else:
        many = told["many"].lower()
        value = (_WORDS.get(many) or float(many)) + (0.5 if told["half"] else 0.0)
    low, high = value * (1 - _TIMES_SLACK), value * (1 + _TIMES_SLACK)
    if soft in {"more than", "over", "just over"} and value < 1:
        low, high = value * 0.5, value * (1 + _TIMES_SLACK)
    elif soft in {"more than", "over", "just over"}:
        high = value * 1.5
    elif soft in {"nearly", "almost", "just under"}:
        low = value * (1 - 2 * _SOFT)
    elif soft:
        low, high = value * (1 - _SOFT), value * (1 + _SOFT)
    return value, Range(low, high)
