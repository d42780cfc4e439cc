"""Changes that are told beside an old and a new figure, in whatever words: "130, against 400 last year, 67 per cent fewer".

The direction says which figure is the old one: what rose came from the smaller.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import structs

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers.changes.base_pairs import told_elsewhere
from pelican_newslint.rules.numbers.changes.change_figures import lengths_of, over_sentences, pair_of
from pelican_newslint.rules.numbers.changes.change_sizes import fits_others, size
from pelican_newslint.rules.numbers.changes.told_change import Told, told_at
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import (
    hedged,
    held,
    tally,
    timed,
    woken_sketches,
)
from pelican_newslint.rules.numbers.reading.relations import shown, written


def told_changes(
    article: Article, woken: Sequence[Block], kind: Literal["percent", "points", "plain"], done: set[int]
) -> Iterator[Match | Right]:
    """Changes in per cent and fractions, of rates in points, or in the figures' own unit; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken):
        for at in range(len(sketch.figures)):
            told = told_at(sketch, at)
            if told is None or _kind(told) != kind or told.figure.span.start in done:
                continue
            if told.kinds == "DN" and told.figure.kind == "N":
                pair = pair_of(_bare(sketch), structs.replace(told, kinds="N"))
                if pair is not None:
                    done.add(told.figure.span.start)
                    yield _judge(article, told, *pair)
                continue
            pair = (
                pair_of(sketch, told)
                or lengths_of(sketch, told)
                or over_sentences(article, number, sketch, told)
                or told_elsewhere(article, sketch, told.at, up=told.up)
            )
            if pair is not None and told.figure.kind == "D":
                pair = (*timed(pair[0], pair[1]), pair[2])
            if pair is not None and not fits_others(told.figure, sketch.figures[: told.at], told.kinds, pair, up=told.up):
                done.add(told.figure.span.start)
                yield _judge(article, told, *pair)


def _bare(sketch: Outline) -> Outline:
    """With lengths of time as bare numbers of their unit: "52 hours, 15 more than the 40 agreed"."""
    figures = (
        Figure("N", each.quantity.low, Range(each.quantity.low, each.quantity.high), each.span, quantity=each.quantity)
        if each.kind == "D" and each.quantity is not None
        else each
        for each in sketch.figures
    )
    return structs.replace(sketch, figures=tuple(figures))


def _kind(told: Told) -> Literal["percent", "points", "plain"]:
    return "points" if told.kinds == "P" else "percent" if told.figure.kind in "PF" else "plain"


def _judge(article: Article, told: Told, one: Figure, two: Figure, same: bool) -> Match | Right:
    low, high = sorted((one, two), key=lambda each: each.value)
    old, new = (low, high) if told.up else (high, low)
    percent = told.figure.kind in "PF"
    value = 100 * abs(new.value / old.value - 1) if percent else abs(new.value - old.value)
    kind = "an increase" if told.up else "a decrease"
    if told.compares and told.figure.kind not in "PF":
        sure = same and not (hedged(old) or hedged(new))
        says = f"Between {shown(article, old)} and {shown(article, new)} lie {written(told.figure, value, article)}"
        return tally(
            article, told.figure, size(old, new, percent=False), says, ((old, "one"), (new, "the other")), None if sure else "warning"
        )
    says = f"From {shown(article, old)} to {shown(article, new)} is {kind} of {written(told.figure, value, article)}"
    sure = same and not (hedged(old) or hedged(new) or told.figure.exact.meets(size(old, new, percent=percent)))
    made = size(held(old), held(new), percent=percent)
    return tally(article, told.figure, made, says, ((old, "from"), (new, "to")), None if sure else "warning")
