"""Long numbers are grouped in one way.

"110,00" is neither 110,000 nor 110.00, and nobody can tell which was meant. Four digits without a comma beside numbers with one are a
smaller thing: the piece should settle on one way.

Bad:

    The fund lost 110,00 dollars.
                  ^^^^^^ “110,00” is grouped in no known way: 110,000 or 110.00?

Bad:

    About 1,200 people came, and 1709 visitors stayed.
                                 ^^^^ “1709” beside “1,200”: group the digits alike.

Good:

    About 1,200 people came, and 1,709 visitors stayed in 2019.

Good:

    Rs 12,34,567 is the Indian way, and 1709 was a cold year. The road is 4500 metres long.

Good:

    It sent 4,000 copies of the Form 1040 notes. The rooms are 1204 and 1,500 is the price. Call 0800 1111.

Evidence: malformed groups were found with the implied exchange rates, all real; the style is a suggestion.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Edit, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("number",)), languages=("en",))

_YEARS = range(1850, 2100)
_BARE = re.compile(r"\d{4}")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_BROKEN = re.compile(r"\d{1,3},\d{1,2}|\d{1,3}(?:,\d{3}){1,3},\d{1,2}|\d{1,3}(?:\.\d{3}){2,3}")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    grouped = next((article.slice(each.number) for each in article.quantities if _GROUPED.fullmatch(article.slice(each.number))), None)
    for each in inside(article, article.quantities, woken):
        written = article.slice(each.number)
        if each.malformed and _BROKEN.fullmatch(written):
            meant = written.replace(".", ",") if "," not in written else f"{written}0 or {written.replace(',', '.')}"
            yield Match(each.number, f"“{written}” is grouped in no known way: {meant}?")
        elif (
            grouped
            and _BARE.fullmatch(written)
            and _counts(each)
            and not _names(article, each)
            and not each.ordinal
            and not each.hyphenated
        ):
            right = f"{written[0]},{written[1:]}"
            fix = Fix(f"Change to “{right}”", (Edit(each.number, right),))
            yield Match(each.number, f"“{written}” beside “{grouped}”: group the digits alike.", (fix,), severity="suggestion")


def _names(article: Article, quantity: Quantity) -> bool:
    """ "The Form 1040 notes", "Act 1310 cases": what a word with a capital before it makes a name."""
    return _CALLED.search(article.text[: quantity.span.start][-20:]) is not None


_CALLED = re.compile(
    r"\b(?:Form|Forms|Section|Act|Title|Page|Room|Model|Flight|Route|Highway|Bill|Regulation|Standard|Order|Rule|Note|Class|Type|Unit) $"
)


def _counts(quantity: Quantity) -> bool:
    """Whether four digits count or measure something, and can't be a year."""
    return quantity.unit is not None or (quantity.noun is not None and not _YEARS.start <= quantity.low < _YEARS.stop)
