"""So much a kilo, beside the weight and the price of it all: "60 kg worth £18m, or £200,000 a kilo"; "at $240 a tonne it is worth $800,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.units import converted, unit_words
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, held, sized, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_PER = later(r"^ (?:an?|per|each|every|for each|for every|the) (?P<unit>[a-z]+(?: met(?:re|er)s?)?)(?=[,.;:)]|$| [a-z])")
_DIVIDED = later(r"(?:[,(–;:]|,? or|,? and)(?: or| that is| which is| at| that means| which makes| about| some| an average of| on average){0,2} $|"
    r"\b(?:an average (?:price |cost )?of|averaging|priced at) $")  # fmt: skip
_WORTH = later(
    r"\b(?:worth|value[ds]?|valued at|costs?|costing|fetch(?:es|ed)?|brings?(?: in)?|brought(?: in)?|makes?|made|comes? to|came to|"
    r"paid|pays?|sold for|"
    r"earns?|earned|total(?:s|led)?|sum of|price of|bill of|for|at|is|was|or)(?: (?:about|some|nearly|only|just|the [a-z]+|him|her|"
    r"them|it))? $|[,(] $"
)
_OTHER = later(r"\b(?:up to|at least|more than|less than|between|instead|compared|against|last year|rose|fell|raised|cut|from)\b")
_FAR, _SLACK, _SOFT, _BACK = 3.2, 0.025, 0.1, 1


def by_measure(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each price once; `done` are the starts of figures that were judged already."""
    for number, sketch in woken_sketches(article, woken):
        for at, rate in enumerate(sketch.figures):
            per = _PER.match(sketch.gaps[at + 1]) if rate.kind == "M" else None
            symbol = unit_words().get(per["unit"]) if per is not None else None
            if symbol is None or rate.value <= 0 or converted(1.0, symbol, symbol) is None or _OTHER.search(sketch.text):
                continue
            if (found := _judge(article, number, sketch, at, symbol)) and done.isdisjoint(_used(found)):
                done.update(_used(found))
                yield found


def _used(found: Match | Right) -> set[int]:
    return {found.span.start, *(each.span.start for each in found.related)} if isinstance(found, Match) else {found.span.start}


def _judge(article: Article, number: int, sketch: Outline, at: int, symbol: str) -> Match | Right | None:
    rate = sketch.figures[at]
    totals = [place for place, each in enumerate(sketch.figures) if each.kind == "M" and each is not rate and each.unit == rate.unit]
    amounts = _amounts(sketch, symbol)
    for other in earlier(article, number, back=_BACK) if not amounts else ():
        amounts = _amounts(other, symbol) if other.block == sketch.block else []
    if len(totals) != 1 or len(amounts) != 1 or sketch.figures[totals[0]].value <= rate.value:
        return None
    total, (amount, times) = sketch.figures[totals[0]], amounts[0]
    if (
        not _WORTH.search(sketch.gaps[totals[0]])
        or _PER.match(sketch.gaps[totals[0] + 1])
        or not sized(rate.value * times, total.value, _FAR)
    ):
        return None
    soft = any(map(hedged, (rate, total, amount)))
    one, whole = held(rate).exact, held(total).exact
    slack = _SOFT if soft else _SLACK
    if _DIVIDED.search(sketch.gaps[at]) and total.span.start < rate.span.start:
        value = total.value / times
        made = Range(whole.low / times * (1 - slack), whole.high / times * (1 + slack))
        says = f"{shown(article, total)} for {shown(article, amount)} is {written(rate, value, article)} a {_name(sketch, at)}"
        return tally(article, held(rate), made, says, ((total, "the whole"), (amount, "how much")), "warning")
    value = rate.value * times
    says = f"{shown(article, amount)} at {shown(article, rate)} a {_name(sketch, at)} is {written(total, value, article)}"
    made = Range(one.low * times * (1 - slack), one.high * times * (1 + slack))
    return tally(article, held(total), made, says, ((rate, "each"), (amount, "how much")), "warning")


def _amounts(sketch: Outline, symbol: str) -> list[tuple[Figure, float]]:
    """What is weighed or measured, and how many of the unit it is."""
    found = ((each, converted(each.value, each.unit or "", symbol)) for each in sketch.figures if each.kind == "U")
    return [(each, times) for each, times in found if times is not None and times > 1]


def _name(sketch: Outline, at: int) -> str:
    per = _PER.match(sketch.gaps[at + 1])
    return per["unit"] if per is not None else ""
