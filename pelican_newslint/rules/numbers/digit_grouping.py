"""Long numbers are grouped in one way.

"110,00" is neither 110,000 nor 110.00, and nobody can tell which was meant. "1.500 people" is how other languages group: in English it is
one person and a half. Four digits without a comma beside numbers with one are a smaller thing: the piece should settle on one way.

Bad:

    The fund lost 110,00 dollars.
                  ^^^^^^ “110,00” is grouped in no known way: 110,000 or 110.00?

Bad:

    About 1,200 people came, and 1709 visitors stayed.
                                 ^^^^ “1709” beside “1,200”: group the digits alike.

Bad:

    The frame cost 1.800 euros. The quay is 2.000 years old and holds 3.500 lamps.
                   ^^^^^ “1.800” reads as a decimal in English: 1,800.
                                            ^^^^^ “2.000” reads as a decimal in English: 2,000.
                                                                      ^^^^^ “3.500” reads as a decimal in English: 3,500.

Good:

    About 1,200 people came, and 1,709 visitors stayed in 2019.

Good:

    Rs 12,34,567 is the Indian way, and 1709 was a cold year. The road is 4500 metres long.

Good:

    It sent 4,000 copies of the Form 1040 notes. The rooms are 1204 and 1,500 is the price. Call 0800 1111.

Good:

    Petrol cost 1.850 euros a litre, and one euro bought 1.080 dollars. Each home has 2.350 people on average. The bar is 1.500 metres long.

Evidence: malformed groups were found with the implied exchange rates, all real; the style is a suggestion.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("number",)), languages=("en",))

_YEARS = range(1850, 2100)
_BARE = later(r"\d{4}")
_GROUPED = later(r"\d{1,3}(?:,\d{3})+")
_BROKEN = later(r"\d{1,3},\d{1,2}|\d{1,3}(?:,\d{3}){1,3},\d{1,2}|\d{1,3}(?:\.\d{3}){2,3}")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    grouped = next((article.slice(each.number) for each in article.quantities if _GROUPED.fullmatch(article.slice(each.number))), None)
    for each in inside(article, article.quantities, woken):
        written = article.slice(each.number)
        if each.malformed and _BROKEN.fullmatch(written):
            meant = written.replace(".", ",") if "," not in written else f"{written}0 or {written.replace(',', '.')}"
            yield Match(each.number, f"“{written}” is grouped in no known way: {meant}?")
        elif _dotted(article, each, written):
            right = written.replace(".", ",")
            fix = Fix.change(each.number, right)
            yield Match(each.number, f"“{written}” reads as a decimal in English: {right}.", (fix,))
        elif (
            grouped
            and _BARE.fullmatch(written)
            and _counts(each)
            and not _names(article, each)
            and not each.ordinal
            and not each.hyphenated
        ):
            right = f"{written[0]},{written[1:]}"
            fix = Fix.change(each.number, right)
            yield Match(each.number, f"“{written}” beside “{grouped}”: group the digits alike.", (fix,), severity="suggestion")


def _dotted(article: Article, quantity: Quantity, written: str) -> bool:
    """Whether three digits behind a stop are thousands: nobody has 1.500 lamps, and money has two decimals but in prices by the litre."""
    if not _THOUSANDS.fullmatch(written) or quantity.scale:
        return False
    counts = quantity.money or quantity.unit in _WHOLE or (quantity.unit is None and quantity.noun is not None)
    sentence = article.sentences[quantity.sentence].span
    return counts and _FINE.search(article.text, sentence.start, sentence.end) is None


_THOUSANDS = later(r"[1-9]\d{0,2}\.\d{2}0")
_WHOLE = frozenset({"year", "day", "month"})
_FINE = later(
    r"\b(?:an? |per |each |every |for one )(?:lit(?:er|re)|gallon|kilo|kg|kilowatt|kWh|unit|share|head|person|household|woman|minute|second)"
    r"|\b(?:averag\w+|rate|rates|bought|buys|exchange\w*|traded|trading|against|index|ratio|versus|grams?|points?|seconds?)\b",
    re.IGNORECASE,
)
"""Of what is counted to the third decimal."""


def _names(article: Article, quantity: Quantity) -> bool:
    """ "The Form 1040 notes", "Act 1310 cases": what a word with a capital before it makes a name."""
    return _CALLED.search(article.text[: quantity.span.start][-20:]) is not None


_CALLED = later(
    r"\b(?:Form|Forms|Section|Act|Title|Page|Room|Model|Flight|Route|Highway|Bill|Regulation|Standard|Order|Rule|Note|Class|Type|Unit) $"
)


def _counts(quantity: Quantity) -> bool:
    """Whether four digits count or measure something, and can't be a year."""
    return quantity.unit is not None or (quantity.noun is not None and not _YEARS.start <= quantity.low < _YEARS.stop)
