"""A sentence carries what a reader can carry.

A first sentence of more than 35 words, or any other of more than 45, is read twice or not at all. Lists with semicolons and direct
speech are left alone. A matter of taste that fires on most pieces: it belongs to the strict profile.

Bad:

    The county said on Friday that the bridge over the river, which was shut in May after a lorry hit it, would open again in June,
    ^^^^^^^^^^ The first sentence has 45 words: 35 are a lot.
    once the two cracks that were found by divers have been filled and tested by a firm from Leeds.

Good:

    The county said on Friday that the bridge over the river would open again in June.

Good:

    It has four parts: one two three four five six seven eight; nine ten eleven twelve thirteen; fourteen fifteen sixteen seventeen; eighteen
    nineteen twenty and one and two and three and four and five and six and seven and eight and nine.

Good:

    He spoke. They left.

Evidence: all as meant; one in twelve sentences of edited news is as long.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"paragraph"})
RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"name"})), profile="strict",
)  # fmt: skip


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that the first sentence and any other may have."""

    first: int = 35
    other: int = 45


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    starts = {block.span.start for block in woken}
    first = True
    for sentence in article.sentences:
        if article.blocks[sentence.block].scope not in _SCOPES:
            continue
        most, name = (options.first, "The first sentence") if first else (options.other, "This sentence")
        first = False
        count = sentence.last_word - sentence.first_word + 1
        if count <= most or article.blocks[sentence.block].span.start not in starts or ";" in article.slice(sentence.span):
            continue
        span = article.words.span(sentence.first_word, min(sentence.first_word + 1, sentence.last_word))
        yield Match(span, f"{name} has {count} words: {most} are a lot.")
