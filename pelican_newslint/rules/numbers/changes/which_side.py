"""The right difference on the wrong side: "it sold 214, which is 14 fewer than the 200 of last year"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.part_rounding import in_unit
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, like, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown

_MORE = r"more|higher|above|over|ahead|clear|longer|taller|heavier|better|up|dearer|bigger|larger|faster|older|wider|deeper|farther"
_LESS = r"fewer|less|lower|below|under|short|behind|shorter|lighter|shy|down|cheaper|smaller|slower|younger|narrower|shallower|worse|adrift"
_SIDE = later(
    rf"^(?: (?!and\b|but\b|or\b)[a-z'-]+){{0,2}}? (?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?: (?:than|on|of|from))?"
    r"(?: (?!and\b|but\b|or\b)[a-z'-]+){0,6} $"
)
_LEAD = later(
    r"(?:,| –|\(|;)(?: (?:which|that|or|it|this|and|is|was|are|some|about|just|only|exactly|still|now|thus|even|a full|a)){0,4} ?$"
)

_BARE = later(
    rf"^(?: [a-z]+)? (?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?=[,.;:)]|$| and | but | than (?:in|at|on|before|last|the (?:year|time|day)))"
)
_HELD = later(r"\b(?:than|against|compared|from|beat|beats|beating|past|above|below|over|under|down|up|behind|ahead|after|since|not|n't)\b")
"""Words by which the second of two figures may be the one that the first is held against."""
_CLOSE, _THREE = 0.01, 3


def wrong_sides(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match]:
    """Differences that are right by their size; `done` are the starts of those judged already."""
    for _, sketch in woken_sketches(article, woken, 3):
        yield from _last_of_three(article, sketch, done)
        for at in range(1, len(sketch.figures) - 1):
            first, told, second = sketch.figures[at - 1 : at + 2]
            found = _SIDE.match(sketch.gaps[at + 1])
            if not found or told.kind not in COUNTED or told.span.start in done or not _LEAD.search(sketch.gaps[at]):
                continue
            if not (like(first, told) and like(second, told) and like(first, second)) or any(map(hedged, (first, told, second))):
                continue
            gap = first.value - second.value
            if abs(abs(gap) - told.value) < 1e-6 * max(first.value, 1) and gap and (gap > 0) == bool(found["less"]):
                done.add(told.span.start)
                side = "more" if gap > 0 else "less"
                message = f"{shown(article, first)} is {side} than {shown(article, second)}, not {found['more'] or found['less']}."
                yield Match(told.span, message, related=(Related(first.span, "this"), Related(second.span, "than this")))


def _last_of_three(article: Article, sketch: Outline, done: set[int]) -> Iterator[Match]:
    """ "It reached 8.62m in 2011; in 2013 it peaked at 8.31m, 31cm higher": what is higher is what was told last."""
    told_at = [at for at, each in enumerate(sketch.figures) if each.kind in COUNTED]
    for one, two, at in zip(told_at, told_at[1:], told_at[2:], strict=False):
        told, side = sketch.figures[at], _BARE.match(sketch.gaps[at + 1])
        first, second = (in_unit(sketch.figures[each], told) for each in (one, two))
        if side is None or at != two + 1 or told.span.start in done or not _LEAD.fullmatch(sketch.gaps[at]):
            continue
        if not _of_one(first, second, told) or any(map(hedged, (first, second, told))) or len(_alike(sketch, told)) > _THREE:
            continue
        gap = second.value - first.value
        if _HELD.search("#".join(sketch.gaps[: two + 1])) or not gap or abs(abs(gap) - told.value) > _CLOSE * told.value:
            continue
        if (gap > 0) == bool(side["less"]):
            done.add(told.span.start)
            message = f"{shown(article, second)} is {'more' if gap > 0 else 'less'} than {shown(article, first)}, not {side['more'] or side['less']}."
            yield Match(told.span, message, related=(Related(second.span, "this"), Related(first.span, "than this")))


def _of_one(first: Figure, second: Figure, told: Figure) -> bool:
    return like(first, told) and like(second, told) and like(first, second)


def _alike(sketch: Outline, told: Figure) -> list[Figure]:
    return [each for each in (in_unit(figure, told) for figure in sketch.figures) if each.kind in COUNTED and like(each, told)]
