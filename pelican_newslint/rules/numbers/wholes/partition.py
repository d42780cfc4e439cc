"""Parts and the whole that they make or miss by little, wherever the whole stands: the same sentence, the one before or behind, or far off.

What counts is not the wording but the arithmetic: a list of like figures, and one like figure of the article that is almost their sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Outline
from pelican_newslint.rules.numbers.reading.own_verbs import led_anew, overlapping, own_verbs
from pelican_newslint.rules.numbers.reading.part_lists import (
    CLOSER,
    OF_THEM,
    PartList,
    elliptic,
    opposite,
    part_lists,
    plain_value,
    voted,
    with_nouns,
    with_one,
)
from pelican_newslint.rules.numbers.reading.part_rounding import differs, slipped
from pelican_newslint.rules.numbers.reading.parts_table import wholes
from pelican_newslint.rules.numbers.reading.person_nouns import GENDERED, counts_everybody, names_people
from pelican_newslint.rules.numbers.reading.reckoned import hedged, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written
from pelican_newslint.rules.numbers.wholes.list_ends import LIST, closed, pairs
from pelican_newslint.rules.numbers.wholes.partition_words import explained, of_that_noun
from pelican_newslint.rules.numbers.wholes.whole_of_parts import BESIDE, KINDS, OF_GROUP, candidates, loose, whole_of

_SEVERAL = 3
"""Parts of which two may hold the same: rather a slip than of two parts."""
_STANDINGS = later(r"\b(?:under|over) par\b|\bwent on to make\b|; \[[a-z]\d+\] [a-z]\. [a-z]", re.IGNORECASE)
"""Strokes of golf, runs of cricket, and places of a table that is written in one line: their figures make nothing."""


def partitions(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """`done` are the starts of wholes that were judged already."""
    for number, sketch in woken_sketches(article, woken):
        for run in (with_nouns(with_one(each, sketch), sketch) for each in part_lists(sketch)):
            if run.figures[0].kind not in KINDS or _STANDINGS.search(sketch.text):
                continue
            twice = _twice(sketch, run)
            found = None if twice and len(run.at) < _SEVERAL else _judge(article, number, sketch, run)
            if twice and isinstance(found, Match):
                found = replace(found, severity="suggestion")
            found = found or _led(article, number, sketch, run)
            if found and found.span.start not in done:
                done.add(found.span.start)
                yield found


def _twice(sketch: Outline, run: PartList) -> bool:
    """Whether one and the same may be in two of the parts."""
    if led_anew(sketch, run):
        return True
    return (own_verbs(sketch, run) or overlapping(sketch, run)) and not voted(sketch, run) and not opposite(sketch, run)


def _led(article: Article, number: int, sketch: Outline, run: PartList) -> Match | Right | None:
    """The same where the run begins with its own whole: "15 directors, nine for it and five against"."""
    first, rest = run.figures[0], PartList(run.at[1:], run.figures[1:])
    if all(sketch.gaps[at].endswith("(") for at in run.at):
        return None  # "in York (18), Hull (13) and Leeds (9)"
    if len(run.at) < 3 or plain_value(first) <= max(map(plain_value, rest.figures)) or rest.total < plain_value(first) / 2:
        return None
    if _twice(sketch, rest) or _trades(first.noun, rest) or any(each.kind == "N" for each in sketch.figures[run.at[0] + 1 : run.at[1]]):
        return None  # "£2.4m for 30 buses, £1.6m for 12 depots": what it is for stands between
    bare = first.noun is None and first.kind == "N" and not OF_GROUP.match(sketch.gaps[run.at[1]])
    lead = sketch.gaps[run.at[1]]
    behind = lead.endswith((": ", "; ")) and len(rest.at) > 2 and elliptic(sketch, rest)
    alike = lead.split()[:1] == sketch.gaps[rest.at[1]].split()[:1]  # "$3m for roads; $2m for schools": the first of equals
    if bare or not (LIST.match(lead) or (behind and not alike)):
        return None
    if any(plain_value(each.figure) == run.total for each in candidates(article, number, sketch, run)):
        return None
    found = _judge(article, number, sketch, rest)
    return found if found and found.span == first.span else None


def _trades(noun: str | None, rest: PartList) -> bool:
    """Whether the first is one more of the list: no waiter is a cook in "ten cooks, seven waiters and two people"."""
    nouns = {each.noun for each in rest.figures if each.noun} - {noun}
    known = any(noun in each.nouns and nouns <= each.parts for each in wholes())
    return noun is not None and not nouns <= GENDERED and names_people(noun) and not counts_everybody(noun) and not known


def _judge(article: Article, number: int, sketch: Outline, run: PartList) -> Match | Right | None:
    whole = whole_of(article, number, sketch, run)
    if whole is None:
        return None
    total, value = run.total, plain_value(whole.figure)
    if explained(run, value):
        return None
    slip = slipped(run.figures[0].kind, total, value)
    if total < value and not closed(sketch, run, whole) and not (slip and pairs(sketch, run)):
        return None
    every = CLOSER.search(sketch.gaps[run.at[-1]]) is not None and OF_THEM.match(sketch.gaps[run.at[0] + 1]) is not None
    if not differs(run, whole.figure, total, value) and not (every and total != value and not any(map(hedged, run.figures))):
        return None
    listed = [shown(article, each) for each in run.figures]
    says = f"{', '.join(listed[:-1])} and {listed[-1]} make {written(whole.figure, total, article)}"
    if (whole.apart and any(map(hedged, run.figures))) or (
        len(run.at) == 2 and total > value and not (slip and whole.apart) and loose(article, sketch, run, whole)
    ):
        return None
    related = tuple(Related(each.span, "a part") for each in run.figures)
    named = whole.figure.noun in {each.noun for each in run.figures} - {None} or of_that_noun(sketch, run, whole)
    beside = whole.apart < BESIDE and (len(run.at) > 2 or total > value)
    sure = (beside or (len(run.at) > 2 and (slip or named))) and not any(map(hedged, (*run.figures, whole.figure)))
    return Match(whole.figure.span, f"{says}, not {shown(article, whole.figure)}.", related=related, severity=None if sure else "warning")
