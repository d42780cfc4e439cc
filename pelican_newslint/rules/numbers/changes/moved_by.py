"""A move told twice, by what and by how many per cent, beside where it led: "dropped by 60 cents to €2.40, a fall of 35 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Outline
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, held, like, sized, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_UP = (
    r"ris(?:e|es|en|ing)|rose|gr[eo]w\w*|growth|gain\w*|jump\w*|climb\w*|surg\w+|soar\w*|rais\w+|hik\w+|leap\w*|leapt|up|increas\w+|add\w*|"
    r"put on|puts on|improv\w+|advanc\w+|boost\w*|swell\w*|swelled|higher|dearer|more|extra|rall\w+|lift\w*"
)
_DOWN = (
    r"f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|down|cuts?|cutting|reduc\w+|slump\w*|plung\w+|slid\w*|slip\w*|shr[aiu]nk\w*|loss|lost|los(?:e|es|"
    r"ing)|shed\w*|lower\w*|saving|dip\w*|tumbl\w+|slash\w*|trim\w*|sank|sink\w*|less|fewer|cheaper|knocked|took|discount|off"
)
_MOVE = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_LEAD = later(
    rf"\b{_MOVE}(?:,? (?!to\b|from\b|at\b|and\b|but\b|than\b|or\b)[a-z'-]+){{0,3}}?"
    r"(?:,? (?:of|by|is|was|some|about|just|only|a|another|nearly)){0,3} $"
)
_TRAIL = later(
    r"^ (?:(?P<up>more|higher|dearer|up|extra|rise|increase|gain)|(?P<down>less|fewer|lower|cheaper|down|off|cut|drop|fall|loss))\b"
)
_OR = later(r"^,? (?:or|that is|which is|equal to) (?:about |some |just )?$")
"""Between the two ways to say one move."""
_TO = later(
    r"\b(?:to|at|stands? at|stood at|reach(?:es|ed|ing)?|clos(?:ed|ing) at|ended at|is now|are now|leaving (?:it|them) at|on)"
    r"(?: (?:a|an|the|its|about|just|some|only|around|record|nearly)){0,3} $"
)
_IS_MORE = later(r"(?: [a-z-]+){0,2},? (?:was|were|is|are|which is|which was|or) (?:some |about |just |only )?", re.IGNORECASE)
_THAN = later(r"^(?: [a-z-]+)? (?:more|less|fewer|higher|lower|up|down) (?:than|on) (?:last|the|in|a year|its|their|what|that|it)\b")
""" "The haul of 5,100 was 300 more than in May"."""
_FROM = later(
    r"\b(?:from|against|compared (?:with|to)|on)(?: (?:a|an|the|its|their|last|year's|about|just|previous|of|old|former|some)){0,4} $"
)
_RATE = later(r"^(?: [a-z-]+)? (?:an?|per|each|every) [a-z]+")
_FAR = 2.4
_SLACK = 0.3
"""Percentage points that rounding of the three may do beside that of the ratio itself."""
_MOST = 4


def moved_by(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """`done` are the starts of ratios that were judged already."""
    for _, sketch in woken_sketches(article, woken, 3):
        rates = [at for at, each in enumerate(sketch.figures) if each.kind in "PF"]
        if len(rates) != 1 or len(sketch.figures) > _MOST or sketch.figures[rates[0]].span.start in done:
            continue
        if found := _judge(article, sketch, rates[0]):
            done.add(found.span.start)
            yield found


def _judge(article: Article, sketch: Outline, rate_at: int) -> Match | Right | None:
    counted = [at for at, each in enumerate(sketch.figures) if each.kind in COUNTED]
    if len(counted) != 2:
        return None
    way = _way(sketch, rate_at)
    deltas = [at for at in counted if _is_delta(sketch, at, rate_at)]
    if way is None or len(deltas) != 1:
        return None
    at = deltas[0]
    base = next(each for each in counted if each != at)
    delta, value, rate = sketch.figures[at], sketch.figures[base], sketch.figures[rate_at]
    if (
        not like(delta, value)
        or delta.kind != value.kind
        or any(map(hedged, (delta, value, rate)))
        or not 0 < delta.value < value.value * 2
    ):
        return None
    if bool(_RATE.match(sketch.gaps[at + 1])) and not _RATE.match(sketch.gaps[base + 1]):
        return None
    new = _TO.search(sketch.gaps[base]) is not None or (
        at == base + 1 and _IS_MORE.fullmatch(sketch.gaps[at]) and _THAN.match(sketch.gaps[at + 1])
    )
    if not new and not _FROM.search(sketch.gaps[base]):
        return None
    sign = (-1 if way == "up" else 1) if new else 0
    one, other = held(delta), held(value)
    old = value.value + sign * delta.value
    if old <= 0:
        return None
    made = 100 * delta.value / old
    lows = [100 * d / (v + sign * d) for d in one.exact for v in other.exact if v + sign * d > 0]
    if not sized(rate.value, made, _FAR) or (_PART.search(" ".join(sketch.gaps)) and _is_share(delta.value / value.value, rate.value)):
        return None
    says = f"A change by {shown(article, delta)} {'to' if new else 'from'} {shown(article, value)} is {written(rate, made, article)}"
    related = ((delta, "by so much"), (value, "to this" if new else "from this"))
    return tally(article, rate, Range(min(lows) - _SLACK, max(lows) + _SLACK), says, related, None)


def _is_share(part: float, percent: float) -> bool:
    """ "The rents came to £268,000, of which it took 80 per cent, or £214,400"."""
    return abs(100 * part - percent) < _SLACK


_PART = later(r"\bof (?:which|that|this|it|these|those|them)\b")


def _way(sketch: Outline, at: int) -> str | None:
    """Up or down, by the words beside any figure of the sentence; None where they don't agree."""
    ways = set()
    for each in range(len(sketch.figures)):
        found = _LEAD.search(sketch.gaps[each][-60:]) or _TRAIL.match(sketch.gaps[each + 1])
        if found:
            ways.add("up" if found["up"] else "down")
    return ways.pop() if len(ways) == 1 else None


def _is_delta(sketch: Outline, at: int, rate_at: int) -> bool:
    """Whether a figure is told as what was added or taken."""
    if _TO.search(sketch.gaps[at]) or _FROM.search(sketch.gaps[at]):
        return False
    if _LEAD.search(sketch.gaps[at][-60:]) or _TRAIL.match(sketch.gaps[at + 1]):
        return True
    return abs(at - rate_at) == 1 and _OR.match(sketch.gaps[max(at, rate_at)]) is not None
