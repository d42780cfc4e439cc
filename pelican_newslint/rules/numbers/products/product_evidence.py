"""Figures that two near them, one of them told of each, nearly make as a product; and rates told twice, for other times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.units import unit_words
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.products.of_one import ONCE
from pelican_newslint.rules.numbers.products.offers import OFFERS
from pelican_newslint.rules.numbers.products.product_signs import Place, Signs, places, product_signs, product_weights, tied
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, held
from pelican_newslint.rules.numbers.reading.weighed import odds

_REACH = 3
"""Sentences between a rate and its total or count, which may also stand in headline or summary."""
_OFF, _OFF_IN_TIME = 1.9, 2.5
"""How many times too large or too small it is at most: what is farther off is another thing."""
_LARGER = 1.2
_SLACK, _SOFT = 0.02, 0.05
_MOST_TOTALS, _MOST_COUNTS, _MANY = 8, 30, 1e5
_NO_COUNT = frozenset("fold time year month week day hour minute percent quarter".split())
_NOT_COUNTED = (" fold", "-fold", " times", "-", " of the [")
_BARE = 100
"""A figure without a noun may count what the rate counts."""
_WORKED, _SEVEN = 0.9, 7
"""A year may have so many working days; where "or" says that the one is the other, it has all."""
_FACTORS: dict[tuple[str, str], tuple[float, float, float]] = {
    ("minute", "hour"): (60, 60, 60), ("hour", "day"): (24, 6, 24), ("hour", "week"): (40, 30, 60), ("day", "week"): (7, 5, 7),
    ("day", "month"): (30, 20, 31), ("day", "year"): (365, 250, 366), ("night", "year"): (365, 330, 366), ("week", "month"): (4.33, 4, 4.5),
    ("week", "year"): (52, 46, 53), ("month", "year"): (12, 12, 12), ("quarter", "year"): (4, 4, 4), ("night", "week"): (7, 5, 7),
    ("night", "month"): (30, 28, 31),
}  # fmt: skip
"""How often the shorter comes in the longer: usually, at least, at most."""
_MOST_FIGURES = 300
"""A piece with more is a table."""


class NearProduct(msgspec.Struct, frozen=True):
    total: Figure
    rate: Figure
    count: Figure | None
    """None where it is as many days as a week has, or the like."""
    value: float
    """What the two make."""
    times: tuple[str, str] | None
    odds: float
    """Their logarithm."""


def near_products(article: Article) -> Iterator[NearProduct]:
    every = places(article)
    if len(every) > _MOST_FIGURES:
        return
    rates = [each for each in every if each.figure.value > 1 and not each.head and each.rate and not _PER_TWICE.match(each.trail)]
    for rate in rates:
        totals = _totals(every, rate)
        if not 0 < len(totals) <= _MOST_TOTALS:
            continue
        counts = [each for each in every if each is not rate and _counts(each, rate)][:_MOST_COUNTS]
        alike = [each for each in every if each is not rate and _alike(each, rate)]
        for total in totals:
            if found := _in_time(article, total, rate, len(totals)):
                yield found
            yield from _made(article, total, rate, counts, alike, len(totals))


def _totals(every: Sequence[Place], rate: Place) -> list[Place]:
    """What could be told of all."""
    larger = [
        each
        for each in every
        if each.figure.value > _LARGER * rate.figure.value
        and _alike(each, rate)
        and not _NO_TOTAL.match(each.trail)
        and not _moved(each, rate)
        and not ONCE.search(each.lead)
    ]
    below = [each for each in larger if not each.head and abs(each.sentence - rate.sentence) <= _REACH]
    told = {each.figure.value for each in below}
    return [each for each in larger if each.head and each.figure.value not in told] + below


_PER_TWICE = later(r" (?:per|an?|for (?:each|every)) [a-z]+,? (?:per|an?|each|every) [a-z]+\b")
""" "$300,000 per hospital per year": for how many years isn't told."""
_NO_TOTAL = later(r" (?:more|less|fewer|higher|lower|ahead|behind|extra)\b")


