"""Rates of cricket beside what they are made of: "58 off 61 balls, a strike rate of 95", "48 runs in eight overs, an economy rate of six"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.holding import small_letters
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import said

_N = r"\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?"
_DUCK = 4
"""Runs above which a rate isn't of the wickets."""


class _Rate(msgspec.Struct, frozen=True):
    told: re.Pattern[str]
    spent: re.Pattern[str]
    runs: re.Pattern[str]
    of: float
    """Runs for so many balls or overs."""
    slack: float


_RATES = (
    _Rate(
        later(r"\bstrike[- ]rate (?:of|was|stood at) (?:just |only |nearly |over |about )?(?P<rate>\d{2,3}(?:\.\d{1,2})?)(?![\d,])", re.IGNORECASE),
        later(rf"\b(?P<n>{_N})(?:-ball\b| (?:balls?|deliveries)\b)"),
        later(rf"\b(?:made|scored|hit|struck|smashed|blasted|added|unbeaten|undefeated|out for|with|his|her|an?|for) (?P<n>{_N})"
              r"(?!\w|[-.,]\w| (?:times|years?|overs|matches|innings|games|wickets))"),
        100.0, 1.0,
    ),
    _Rate(
        later(r"\b(?:economy(?: rate)?|run[- ]rate) (?:of|was) (?:just |only |nearly |over |about )?(?P<rate>\d{1,2}(?:\.\d{1,2})?)(?![\d,])"
              r"(?! in the| an over needed)", re.IGNORECASE),
        later(r"\b(?P<n>\d{1,2}(?:\.[1-5])?|[a-z]{3,6}) overs?\b"),
        later(rf"\b(?:conceded|conceding|gave away|went for|for|made|scored) (?P<n>{_N})(?: runs?\b|,| in| off| from)"),
        1.0, 0.06,
    ),
)  # fmt: skip


def strike_rates(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each rate once that is told beside one number of balls or overs."""
    lower = small_letters(article)
    if not any(each in lower for each in ("strike rate", "strike-rate", "economy", "run rate", "run-rate")):
        return
    starts = {block.span.start for block in woken}
    for sentence in article.sentences:
        for rate in _RATES if article.blocks[sentence.block].span.start in starts else ():
            told = list(rate.told.finditer(article.text, sentence.span.start, sentence.span.end))
            found = _judge(article, rate, told[0], sentence.span) if len(told) == 1 else None
            if found is not None and found.span.start not in done:
                done.add(found.span.start)
                yield found


def _judge(article: Article, rate: _Rate, told: re.Match[str], sentence: Span) -> Match | Right | None:
    spent = list(rate.spent.finditer(article.text, sentence.start, sentence.end))
    balls = _spent(spent[0]["n"]) if len(spent) == 1 else None
    every = [_number(each[0]) for each in _NUMBERS.finditer(article.text, sentence.start, sentence.end)]
    taken = {each.start("n") for each in spent}
    runs = next((each for each in rate.runs.finditer(article.text, sentence.start, sentence.end) if each.start("n") not in taken), None)
    span, value = Span.of(*told.span("rate")), float(told["rate"])
    if not balls:
        return None
    if any(each is not None and abs(rate.of * each / balls - value) <= rate.slack for each in every):
        return Right(span, f"{said(value * balls / rate.of)} from {spent[0][0]} is {told['rate']}.")
    number = _number(runs["n"]) if runs is not None else None
    if runs is None or number is None or number <= _DUCK:
        return None
    related = (Related(Span.of(*runs.span("n")), "runs"), Related(Span.of(*spent[0].span()), "from so many"))
    made = round(rate.of * number / balls, 1)
    return Match(span, f"{runs['n']} from {spent[0][0]} is {said(made)}, not {told['rate']}.", related=related, severity="error")


_NUMBERS = later(rf"\b(?:{_N})\b")


def _number(word: str) -> float | None:
    return float(word) if word.isdigit() else cardinal(word.lower())


def _spent(word: str) -> float | None:
    """Balls, or overs of which the sixths stand behind a point: 8.3 are eight and a half."""
    if "." not in word:
        return _number(word)
    overs, balls = word.split(".")
    return int(overs) + int(balls) / 6
