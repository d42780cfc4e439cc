"""A percentage beside the two figures that it lies between, where "from", "to" and words of change tie the three."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found
from pelican_newslint.rules.numbers.changes.only_just import only_just
from pelican_newslint.rules.numbers.percents.near_ratios import ANEW
from pelican_newslint.rules.numbers.reading.figures import Range, before, between, by_sentence, meant, said

_UP = (
    r"increas\w{0,3}|ris\w{1,3}|rose|gr[eo]w\w{0,3}|growth|gain\w{0,3}|jump\w{0,3}|climb\w{0,3}|surg\w{1,3}|soar\w{0,3}|up|rais\w{1,3}|more|"
    r"higher|hik\w{1,3}"
)
_DOWN = (
    r"decreas\w{0,3}|f[ae]ll\w{0,3}|drop\w{0,4}|declin\w{1,3}|down|cut\w{0,4}|reduc\w{1,5}|slump\w{0,3}|plung\w{1,3}|slid\w{0,3}|less|lower|"
    r"shr[aiu]nk\w{0,3}|loss"
)
_CHANGE_BEFORE = later(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:of|by|about|around|nearly|almost|some|more than|over|just|a|an|roughly|was|were|to)){{0,3}} ?$"
)
_CHANGE_AFTER = later(rf"^ ?(?:\w+ )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_SOFT = r"(?:an? |just |the |only |some )?"
_ABOUT = r"(?:about |around |nearly |almost |over |more than )?"
_FROM = later(rf"\bfrom (?:\w+ of )?{_SOFT}$")
_TO = later(rf"^[^.;:]{{0,45}}?\bto (?:\w+ of )?{_SOFT}{_ABOUT}$")
_TO_BEFORE = later(rf"\b(?:to|at|reached|hit|totall?ed|was|were|is|are|of) {_SOFT}$")
_FROM_BETWEEN = later(
    r"^[^.;:]{0,30}?(?:\bfrom|\bcompared (?:with|to)|\bagainst|\bup on|\bdown on|\bup from|\bdown from) " rf"{_SOFT}{_ABOUT}$"
)
_THEN = later(r"^[^.;:]{0,60}?\b(?:and|now|today)\b[^.;:]{0,50}$")
_TIMED = later(
    r"\b(?:in (?:19|20)\d\d|now|today|(?:this|next|last) (?:year|month|quarter|week)|a year (?:ago|earlier)|(?:ago|earlier|then|before))\b"
)
_HELD, _EXACT = 0.03, 0.012
"""How far from its value a rounded figure is taken at most: millions, and prices."""


class _Pair(msgspec.Struct, frozen=True):
    old: Quantity
    new: Quantity


def plain_changes(article: Article, woken: tuple[Block, ...]) -> Found:
    """Sentences with one percentage and one pair of figures in them, whatever ties them."""
    for _, quantities in by_sentence(article, woken):
        figures = [each for each in quantities if each.unit not in {"percent", "points"} and not each.ordinal and not each.range]
        changes = [
            each for each in quantities if each.unit == "percent" and _direction(article, each) and not _of_other_ends(article, each)
        ]
        pairs = list(_pairs(article, figures))
        if len(changes) == 1 and len(pairs) == 1 and not ANEW.search(_up_to(article, pairs[0], changes[0])):
            yield from _judge(article, pairs[0], changes[0])


def _up_to(article: Article, pair: _Pair, percent: Quantity) -> str:
    return article.text[max(pair.old.span.end, pair.new.span.end) : percent.span.start].lower()


def _direction(article: Article, percent: Quantity) -> Literal["up", "down"] | None:
    """Which way the words round a percentage say that something moved; None where they say nothing of a change."""
    behind = article.text[percent.span.end : percent.span.end + 30].lower()
    found = _CHANGE_BEFORE.search(before(article, percent)) or _CHANGE_AFTER.search(behind)
    return None if found is None else "up" if found["up"] else "down"


def _of_other_ends(article: Article, percent: Quantity) -> bool:
    """Whether it lies between other figures: "grows by 6% a year", "fell back to trade 8% higher at 17 euros", than the day before."""
    return _OTHER_ENDS.match(article.text, percent.span.end, article.sentences[percent.sentence].span.end) is not None


_OTHER_ENDS = later(r" (?:per|a|each|every) (?:year|annum)\b| annually\b| (?:higher|lower|stronger|weaker|up|down) at (?!.{0,40}\bfrom\b)")


def _pairs(article: Article, figures: list[Quantity]) -> Iterator[_Pair]:
    """Two neighbouring figures of one kind that the words between them tie together as old and new."""
    for first, second in pairwise(figures):
        if first.unit != second.unit or (first.noun and second.noun and first.noun != second.noun) or not first.low or not second.low:
            continue
        words, lead = between(article, first, second), before(article, first)
        timed = (first.unit or first.scale) and _THEN.search(words) and _timed_twice(article, first, second)
        if _FROM.search(lead) and _TO.search(words):
            yield _Pair(first, second)
        elif _FROM_BETWEEN.search(words) and _TO_BEFORE.search(lead):
            yield _Pair(second, first)
        elif timed:
            yield _Pair(first, second)


def _timed_twice(article: Article, first: Quantity, second: Quantity) -> bool:
    """Both figures say when: "in 2021 and is now", "this year and 1.6 billion the next"."""
    return len(_TIMED.findall(article.text[first.span.end : second.span.end + 25].lower())) >= 2


def _held(quantity: Quantity) -> Range:
    """All that it may stand for, its rounding held in."""
    exact, slack = meant(quantity), abs(quantity.low) * (_HELD if quantity.scale else _EXACT) * (4 if quantity.approximate else 1)
    return Range(max(exact.low, quantity.low - slack), min(exact.high, quantity.high + slack))


def _judge(article: Article, pair: _Pair, percent: Quantity) -> Found:
    old, new = _held(pair.old), _held(pair.new)
    if old.low <= 0:
        return
    change = 100 * (pair.new.low / pair.old.low - 1)
    made = Range(100 * (new.low / old.high - 1), 100 * (new.high / old.low - 1))
    possible = made if change >= 0 else Range(-made.high, -made.low)
    written = f"From {article.slice(pair.old.span)} to {article.slice(pair.new.span)}"
    kind = "a decrease" if change < 0 else "an increase"
    just = only_just(pair.old, pair.new, percent, possible)
    if just or not meant(percent).meets(possible):
        message = f"{written} is {kind} of {said(abs(change), percent)} per cent, not {article.slice(percent.number)}."
    elif _direction(article, percent) == ("up" if change < 0 else "down"):
        message = f"{written} is {kind}."
    else:
        yield Right(percent.span, f"{written} is {kind} of {article.slice(percent.span)}.")
        return
    related = (Related(pair.old.span, "from"), Related(pair.new.span, "to"))
    yield Match(percent.span, message, related=related, severity="warning" if just else None)
