"""What rules share that look round one told figure for the figures it was made from, rather than for a fixed form of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.units import unit_words
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.relations import rounded_little

COUNTED = "NMU"
"""Kinds of figure that can be parts, wholes, old and new."""
_ELLIPSIS = 20
"""How far a bare figure may be from a measure whose unit it takes: "6 million litres, in place of 4 million"."""
_CLOSE = 4
"""And from a length of time: "from 9 seconds to 5.4"."""
_SCALED, _PLAIN = 0.03, 0.012
"""How far a figure may be from what is meant, however round it is written: with "£4.50" a "£4" isn't £3.60."""
_TWO = 2
"""Digits: "3 million" is rounder than "25 million"."""
_NOUGHT = 0.02
_BACK = 2
"""Sentences before one in which "of these" and "that" still mean something."""


def woken_sketches(article: Article, woken: Sequence[Block], least: int = 2) -> Iterator[tuple[int, Outline]]:
    """Sentence index and outline, for the sentences of the blocks that woke a rule which hold so many figures."""
    starts = {block.span.start for block in woken}
    for at, sketch in _with_figures(article) if least else enumerate(sketches(article)):
        if len(sketch.figures) >= least and sketch.block in starts:
            yield at, sketch


@once
def _with_figures(article: Article) -> tuple[tuple[int, Outline], ...]:
    """Two sentences in three have none, and thirty rules go through all of them."""
    return tuple((at, sketch) for at, sketch in enumerate(sketches(article)) if sketch.figures)


def earlier(article: Article, sentence: int, *, back: int = _BACK) -> Iterator[Outline]:
    """The outlines of the sentences right before one, nearest first, as long as they're of the same scope."""
    scope = article.blocks[article.sentences[sentence].block].scope
    for at in range(sentence - 1, max(sentence - 1 - back, -1), -1):
        if article.blocks[article.sentences[at].block].scope != scope:
            return
        yield sketches(article)[at]


def words_between(sketch: Outline, first: int, second: int) -> str:
    """The words between two figures; a date or another figure between them is "#"."""
    return "#".join(sketch.gaps[first + 1 : second + 1])


def same_measure(first: Figure, second: Figure) -> bool:
    """Whether both count or measure the same, by unit and by noun."""
    return first.kind == second.kind and first.unit == second.unit and (first.kind != "N" or first.noun == second.noun)


def like(first: Figure, second: Figure) -> bool:
    """Whether both can be of one thing: same unit and no different nouns, or a bare figure that may take the other's unit."""
    if first.kind == second.kind:
        return first.unit == second.unit and (first.kind != "N" or first.noun == second.noun or None in (first.noun, second.noun))
    bare, other = (first, second) if first.kind == "N" else (second, first)
    if bare.kind == "N" and other.kind == "U" and bare.noun is not None and unit_words().get(bare.noun) == other.unit:
        return True  # "9 of its 60 miles"
    if bare.kind != "N" or other.kind not in "MUD" or bare.noun is not None or not other.value:
        return False
    if bare.quantity is None and bare.value == 1:
        return False  # "two for the village and one for the isle": no sum of money
    if other.kind == "D":
        return other.quantity is not None and within(bare.value, other.quantity.low, _CLOSE)
    return within(bare.value, other.value, _ELLIPSIS)


def counts_things(told: Figure, whole: Figure) -> bool:
    """ "4.8 milligrams a litre; the limit is 2 milligrams. At the other four …": what is spelt out are places, as measures stand in figures.

    So are "the other 4" of a desk that writes no number in words: what is left of a measure in tenths would be told in tenths.
    """
    if whole.kind != "U" or told.kind != "N" or told.quantity is None or whole.quantity is None:
        return False
    return told.quantity.in_words or (whole.quantity.step < 1 <= told.quantity.step and told.value < _SPELT)


_SPELT = 20
"""What other desks would spell out."""


def in_brackets(sketch: Outline, at: int) -> bool:
    """A conversion: "90 billion dong ($4 million)"."""
    return sketch.gaps[at].endswith(" (") and sketch.gaps[at + 1].startswith(")")


def timed(one: Figure, two: Figure) -> tuple[Figure, Figure]:
    """Both as lengths of time where one is a bare figure that takes the other's unit: "from 40 hours to 24"."""
    if {one.kind, two.kind} != {"N", "D"}:
        return one, two
    length = one if one.kind == "D" else two
    factor = length.value / length.quantity.low if length.quantity is not None and length.quantity.low else 1.0
    return _times(one, factor), _times(two, factor)


def _times(figure: Figure, factor: float) -> Figure:
    if figure.kind == "D":
        return figure
    exact = Range(figure.exact.low * factor, figure.exact.high * factor)
    return msgspec.structs.replace(figure, kind="D", value=figure.value * factor, exact=exact)


def tally(
    article: Article, told: Figure, made: Range, says: str, related: Sequence[tuple[Figure, str]], severity: Severity | None
) -> Match | Right:
    """A finding, or what was checked; `says` is what the others make of it."""
    if told.exact.meets(made):
        return Right(told.span, f"{says}.")
    spans = tuple(Related(each.span, name) for each, name in related)
    return Match(told.span, f"{says}, not {article.slice(told.span)}.", related=spans, severity=severity)


def one_voice(article: Article, *figures: Figure) -> bool:
    """Whether no quotation begins or ends between the figures: its speaker may talk of something else."""
    first, last = min(each.span.start for each in figures), max(each.span.end for each in figures)
    return not any(sign in article.text[first:last] for sign in '"“”')


def held(figure: Figure) -> Figure:
    """With its rounding held in: millions may be rounded, a price or a count beside another is exact."""
    scaled = figure.quantity is not None and figure.quantity.scale is not None
    few = figure.quantity is not None and figure.quantity.number.end - figure.quantity.number.start < _TWO
    return rounded_little(figure, (_SCALED if few else _SCALED / 2) if scaled else _PLAIN)


def within(one: float, other: float, far: float) -> bool:
    """Whether neither is `far` times the other; of nothing nothing is so many times."""
    return one < far * other and other < far * one


def sized(one: float, other: float, far: float) -> bool:
    """Whether one figure can be meant as the other: of its size, or with a nought too many or too few."""
    slips = (10, 100, 1000, 0.1, 0.01, 0.001)
    return within(one, other, far) or (other > 0 and any(abs(one / other / factor - 1) < _NOUGHT for factor in slips))


def hedged(figure: Figure) -> bool:
    return figure.quantity is not None and figure.quantity.approximate is not None


PRONOUN = later(r"^ of (?:it|that|this|them|these|those|the total|the whole|all|the sum|the lot|everyone|everybody)\b")
"""Of what was just counted."""
TO_ONE = later(r"\bto (?:just |only )?(?:one|none|zero|nil|nothing|a single)\b")
"""A new figure that isn't read as one."""
