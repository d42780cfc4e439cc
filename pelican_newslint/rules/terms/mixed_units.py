"""A text measures in one system, or converts.

"A layer of 3mm … no faster than 20mph": readers of metres have to reckon. A lone measure of the other system without a conversion is
marked where the text keeps to one system elsewhere. Miles and pints in British text, feet of altitude in aviation and distances in
sport (a 100-metre race, a 10-yard penalty) are usage.

Bad:

    The ash lay 3mm deep on 12 km of road. Cars were held to 20mph.
                                                             ^^^^^ The only measure of its kind among metric ones: add the conversion.

Bad:

    The pit digs 90,000 tonnes of ore and 400 tonnes of tin a year. It lost 8,000 tons.
                                                                            ^^^^^^^^^^ The text weighs in tonnes elsewhere.

Bad:

    Vaccine stays below 8 degrees Celsius; the box showed 48 degrees Fahrenheit.
                                                          ^^^^^^^^^^^^^^^^^^^^^ Degrees of another scale than in the same sentence.

Bad:

    The wreck lies in 20 metres of water, and the chain is 70 feet long.
                                                           ^^^^^^^ The text measures the like in metres: add the conversion.

Bad:

    Frost of -31 C burst the pipes at the mill. A high of -9 F is near.
                                                          ^^^^ The text measures the like in degrees Celsius: add the conversion.

Good:

    The wreck lies in 20 metres of water, and the chain is 20 metres (70 feet) long. It is 3 miles out.

Good:

    It was 20 degrees Celsius (68 degrees Fahrenheit) at noon. The pit digs 90,000 tonnes (99,000 tons) of ore and 400 tonnes of tin.

Good:

    The gold pit, 90 kilometres off, made 4,000 ounces in May and 3,000 ounces in June.

Good:

    The ash lay 3mm deep on 12 km of road. Cars were held to 30km/h (20mph).

Good:

    The ship lay 3 metres deep, 12 km out. It held 40 kg of fruit; the plane flew at 30,000 feet.

Good:

    The road is 12 km long and 4 miles from Leeds. It rose 3 feet in 2 miles.

Evidence: of speeds, degrees, volumes and land none false in 420,000 words of edited news and government posts, so a warning; of lengths
four were usage, so a suggestion.
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.units import converted
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes.on(tokens=("number",)), category="units",
    confidence="medium",
)  # fmt: skip

_METRIC = frozenset({"km", "m", "cm", "mm", "kg", "g", "t", "km/h", "°C", "km²", "m²", "m³", "ha", "l", "ml"})
_IMPERIAL = frozenset({"mi", "ft", "in", "yd", "lb", "oz", "mph", "°F", "mi²", "ft²", "ft³", "acre", "gal"})
_SIZES = {
    unit: size
    for size, units in enumerate(
        ("km mi", "m cm mm ft in yd", "km/h mph", "kg g lb oz", "ha acre", "km² mi²", "m² ft²", "l ml gal", "m³ ft³", "°C °F")
    )
    for unit in units.split()
}
"""What measures the like."""
_HEIGHTS = frozenset({"ft", "m"})
_LENGTHS = frozenset({"m", "cm", "mm"})
"""Among imperial measures they are mostly distances of a race or parts of a machine."""
_FLIGHT = "flew fly flying altitude aircraft plane jet helicopter drone".split()
_USAGE = frozenset(
    "race races runner runners relay hurdles penalty yard-line goal pitch touchdown "
    "marathon sprint swim swimmer freestyle screen inch inches stone pint pints golf hole par".split()
)
_SMALL = frozenset({"cm", "mm", "kg", "g"})
_ANYBODY = frozenset({"mph", "km/h", "°C", "°F", "gal", "acre", "ha", "l", "ft³", "m³"})
"""What no sport and no trade measures in units of its own."""
_INCHES = frozenset({"inch", "inches"})
_SIDE = 25
"""Characters between a measure and its conversion."""
_NAMES = {"°C": "degrees Celsius", "°F": "degrees Fahrenheit"}
_MANY_MORE = 4
_RACES = frozenset({5, 8, 10, 15, 20, 21, 42, 50, 100, 200, 400, 800, 1500, 3000, 5000, 10000})
_MANY = 2
"""Measures of the one system from which it is the text's own."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    metric = [each for each in article.quantities if each.unit in _METRIC]
    imperial = [each for each in article.quantities if each.unit in _IMPERIAL and not _troy(article, each)]
    yield from _odd_ton(article)
    yield from (scale := list(_other_scale(article)))
    if scale:
        return
    if pair := _of_one_size(article, metric, imperial):
        lone, beside = pair
        said = f"The text measures the like in {_NAMES.get(beside.unit or '') or beside.sign or beside.unit}: add the conversion."
        yield Match(lone.span, said, related=(Related(beside.span, "here"),), severity=_severity(lone, metric, imperial))
        return
    own, stray = (metric, imperial) if len(metric) >= len(imperial) else (imperial, metric)
    if len(own) < _MANY or len(stray) != 1 or stray[0].unit in _LENGTHS:
        return
    lone = stray[0]
    if any(_conversion(article, each, lone) for each in own) or article.quoted(lone.span) or _usage(article, lone):
        return
    system = "metric" if own is metric else "imperial"
    said = f"The only measure of its kind among {system} ones: add the conversion."
    yield Match(lone.span, said, related=(Related(own[0].span, "the text's own system"),), severity=_severity(lone, own))


