"""So much for each and one sum beside it, which make a total: "£1,000 for each player and £2,000 for the coach. For 18 players that is £22,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_EACH = later(r"^ (?:for|to|on|from) (?:each|every)(?: of (?:the |its |his |her |their )?)?(?: (?P<noun>[a-z]{3,}))?")
_FLAT = later(r"(?:,? and|,? plus|,? with)(?: [a-z]+){0,2} $")
_TOTAL = later(
    r"\b(?:comes? to|came to|total(?:s|ling|led)?(?: of)?|is|was|makes?|making|costs?|cost|altogether|in all|a bill of|"
    r"or)(?: about)? $|[,(] $"
)
_IN_ALL = later(r"^,? (?:in all|in total|altogether|all told|together)\b")
_FAR, _SLACK = 0.35, 0.004


def with_one_sum(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each total once."""
    for number, sketch in woken_sketches(article, woken):
        for at, rate in enumerate(sketch.figures):
            found = _EACH.match(sketch.gaps[at + 1]) if rate.kind == "M" else None
            if found is not None and (verdict := _judge(article, number, at, found["noun"])) and verdict.span.start not in done:
                done.add(verdict.span.start)
                yield verdict


def _judge(article: Article, number: int, at: int, name: str | None) -> Match | Right | None:
    every = sketches(article)
    sketch, behind = (
        every[number],
        every[number + 1] if number + 1 < len(every) and every[number + 1].block == every[number].block else None,
    )
    rate = sketch.figures[at]
    flats = [
        each for place, each in enumerate(sketch.figures)
        if each.kind == "M" and each.unit == rate.unit and each is not rate and place in (at - 1, at + 1, at + 2)
    ]  # fmt: skip
    if not flats or not any(_FLAT.search(gap) for gap in sketch.gaps[1 : at + 3]):
        return None
    home = sketch if len(flats) > 1 or behind is None else behind
    totals = [
        each for place, each in enumerate(home.figures)
        if each.kind == "M" and each.unit == rate.unit and each not in (rate, flats[0])
        and (_TOTAL.search(home.gaps[place]) or _IN_ALL.match(home.gaps[place + 1]))
    ]  # fmt: skip
    noun = singular(name) if name else None
    counts = [
        each for other in (sketch, home) for each in other.figures if each.kind == "N" and each.value > 1 and each.noun in (None, noun)
    ]
    if len(totals) != 1 or len({each.value for each in counts}) != 1 or any(map(hedged, (rate, flats[0], totals[0]))):
        return None
    return _verdict(article, rate, counts[0], flats[0], totals[0])


def _verdict(article: Article, rate: Figure, count: Figure, flat: Figure, total: Figure) -> Match | Right | None:
    value = rate.value * count.value + flat.value
    if total.value in (rate.value * count.value, flat.value * count.value) or abs(total.value - value) > _FAR * value:
        return None
    says = f"{shown(article, count)} times {shown(article, rate)} and {shown(article, flat)} make {written(total, value, article)}"
    made = Range(value * (1 - _SLACK), value * (1 + _SLACK))
    related = ((count, "how many"), (rate, "each"), (flat, "beside it"))
    return tally(article, total, made, says, related, "warning")
