"""Shares whose whole stands further up and is named: "the fund pays 76 million, or 80 per cent of the cost", "the hall was half full"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, held, like, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

TOLD = later(
    r"(?:[,(–;:]|,? or|,? and)(?: or| that is| that's| which is| it is| it means| that means| which means| meaning| this is| which makes| making|"
    r" equal to| equivalent to| just| only| about| some| nearly| almost| a mere| more than| over| under| less than){0,3} $|"
    r"\b(?:is|are|was|were|accounts? for|accounted for|makes? up|made up|represents?|represented|equals?)(?: just| only| about| nearly)? $"
)
BESIDE = 60
"""Characters between a part and its share."""
_OF_NAMED = later(
    r"^ of (?:(?:the|its|their|all|this|that|those|these|his|her|our) )?(?:(?:total|whole|entire|full|overall|annual|yearly|[a-z]+'s?) ){0,2}"
    r"(?P<noun>[a-z]{3,})(?=[,.;:)\"”]|$| (?:and|but|while|was|were|is|are|came|went|had|has|have|by|on|with|at|in)\b)"
)
_SHUT = later(r"^(?:[,.;:)\"”]|$| (?:and|but|while|were|was|are|is|had|have|said)\b)")
_PART_OF = later(r"^(?: [a-z-]+){0,2} of (?:the|its|their|those|these) (?P<noun>[a-z-]{4,})\b")
_ASKED = later(
    r"^(?: [a-z-]+){0,3} (?:(?:who were |were )?(?:questioned|surveyed|asked|polled|interviewed|sampled)|(?:took part|answered|replied|responded)\b)"
)
_POLL_OF = later(
    r"\b(?:survey|poll|sample|questionnaire|interviews?|study)(?: of| with| among) (?:some |about |more than )?$|\bpolled $|\bsurveyed $|\basked $"
)
_ANSWERED = later(
    r"^ (?:[a-z]+ ){0,2}?(?:said|answered|thought|believed|wanted|preferred|named|chose|felt|did not|didn't|had not|were for|"
    r"were against|told|opposed|favou?red|supported|admitted)\b"
)
_FULL = later(r"^ (?:full|empty|filled|occupied)\b")
_HOLDS = later(
    r"\b(?:holds?|holding|seats|capacity (?:of|is|was)|capacity for|room for|space for|can (?:hold|seat|take)|built for)(?: about| some)? $"
)
_CROWD = later(
    r"\b(?:crowd|audience|attendance|gate|turnout) (?:of|was)(?: about| some)? $|\b(?:watched by|before|in front of|attended by) $"
)
_HEADS = frozenset(
    "spectator fan supporter viewer passenger patient inmate prisoner visitor guest pupil student person people onlooker".split()
)
_PLACES = frozenset("seat place bed berth cell bunk capacity".split())
_TOTAL = frozenset({"total", "whole", "all", "lot", "sum"})
_NO_NAME = frozenset(
    "them these those that this which whom year month week day time country world city town people way kind sort him her one "
    "others rest average".split()
)
_LEAD, _TRAIL = 50, 30
_FAR, _SLACK = 2.3, 0.6


def far_shares(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each share once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        rates = [at for at, each in enumerate(sketch.figures) if each.kind in "PF"]
        if len(rates) != 1 or sketch.figures[rates[0]].span.start in done:
            continue
        found = _full(article, number, sketch, rates[0]) or _of_named(article, number, sketch, rates[0])
        if found:
            done.add(sketch.figures[rates[0]].span.start)
            yield found


def _of_named(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    told, part = sketch.figures[at], sketch.figures[at - 1] if at else None
    if part is None or part.kind not in "NMU" or part.value <= 0 or len(sketch.gaps[at]) > BESIDE or not TOLD.search(sketch.gaps[at]):
        return None
    if any(each.value > part.value and like(each, part) for each in sketch.figures if each is not part):
        return None
    trail = sketch.gaps[at + 1]
    if (named := _OF_NAMED.match(trail)) is not None:
        noun = part.noun if named["noun"] in _TOTAL else singular(named["noun"])
        if noun is None or noun in _NO_NAME or (noun != part.noun and part.kind == "N" and part.noun is not None):
            return None
        wholes = _found(article, number, part, lambda other, place: _is(other, place, part, noun or ""))
        wholes = wholes or (_above(article, number, part) if part.kind == "U" and sketch.gaps[at + 1].startswith(" of the ") else [])
    elif not _SHUT.match(trail):
        return None
    elif (of := _PART_OF.match(sketch.gaps[at])) is not None and singular(of["noun"]) not in _NO_NAME:
        noun = singular(of["noun"])
        wholes = _found(article, number, part, lambda other, place: _counts(other, place, of["noun"]))
    elif part.kind == "N" and part.noun in (None, "person", "people") and _ANSWERED.match(sketch.gaps[at]) and at == 1:
        wholes = _found(
            article, number, part,
            lambda other, place: bool(_ASKED.match(other.gaps[place + 1]) or _POLL_OF.search(other.gaps[place])),
        )  # fmt: skip
    else:
        return None
    return judge(article, told, part, wholes[0]) if len({each.value for each in wholes}) == 1 else None


def _found(article: Article, number: int, part: Figure, is_whole: Callable[[Outline, int], bool]) -> list[Figure]:
    """The figures of all sentences before that are told as the whole."""
    return [
        each for other in sketches(article)[:number] for place, each in enumerate(other.figures)
        if each.kind in "NMU" and each.value > part.value and like(each, part) and is_whole(other, place)
    ]  # fmt: skip


def _above(article: Article, number: int, part: Figure) -> list[Figure]:
    """What the headline or the summary tells in the unit of the part: "38,000 tonnes of tea", and below "half of the tea"."""
    return [
        each for at, other in enumerate(sketches(article)[:number])
        if article.blocks[article.sentences[at].block].scope in {"headline", "summary"}
        for each in other.figures if each.kind == part.kind and each.unit == part.unit and each.value > part.value
    ]  # fmt: skip


def _is(sketch: Outline, at: int, part: Figure, noun: str) -> bool:
    """Whether the words beside a figure say that it's the cost, the budget or what else the share is of."""
    each = sketch.figures[at]
    if part.kind == each.kind == "N":
        return each.noun == noun
    words = f"{sketch.gaps[at][-_LEAD:]} {sketch.gaps[at + 1][:_TRAIL]}".replace("'", " ").split()
    return stem(noun) in {stem(word.strip(".,;:()")) for word in words}


