"""The whole of a list of parts where it stands outside their sentence: in the one before ("Of these, 29 …"), or anywhere in the article."""

from __future__ import annotations

import re

from pelican_newslint.model import Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import CLOSER, OF_THEM, PartList, Sum, alike_parts, can_be, voted
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, earlier, hedged
from pelican_newslint.rules.numbers.reading.same_event import other_event

_WHERE = later(r"\b(in|at|from|to|for|on|by) ")
_OF_THESE = later(r"^[\"“]?of (?:which|whom|these|those|them|that|this|it)\b[^;:]{0,45}$")
_OF_THE = later(r"(?:^|[,;] |\band |\bbut )[\"“]?(?:out )?of (?:the |these |those |its |their |all )(?:[a-z]+ )?$")
"""The first figure is the whole of those behind it: "of the 130 homes here, 85"."""
_OF_AMOUNT = later(
    r"^[\"“]?(?:out )?of (?:this|that|the) (?:amount|sum|total|quantity|volume|figure|money|weight|harvest|crop|catch|number)\b"
)
_AMOUNT_BACK = 5
"""Sentences before in which "of this amount" finds it, where it has a unit."""
_NEAR, _CLOSE = 0.15, 0.12
"""How near a figure of the article must come: where "of them" or "the other" ask for a whole, and else."""
VOTERS = frozenset(
    "member councillor seat voter ballot vote senator lawmaker mp delegate "
    "shareholder judge juror justice trustee director commissioner worker paper".split()
)


def whole_before(article: Article, number: int, sketch: Outline, parts: PartList) -> Sum | None:
    """The whole stands in the sentence before ("Of these, 29 …"), or further up."""
    first, last = parts.at[0], parts.at[-1]
    closer = CLOSER.search(sketch.gaps[last]) is not None
    if first == 0 and voted(sketch, parts):
        for other in earlier(article, number):
            wholes = [each for each in other.figures if each.kind == "N" and each.noun in VOTERS and can_be(each, parts)]
            if wholes:
                return Sum(parts, wholes[0], closed=False) if len(wholes) == 1 else None
        return None
    tied = first == 0 and _OF_THESE.search(sketch.gaps[first]) is not None
    them = OF_THEM.match(sketch.gaps[first + 1]) is not None
    if tied:
        far = _OF_AMOUNT.match(sketch.text) is not None and parts.figures[0].kind in "MU"
        for other in earlier(article, number, back=_AMOUNT_BACK if far else 2):
            wholes = [each for each in other.figures if each.kind in COUNTED and can_be(each, parts)]
            if len(wholes) > 1:  # "fell to 60 tonnes from 80": what is shared out is what there is now
                wholes = [each for each in wholes if not other.gaps[other.figures.index(each)].endswith((" from ", " against "))]
            if wholes:
                every = len(parts.at) > 2 and _even(sketch, parts) and len(sketch.gaps) == last + 2
                soft: Severity | None = "warning" if every and not closer else None
                return Sum(parts, wholes[0], closed=closer or every, severity=soft) if len(wholes) == 1 else None
        return None
    if any(each.kind in COUNTED for each in sketch.figures[:first]):
        return None
    if (body := _body(article, sketch, parts)) is not None:
        return Sum(parts, body, closed=False, severity="warning")
    sums = parts.figures[0].kind == "M"
    if them or closer or (len(parts.at) > 2 and (sums or parts.total >= 50) and _even(sketch, parts)) or _parallel(sketch, parts):
        return _elsewhere(
            article, number, sketch, parts, near=_NEAR if them or closer else _CLOSE, short=them or closer or len(parts.at) > 2
        )
    return None


def _body(article: Article, sketch: Outline, parts: PartList) -> Figure | None:
    """The one council or parliament of the article, where the parts are all seats: "seven seats, Labour four", of "the ten-member council"."""
    nouns = {each.noun for each in parts.figures}
    if len(parts.at) <= 2 or not _even(sketch, parts) or "seat" not in nouns or not nouns <= {"seat", None}:
        return None
    bodies = [
        each
        for other in sketches(article)
        for each in other.figures
        if each.kind == "N" and each.quantity is not None and each.quantity.hyphenated and _BODY.match(article.text, each.span.start)
    ]
    one = bodies[0] if len({each.value for each in bodies}) == 1 else None
    return one if one and parts.total < (1 + _CLOSE) * one.value else None


_BODY = later(
    r"[\w-]{1,20}-(?:member|seat|strong) (?:[\w'’]{1,20} ){0,2}(?:council|assembly|parliament|senate|legislature|chamber|house|board|congress)\b",
    re.IGNORECASE,
)


def _parallel(sketch: Outline, parts: PartList) -> bool:
    """ "30 in the north and 25 in the south": each part is told with one preposition, and the sentence ends with the last."""
    if _OF_THE.search(sketch.gaps[parts.at[0]]) or (len(parts.at) == 2 and parts.figures[0].kind == "M"):
        return False
    leads = [set(_WHERE.findall(sketch.gaps[at + 1][:45])) for at in parts.at]
    return bool(set.intersection(*leads)) and len(sketch.gaps) == parts.at[-1] + 2


def _even(sketch: Outline, parts: PartList) -> bool:
    """Parts told in one breath: no other figure among them, but what sums of money are for, "£90,000 for two schools"."""
    between = set(range(parts.at[0], parts.at[-1])) - set(parts.at)
    return not between or (parts.figures[0].kind == "M" and all(_counts_for(sketch.figures[each]) for each in between))


def _counts_for(figure: Figure) -> bool:
    return figure.kind == "N" and figure.noun is not None


def _elsewhere(article: Article, number: int, sketch: Outline, parts: PartList, *, near: float, short: bool) -> Sum | None:
    """The one figure of the article that comes near what the parts make, where none is that; what it counts is told beside the parts too."""
    total, most = parts.total, max(each.value for each in parts.figures)
    words = {
        stem(each) for each in re.findall(r"[a-z]{4,}", " ".join((sketch.text, *(each.text for each in earlier(article, number, back=1)))))
    }
    wholes: dict[float, Figure] = {}
    for at, other in enumerate(sketches(article)):
        for each in other.figures if at != number and not other_event(other.text, sketch.text) else ():
            if each.kind in COUNTED and each.value > most and alike_parts(each, parts.figures[0]) and not hedged(each):
                wholes.setdefault(each.value, each)
    if total in wholes:
        return Sum(parts, wholes[total], closed=True)
    close = [
        each for value, each in wholes.items()
        if abs(value - total) <= near * total and (short or value < total) and can_be(each, parts) and _names(each, parts, words)
    ]  # fmt: skip
    return Sum(parts, close[0], closed=True, severity="warning") if len(close) == 1 else None


def _names(whole: Figure, parts: PartList, words: set[str]) -> bool:
    """Whether the parts' own words say what the whole counts."""
    nouns = {each.noun for each in parts.figures} - {None, whole.noun}
    if (
        len(nouns) == 1
        and any(each.noun == whole.noun for each in parts.figures)
        and not any(noun and names_people(noun) for noun in nouns)
    ):
        return False  # floors and flats
    return whole.kind != "N" or (
        whole.noun is not None and (any(each.noun == whole.noun for each in parts.figures) or stem(whole.noun) in words)
    )
