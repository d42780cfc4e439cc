"""What the lists of an article make: a figure that is the sum of others is no slip of one of them."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.reading.outline import sketches
from pelican_newslint.rules.numbers.reading.part_lists import PartList, part_lists, plain_value


@once
def _lists(article: Article) -> tuple[PartList, ...]:
    return tuple(run for sketch in sketches(article) if len(sketch.figures) > 1 for run in part_lists(sketch))


def what_others_make(article: Article, parts: Sequence[Span]) -> bool:
    """ "64 guests and eight cooks were in it. 51 got out, and 21 are missing": the parts make what another list does."""
    starts = {each.start for each in parts}
    return any(
        starts.isdisjoint(figure.span.start for figure in other.figures)
        for one in _lists(article)
        if starts <= {figure.span.start for figure in one.figures}
        for other in _by_total(article)[one.figures[0].kind, one.total]
    )


@once
def _by_total(article: Article) -> dict[tuple[str, float], list[PartList]]:
    """Lists by the kind of their figures and what they make."""
    found: dict[tuple[str, float], list[PartList]] = {}
    for each in _lists(article):
        found.setdefault((each.figures[0].kind, each.total), []).append(each)
    return found


def is_total(article: Article, told: Span, part: Span) -> bool:
    """ "Eight from Leeds and four from York. All 12 are back": the figure is the sum of the list of which the other is a part."""
    values = {plain_value(each) for sketch in sketches(article) for each in sketch.figures if each.span.start == told.start}
    return any(each.total in values and part.start in {figure.span.start for figure in each.figures} for each in _lists(article))
