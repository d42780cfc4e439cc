"""Sums in two currencies imply one exchange rate.

"$500m (£350m)" and "$2.5bn (£1.35bn)" in one piece cannot both be right: the pound would be worth two prices. The rate is never looked
up; it's only compared with the other pairs of the same piece, so the rule needs no knowledge of the day. Both pairs are shown, since
either may be the slip.

Bad:

    The bank paid $500m (£350m) and lost $2.5bn (£1.35bn) in the end. A branch cost $10m (£7m).
                                         ^^^^^^^^^^^^^^^^ “$2.5bn (£1.35bn)” implies another exchange rate than “$500m (£350m)”: 0.54 against 0.70.

Bad:

    The bank paid $6.3 (£3.35m), lost $8m (£4.2m) and sold a branch for $4m (£2.1m).
                  ^^^^^^^^^^^^^ “$6.3 (£3.35m)” implies another exchange rate than “$8m (£4.2m)”: 531787.43 against 0.53.

Good:

    The bank paid $500m (£350m) and lost $2.5bn (£1.75bn) in the end. A branch cost $10m (£7m).

Good:

    The fare is £2 ($3), the pass £10 ($13): they were rounded.

Good:

    It paid $500m (£350m of it in cash) and lost €2bn (£1.7bn).

Good:

    In 1990 it paid $500m (£270m). In 2005 it paid $500m (£280m).

Evidence: seven of 51 edited articles with two pairs or more were off by more than 15 per cent, all seven real slips.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.reading.figures import between, by_sentence, meant

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("money",)), category="exchange-rate")

_APART = 1.12
_TENFOLD, _FAR = 8.0, 1.4
"""How far apart two rates are that no day's rate explains, and that none of one year does."""


class _Pair(msgspec.Struct, frozen=True):
    span: Span
    low: float
    high: float
    """The rates that the two written sums allow."""

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    pairs: dict[tuple[str, str], list[_Pair]] = defaultdict(list)
    for _, quantities in by_sentence(article, woken):
        for first, second in pairwise(quantities):
            if first.money and second.money and first.unit != second.unit and _converts(article, first, second):
                units = (first.unit or "", second.unit or "")
                pairs[units].append(_pair(first, second))
    for found in pairs.values():
        yield from _odd(article, found)


def _converts(article: Article, first: Quantity, second: Quantity) -> bool:
    opens = between(article, first, second).strip() in {"(", "(about", "(around", "(or", "(some"}
    return opens and article.text[second.span.end : second.span.end + 1] in {")", ";", ","}


def _pair(first: Quantity, second: Quantity) -> _Pair:
    one, other = meant(first), meant(second)
    return _Pair(Span.of(first.span.start, second.span.end + 1), other.low / max(one.high, 1e-9), other.high / max(one.low, 1e-9))


def _odd(article: Article, pairs: list[_Pair]) -> Found:
    """Each pair that can't go with one that more pairs agree with, or that stands before it; both are shown, since either may be the slip."""
    ranked = sorted(pairs, key=lambda pair: -sum(_agree(pair, other) for other in pairs))
    for at, pair in enumerate(ranked):
        other = next((other for other in ranked[:at] if not _agree(pair, other)), None)
        if other is None or (years := _years(article, pair)) != _years(article, other) != () != years:
            continue  # each year has its rate
        message = (
            f"“{article.slice(pair.span)}” implies another exchange rate than “{article.slice(other.span)}”: "
            f"{_said(pair.middle)} against {_said(other.middle)}."
        )
        apart = max(pair.middle, other.middle) / min(pair.middle, other.middle)
        sure = apart > _TENFOLD or (apart > _FAR and not any(_years(article, each) for each in (pair, other)))
        yield Match(pair.span, message, related=(Related(other.span, "here"),), severity="error" if sure else None)


def _years(article: Article, pair: _Pair) -> tuple[str, ...]:
    """The years that its sentence tells of, whose rates may be others."""
    sentence = article.sentence_at(pair.span.start).span
    return tuple(article.slice(each.span) for each in article.years if sentence.holds(each.span))


def _said(rate: float) -> str:
    """As one would quote it: "25,400 to 1" where the second currency is the dearer by far."""
    return f"{rate:.2f}" if rate >= 0.1 else f"{1 / rate:,.0f} to 1"


def _agree(one: _Pair, other: _Pair) -> bool:
    return one.low <= other.high * _APART and other.low <= one.high * _APART
