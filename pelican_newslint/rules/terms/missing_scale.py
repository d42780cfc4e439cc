"""A temperature says its scale.

30 degrees is a mild day in one country and frost in the other. Celsius or Fahrenheit belongs to the first temperature of a text;
where one is given, the others follow it. Angles, courses, latitudes and academic degrees are no temperatures.

Bad:

    The samples must be held at minus 70 degrees in transport.
                                      ^^^^^^^^^^ Celsius or Fahrenheit? No temperature in this text says.

Bad:

    The lido is heated to 75 degrees. In May the sea was 14C.
                          ^^^^^^^^^^ Fahrenheit? The text gives its other temperatures in Celsius.

Bad:

    The eggs are kept at minus 40 in a vault.
                               ^^ A temperature without degrees and scale: 40C or 40F?

Good:

    The samples must be held at minus 70 degrees Celsius in transport.

Bad:

    Temperatures fell to -14 at the airfield.
                         ^^^ A temperature without degrees and scale: -14C or -14F?

Good:

    Temperatures fell to -14C at the airfield and to between minus 5 and minus 3 degrees Celsius in town. Temperatures of 12 lakes were taken.

Good:

    A top of 26 degrees is forecast. The fire's edge is 47 kilometres long.

Good:

    The road turns 90 degrees at the mill; the roof has a slope of 30 degrees.

Good:

    Saturday will be 20 degrees warmer than Friday, the forecast says. It was 15C (59F) at noon.

Good:

    It was 30C (86F) at noon and 25 degrees at night.

Evidence: none in 104,000 words of edited news and government posts; one in practice news, true.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), wakes=Wakes.on("degree", "degrees", "temperature", "temperatures", "thermometer", "minus"),
    category="units",
)  # fmt: skip

_READ = later(
    r"\b(?:temperatures?|thermometers?)\b[^.;:]{0,45}?\b(?:to|of|below|above|at|reach(?:ed|ing)?|hit|touch(?:ed|ing)|near(?:ed|"
    r"ing))(?: a (?:record|low|high) of)? (?:minus )?$"
    r"|\btemperatures? (?:there |inside |outside )?(?:is|was|are|were|stays?|stayed|remains?) (?:minus )?$"
    r"|\b(?:kept|stored|held|frozen|chilled|cooled|shipped|transported) (?:there )?(?:at|below|to) minus $",
    re.IGNORECASE,
)
_LOWEST, _HIGHEST = -90, 60
_HOT, _BOILS = 55, 100
"""No weather, no pool and no body is so warm in Celsius."""

_WARMTH = later(
    r"\b(?:temperatures?|thermometers?|heat(?:ed|ing)?|heatwave|hot(?:ter|test)?|warm(?:er|ing|th)?|cold(?:er|est)?|cool(?:er|ed|ing)?|"
    r"freez(?:e|er|ers|ing)|"
    r"frozen|frost|weather|forecast|summer|winter|fever|vaccines?|minus|below zero|boil(?:ed|ing)?|melt(?:ed|ing)?|oven|warmest|coldest|"
    r"stored|stor(?:e|age)|refrigerat\w{1,6}|mercury|water (?:of|at)|pool|bath)\b",
    re.IGNORECASE,
)
_MORE = later(r" (?:warmer|colder|cooler|hotter|higher|lower|more|less|above|below|up|down)\b")
"""A difference, not a temperature."""
_ANGLES = later(
    r"\b(?:angles?|turns?|turned|rotat\w{1,5}|slopes?|latitude|longitude|north|south|tilt\w{0,3}|incline\w?|compass|axis)\b", re.IGNORECASE
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from _bare(article, woken)
    scales = [each.unit for each in article.quantities if each.unit in {"°C", "°F"}]
    if scales and "°F" in scales:
        return
    for each in inside(article, article.quantities, woken):
        if each.unit != "°" or each.hyphenated or each.fraction or "Degree" in (each.sign or "") or "Degree" in article.slice(each.span):
            continue
        sentence = article.slice(article.sentences[each.sentence].span)
        if _WARMTH.search(sentence) and not _ANGLES.search(sentence) and not _MORE.match(article.text, each.span.end):
            if scales and not _HOT < each.low < _BOILS:
                continue
            if scales:
                yield Match(each.span, "Fahrenheit? The text gives its other temperatures in Celsius.")
                return
            if _metric(article) and each.low < _HOT:
                return
            yield Match(each.span, "Celsius or Fahrenheit? No temperature in this text says.", severity="suggestion")
            return


def _metric(article: Article) -> bool:
    """Whether the text measures in metres and litres only, so that its readers know of no other degrees."""
    units = {each.unit for each in article.quantities}
    return not units.isdisjoint(_METRIC) and units.isdisjoint(_IMPERIAL)


_METRIC = frozenset("km m cm mm ha l km/h km²".split())
_IMPERIAL = frozenset("mi ft in yd mph acre gal lb mi² ft² °F".split())


_DEGREES = frozenset({"°", "°C", "°F"})


def _bare(article: Article, woken: tuple[Block, ...]) -> Found:
    """The first temperature that is a mere number."""
    for each in inside(article, article.quantities, woken):
        if each.unit is not None or each.noun is not None or each.ordinal or each.range or each.fraction or each.scale or each.shared:
            continue
        start = article.sentences[each.sentence].span.start
        if any(other.unit in _DEGREES and start <= other.span.start < each.span.start for other in article.quantities):
            continue  # "to 25 degrees on Monday and to 23 on Tuesday"
        if (
            _LOWEST <= each.low <= _HIGHEST
            and article.text[each.span.end - 1].isdigit()
            and _READ.search(article.text, max(start, each.span.start - 90), each.span.start)
            and _ends(article, each)
        ):
            number = article.slice(each.span)
            minus = article.text.endswith("minus ", 0, each.span.start)  # as people say it where winters are cold
            message = f"A temperature without degrees and scale: {number}C or {number}F?"
            yield Match(
                each.span, message, severity="suggestion" if minus and _INSTRUMENT.search(article.text, start, each.span.start) else None
            )
            return


_INSTRUMENT = later(r"\bthermometers?\b", re.IGNORECASE)


def _ends(article: Article, each: Quantity) -> bool:
    """Whether no noun or unit follows."""
    return (
        re.match(
            r"[.,;)]|$|\s(?:at|in|on|by|and|all|until|for|before|overnight|during|as|when|while|last|yesterday|today)\b",
            article.text[each.span.end : each.span.end + 12],
        )
        is not None
    )
