"""An average lies between the least and the most.

"The average was 12; scores ran from 3 to 9" can't be: averages, means and medians lie inside the range that they are of. The two
must stand in one sentence or in two that follow each other, and measure the same. Nor is the cheapest of a range below its beginning.

Bad:

    The average wait was 12 days, and waits ranged from three to nine days.
                         ^^^^^^^ An average of 12 days can't be: all lie between three and nine days.

Bad:

    Seats cost from £25 to £40, the cheapest being £20.
                                                   ^^^ The cheapest can't be £20: all lie between £25 and £40.

Good:

    Seats cost from £25 to £40, the cheapest being £25. It has rooms at £60 and £90, the cheapest being those by the road.

Good:

    The average wait was six days, and waits ranged from three to nine days.

Good:

    The average wait was 12 days. Last year it was between three and nine days.

Good:

    The average wait was 12 days. Of the nurses, between three and nine are ill. The mean price is £12, with fees from £3 to £9.

Good:

    The average wait was 12 days, twice as long as the usual three to nine days.

Good:

    Its seven large moons range between 396 and 5,149 km across. The average moon is 8 km wide. Days were between 31C and 38C. The mean
    for July is 24C.

Evidence: not reached in a million words of edited news and government posts: rare, and silent there.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.reading.figures import before, between, by_sentence, meant

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="average",
    wakes=Wakes.on("average", "averages", "averaged", "averaging", "mean", "median", "cheapest", "dearest", "priciest", "lowest", "smallest"),
)  # fmt: skip

_AVERAGE = later(
    r"\b(?:(?:average|mean|median)(?: [a-z]+){0,2} (?:of|was|is|were|are|at|being|stood at)|averag(?:e|ed|es|ing)|on average|an average)"
    r"(?: about| around| just| only)? $"
)
_RANGE = later(
    r"\b(?:rang(?:es?|ed|ing) (?:from|between)|(?:varies|varied|vary|varying|ran|run|running) (?:from|between)|"
    r"(?:all|were|are|lie|lay) between) $"
)
_END = later(
    r"^,? (?:with |and )?the (?P<end>cheapest|dearest|priciest|most expensive|lowest|highest|smallest|largest)(?: of them| one| [a-z]+)?"
    r" (?:being|is|was|at|costs|costing) (?:just |only )?$"
)
"""Behind a range: the least or the most of it."""
_OTHER = later(
    r"\b(?:last|previous|earlier|compared|usual|usually|then|normal|normally|target|years? (?:ago|before|earlier)|of which|elsewhere)\b"
)
"""Words that tell of another time or another group."""

_WIDER = later(
    r"\b(?:in|for|across|of|over|among|on) (?:[A-Z]|(?:the |his |her |its |their )?(?:whole |entire )?"
    r"(?:country|nation|region|world|city|county|season|career|league|planet|"
    r"month|year|decade|century|past|other|rest|others)\b)|\b(?:nation|country|world)(?:al|wide)\b|\bnational\b"
)
"""In a sentence of its own, of more than the range's: "the mean for July is 24C"."""

_SOME = later(
    r"\b(?:largest|biggest|big|large|larger|main|major|smallest|smaller|small|known|that|which|who|visible|top|best|first|those|most)\b"
)
_BETWEEN = later(r"\b(?:from|between)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    sentences = dict(by_sentence(article, woken))
    for quantities in sentences.values():
        yield from _ends(article, quantities)
    for number, quantities in sentences.items():
        averages = [each for each in quantities if not each.range and _AVERAGE.search(before(article, each))]
        for near in (number, number + 1, number - 1):
            ranges = list(_ranges(article, sentences.get(near, [])))
            if len(averages) == 1 and len(ranges) == 1 and not any(_OTHER.search(_said(article, each)) for each in {number, near}):
                if near == number or not (_of_some(article, near) or _WIDER.search(article.slice(article.sentences[number].span)[1:])):
                    yield from _judged(article, averages[0], *ranges[0])
                break


def _ends(article: Article, quantities: list[Quantity]) -> Found:
    """ "Between £25 and £40, the cheapest being £20": the least of a range is its beginning."""
    for at, told in enumerate(quantities[1:], 1):
        last = quantities[at - 1]
        first = last if last.range or at < 2 else quantities[at - 2]
        found = _END.match(between(article, last, told)) if told.unit == last.unit and not told.range else None
        led = first.low < last.high and _BETWEEN.search(before(article, first)[-8:]) is not None
        tied = first is last or between(article, first, last).strip() in {"to", "and"}
        if found is not None and led and tied and not (meant(first).low <= told.low <= meant(last).high):
            all_ = Span.of(first.span.start, last.span.end)
            ends = article.slice(all_).replace(" to ", " and ")
            message = f"The {found['end']} can't be {article.slice(told.span)}: all lie between {ends}."
            yield Match(told.span, message, related=(Related(all_, "the range"),))


def _of_some(article: Article, sentence: int) -> bool:
    """Whether the range is said of some of them only: "the seven large moons range from 400 km"."""
    said = _said(article, sentence)
    found = _SOME.search(said)
    return found is not None and (span := _BETWEEN.search(said)) is not None and found.start() < span.start()


def _judged(article: Article, average: Quantity, low: Quantity, high: Quantity) -> Found:
    if average.unit != high.unit or not _alike(average, high) or average.block != high.block:
        return
    wide, told = meant(average), f"{article.slice(low.span)} and {article.slice(high.span)}"
    if low.span == high.span:
        told = article.slice(high.span)
    said = article.slice(average.span)
    if wide.high < meant(low).low or wide.low > meant(high).high:
        message = f"An average of {said} can't be: all lie between {told}."
        yield Match(average.span, message, related=(Related(high.span, "the range"),))
    else:
        yield Right(average.span, f"An average of {said} lies between {told}.")


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.noun == other.noun or one.noun is None or other.noun is None


def _ranges(article: Article, quantities: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Low and high of what is said to range from one to the other."""
    for at, first in enumerate(quantities):
        if not _RANGE.search(before(article, first)):
            continue
        if first.range:
            yield first, first
        elif (
            at + 1 < len(quantities)
            and between(article, first, quantities[at + 1]).strip() in {"to", "and"}
            and first.low < quantities[at + 1].low
        ):
            yield first, quantities[at + 1]


def _said(article: Article, sentence: int) -> str:
    return article.slice(article.sentences[sentence].span).lower()
