"""The dead, the hurt and the arrested of headline, summary and captions against those of the first paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.tolls import anchor, listed, one_below, only_one, told_without_figure
from pelican_newslint.rules.numbers.reading.figures import after, before, meant

_HEAD: frozenset[Scope] = frozenset({"headline", "summary"})
_OTHERS_BEFORE = later(
    r"\b(?:another|other|further|more|additional|including|among them|the first|initially|some of the|each|every|per|average of) (?:\w+ ){0,1}$"
)
_OTHERS_BEHIND = later(
    r"^(?: [\w'’-]{1,20}){0,2} (?:more|others?|of them|of whom|of those|of these|a (?:day|week|month|year)|per (?:day|week|month|year|cent)|each)\b"
)
_IN_ALL = later(r"\b(?:in all|in total|altogether|all told)\b")
_TIMES = later(
    r"\b(?:(?:in|since|of|from|during) (?:\w+ )?(?:19|20)\d\d|last (?:year|month|week)|previous(?:ly)?|earlier|ago|at the time|compared|"
    r"later died|so far this|a year before|record)\b"
)
_LEAD_BLOCKS = 4
_FACTOR = 2.2
_PEOPLE = frozenset({None, "person", "people", "victim", "passenger", "worker", "patient"})


def tolls(article: Article, figures: list[Quantity]) -> Iterator[Match]:
    """The dead, the hurt, the arrested of headline, summary and captions against those of the first paragraphs, and those among themselves."""
    heads = [each for each in figures if article.blocks[each.block].scope in _HEAD or article.blocks[each.block].scope == "caption"]
    lead = _lead(article, figures)
    yield from _without_figure(article, lead)
    firsts: dict[str, Quantity] = {}
    for each in lead:
        if (kind := anchor(article, each)) and not _other(article, each):
            firsts.setdefault(kind, each)
    for first in (*heads, *firsts.values()):
        happened = anchor(article, first)
        rest = first in heads and _is_rest(article, first)
        if happened is None or first.unit is not None or _other(article, first, rest=rest):
            continue
        alike = [
            each for each in lead if each is not first and each.unit is None and _near(first, each) and anchor(article, each) == happened
        ]
        others = [each for each in alike if not _other(article, each, rest=rest) and (first in heads or _sums_up(article, first, each))]
        others = [each for each in others if not rest or _is_rest(article, each)]
        if any(meant(first).meets(meant(each)) or _grew(article, first, each) for each in others):
            continue
        others = [each for each in others if first not in heads or rest or not listed(article, each, happened)]
        if first in heads and not alike and (one := only_one(article, first, happened)):
            message = f"“{article.slice(first.span)}” {happened} here, “{article.slice(one)}” in the text."
            yield Match(first.span, message, related=(Related(one, "here"),))
        counted = first in heads and any(_may_count(article, first, each, happened) for each in lead)
        if not others or counted:
            continue
        message = f"“{article.slice(first.span)}” {happened} here, “{article.slice(others[0].span)}” elsewhere in the text."
        sure = article.blocks[first.block].scope in _HEAD and len(others) == 1
        yield Match(first.span, message, related=(Related(others[0].span, "here"),), severity="error" if sure else None)


def _without_figure(article: Article, lead: list[Quantity]) -> Iterator[Match]:
    """ "Trio arrested" over four men, "Driver dies" over two."""
    first = next(iter(article.telling), None)
    for span, many, kind in told_without_figure(article):
        alike = [each for each in lead if each.unit is None and each.noun in _PEOPLE | _ADULTS and anchor(article, each) == kind]
        others = [each for each in alike if each.block == first and not _other(article, each) and not listed(article, each, kind)]
        if others and _ONE_OF.search(article.slice(article.blocks[others[0].block].span)):
            continue
        if len({each.low for each in others}) != 1 or any(each.low == many for each in alike) or (many == 1 and one_below(article, kind)):
            continue
        told = others[0]
        if 1 < told.low <= _FEW and not told.approximate and many != told.low:
            message = f"“{article.slice(span)}” here, “{article.slice(told.span)}” {kind} in the text."
            yield Match(span, message, related=(Related(told.span, "here"),))


_ONE_OF = later(r"\b(?:one of (?:them|whom|the)|including|among them)\b")
_ADULTS = frozenset({"man", "woman", "boy", "girl", "teenager", "suspect"})
_FEW = 12


def _may_count(article: Article, first: Quantity, each: Quantity, happened: str) -> bool:
    """ "The toll had reached 31", "six people, two of them children, were killed"."""
    people = each.noun == first.noun or each.noun in _PEOPLE
    return each.low == first.low and each.unit is None and people and anchor(article, each) in {None, happened}


def _sums_up(article: Article, first: Quantity, each: Quantity) -> bool:
    """Whether a later paragraph counts the same again: "two dozen were hurt in all". Reports that differ side by side are news."""
    return each.block != first.block and bool(_IN_ALL.search(after(article, each)))


def _near(first: Quantity, second: Quantity) -> bool:
    """Whether two tolls are close enough to be one told twice: 2 of 17 are a part, 11,187 another year's."""
    small, large = sorted((first.low, second.low))
    close = large <= _FACTOR * small or sorted(str(int(small))) == sorted(str(int(large)))
    return close and (first.noun == second.noun or not {first.noun, second.noun}.isdisjoint(_PEOPLE))


def _lead(article: Article, figures: list[Quantity]) -> list[Quantity]:
    body = article.telling[:_LEAD_BLOCKS]
    return [each for each in figures if each.block in body]


_BLOW = later(r"\b(?:first|second|third|other) (?:attack|blast|bomb|explosion|shooting|crash|wave|quake)\b", re.IGNORECASE)
"""One of several, with its own toll."""


def _is_rest(article: Article, quantity: Quantity) -> bool:
    """Whether it counts those to whom something else happened than to the first: "13 dead, six others missing"."""
    return _REST.match(after(article, quantity)) is not None


def _grew(article: Article, first: Quantity, each: Quantity) -> bool:
    """Whether those who came later make the difference: "nine were killed. Two more died in hospital"."""
    more = (one for one in article.quantities if one.unit is None and one.low + each.low == first.low)
    return any(_MORE_BEHIND.match(after(article, one)) or _MORE_BEFORE.search(before(article, one)) for one in more)


_REST = later(r"^(?: (?:people|persons))? others?\b")
_MORE_BEHIND = later(r"^(?: [\w'’-]{1,20}){0,2} (?:more|others?|later|since)\b")
_MORE_BEFORE = later(r"\b(?:another|a further|an additional|the other) $")


def _other(article: Article, quantity: Quantity, *, rest: bool = False) -> bool:
    """Whether the words round the figure speak of another day, of others (`rest` allows them) or of a part."""
    lead, behind = before(article, quantity, 60), after(article, quantity, 70)
    if _BLOW.search(article.slice(article.sentences[quantity.sentence].span)):
        return True
    of_others = _OTHERS_BEHIND.match(behind) and not (rest and _REST.match(behind))
    return bool(_OTHERS_BEFORE.search(lead) or of_others or _TIMES.search(lead) or _TIMES.search(behind))
