"""Two figures near "doubled", "twice as many" or "fivefold", of which one is nearly so many times the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from math import log

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.holding import holders, small_letters
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.products.multiple_signs import Amount, Told, multiple_signs, multiple_weights
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, held, like
from pelican_newslint.rules.numbers.reading.weighed import odds

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "twenty": 20,
    "twice": 2, "double": 2, "doubl": 2, "triple": 3, "tripl": 3, "treble": 3, "trebl": 3, "quadrupl": 4, "halv": 2, "half": 2, "a third": 3,
    "a quarter": 4,
}  # fmt: skip
_TOLD = later(
    r"\b(?:(?P<soft>nearly|almost|about|around|some|roughly|more than|over|at least|well over|just over|just under|less than|close to|all but|"
    r"not quite) )?"
    r"(?P<all>(?P<grew>doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing)(?! (?:as|up|back|over|every|partners?)\b)|"
    r"(?:(?P<times>twice|double|triple|treble)|(?<![\d.])(?P<n>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,2})"
    r"(?: times|-?fold)|(?P<part>half|a third|a quarter)(?= as\b))"
    r"(?= (?:the (?!\w+ time)|its |their |his |her |that\b|what |as (?:many|much|high|large|big|great|long|tall|heavy|deep|wide|far|fast|strong|"
    r"dear|expensive|old)\b|more |higher |larger |bigger |those |increase|rise|jump|to \$?\d)))"
)
_TOLD_WORDS = ("doubl", "tripl", "trebl", "quadrupl", "halv", "twice", "times", "fold", "half as", "a third as", "a quarter as")
_AT_LEAST = frozenset({"more than", "over", "at least", "well over", "just over"})
_AT_MOST = frozenset({"nearly", "almost", "just under", "less than", "all but", "not quite", "close to"})
_REACH, _REACH_OF_HEAD = 2, 9
"""Sentences between it and its figures, which may also stand in headline or summary."""
_MOST = 24
_OFF = 2.2
"""How many times too large or too small what the two make is at most: what is farther off is another thing."""
_NEARLY = 0.08
"""Of the logarithm: "doubled", from 700 to 1,350, is no slip."""
_EXACT, _SOFT, _ABOUT, _WELL_OVER, _NOT_QUITE = 0.035, 0.06, 0.14, 1.5, 0.8
_FEW = 12
"""Counts up to a dozen are of many things; elsewhere than in its sentence they neither make it nor contradict it."""


class NearMultiple(msgspec.Struct, frozen=True):
    told: Span
    low: Figure
    high: Figure
    odds: float
    """Their logarithm."""


def near_multiples(article: Article) -> Iterator[NearMultiple]:
    """Each such word with every two figures that nearly make it, where none near it do."""
    every: list[Amount] = []
    small, spans = small_letters(article), [article.blocks[at].span for at in holders(article, _TOLD_WORDS)]
    for found in chain.from_iterable(_TOLD.finditer(small, span.start, span.end) for span in spans):
        every = every or _amounts(article)
        factor = float(_WORDS.get(word := found["grew"] or found["times"] or found["n"] or found["part"]) or word)
        if factor <= 1:
            continue
        at = article.sentence_index(found.start())
        how = "part" if found["part"] or found["grew"] == "halv" else "grew" if found["grew"] else "times"
        head = article.blocks[article.sentences[at].block].scope in {"headline", "summary"}
        yield from _judged(article, Told(Span.of(*found.span("all")), at, factor, found["soft"] or "", how, head), every)


def _amounts(article: Article) -> list[Amount]:
    found: list[Amount] = []
    for number, sketch in enumerate(sketches(article)):
        head = article.blocks[article.sentences[number].block].scope in {"headline", "summary"}
        found += [Amount(number, each, head) for each in sketch.figures if each.kind in "NMUDP" and each.value > 0]
    return found


def _judged(article: Article, told: Told, every: Sequence[Amount]) -> Iterator[NearMultiple]:
    near = [each for each in every if not each.figure.span.touches(told.span) and _in_reach(told, each)][:_MOST]
    wrong: list[tuple[Amount, Amount]] = []
    for one, other in combinations(near, 2):
        low, high = sorted((one, other), key=lambda each: each.figure.value)
        if one.figure.kind != other.figure.kind or not like(one.figure, other.figure) or low.figure.value == high.figure.value:
            continue
        if low.figure.kind == "P" and {low.sentence, high.sentence} != {told.sentence}:
            continue
        if low.figure.kind == "N" and high.figure.value <= _FEW and told.sentence not in {low.sentence, high.sentence}:
            continue
        if _fits(told, low.figure, high.figure):
            return
        if _NEARLY < abs(log(high.figure.value / low.figure.value / told.factor)) < log(_OFF):
            wrong.append((low, high))
    start, weights = multiple_weights()
    for low, high in wrong:
        signs = multiple_signs(article, told, low, high, sum(like(each.figure, low.figure) for each in near))
        yield NearMultiple(told.span, low.figure, high.figure, odds(start, weights, signs))


def _in_reach(told: Told, each: Amount) -> bool:
    return abs(each.sentence - told.sentence) <= _REACH or each.head or (told.head and each.sentence - told.sentence <= _REACH_OF_HEAD)


def _fits(told: Told, low: Figure, high: Figure) -> bool:
    small, large = held(low).exact, held(high).exact
    slack = _SOFT if hedged(low) or hedged(high) else _EXACT
    least, most = told.factor * (1 - slack), told.factor * (1 + slack)
    if told.soft in _AT_LEAST:
        most = told.factor * _WELL_OVER
    elif told.soft in _AT_MOST:
        least = told.factor * _NOT_QUITE
    elif told.soft:
        least, most = told.factor * (1 - _ABOUT), told.factor * (1 + _ABOUT)
    return large.low <= most * small.high and least * small.low <= large.high
