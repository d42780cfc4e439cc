"""Twice as many, doubled, fivefold: and two figures near that nearly make it.

"The mill has doubled its profit", says the first paragraph, and the second tells of £240,000 after £130,000. Where the words say of which
figures it is, `times-as-many` reckons; here the signs are weighed that no word says: how near the three stand, "against" or "last year" between
the figures, words in common, few others of the kind. Nothing proves it. Where any two near it make it, all is well.

Bad:

    The mill doubled its profit last year, it said: that was £240,000, compared with £130,000 in 2022.
             ^^^^^^^ £240,000 is 1.8 times £130,000: if “doubled” is of them, one of the three is wrong.

Bad:

    Now 19 guests came to its fair, twice as many as in 2019, when there were eight.
                                    ^^^^^ 19 is 2.4 times eight: if “twice” is of them, one of the three is wrong.

Good:

    The mill doubled its profit last year, helped by cheaper flour, it said.

    Its profit was £240,000, compared with £120,000 in 2022.

Good:

    The mill nearly doubled its profit, to £240,000 from £130,000. It has won the prize three times since 1948, with 12 loaves and with 43.

Good:

    Half as many people came, 150,000 in place of 300,000. His triple room has 14 beds in place of 25.

Evidence: tried on each of 11 labelled sets with weights fitted without it. It finds four slips in 96,000 words with marked ones that nothing
else does; in 203,000 clean words of these sets it has four suggestions, in 266,000 of others' news three.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.numbers.derived.ratios import ratio_starts
from pelican_newslint.rules.numbers.percents.own_increase import is_change
from pelican_newslint.rules.numbers.products.multiple_evidence import near_multiples
from pelican_newslint.rules.numbers.reading.figures import said
from pelican_newslint.rules.numbers.reading.relations import shown

_FOLD = "two three four five six seven eight nine ten twelve twenty".split()
RULE = Rule(
    kind="fact", severity="suggestion", languages=("en",), category="percent-arithmetic",
    wakes=Wakes.on(
        "twice", "double", "doubled", "doubles", "doubling", "triple", "tripled", "triples", "tripling", "treble", "trebled", "trebles", "trebling",
        "quadrupled", "quadruples", "quadrupling", "halved", "halves", "halving", "half", "third", "quarter", "times", "fold",
        *(f"{each}fold" for each in _FOLD), *(f"{each}-fold" for each in _FOLD),
    ),
)  # fmt: skip

_SUGGESTED = -2.7
"""The logarithm of the odds, which the fit tells too low."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begun = starts(woken)
    told: set[int] = set()
    for each in sorted(near_multiples(article), key=lambda one: -one.odds):
        figures = {each.told.start, each.low.span.start, each.high.span.start}
        if each.told.start in ratio_starts(article) or any(is_change(article, one) for one in (each.low, each.high)):
            continue
        if each.low.kind == "M" and article.text.startswith(" as many", each.told.end):
            continue  # money is as much
        if each.odds < _SUGGESTED or not figures.isdisjoint(told) or article.block_at(each.told.start).span.start not in begun:
            continue
        told |= figures
        low, high, times = shown(article, each.low), shown(article, each.high), said(round(each.high.value / each.low.value, 1))
        message = f"{high} is {times} times {low}: if “{article.slice(each.told)}” is of them, one of the three is wrong."
        related = Related(each.low.span, "the smaller"), Related(each.high.span, "the larger")
        yield Match(each.told, message, related=related, confidence="medium")
