"""Figures that nearly make the one beside them.

"The loss is 31 million: 14 for bridges, nine for track and six for stations" makes 29. Where the words say that parts and whole
belong together, `sum-mismatch` does the sum; here the signs are weighed that no word says: how near the sum comes, how close the
figures stand, an "and" before the last, a colon, one noun. What is likelier than not is a suggestion: four in five of those that were
tried were slips, but nothing proves it.

Bad:

    The flood has cost Rs 31 crore: Rs 14 crore for bridges, Rs 9 crore for track and Rs 6 crore for the buildings at the stations.
                       ^^^^^^^^^^^ Rs 14 crore, Rs 9 crore and Rs 6 crore beside it make 290,000,000: if they are its parts, one of them is wrong.

Good:

    The flood has cost Rs 29 crore: Rs 14 crore for bridges, Rs 9 crore for track and Rs 6 crore for the buildings at the stations.

Good:

    The hall has 31 seats, among them 14 for guests, nine for the band and six for the press.

Good:

    The club won by 20 points to 12. It has 14 players of its own, nine guests and a coach, and its bus has 25 seats.

Evidence: fitted on 800 runs of figures in pieces with marked slips and 420 in 1.2 million words of edited news, and tried on what was left
out of each fit: 107 marks true and 24 false, 13 in all of the edited news.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.numbers._parts_evidence import NearSum, near_sums
from pelican_newslint.rules.numbers._sums import listed_parts

RULE = Rule(kind="fact", severity="suggestion", wakes=Wakes.on(tokens=("number", "money")), languages=("en",), category="sum-mismatch")

_SUGGESTED = 0.0
"""Logarithm of the odds: a chance of one in two."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begun = starts(woken)
    likeliest: dict[int, NearSum] = {}
    for each in near_sums(article):
        at = each.whole.span.start
        if each.odds < _SUGGESTED or article.blocks[each.whole.block].span.start not in begun:
            continue
        if at not in likeliest or each.odds > likeliest[at].odds:
            likeliest[at] = each
    for each in likeliest.values():
        message = (
            f"{listed_parts(article, each.parts)} beside it make {_total(article, each)}: if they are its parts, one of them is wrong."
        )
        related = tuple(Related(part.span, "a part") for part in each.parts)
        yield Match(each.whole.span, message, related=related, confidence="medium")


def _total(article: Article, found: NearSum) -> str:
    sign = article.slice(found.whole.span)[:1] if found.whole.money and not article.slice(found.whole.span)[0].isalnum() else ""
    return f"{sign}{sum(part.low for part in found.parts):,.2f}".removesuffix(".00")