def _counts(sketch: Outline, at: int, name: str) -> bool:
    """Whether it counts what is so called: "the 180 staff", "1,200 people"."""
    noun = sketch.figures[at].noun
    return noun == singular(name) or (noun is None and sketch.gaps[at + 1].startswith(f" {name}"))


def _full(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "The ground has 20,000 seats and was half full": the crowd stands in the lead."""
    full = _FULL.match(sketch.gaps[at + 1])
    if full is None:
        return None
    near = sketches(article)[: number + 2]
    places = {
        each.value: each for other in near for place, each in enumerate(other.figures)
        if each.kind == "N" and (each.noun in _PLACES or _HOLDS.search(other.gaps[place]))
    }  # fmt: skip
    heads = {
        each.value: each for other in near for place, each in enumerate(other.figures)
        if each.kind == "N" and each.value not in places and (each.noun in _HEADS or _CROWD.search(other.gaps[place]))
    }  # fmt: skip
    if len(places) != 1 or len(heads) != 1:
        return None
    whole, part, told = next(iter(places.values())), next(iter(heads.values())), sketch.figures[at]
    if part.value > whole.value or "empty" in full[0]:
        return None
    return judge(article, told, part, whole)


def judge(article: Article, told: Figure, part: Figure, whole: Figure) -> Match | Right | None:
    if hedged(part) or hedged(whole):
        return None
    one, all_, value = held(part).exact, held(whole).exact, 100 * part.value / whole.value
    made = Range(100 * one.low / all_.high - _SLACK, 100 * one.high / all_.low + _SLACK)
    if not told.exact.meets(made) and (not within(told.value, value, _FAR) or _made_elsewhere(article, told, part)):
        return None
    says = f"{shown(article, part)} of {shown(article, whole)} is {written(told, value, article)}"
    return tally(article, told, made, says, ((part, "the part"), (whole, "the whole")), "warning")


def _made_elsewhere(article: Article, told: Figure, part: Figure) -> bool:
    """Whether another figure of the article makes it."""
    every = (each for sketch in sketches(article) for each in sketch.figures if each.kind == part.kind and each.value > part.value)
    return any(told.exact.low <= 100 * part.value / each.value <= told.exact.high for each in every if like(each, part))
