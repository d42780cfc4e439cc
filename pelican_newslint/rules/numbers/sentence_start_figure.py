"""A sentence doesn't begin with figures.

"16 people were hurt" at the head of a sentence looks like the end of the one before. Write the number as a word or turn the sentence
round; a year may stand ("2019 was dry" is common), and so may a headline.

Bad:

    16 people were hurt.
    ^^ Write the number as a word here, or begin the sentence otherwise.

Good:

    Sixteen people were hurt.

Good:

    In all 16 people were hurt. 2019 was dry.

Good:

    About 16 people came. $16 is the price. It fell by 16. More came.

Evidence: 5 in 154,000 words of held-out news, all true to the pattern.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", languages=("en",), category="numerals", profile="strict", guides=("BBC", "AP", "Guardian"),
    wakes=Wakes.on(tokens=("number",)), scopes=frozenset({"paragraph"}),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {sentence.span.start for sentence in article.sentences}
    for each in inside(article, article.quantities, woken):
        if each.span.start in starts and not each.in_words and not each.money and article.text[each.span.start].isdigit():
            yield Match(each.number, "Write the number as a word here, or begin the sentence otherwise.")
