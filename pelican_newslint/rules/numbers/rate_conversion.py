"""A rate for the month and the same rate for the year say the same.

"£6 more a month, or £82 a year" is ten pounds too much. What makes a year is taken generously: 12 months, 48 to 52 weeks, 5 or 7 days to
a week, the hours of a working week or of a whole one.

Bad:

    A household would pay £9 more a month, or £118 a year.
                                              ^^^^ £9 a month is £108 a year, not £118.

Bad:

    The pump loses 40 litres an hour, or 1,200 litres a day.
                                         ^^^^^^^^^^^^ 40 litres an hour is 960 a day, not 1,200 litres.

Bad:

    It pays $600 more a year in rent, or $30 a month, and will pass it on.
                                         ^^^ $600 a year is $50 a month, not $30.

Good:

    A household would pay £9 more a month, or £108 a year. The nurses earn £15 an hour, or £31,000 a year.

Good:

    The pump loses 40 litres an hour, or 960 litres a day; the fee is £9 a month or £90 a year if it is paid at once.

Good:

    A pass costs £20 a week or £70 a month. The shop takes £900 a day, and £400 a week goes on rent.

Evidence: 0 hits in 2.5 million words of edited news, posts and court notices; the rates must stand side by side with "or" or the like.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.products.offers import OFFERS
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import rounded_little, shown, written

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="sum-mismatch",
    wakes=Wakes.on("month", "year", "week", "day", "hour", "monthly", "yearly", "annually", "weekly", "daily", "annual"),
)  # fmt: skip

_FACTORS: dict[tuple[str, str], tuple[float, float, float]] = {
    ("minute", "hour"): (60, 60, 60), ("hour", "day"): (24, 6, 24), ("hour", "week"): (40, 30, 60), ("hour", "year"): (2000, 1500, 2200),
    ("day", "week"): (7, 5, 7), ("day", "month"): (30, 20, 31), ("day", "year"): (365, 200, 366), ("week", "month"): (4.33, 4, 4.5),
    ("week", "year"): (52, 44, 53), ("month", "year"): (12, 12, 12), ("quarter", "year"): (4, 4, 4),
}  # fmt: skip
"""How often the shorter comes in the longer: usually, at least, at most."""
_PER = later(
    r"^(?: (?:more|less|extra|cheaper|higher|of [a-z]+|in [a-z]+|people|[a-z]+s))?,? (?:an? |per |each |every |/ ?)(?P<unit>minute|hour|"
    r"day|week|month|quarter|year)\b"
)
_OR = later(
    r"^[^.;:]{0,30}?(?:,? or|, that is|, which is|, equivalent to|, equal to|, making| \(|, meaning|, or about|, or nearly|"
    r",? (?:would |will )?(?:comes?|came|coming|amounts?|amounting|adds? up|adding up|works? out|working out) (?:to|at)|"
    r", which (?:comes to|works out at|amounts to)|,(?= $))(?: about| some| nearly| roughly| around)? $"
)
_DEAL = later(r"^ ?(?:if|when|for those|in advance|with|paid)\b")
_SLACK, _SOFTER, _SOFT = 0.015, 0.03, 0.08
"""Of the told rate; "about" before the first goes for both, and is no room between them."""
_FAR = 3.0
_TENS = (10.0, 0.1)
"""A slip of a place in a number is no other figure: 200 a day is not 730,000 a year."""
_IN_A_YEAR = later(r"^ (?:[a-z-]+ ){1,4}in $")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for _, sketch in woken_sketches(article, woken):
        if OFFERS.search(sketch.text):
            continue
        for at in range(len(sketch.figures) - 1):
            if unit := _of_a_year(article, sketch, at):
                yield from _judge(article, sketch.figures[at], sketch.figures[at + 2], "year", unit)
            if found := _units(sketch, at):
                yield from _judge(article, sketch.figures[at], sketch.figures[at + 1], *found)


def _units(sketch: Outline, at: int) -> tuple[str, str] | None:
    """The times that two neighbouring rates are told for."""
    one, other = sketch.figures[at], sketch.figures[at + 1]
    first, second = _PER.match(sketch.gaps[at + 1]), _PER.match(sketch.gaps[at + 2])
    if not first or not second or one.kind not in COUNTED or other.kind not in COUNTED:
        return None
    if (
        other.unit not in (one.unit, None)
        or not _OR.match(sketch.gaps[at + 1][first.end() :])
        or _DEAL.match(sketch.gaps[at + 2][second.end() :])
    ):
        return None
    return first["unit"], second["unit"]


def _of_a_year(article: Article, sketch: Outline, at: int) -> str | None:
    """ "73,000 calls in 2023, which comes to 200 a day"."""
    if at + 2 >= len(sketch.figures) or sketch.figures[at].kind != "N" or sketch.figures[at + 2].kind != "N":
        return None
    year = article.slice(sketch.figures[at + 1].span)
    if sketch.figures[at + 1].kind != "O" or not (year.isdecimal() and len(year) == 4) or not _IN_A_YEAR.match(sketch.gaps[at + 1]):
        return None
    found = _PER.match(sketch.gaps[at + 3]) if _OR.match(sketch.gaps[at + 2]) else None
    return found["unit"] if found and found["unit"] in {"day", "week", "month"} else None


def _judge(article: Article, one: Figure, told: Figure, first: str, second: str) -> Found:
    long = (first, second) in _FACTORS
    usual, least, most = _FACTORS.get((first, second)) or _FACTORS.get((second, first)) or (0, 0, 0)
    if not usual or one.value <= 0:
        return
    value = one.value * usual if long else one.value / usual
    times = told.value / value
    if not 1 / _FAR < times < _FAR and not any(abs(times / each - 1) < _SOFTER for each in _TENS):
        return
    exact = rounded_little(one, _SLACK).exact
    slack = (_SOFT if hedged(told) else _SOFTER if hedged(one) else _SLACK) * value
    made = (
        Range(exact.low * least - slack, exact.high * most + slack) if long else Range(exact.low / most - slack, exact.high / least + slack)
    )
    article_word = "an" if first == "hour" else "a"
    says = f"{shown(article, one)} {article_word} {first} is {written(told, value, article)} a {second}"
    loose = article.text[one.span.end : told.span.start].rstrip().endswith(",")
    yield tally(article, told, made, says, ((one, "the same"),), "warning" if loose else None)
