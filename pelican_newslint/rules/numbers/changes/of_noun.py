"""A change of a thing, and its two figures in another sentence: "Thefts rose 28 per cent. There were 1,200 thefts, against 1,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.moves import FELL, ROSE
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, held, like, tally, within, woken_sketches, words_between
from pelican_newslint.rules.numbers.reading.relations import shown, written
from pelican_newslint.rules.numbers.reading.same_event import other_event

_MOVED = later(
    rf"\b(?P<noun>[a-z-]{{4,}})(?: (?:in|of|at|across|on) [a-z' -]{{2,40}})? (?:have |has |had |also )?(?:(?P<up>{ROSE})|(?P<down>{FELL}))"
    r"(?: by)?(?: (?:just|only|almost|nearly|some|about|exactly))? $"
)
_LINK = later(
    r"(?:,|\() ?(?:up from|down from|against|compared (?:with|to)|as against|versus) (?:just |only |the |about |some )?$|"
    r" (?:against|compared (?:with|to)|up from|down from) (?:just |only |the )?$"
)
_OF = later(r"\b(?P<noun>[a-z-]{4,}) (?:was|were|of|at|reached|came to|stood at|totall?ed|amounted to) (?:just |only )?$")
_ENDS = later(r"^(?:[.,;]| (?:last|in|over|during|between|since|this|from|compared|on|after|year)\b)")
_AHEAD, _BACK = 3, 2
_FAR = 2.5


def of_noun(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each change once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        counted = [at for at, each in enumerate(sketch.figures) if each.kind != "O"]
        if len(counted) != 1 or sketch.figures[counted[0]].kind != "P" or sketch.figures[counted[0]].span.start in done:
            continue
        told, found = sketch.figures[counted[0]], _MOVED.search(sketch.gaps[counted[0]])
        if found is None or hedged(told) or not _ENDS.match(sketch.gaps[counted[0] + 1]):
            continue
        pairs = list(_pairs(article, number, sketch, found["noun"]))
        if len(pairs) == 1 and (verdict := _judge(article, told, *pairs[0], up=found["up"] is not None)):
            done.add(told.span.start)
            yield verdict


def _pairs(article: Article, number: int, sketch: Outline, noun: str) -> Iterator[tuple[Figure, Figure, bool]]:
    """Every new and old figure of the noun in the sentences near, and whether they stand beside the change."""
    every = sketches(article)
    for at in range(max(number - _BACK, 0), min(number + _AHEAD + 1, len(every))):
        other = every[at]
        counted = [place for place, each in enumerate(other.figures) if each.kind not in "OT"]
        if at == number or len(counted) != 2 or other_event(sketch.text, other.text):
            continue
        one, two = (other.figures[place] for place in counted)
        tied = _LINK.search(words_between(other, *counted)) and one.kind in COUNTED and like(one, two)
        if tied and not hedged(one) and not hedged(two) and _counts(other, counted[0], one, noun):
            yield one, two, abs(at - number) == 1 and other.block == sketch.block


def _counts(sketch: Outline, at: int, figure: Figure, noun: str) -> bool:
    """Whether a figure is of what is said to have moved."""
    if figure.kind == "N" and figure.noun is not None:
        return figure.noun == singular(noun)
    found = _OF.search(sketch.gaps[at])
    return found is not None and singular(found["noun"]) == singular(noun)


def _judge(article: Article, told: Figure, new: Figure, old: Figure, beside: bool, *, up: bool) -> Match | Right | None:
    if min(new.value, old.value) <= 0 or (new.value > old.value) is not up:
        return None
    first, last, value = held(old).exact, held(new).exact, 100 * abs(new.value / old.value - 1)
    if not within(told.value, value, _FAR):
        return None
    ends = [100 * abs(one / other - 1) for one in last for other in first]
    kind = "an increase" if up else "a decrease"
    says = f"From {shown(article, old)} to {shown(article, new)} is {kind} of {written(told, value, article)}"
    return tally(article, told, Range(min(ends), max(ends)), says, ((old, "from"), (new, "to")), "warning" if beside else "suggestion")
