"""A quotation that needs many brackets is better reported.

Where three words of one quotation are the editor's, in square brackets, readers stumble and wonder what was really said. Quote the part that stands
on its own and report the rest.

Bad:

    "[The council] will [sell] the bridge to [a bank] in June," she said.
     ^^^^^^^^^^^^^ Three or more changes in one quotation: quote less and report the rest.

Good:

    "[The council] will sell the bridge to [a bank] in June," she said.

Good:

    The council [which sits in June] will "sell the bridge", she said.

Good:

    "It will sell the bridge," she said, with [1], [2] and [3] as notes.

Evidence: 104,000 words of edited news and government posts: 5 hits, all true to the letter; a matter of taste.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="suggestion", profile="strict", scopes=frozenset({"paragraph", "item"}), wakes=Wakes(tokens=frozenset({"bracket"})),
    guides=("AP", "Reuters"),
)  # fmt: skip

_CHANGE = later(r"\[[^\[\]\n]{1,60}\]")
_MANY = 3


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for quotation in inside(article, article.quotations, woken):
        changes = list(_CHANGE.finditer(article.text, quotation.inner.start, quotation.inner.end)) if not quotation.depth else []
        if len(changes) >= _MANY:
            span = Span.of(changes[0].start(), changes[0].end())
            yield Match(span, "Three or more changes in one quotation: quote less and report the rest.")
