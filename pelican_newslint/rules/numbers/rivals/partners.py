"""A change is told twice, and one of its two ends is another: "from 820 to 410" and later "410, down from 920"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import msgspec

from pelican_newslint.model import Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart, names, whole
from pelican_newslint.rules.numbers.reading.figures import meant

_TO = later(r"^(?: [a-z][a-z-]*){0,3} to (?:about |just |only |some |nearly )?$")
_FROM = later(
    r"(?:^|[ ,])(?:(?:up|down|increased|reduced|raised|cut|rising|falling|rise|fall|increase|decrease|compared|lowered|halved|doubled|more|less|"
    r"fewer|higher|lower)(?: [a-z]+){0,3} )?(?:from|instead of) (?:the |a |about |just |some |its |nearly )?$"
)
_LED = later(r"\bfrom (?:the |a |about |just |some |its |nearly |under |over )?$")
_FAR = 70
_CHANCE = 20
_FACTOR = 2.2
_YEAR = later(r"\b(?:(?:19|20)\d\d|last (?:year|month|week|season))\b")
_HELD = frozenset({"day", "month", "year", "week"})


class Change(msgspec.Struct, frozen=True):
    """Old and new of one sentence."""

    old: Quantity
    new: Quantity


def partners(article: Article, starts: frozenset[int]) -> Iterator[Match]:
    """Pairs of changes that have one end in common, the later one's other end marked."""
    changes = list(_changes(article))
    for one, other in combinations(changes, 2):
        if one.old.sentence == other.old.sentence or article.blocks[other.old.block].span.start not in starts:
            continue
        for kept, left, right in ((("new"), one.old, other.old), (("old"), one.new, other.new)):
            ends = (getattr(one, kept), getattr(other, kept))
            if _equal(*ends) and _differ(article, left, right) and _one_thing(article, one, other):
                here, there = article.slice(whole(right)), article.slice(whole(left))
                says = (
                    f"“{here}” here, “{there}” elsewhere, for a change {'to' if kept == 'new' else 'from'} {article.slice(ends[1].span)}."
                )
                yield Match(whole(right), says, related=(Related(whole(left), "here"),), severity="warning")


def _changes(article: Article) -> Iterator[Change]:
    by_sentence: dict[int, list[Quantity]] = {}
    for each in article.quantities:
        if not (each.ordinal or each.range or each.malformed or each.fraction or each.unit in _HELD):
            by_sentence.setdefault(each.sentence, []).append(each)
    for figures in by_sentence.values():
        for at, each in enumerate(figures):
            lead = article.text[max(each.span.start - 30, 0) : each.span.start].lower()
            behind = figures[at + 1] if at + 1 < len(figures) else None
            between = article.text[each.span.end : behind.span.start] if behind else ""
            if behind is not None and _LED.search(lead) and _TO.match(between):
                yield Change(each, behind)
            elif _FROM.search(lead):
                for before in figures[:at]:
                    gap = each.span.start - before.span.end
                    if gap < _FAR and (before.unit == each.unit or None in {before.unit, each.unit}):
                        yield Change(each, before)


def _equal(one: Quantity, other: Quantity) -> bool:
    return one.low == other.low and one.low >= _CHANCE and _akin(one, other)


def _akin(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit or (None in {one.unit, other.unit} and not (one.money or other.money))


def _differ(article: Article, one: Quantity, other: Quantity) -> bool:
    """Whether the other ends are two figures for one, each told once only."""
    small, large = sorted((one.low, other.low))
    if not 0 < small < large < _FACTOR * small or not _akin(one, other) or meant(one).meets(meant(other)):
        return False
    if one.approximate or other.approximate or one.step != other.step:
        return False
    return all(sum(each.low == figure.low and _akin(each, figure) for each in article.quantities) == 1 for figure in (one, other))


def _one_thing(article: Article, one: Change, other: Change) -> bool:
    """Whether both sentences are alike, and neither names a year or a name of its own."""
    first, second = (article.sentences[each.new.sentence].span for each in (one, other))
    years = [frozenset(_YEAR.findall(article.slice(span).lower())) for span in (first, second)]
    if apart(*years) or apart(names(article, whole(one.new)), names(article, whole(other.new))):
        return False
    title = [block.span for block in article.blocks if block.scope == "headline"]
    shared = content_stems(article, first) & content_stems(article, second)
    heads = {article.blocks[each.new.block].scope for each in (one, other)} & {"headline", "summary"}
    return len(shared) > 2 or bool(heads and title and (shared or content_stems(article, title[0]) & content_stems(article, second)))
