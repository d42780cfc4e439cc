"""Figures that two others nearly make: so many, at so much each.

"There are 350 players, who get £1,200 each, so that it will cost £480,000" are £420,000. Where the words say plainly of what the price is and
what the total, `unit-total` does the sum; here the signs are weighed that no word says: that one of them is told of each or for a day, that
the other stands behind "so" or "a total of", that both count what the third says, and how near they come. So are two rates for different
times, "40 tonnes a day" and "12,000 a year". Nothing proves it.

Bad:

    The team has built six bars. Each costs £1,400, a total of £9,800.
                                                               ^^^^^^ six times £1,400 is £8,400: if £9,800 is for all, one of the three is wrong.

Bad:

    A mill makes 40 tonnes of flour daily, this is, 12,000 tonnes yearly.
                                                    ^^^^^^^^^^^^^ 40 tonnes a day is 14,600 a year: if 12,000 tonnes is that, one of the two is wrong.

Good:

    The team has built seven bars. Each costs £1,400, a total of £9,800.

Good:

    A mill makes 40 tonnes of flour daily, this is, 14,600 tonnes yearly.

Good:

    The team has built six bars, the last at a price of £1,400. It got £9,800 from 21 donors, of whom one gave £2,000.

Good:

    A pass costs £4.99 a month, or £50 a year. Fares went from £4 to £5; that makes £900 for each of 22,000 mills, or £13m more than last year.

Evidence: tried on each of 11 labelled sets with weights fitted without it. It finds 22 slips in 96,000 words with marked ones, six of which nothing
else does; in 203,000 clean words of these sets it has two suggestions, in 266,000 of others' news two.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.numbers.products.product_evidence import NearProduct, near_products
from pelican_newslint.rules.numbers.reading.relations import shown, written

RULE = Rule(kind="fact", severity="suggestion", wakes=Wakes.on(tokens=("number", "money")), languages=("en",), category="sum-mismatch")

_SUGGESTED = 0.2
"""The logarithm of the odds, which the fit tells too low."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begun = starts(woken)
    told: set[int] = set()
    for each in sorted(near_products(article), key=lambda one: -one.odds):
        figures = {each.total.span.start, each.rate.span.start}
        if each.odds < _SUGGESTED or not figures.isdisjoint(told) or article.block_at(each.total.span.start).span.start not in begun:
            continue
        told |= figures
        related = [Related(each.rate.span, "each" if each.times is None else "the same")]
        if each.count is not None:
            related.append(Related(each.count.span, "how many"))
        yield Match(each.total.span, _message(article, each), related=tuple(related), confidence="medium")


def _message(article: Article, found: NearProduct) -> str:
    total, rate, value = shown(article, found.total), shown(article, found.rate), written(found.total, found.value, article)
    if found.count is None:
        one, other = found.times or ("", "")
        return f"{rate} a {one} is {value} a {other}: if {total} is that, one of the two is wrong."
    return f"{shown(article, found.count)} times {rate} is {value}: if {total} is for all, one of the three is wrong."
