"""The right difference on the wrong side: "it sold 214, which is 14 fewer than the 200 of last year"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
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


def wrong_sides(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match]:
    """Differences that are right by their size; `done` are the starts of those judged already."""
    for _, sketch in woken_sketches(article, woken, 3):
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
