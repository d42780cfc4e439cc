"""Whether the text has a figure of its headline or makes it of others, and whether another may be the same figure told otherwise."""

from __future__ import annotations

from itertools import combinations

from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.rivals.told_figure import Told
from pelican_newslint.rules.numbers.rivals.told_round import CHANCE

_FACTOR = 2.2
_HALF = 0.5
"""By which a told percentage is rounded."""
_TENFOLD = (9.9, 10.1)
_AND_ONE = later(r"(?: [\w'’-]{1,20}){0,2} and (?:an?|one|another)\b")
""" "Two people and a boy" are three."""


def confirmed(head: Told, body: list[Told], values: set[float]) -> bool:
    """Whether the text has the figure or can make it from two or three of its own."""
    if any(head.meets(each) and each.kind == head.kind and _alike(head, each) for each in body):
        return True
    if head.kind in {"score", "votes"}:  # two figures, that no other makes
        return False
    if head.low in values and head.kind != "duration" and (head.low >= CHANCE or head.noun is None):
        return True
    if head.kind == "percent" and _change(head, body):
        return True
    if head.kind == "duration":  # parts of one whole stand together
        body = [each for each in body if sum(other.kind == "duration" and other.block == each.block for other in body) > 1]
    kinds = {head.kind, "bare"} if head.kind == "count" else {head.kind}
    same = [each.low for each in body if each.kind in kinds and each.unit == head.unit and _addable(head, each)][:16]
    pairs = {round(value, 2) for one, other in combinations(same, 2) for value in (one + other, abs(one - other))}
    return head.low in pairs or head.low in {sum(three) for three in combinations(same, 3)} or head.low == sum(same)


def _change(head: Told, body: list[Told]) -> bool:
    """Whether two figures of one paragraph have changed by as many per cent: "to £280m, from £250m" is the 12 per cent of the summary."""
    measured = [each for each in body if each.kind in {"money", "count", "bare", "magnitude"} and each.low > 0]
    return any(
        (one.block, one.kind, one.unit, one.noun) == (other.block, other.kind, other.unit, other.noun)
        and abs(abs(one.low - other.low) / whole * 100 - head.low) < _HALF
        for one, other in combinations(measured, 2)
        for whole in (one.low, other.low)
    )


def _addable(head: Told, each: Told) -> bool:
    """Whether counts are of one thing: three problems are no part of four officers."""
    return (
        head.kind != "count" or _alike(head, each) or each.noun not in inflections.singulars() or head.noun not in inflections.singulars()
    )


def _alike(head: Told, each: Told) -> bool:
    return head.noun is None or each.noun is None or head.noun == each.noun or head.noun in _HANDS or each.noun in _HANDS


_HANDS = frozenset({"person", "people", "man", "woman", "child"})


_PARTS = frozenset({"among them", "some of the", "of the", "of them", "of whom", "of those", "of these"})
"""22 of the 40 seats and 15 of them are two sides'."""


def comparable(article: Article, head: Told, each: Told) -> bool:
    """Whether both say how often, an average, or neither, and the one isn't the other with a word or a part more."""
    if _MARK.search(article.slice(article.sentence_at(each.span.start).span).lower()) and (each.approximate or each.aside == "than"):
        return False
    often = [article.text[max(told.span.start - 6, 0) : told.span.start] == "every " for told in (head, each)]
    if any(often) or each.aside != head.aside or head.aside in _PARTS:
        return all(often)
    if head.approximate and each.low < head.low and head.kind == "money":
        return False  # "over $2.5m in all" and one of its parts
    return head.low - each.low != 1 or not _AND_ONE.match(article.text, each.span.end)


_MARK = later(
    r"\b(?:nobody|no (?:one|[a-z]+)|none|neither|not|never|needs?|needed|requir(?:es|ed)|must|short of|without)\b[^.;,]{0,30}? "
    r"(?:more|fewer|less|over|above|at least|under)\b"
)
""" "Nobody got more than half", "it takes at least 60 votes": a mark that is not reached or must be."""


def close(head: Told, each: Told) -> bool:
    """Whether two counts of one thing differ so little that hardly two things are meant."""
    return head.kind == "count" and head.noun not in _HANDS and 0.9 < head.low / max(each.low, 1) < 1.1 and head.low > CHANCE


def near(head: Told, other: Told) -> bool:
    """Whether the two are close enough to be one figure told twice, or ten times as much."""
    if head.kind in {"score", "votes"}:
        return True
    small, large = sorted((head.low, other.low))
    return small > 0 and (large <= _FACTOR * small or _TENFOLD[0] < large / small < _TENFOLD[1])
