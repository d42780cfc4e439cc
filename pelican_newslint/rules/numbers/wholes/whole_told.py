"""The whole that makes a rest right: "Twelve firms bid. Five were turned down, four withdrew and the remaining three were asked"."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import plain_value
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like

_BACK = 4
"""Sentences."""
_EQUAL = 1e-6
_OF_THE = later(r"^ of (?:the|its|their|those|these) (?P<noun>[a-z]{3,20})\b")

_BEHIND_OF = later(r"\b[Oo]f (?:the |its |their |all |these |those )?$")


def far_whole(article: Article, sketch: Outline, part: Figure, told: Figure) -> Figure | None:
    """ "12,000 of the homes were reconnected, leaving 19,000": the one count of homes that the article tells elsewhere."""
    found = _OF_THE.match(sketch.gaps[sketch.figures.index(part) + 1])
    noun = singular(found["noun"]) if found is not None else None
    if noun is None or told.noun not in (None, noun):
        return None
    every = [each for other in sketches(article) if other is not sketch for each in other.figures if each.kind == "N" and each.noun == noun]
    wholes = {each.value: each for each in every if each.value > max(part.value, told.value)}
    whole = next(iter(wholes.values()), None)
    return whole if whole is not None and len(wholes) == 1 and not hedged(whole) and like(whole, told) else None


def missing_told(article: Article, number: int, told: Figure, gap: float) -> bool:
    """Whether what the whole lacks is told near: "won £2m … £5.2m, of which £1.9m was given and £1.3m is to be found"."""
    near = (*sketches(article)[:2], *sketches(article)[max(number - _BACK, 0) : number + 3])
    return gap > 0 and any(like(each, told) and abs(plain_value(each) - gap) < _EQUAL * gap for other in near for each in other.figures)


def part_of_all(article: Article, number: int, sketch: Outline, told: Figure) -> bool:
    """Whether `told` makes, with like figures of its sentence, what one of the sentences before counts."""
    values = [plain_value(each) for each in sketch.figures if each is not told and like(each, told)]
    mine = plain_value(told)
    sums = {mine + sum(values), *(mine + sum(values[:at]) for at in range(1, len(values) + 1)), *(mine + each for each in values)}
    before = sketches(article)[max(number - _BACK, 0) : number]
    return any(plain_value(each) in sums for other in before for each in other.figures if like(each, told)) if values else False


_MAY_HOLD = later(r"\b(?:licen[cs]ed|certified|allowed|permitted|cleared|able|built|designed|room|space|capacity)\b[^.;,]{0,20}$")


_ONE_GIFT = later(
    r"\b(?:(?:largest|biggest|first|main|single|second|final|next) (?:[a-z]+ )?(?:grant|gift|donation|contribution|share|part|sum|payment|bequest|"
    r"instal+ment|cheque|loan|stake|award|order|tranche)|another),?(?: of)? $"
)
"""The largest of several is no whole: "the largest grant, £4m, came from …; the council gave £2m and the trust found the remaining £1m"."""


def no_whole(article: Article, whole: Figure, told: Figure) -> bool:
    """Whether the whole is of something else than its rest: what a ship is licensed to carry, one gift of several, or bare in what
    somebody says, or in another's words ("when she was 38 … the other 17").
    """
    lead = article.text[max(whole.span.start - 40, 0) : whole.span.start]
    if _MAY_HOLD.search(lead) or _ONE_GIFT.search(lead):
        return True
    if whole.kind != "N" or whole.noun is not None or _BEHIND_OF.search(article.text[max(whole.span.start - 20, 0) : whole.span.start]):
        return False
    return article.quoted(whole.span) or article.quoted(told.span)


def listed_pair(article: Article, one: Figure, other: Figure) -> bool:
    """Whether the two share a noun, side by side, so that neither is a part of the other: "which had 11,400 and 8,200 visits"."""
    first, second = sorted((one, other), key=lambda each: each.span.start)
    return first.noun is None and second.noun is not None and article.text[first.span.end : second.span.start] == " and "
