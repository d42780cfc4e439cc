"""An average told beside the only whole and count that it can be of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Outline
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, held, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_NEAR = 2.0
_LIST = 3
_ROUGH = 0.08
_SPEEDS = {"km/h": "km", "mph": "mi", "m/s": "m"}
_NEXT = later(r"(?: (?:for|in|from|at|on|by) [a-z .'’-]{1,40})?(?:,|,? and) ")
_OF_THEM = later(r"^(?: [a-z'-]+){0,2} of (?:the |its |all )?")
_AVERAGE = later(
    r"\b(?:an average of|average of|averaging|averaged|on average|at an average|average speed)(?: of)? (?:just |only |one every )?$"
)


def _of_list(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "Bids of £40,000, £50,000 and £60,000, an average of £55,000": the sentence lists nothing else."""
    told, first = sketch.figures[at], at
    while first and (sketch.figures[first - 1].kind, sketch.figures[first - 1].unit) == (told.kind, told.unit):
        first -= 1
    listed = list(sketch.figures[first:at])
    if len(listed) < _LIST or any(map(hedged, (*listed, told))):
        return None
    if told.kind == "N" and len({each.noun for each in (*listed, told)} - {None}) > 1:
        return None
    if any(_NEXT.fullmatch(gap) is None for gap in sketch.gaps[first + 1 : at]) or told.quantity is None:
        return None
    value = sum(each.value for each in listed) / len(listed)
    if not within(told.value, value, _NEAR):
        return None
    names = [shown(article, each) for each in listed]
    says = f"The average of {', '.join(names[:-1])} and {names[-1]} is {written(told, value, article)}"
    slack = max(told.quantity.step, 0.01 * value)
    return tally(article, told, Range(value - slack, value + slack), says, [(each, "one of them") for each in listed], "warning")


def _speed(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "320 km in two hours, an average of 130 km/h"."""
    told = sketch.figures[at]
    unit = _SPEEDS.get(told.unit or "")
    ways = [each for each in sketch.figures[:at] if each.kind == "U" and each.unit == unit]
    times = [each for each in sketch.figures[:at] if each.kind == "D"]
    if unit is None or len(ways) != 1 or len(times) != 1 or hedged(ways[0]) or times[0].value <= 0:
        return None
    value = 60 * ways[0].value / times[0].value
    if not within(told.value, value, _NEAR):
        return None
    says = f"{shown(article, ways[0])} in {shown(article, times[0])} is {written(told, value, article)}"
    made = Range(value * (1 - _ROUGH), value * (1 + _ROUGH))
    return tally(article, told, made, says, ((ways[0], "so far"), (times[0], "in this time")), "warning")


def loose_averages(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """ "420 goals in seven seasons, an average of 60"."""
    for _, sketch in woken_sketches(article, woken, 3):
        for at, told in enumerate(sketch.figures):
            before = [each for each in sketch.figures[:at] if each.kind in COUNTED]
            if found := _AVERAGE.search(sketch.gaps[at]) and (_of_list(article, sketch, at) or _speed(article, sketch, at)):
                done.add(told.span.start)
                yield found
                continue
            if (
                not _AVERAGE.search(sketch.gaps[at])
                or told.kind not in COUNTED
                or told.span.start in done
                or len(before) != 2
                or hedged(told)
            ):
                continue
            total, count = before
            if _OF_THEM.search(article.text[total.span.end : count.span.start]):
                continue  # "in 70 of the 72 counties"
            if (
                count.kind != "N"
                or total.kind != told.kind
                or count.value < 2
                or hedged(total)
                or hedged(count)
                or sketch.gaps[at + 1].startswith(" per cent")
                or "innings" in sketch.text  # a batsman who was not out raises the average
            ):
                continue
            value = total.value / count.value
            if not within(told.value, value, _NEAR):
                continue
            done.add(told.span.start)
            says = f"{shown(article, total)} for {shown(article, count)} is {written(told, value, article)} each"
            half = 0.51 if told.value == int(told.value) else 0.06
            made = Range(held(total).exact.low / count.value - half, held(total).exact.high / count.value + half)
            yield tally(article, told, made, says, ((total, "the whole"), (count, "how many")), "warning")