def _severity(lone: Quantity, *groups: list[Quantity]) -> Severity | None:
    """Speeds, degrees, volumes and areas of land have no usage of their own."""
    return "warning" if lone.unit in _ANYBODY and sum(map(len, groups)) > _MANY else None


def _troy(article: Article, each: Quantity) -> bool:
    """ "Ounces of gold": metals, diamonds and oil are measured so everywhere, and an ounce on its own in a text about them."""
    return each.unit == "oz" and not _METALS.isdisjoint(article.words.index)


_METALS = frozenset("gold silver platinum palladium bullion cannabis cocaine heroin".split())


def _of_one_size(article: Article, metric: list[Quantity], imperial: list[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The one measure of its system, and one of the other system of the same size and sort: miles and kilometres, feet and metres."""
    if not metric or not imperial or any(_beside(article, one, two) or _converted(article, one, two) for one in metric for two in imperial):
        return None
    metric, imperial = _whole(metric), _whole(imperial)
    own, stray = (metric, imperial) if len(metric) >= len(imperial) else (imperial, metric)
    lone = stray[0]
    if own is imperial and lone.unit in ("km", "m") and (len(own) < _MANY_MORE or lone.low in _RACES):
        return None
    if len(stray) > 1 or article.quoted(lone.span) or lone.hyphenated or _usage(article, lone, but=_INCHES):
        return None
    likes = [
        each
        for each in own
        if _SIZES.get(each.unit or "", -1) == _SIZES.get(lone.unit or "") and not _usage(article, each, but=_INCHES, small=True)
    ]
    return (lone, likes[0]) if likes else None


def _whole(measures: list[Quantity]) -> list[Quantity]:
    """Feet and inches as one."""
    return [each for at, each in enumerate(measures) if not at or each.span.start - measures[at - 1].span.end > 1]


def _converted(article: Article, one: Quantity, two: Quantity) -> bool:
    """Whether one is the other in brackets, some words apart."""
    first, second = sorted((one.span, two.span), key=lambda each: each.start)
    between = article.text[first.end : second.start]
    return one.sentence == two.sentence and re.search(r"[(/]|\bor (?:about |some )?$", between[-15:]) is not None


def _odd_ton(article: Article) -> Found:
    """One "tons" in a text that weighs in tonnes, or the reverse."""
    spelt: dict[str, list[Quantity]] = {"t": [], "ton": []}
    for each in article.quantities:
        if each.unit in spelt and each.sign in _TONS and not article.quoted(each.span):
            spelt[each.unit].append(each)
    own, stray = sorted(spelt.values(), key=len, reverse=True)
    if len(own) >= _MANY and len(stray) == 1 and not any(_beside(article, each, stray[0]) for each in own):
        said = f"The text weighs in {own[0].sign} elsewhere."
        yield Match(stray[0].span, said, related=(Related(own[0].span, "here"),))


def _other_scale(article: Article) -> Found:
    """Degrees of both scales in one sentence, and no conversion."""
    degrees = [each for each in article.quantities if each.unit in ("°C", "°F")]
    for first, second in pairwise(degrees):
        mixed = first.unit != second.unit and first.sentence == second.sentence and len({each.low for each in degrees}) == len(degrees)
        if mixed and not any(_beside(article, one, two) for one, two in pairwise(degrees) if one.unit != two.unit):
            yield Match(second.span, "Degrees of another scale than in the same sentence.", related=(Related(first.span, "here"),))


_TONS = frozenset({"tons", "tonnes", "ton", "tonne"})


def _beside(article: Article, one: Quantity, other: Quantity) -> bool:
    """Whether one is told right behind the other, in brackets or with "or"."""
    first, second = sorted((one.span, other.span), key=lambda each: each.start)
    between = article.text[first.end : second.start]
    if "(" in between[-20:]:
        return True
    if len(between) >= _SIDE or re.search(r"\bor\b|/|,\s*$|–", between) is None:
        return False
    return not between.endswith(", ") or _as_much(one, other)  # "6.2 metres, four feet over the mark"


def _as_much(one: Quantity, other: Quantity) -> bool:
    value = converted(one.low, one.unit or "", other.unit or "")
    return value is None or abs(value - other.low) <= _ROUGHLY * abs(other.low)


_ROUGHLY = 0.3
"""How far what stands behind a comma may be from what it converts."""


def _conversion(article: Article, own: Quantity, lone: Quantity) -> bool:
    """Whether the two stand side by side: "5 km (3 miles)"."""
    first, second = sorted((own.span, lone.span), key=lambda each: each.start)
    return 0 <= second.start - first.end < _SIDE


def _usage(article: Article, lone: Quantity, but: frozenset[str] = frozenset(), *, small: bool = False) -> bool:
    """Whether it is measured so by everybody: heights in flight, distances of a race."""
    if lone.unit in _ANYBODY:
        return False
    sentence = article.sentences[lone.sentence]
    usage = _USAGE.union(_FLIGHT) if lone.unit in _HEIGHTS else _USAGE
    hyphened = lone.hyphenated and not (small and lone.unit in _SMALL)  # "a 90-centimetre mask" is no race
    return hyphened or not (usage - but).isdisjoint(article.words.within(sentence.span))
