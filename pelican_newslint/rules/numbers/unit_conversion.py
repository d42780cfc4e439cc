"""A measure and its conversion say the same.

"10 miles (26 km)" is 16 km. Readers use the one that they know, so both must be right. Rounding to the places that are written is
allowed for, and so are a tenth more or less.

Bad:

    The line is 10 miles (26 km) long.
                          ^^^^^ 10 miles is 16 km, not 26.

Good:

    The line is 10 miles (16 km) long.

Good:

    It was 30C (86F) at noon, and the well is 100 ft (30 m) deep.

Good:

    The line is 10 miles (26 stations) long, or 5 km from the town.

Good:

    A marathon is 26 miles (about 42 km); a mile (1.6 km) is less.

Good:

    It was minus 4 degrees Celsius (25 degrees Fahrenheit) at noon.

Evidence: 23 pairs in 2,218 edited articles, all right and verified.
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.units import converted
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers._figures import between, by_sentence, meant

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("number",)))

_TIES = frozenset(
    {"(", "(about", "(around", "(or", "(some", "(roughly", "(nearly", "(just over", "(just under", ", or", ", or about", "or", "/"}
)
_BEHIND = re.compile(
    r" ?(?:long|tall|high|wide|deep|away|thick|across|off|north|south|east|west|of rain|of snow|in length|in diameter|above sea level)"
    r"(?:,? or| \((?:about|around|or|some|roughly|nearly|almost)?) ?"
)
_LOOSE = 0.1
_WRONG = 1.5


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for _, quantities in by_sentence(article, woken):
        for first, second in pairwise(quantities):
            if (
                first.unit == second.unit
                or first.unit is None
                or second.unit is None
                or not _tied(between(article, first, second))
                or (first.low >= 0 and second.low >= 0 and (_below_zero(article, first) or _below_zero(article, second)))
            ):
                continue
            low, high = converted(meant(first).low, first.unit, second.unit), converted(meant(first).high, first.unit, second.unit)
            exact = converted(first.low, first.unit, second.unit)
            if low is not None and high is not None and exact is not None:
                yield _judge(article, first, second, (low, high, exact))


def _below_zero(article: Article, measure: Quantity) -> bool:
    """Whether a sign stands before the figure that isn't part of it: "minus 4 degrees"."""
    return article.text[: measure.span.start].rstrip().endswith(("minus", "Minus", "-", "−", "–"))


def _tied(words: str) -> bool:
    """Whether the second measure stands in brackets behind the first, or after "or"."""
    return words.strip() in _TIES or _BEHIND.fullmatch(words) is not None


def _judge(article: Article, first: Quantity, second: Quantity, made: tuple[float, float, float]) -> Match | Right:
    low, high, exact = made
    told, slack = meant(second), _LOOSE * abs(exact) if not (second.unit or "").startswith("°") else 2.0
    if low - slack <= told.high and told.low <= high + slack:
        return Right(second.span, f"{article.slice(first.span)} is {article.slice(second.span)}.")
    value = f"{exact:,.1f}".removesuffix(".0") if abs(exact) < 10 else f"{exact:,.0f}"
    unit = article.slice(second.span).removeprefix(article.slice(second.number)).strip()
    message = f"{article.slice(first.span)} is {value} {unit}, not {article.slice(second.number)}."
    wrong = exact > 0 and not 1 / _WRONG < second.low / exact < _WRONG
    return Match(second.span, message, related=(Related(first.span, "the measure"),), severity="error" if wrong else None)
