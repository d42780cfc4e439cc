"""The figures of an article with their places, for who looks for what another was made of."""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like

KINDS = "NMUDPB"
_AND = later(r"^,? and $|^ $")


class Placed(msgspec.Struct, frozen=True):
    sentence: int
    at: int
    figure: Figure
    lead: str
    """The words between it and the figure before, and between it and the next."""
    trail: str
    head: bool
    compound: bool
    """ "A 118-vote majority"."""

    @property
    def start(self) -> int:
        return self.figure.span.start


@once
def placed(article: Article) -> tuple[Placed, ...]:
    """All that count or measure, in the order of the text; an hour "and" its minutes are one length."""
    found: list[Placed] = []
    for number, sketch in enumerate(sketches(article)):
        head = article.blocks[article.sentences[number].block].scope in {"headline", "summary"} if sketch.figures else False
        at = 0
        while at < len(sketch.figures):
            figure, last = sketch.figures[at], at
            if figure.kind == "D" and at + 1 < len(sketch.figures) and _goes_on(sketch, at):
                figure, last = _joined(figure, sketch.figures[at + 1]), at + 1
            if figure.kind in KINDS:
                compound = figure.quantity is not None and figure.quantity.hyphenated
                if compound and figure.quantity is not None and figure.kind == "N":
                    figure = msgspec.structs.replace(figure, span=figure.quantity.number)
                found.append(Placed(number, at, figure, sketch.gaps[at], sketch.gaps[last + 1], head, compound))
            at = last + 1
    return tuple(found)


def _goes_on(sketch: Outline, at: int) -> bool:
    one, two = sketch.figures[at], sketch.figures[at + 1]
    return two.kind == "D" and two.unit != one.unit and two.value < one.value and _AND.match(sketch.gaps[at + 1]) is not None


def _joined(one: Figure, two: Figure) -> Figure:
    value = one.value + two.value
    return Figure("D", value, Range(value, value), Span.of(one.span.start, two.span.end), two.unit, two.noun, two.quantity)


def comparable(one: Figure, other: Figure) -> bool:
    """Whether both can be of one thing, and neither is told loosely."""
    if one.kind == "D" or other.kind == "D":
        return one.kind == other.kind and not hedged(one) and not hedged(other)
    return like(one, other) and not hedged(one) and not hedged(other)


@once
def placed_by_sentence(article: Article) -> dict[int, list[Placed]]:
    rows: dict[int, list[Placed]] = {}
    for each in placed(article):
        rows.setdefault(each.sentence, []).append(each)
    return rows
