"""Changes that are told beside an old and a new figure, in whatever words: "130, against 400 last year, 67 per cent fewer".

The direction says which figure is the old one: what rose came from the smaller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers._figures import Range
from pelican_newslint.rules.numbers._outline import Figure, Outline
from pelican_newslint.rules.numbers._reckoned import COUNTED, earlier, hedged, held, like, tally, woken_sketches, words_between
from pelican_newslint.rules.numbers._relations import shown, written

_UP = r"increase|rise|jump|gain|growth|leap|surge|uplift|hike|climb|improvement"
_DOWN = r"decrease|fall|drop|decline|cut|reduction|slump|dip|plunge|loss|slide|saving|contraction|discount"
_NOUN = re.compile(
    rf"(?:^|[,(:;–] ?|\b(?:or|is|was|be|and|with|for|marks|marked|represents|represented|means|meant|meaning) )(?:or |that is |which is )?"
    rf"(?:an? |the )(?:[a-z-]+ ){{0,2}}(?:(?P<up>{_UP})|(?P<down>{_DOWN})) of $"
)
_MOVED = re.compile(r"[,(–] ?(?:and |or |which is |which was |were |was |is )?(?:(?P<up>up|higher)|(?P<down>down|lower))(?: by)? $")
_SO = re.compile(
    r"(?:,|;| –) (?:so|so that|which means|meaning|that means|and so)(?: that)? [^,;:.]{2,40}?\b(?:(?P<up>rose|risen|rise|grown|grew|increased|"
    r"went up|gone up|goes up|go up|climbed|jumped)|(?P<down>fell|fallen|dropped|went down|gone down|decreased|shrank|shrunk|been cut|declined))"
    r"(?: by)? $"
)
_AHEAD = re.compile(r"(?:[,(–] ?|\b(?:or|is|was|be|being) )(?:or |which is |which was |which would be |that is |some |an? |still )?$")
_BEHIND = re.compile(
    rf"^ (?:(?:[a-z]+ ){{0,2}}(?:(?P<up>more|higher|larger|bigger|greater|longer)|(?P<down>fewer|less|lower|smaller|cheaper|shorter))\b|"
    rf"(?:(?P<upn>{_UP})|(?P<downn>{_DOWN}))\b)"
)
_LINK = re.compile(
    r"\b(?:against|as against|compared (?:with|to)|from|in place of|instead of|rather than|versus|than|now|down to|up to|rose to|fell to|to)"
    r"(?: (?:only|just|a|an|the|its|their|his|her|some|previous|present|current|old|original|last|year's|figure|average|of|now|is|are|"
    r"takes?|has|have)){0,4} $"
)
_WHEN = re.compile(
    r"#|\b(?:last|previous(?:ly)?|earlier|ago|before|now|this (?:year|month|week|season|spring|summer|autumn|winter)|then|originally|"
    r"today|used to|once|"
    r"the (?:year|month|week|season) (?:after|before))\b"
)
_CLOSED = re.compile(
    r"^(?:[.,;:)!?\"”]|$| –| and | but |(?: [a-z]+){1,2}[.,;)]| than (?:that|it|this|before|originally|now|the (?:old|first|original|"
    r"previous|other|earlier) )"
    r"| (?:on|over|than|from|in|since) (?:the )?(?:year|previous|month|week|same|in |a year|last year|last month|last week|\[|$))"
)
_THAN = re.compile(
    r"^(?: [a-z]+){0,4}? (?:than|on|from) (?:(?:the|its|their|last|this|his|her|a|year's|month's|previous|original|of|figure|total|some) ){0,5}$"
)
_POINTS = re.compile(r"^ (?:percentage )?points?\b")
_FROM = re.compile(r"^(?: [a-z]+){0,2} (?:from|on) (?:the |its |last year's |a |about )?$")
_APART = re.compile(
    r"^(?: [a-z]+){0,2} (?:(?P<up>ahead of|clear of|above|in front of|more than)|(?P<down>behind|adrift of|short of|below|shy of|"
    r"fewer than|less than))\b"
    r"[^.;:]{1,45}?\b(?:on|with|have|has|at|had|of|than|got|won|scored|were|was|'s|is|are)(?: the| a| only)? ?$"
)
_AND = re.compile(r"^(?: [a-z]+){0,2} (?:and|plus|with) (?:an? |the )")
_VERB = re.compile(
    r"\b(?:(?P<up>rose|risen|rise|grew|grown|increased?|up|climbed|raised?|gained|jumped|added)|(?P<down>fell|fallen|fall|dropped|down|"
    r"decreased?|cut|reduced?|lost|shrank|"
    r"lowered|slashed|trimmed|shed))(?: (?!from\b|to\b|at\b|of\b)[a-z]+){0,3}? (?:by )?$"
)
_FROM_TO = re.compile(r"^(?: [a-z]+){0,3}?,? (?:from|to) $")
_THAN_LAST = re.compile(r"^(?: [a-z]+){0,2} than (?:last|a year|the (?:previous|year)|in|usual|normal|average|expected|planned)\b")
_LAST = re.compile(
    r"\b(?:last|year (?:ago|earlier|before)|previous\w*|then|in (?:19|20)\d\d|usual\w*|normal\w*|average|expected|planned)\b"
)
_NOW = re.compile(r"\b(?:now|once|used to|originally|instead)\b")
_BETWEEN, _BEFORE = 110, 70
"""Characters between the figures, and before the change."""
_NEAR = 8.0
_FAR, _FAR_APART = 25.0, 12.0
"""A figure so many times another is another thing: in one sentence, and over two."""


class _Told(msgspec.Struct, frozen=True):
    """The told change and where it stands in its sentence."""

    figure: Figure
    at: int
    up: bool
    compares: bool
    """ "17 per cent more than [the old figure]"."""
    kinds: str = COUNTED
    """Of the figures that the change lies between."""


def told_changes(
    article: Article, woken: Sequence[Block], kind: Literal["percent", "points", "plain"], done: set[int]
) -> Iterator[Match | Right]:
    """Changes in per cent and fractions, of rates in points, or in the figures' own unit; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken):
        for at in range(len(sketch.figures)):
            told = _told(sketch, at)
            if told is None or _kind(told) != kind or told.figure.span.start in done:
                continue
            pair = _pair(sketch, told) or _across(article, number, sketch, told)
            if pair is not None:
                done.add(told.figure.span.start)
                yield _judge(article, told, *pair)