def _moved(total: Place, rate: Place) -> bool:
    """ "Fares went from £4 to £5"."""
    return total.lead == " to " and rate.lead.endswith("from ")


def _alike(one: Place, rate: Place) -> bool:
    figure, other = one.figure, rate.figure
    if figure.kind == other.kind and figure.unit == other.unit:
        return figure.kind != "N" or figure.noun == other.noun or (None in (figure.noun, other.noun) and figure.value >= _BARE)
    bare = figure.kind == "N" and figure.noun is None and figure.quantity is not None and figure.quantity.scale is not None
    return bare and other.kind in "MU"


_THE = later(r"(?:^|\b)[Tt]he $")


def _counts(one: Place, rate: Place) -> bool:
    """Whether it may say of how many the rate is told."""
    figure, per = one.figure, rate.per
    if not 2 <= figure.value < _MANY or one.per is not None or figure.noun in _NO_COUNT or one.trail.startswith(_NOT_COUNTED):
        return False
    if figure.kind == "U":
        return per is not None and unit_words().get(per) == figure.unit  # "£13m for each of its seven miles"
    if figure.noun is None and _THE.search(one.lead):
        return False  # "The two expect to save $9m a year": together
    if figure.kind != "N" or (figure.quantity is not None and figure.quantity.hyphenated):
        return False
    return one.head or abs(one.sentence - rate.sentence) <= _REACH or (bool(per) and figure.noun == per)


def _made(
    article: Article, total: Place, rate: Place, counts: Sequence[Place], alike: Sequence[Place], totals: int
) -> Iterator[NearProduct]:
    inside = [each for each in counts if each is not total and (total.figure.kind != "N" or each.figure.value < total.figure.value)]
    if any(_fits(total.figure, rate.figure, each.figure.value) for each in inside):
        return
    for count in inside:
        many = count.figure.value
        value = many * rate.figure.value
        if not 1 / _OFF < total.figure.value / value < _OFF:
            continue
        if any(each is not count and _fits(each.figure, rate.figure, many) for each in alike):
            continue
        signs = product_signs(article, total, rate, count, many, totals)
        yield NearProduct(total.figure, rate.figure, count.figure, value, None, _odds(signs))


def _in_time(article: Article, total: Place, rate: Place, totals: int) -> NearProduct | None:
    """ "40 tons a day, that is, 12,000 tons a year"."""
    if rate.per is None or total.per is None or (rate.per, total.per) not in _FACTORS or total.head:
        return None
    if OFFERS.search(sketches(article)[rate.sentence].text):
        return None
    usual, least, most = _FACTORS[rate.per, total.per]
    if usual > _SEVEN and total.sentence == rate.sentence and tied(article, rate, total):
        least = _WORKED * usual
    value = usual * rate.figure.value
    low, high = (each * rate.figure.value * (1 + sign * _SLACK) for each, sign in ((least, -1), (most, 1)))
    if low <= total.figure.value <= high or any(_fits(total.figure, rate.figure, each) for each in (usual, most)):
        return None
    if not 1 / _OFF_IN_TIME < total.figure.value / value < _OFF_IN_TIME:
        return None
    signs = product_signs(article, total, rate, None, usual, totals)
    return NearProduct(total.figure, rate.figure, None, value, (rate.per, total.per), _odds(signs))


def _odds(signs: Signs) -> float:
    start, weights = product_weights()
    return odds(start, weights, signs)


def _fits(total: Figure, rate: Figure, many: float) -> bool:
    """Whether so many times the rate may be the total, rounding and "about" held in."""
    told, each = held(total).exact, held(rate).exact
    slack = _SOFT if hedged(total) or hedged(rate) else _SLACK
    return told.low * (1 - slack) <= each.high * many and each.low * many <= told.high * (1 + slack)
