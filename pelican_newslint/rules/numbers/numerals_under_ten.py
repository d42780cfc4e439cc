"""Numbers below ten are words.

"3 people" reads as a table; guides write one to nine out, except with units, sums of money, per cent, ages, scores and millions.

Bad:

    The council closed 3 schools.
                       ^ Write “three”.

Good:

    The council closed three schools.

Good:

    The road is 3 km long, costs $3 and rose 3 per cent in 3 days. It won 3-2, in 3 million homes.

Good:

    Article 3 says so, and 12 schools closed.

Evidence: 10 in 154,000 words of held-out news, all true to the pattern; fires on most pieces of sites that write figures.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Edit, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", languages=("en",), category="numerals", profile="strict", guides=("BBC", "AP", "Guardian"),
    wakes=Wakes.on(tokens=("number",)), scopes=frozenset({"paragraph"}),
)  # fmt: skip

_WORDS = {value: word for word, value in CARDINALS.items() if 0 < value < 10}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for each in inside(article, article.quantities, woken):
        word = _WORDS.get(int(each.low)) if each.low == int(each.low) else None
        plain = (
            each.unit is None and each.scale is None and each.noun is not None and not each.range and not each.ordinal and not each.fraction
        )
        if (
            word
            and plain
            and each.noun not in {"vote", "point"}
            and not each.in_words
            and len(article.slice(each.number)) == 1
            and not each.hyphenated
        ):
            yield Match(each.number, f"Write “{word}”.", (Fix(f"Change to “{word}”", (Edit(each.number, word),)),))