def _kind(told: _Told) -> Literal["percent", "points", "plain"]:
    return "points" if told.kinds == "P" else "percent" if told.figure.kind in "PF" else "plain"


def _told(sketch: Outline, at: int) -> _Told | None:
    figure = sketch.figures[at]
    if figure.kind not in "PFNMUB":
        return None
    lead, trail = sketch.gaps[at], sketch.gaps[at + 1]
    points = figure.noun == "point" or _POINTS.match(trail) is not None
    kinds = "P" if figure.kind == "B" or (points and any(each.kind == "P" for each in sketch.figures)) else COUNTED
    trail = trail if figure.kind == "B" or not points else _POINTS.sub("", trail)
    more = "[" if at + 1 < len(sketch.figures) else ""
    if found := _NOUN.search(lead) or _MOVED.search(lead):
        return (
            _Told(figure, at, found["up"] is not None, _FROM.search(trail) is not None, kinds)
            if _CLOSED.match(trail + more) or _FROM.search(trail)
            else None
        )
    if (found := _VERB.search(lead)) and _FROM_TO.match(trail) and figure.kind in "NMUB":
        return _Told(figure, at, found["up"] is not None, False, kinds)
    if (found := _APART.match(trail)) and _AHEAD.search(lead) and more:
        return _Told(figure, at, found["up"] is not None, True, kinds)
    if figure.kind in "PF" and (found := _SO.search(lead)) and _CLOSED.match(trail + more):
        return _Told(figure, at, found["up"] is not None, False, kinds)
    found = _BEHIND.match(trail) if _AHEAD.search(lead) else None
    if found is None:
        return None
    up = found["up"] is not None or found["upn"] is not None
    if figure.kind in COUNTED and found["up"] == "more" and not (more and _THAN.match(trail[found.end() :])):
        return None  # "four more are missing"
    rest = trail[found.end() :]
    if _THAN.match(rest) and more and not found["upn"] and not found["downn"]:
        return _Told(figure, at, up, True, kinds)
    return _Told(figure, at, up, False, kinds) if _CLOSED.match(rest + more) else None


def _pair(sketch: Outline, told: _Told) -> tuple[Figure, Figure, bool] | None:
    """The two figures of the sentence that the change lies between."""
    before = [at for at in range(told.at) if sketch.figures[at].kind in told.kinds]
    if told.compares:
        return _compared(sketch, told, before)
    if (found := _from_to(sketch, told)) is not None:
        return found
    if len(before) > 2 and sketch.figures[before[0]].kind == "M" and sketch.figures[before[-2]].kind == "U":
        before.pop(-2)  # "to £14 for a 20kg bag from £7"
    if len(before) < 2:
        return None
    first, second = before[-2:]
    one, two = sketch.figures[first], sketch.figures[second]
    if not like(one, two) or not _possible(told, one, two):
        return None
    between, behind = words_between(sketch, first, second), words_between(sketch, second, told.at)
    led = sketch.gaps[first][-30:] + ("#" if first and sketch.figures[first - 1].kind == "O" else "")
    when = len(_WHEN.findall(f"{led} {between} {behind}"))
    tied = _LINK.search(between) or when > 1 or (when and one.kind == "M" and _NOW.search(led + between))
    return (one, two, True) if tied and len(between) < _BETWEEN and len(behind) < _BEFORE else None


