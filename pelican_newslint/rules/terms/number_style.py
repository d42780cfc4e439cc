"""One to nine in words, 10 and more in figures.

Most guides ask for it, with exceptions: ages, sums of money, measures, percentages, scores, dates, times, and numbers that are compared
in one sentence. A matter of taste that fires on many pieces: it belongs to the strict profile.

Bad:

    The fire killed 3 miners in May.
                    ^ “three”: numbers up to nine are words.

Good:

    The fire killed three miners in May.

Good:

    The fire killed 3 of the 25 miners. It cost 3 million pounds, or 5 per cent; they won 3-2.

Good:

    The well is 5 metres deep. He is 7.

Evidence: 13 in 104,000 words of edited news and government posts, all as meant, and a matter of taste.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from pelican_newslint.model import Block, Fix, Match, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

_COUNTED = frozenset({"vote", "point"})
"""Always in figures."""
_SCOPES: frozenset[Scope] = frozenset({"paragraph"})
RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes.on(tokens=("number",)), profile="strict",
    guides=("AP", "BBC", "Guardian"), category="numerals", aliases=("numerals-under-ten",),
)  # fmt: skip

_WORDS = "zero one two three four five six seven eight nine".split()


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    numbers = Counter(each.sentence for each in article.quantities if not each.in_words)
    for each in inside(article, article.quantities, woken):
        written = article.slice(each.number)
        plain = (
            each.unit is None and each.scale is None and not each.ordinal and not each.fraction and not each.range and not each.hyphenated
        )
        if (
            plain
            and each.noun
            and each.noun not in _COUNTED
            and len(written) == 1
            and written in "123456789"
            and numbers[each.sentence] == 1
        ):
            right = _WORDS[int(written)]
            yield Match(each.number, f"“{right}”: numbers up to nine are words.", (Fix.change(each.number, right),))
