"""The outline of a sentence: its words with every figure replaced by a mark that says its kind, so that short patterns can tie figures.

"Revenue rose to $92m from about $80m, a 15% rise" becomes "revenue rose to [M0] from [M1], a [P2] rise".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.holding import matches, small_letters
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.reading.figures import Range, meant
from pelican_newslint.rules.numbers.reading.fractions import about_a_share, fractions, is_fraction_word
from pelican_newslint.rules.numbers.reading.no_ages import in_brackets_of_list, is_limit
from pelican_newslint.rules.numbers.reading.places_told import of_other_places, places_told

ONE_BEFORE = (
    r"was|is|had|has|in|at|by|to|for|from|with|without|under|near|on|off|outside|inside|behind|beside|above|below|over|across|along|around|"
    r"between|through|upstairs|downstairs|each|here|there|abroad|elsewhere|died|went|abstained|abstention|against"
)
_ONE = later(rf"(?<=[,;:–] )one(?= (?:{ONE_BEFORE}|of (?:them|which|whom))\b)|(?<= and )one(?= (?:{ONE_BEFORE})\b)")
"""The "one" that is a part of a list: "29 were negative, one was positive"."""
_BEFORE_ONE = (", one ", ": one ", "; one ", " and one ")
_JUST = later(r"\b(?:exactly|precisely|only|just|roughly) $")


class Figure(msgspec.Struct, frozen=True):
    """A figure of an outline. `kind`: M money, U measure, D duration, P per cent, B points, F fraction, N count, T clock time, O other.

    `exact` is all that it may stand for; per cent and fractions are shares of 100. A duration is in minutes.
    """

    kind: str
    value: float
    exact: Range
    span: Span
    unit: str | None = None
    noun: str | None = None
    quantity: Quantity | None = None


class Outline(msgspec.Struct, frozen=True):
    """`text` is lower case; the number in a mark is the index of its figure."""

    text: str
    figures: tuple[Figure, ...]
    gaps: tuple[str, ...] = ()
    """The words before each figure, and behind the last one."""
    block: int = 0
    """Start of its block."""


def outlines(article: Article, woken: Sequence[Block]) -> Iterator[Outline]:
    """One for each sentence that holds two figures or more, and one for each pair of neighbouring sentences of a block."""
    starts = {block.span.start for block in woken}
    return (each for start, each in _all(article) if start in starts)


@once
def sketches(article: Article) -> tuple[Outline, ...]:
    """One for each sentence, figures or none."""
    marks, places = _sorted_marks(article)
    return tuple(
        _outline(article, each.span, marks[bisect_left(places, each.span.start) : bisect_left(places, each.span.end)])
        for each in article.sentences
    )


@once
def _all(article: Article) -> tuple[tuple[int, Outline], ...]:
    """All of an article, with the start of the block: several rules ask one after the other."""
    marks, places = _sorted_marks(article)
    found: list[tuple[int, Outline]] = []
    last: tuple[int, Span, int] | None = None
    for sentence in article.sentences:
        span = sentence.span
        inside = marks[bisect_left(places, span.start) : bisect_left(places, span.end)]
        start = article.blocks[sentence.block].span.start
        if len(inside) > 1:
            found.append((start, _outline(article, span, inside)))
        if last is not None and last[0] == sentence.block and last[2] and inside:
            both = Span.of(last[1].start, span.end)
            found.append((start, _outline(article, both, marks[bisect_left(places, both.start) : bisect_left(places, both.end)])))
        last = sentence.block, span, len(inside)
    return tuple(found)


@once
def _shown(article: Article) -> str:
    """The text as outlines show it."""
    return _plain(small_letters(article))


def _outline(article: Article, span: Span, marks: Sequence[tuple[Span, Figure]]) -> Outline:
    """The outline of one stretch of text."""
    shown = _shown(article)
    parts: list[str] = []
    figures: list[Figure] = []
    at = span.start
    for place, figure in marks:
        if place.start < at:
            continue
        parts += (shown[at : place.start], f"[{figure.kind}{len(figures)}]")
        figures.append(figure)
        at = place.end
    parts.append(shown[at : span.end])
    block = article.blocks[article.sentence_at(span.start).block].span.start
    return Outline("".join(parts), tuple(figures), tuple(parts[::2]), block)


def _plain(text: str) -> str:
    return text.replace("[", "(").replace("]", ")").replace("’", "'").replace("—", "–").replace(" - ", " – ")


@once
def _sorted_marks(article: Article) -> tuple[list[tuple[Span, Figure]], list[int]]:
    """All marks in the order of the text, and where each begins."""
    marks = sorted(_marks(article), key=lambda each: (each[0].start, -each[0].end))
    return marks, [place.start for place, _ in marks]


def _marks(article: Article) -> Iterator[tuple[Span, Figure]]:
    """Every figure with the place of its mark, which takes "about" in."""
    lower = small_letters(article)
    ages = _bare_ages(article) | places_told(article)
    for quantity in article.quantities:
        if quantity.span.start in ages or any(is_none(lower, quantity) for is_none in (is_limit, _is_base, _added, of_other_places)):
            yield quantity.span, Figure("O", 0, Range(0, 0), quantity.span)
        elif quantity.noun != "time" and not is_fraction_word(lower, quantity) and not _leads(lower, quantity):
            soft = quantity.approximate_span
            place = Span.of(soft.start, quantity.span.end) if soft is not None and soft.start < quantity.span.start else quantity.span
            yield _with_just(lower, place), _figure(lower, quantity)
    for place, share in fractions(article.words, lower):
        yield _with_just(lower, place), Figure("F", share.value, share.exact, share.span)
    for one in _ONE.finditer(lower) if any(each in lower for each in _BEFORE_ONE) else ():
        yield Span.of(*one.span()), Figure("N", 1.0, Range(1, 1), Span.of(*one.span()))
    for time in article.times:
        if time.minutes is not None:
            yield time.span, Figure("T", float(time.minutes), Range(time.minutes, time.minutes), time.span)
    for other in chain((each.span for each in article.dates), (each.span for each in article.years), (each.span for each in article.ages)):
        if lower[other.end : other.end + 1] == ")" and in_brackets_of_list(article, lower, other):
            number = float(lower[other.start : other.end])
            yield other, Figure("N", number, Range(number, number), other)
            continue
        yield other, Figure("O", 0, Range(0, 0), other)


def _bare_ages(article: Article) -> frozenset[int]:
    """Where ages stand that nothing but their place tells: the last of "aged 19 and 57", and "one, 79, was ill"."""
    text = article.text
    found = {at.start() for each in article.ages if each.form == "aged" and (more := _MORE_AGES.match(text, each.span.end))
             for at in _DIGITS.finditer(text, *more.span())}  # fmt: skip
    if "and" in article.words.index:
        found.update(
            at.start() for each in matches(article, _OF_AGES, _OF) for at in _DIGITS.finditer(text, each.start("ages"), each.end())
        )
    if "one" in article.words.index or "other" in article.words.index:
        found.update(each.start("age") for each in matches(article, _ONE_AGED, _ONE_OR_OTHER))
    if "who" in article.words.index:
        found.update(each.start("age") for each in matches(article, _WHO_IS, _WHO))
    return frozenset(found)


_OF_AGES = later(
    r"\b(?:men|women|people|brothers|sisters|suspects|hikers|climbers|drivers|students|teenagers|youths|victims|soldiers|couple|pair), "
    r"(?:both |all )?of (?P<ages>\d{1,2}(?:, \d{1,2}){0,4} and \d{1,2})(?=[,.;:)])"
)
""" "Two men, of 29 and 33, were held"."""
_OF, _WHO = (", of ", ", both of ", ", all of "), ("who is", "who was", "who turn")
_ONE_OR_OTHER = ("one, ", "the other, ")
_WHO_IS = later(
    r"\bwho (?:is|was|turned|turns)(?: now| then| only| just| still)? (?P<age>\d{1,2})(?=[.,;:)]| (?:and|but|when|at the time)\b)"
)
""" "21 fewer than Kenta, who is 24"."""
_MORE_AGES = later(
    r"(?:, \d{1,2})*,? and \d{1,2}(?=[,.;:)]| (?:were|are|was|is|had|have|has|died|when|at|respectively|from|of|who|both|all)\b)"
)
_DIGITS = later(r"\d+")
_ONE_AGED = later(r"\b(?:one|the other), (?P<age>\d{1,2})(?=, (?:was|is|had|has|died|who|a|an|of|from|remains?|suffered|in)\b)")


def _added(lower: str, quantity: Quantity) -> bool:
    """Whether it is a minute of a match with those added: "Orr 45, 90+3"."""
    return lower[quantity.span.end : quantity.span.end + 1] == "+" and lower[quantity.span.end + 1 : quantity.span.end + 2].isdigit()


def _is_base(lower: str, quantity: Quantity) -> bool:
    """Whether a rate is told for so many: "31 cases for every 100 children" are 31."""
    return quantity.low in _BASES and quantity.unit is None and lower.endswith((" for every ", " per "), 0, quantity.span.start)


_BASES = frozenset({100, 1000, 10_000, 100_000, 1_000_000})


def _with_just(lower: str, place: Span) -> Span:
    """With "exactly", "only" or "just" before it."""
    found = _JUST.search(lower, max(place.start - 10, 0), place.start) if lower.endswith(("ly ", "just "), 0, place.start) else None
    return Span.of(found.start(), place.end) if found else place


def _leads(lower: str, quantity: Quantity) -> bool:
    """Whether an ordinal stands before a count: "the first 20 flights" are 20."""
    return quantity.ordinal and _COUNT.match(lower, quantity.span.end) is not None


_COUNT = later(r" (?:\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [a-z]")


def _figure(lower: str, quantity: Quantity) -> Figure:
    kind, factor = _kind(quantity)
    if kind == "F" and _AMOUNT.search(lower, quantity.span.start, quantity.span.end):
        kind, factor = "O", 1
    exact = meant(quantity)
    if quantity.fraction and kind == "F":
        exact = about_a_share(lower, quantity, exact)
    return Figure(
        kind, quantity.low * factor, Range(exact.low * factor, exact.high * factor), quantity.span, quantity.unit, quantity.noun, quantity
    )


_AMOUNT = later(r" an?$")
""" "Half a point" is an amount and no share."""
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}


def _kind(quantity: Quantity) -> tuple[str, float]:
    """Its letter, and what its value is multiplied with."""
    if quantity.ordinal or quantity.range or quantity.malformed:
        return "O", 1
    if quantity.unit == "percent":
        return "P", 1
    if quantity.unit == "points":
        return "B", 1
    if quantity.money:
        return "M", 1
    if quantity.unit is not None and quantity.noun == quantity.unit:
        return "D", _MINUTES.get(quantity.unit, 1)
    if quantity.unit is not None:
        return "U", 1
    return ("F", 100) if quantity.fraction and quantity.low < 1 else ("N", 1)