def _compared(sketch: Outline, told: _Told, before: list[int]) -> tuple[Figure, Figure, bool] | None:
    """ "4,300, 17 per cent more than the 3,600": one figure stands on each side."""
    behind = next((at for at in range(told.at + 1, len(sketch.figures)) if sketch.figures[at].kind != "O"), None)
    if behind is None or not before or sketch.figures[behind].kind not in told.kinds or _AND.match(sketch.gaps[behind + 1]):
        return None
    new, old = sketch.figures[before[-1]], sketch.figures[behind]
    return (new, old, True) if like(new, old) and _possible(told, new, old) else None


def _from_to(sketch: Outline, told: _Told) -> tuple[Figure, Figure, bool] | None:
    """ "By £15,000, from £60,000 to £45,000"."""
    if told.at + 2 >= len(sketch.figures):
        return None
    one, two = sketch.figures[told.at + 1 : told.at + 3]
    lead, between = sketch.gaps[told.at + 1], sketch.gaps[told.at + 2]
    tied = (lead.endswith(" from ") and between.endswith(" to ")) or (lead.endswith(" to ") and between.endswith(" from "))
    fits = one.kind in told.kinds and two.kind in told.kinds and like(one, two) and _possible(told, one, two)
    return (one, two, True) if tied and fits and len(lead) < 40 and len(between) < 40 else None


def _across(article: Article, number: int, sketch: Outline, told: _Told) -> tuple[Figure, Figure, bool] | None:
    """One figure right before the change, the other the only like one of the sentence before."""
    before = [each for each in sketch.figures[: told.at] if each.kind in told.kinds]
    if told.compares or len(before) != 1 or len(sketch.gaps[told.at]) > 60:
        return None
    other_base = _THAN_LAST.match(sketch.gaps[told.at + 1]) is not None
    for other in earlier(article, number):
        if (other_base and not _LAST.search(other.text)) or (told.kinds == "P" and other.block != sketch.block):
            return None
        likes = [
            each for each in other.figures
            if each.kind in told.kinds and each.kind == before[0].kind and like(before[0], each) and _possible(told, before[0], each, far=_FAR_APART)
        ]  # fmt: skip
        if likes:
            return (likes[0], before[0], False) if len(likes) == 1 else None
    return None


def _possible(told: _Told, one: Figure, two: Figure, *, far: float = _FAR) -> bool:
    """Whether the two differ, and not by far; a plain change is of their unit."""
    low, high = sorted((one.value, two.value))
    if low <= 0 or low == high or high / low > far:
        return False
    if told.figure.kind in "PF" or told.kinds == "P":
        return True
    return like(told.figure, one) and like(told.figure, two) and told.figure.value < high and high / low < _NEAR


def _judge(article: Article, told: _Told, one: Figure, two: Figure, same: bool) -> Match | Right:
    low, high = sorted((one, two), key=lambda each: each.value)
    old, new = (low, high) if told.up else (high, low)
    percent = told.figure.kind in "PF"
    value = 100 * abs(new.value / old.value - 1) if percent else abs(new.value - old.value)
    kind = "an increase" if told.up else "a decrease"
    if told.compares and told.figure.kind not in "PF":
        sure = same and not (hedged(old) or hedged(new))
        says = f"Between {shown(article, old)} and {shown(article, new)} lie {written(told.figure, value, article)}"
        return tally(
            article, told.figure, _made(old, new, percent=False), says, ((old, "one"), (new, "the other")), None if sure else "warning"
        )
    says = f"From {shown(article, old)} to {shown(article, new)} is {kind} of {written(told.figure, value, article)}"
    sure = same and not (hedged(old) or hedged(new) or told.figure.exact.meets(_made(old, new, percent=percent)))
    made = _made(held(old), held(new), percent=percent)
    return tally(article, told.figure, made, says, ((old, "from"), (new, "to")), None if sure else "warning")


def _made(old: Figure, new: Figure, *, percent: bool) -> Range:
    """All that the change can be."""
    if percent:
        ends = (100 * (new.exact.low / old.exact.high - 1), 100 * (new.exact.high / max(old.exact.low, 1e-9) - 1))
    else:
        ends = (new.exact.low - old.exact.high, new.exact.high - old.exact.low)
    sizes = sorted(abs(each) for each in ends)
    return Range(*sizes) if ends[0] * ends[1] > 0 else Range(0, sizes[1])
