"""Sentences begin in different ways.

"India wants … India buys … India has …": four sentences in a row that begin with one word read like a list. Lists, direct speech and
"The" are left alone. For the strict profile.

Bad:

    Oslo wants a new bridge. Oslo has no money. Oslo asked the county. Oslo must wait.
                                                                       ^^^^ Four sentences in a row begin with “Oslo”.

Good:

    Oslo wants a new bridge. It has no money. The county was asked, and Oslo must wait.

Good:

    The bridge is old. The road is new. The ferry is slow. The mayor is glad.

Good:

    "I came. I saw. I won. I left," he said. Oslo wants a bridge. Oslo has none. Oslo waits.

Evidence: 36 in a million words of edited text, all as described, two thirds of them answers of interviews.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", languages=("en",), scopes=frozenset({"paragraph"}),
    wakes=Wakes(tokens=frozenset({"name"})),
)  # fmt: skip

_MANY = 4
_FREE = frozenset("the a an i".split())


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins, words = starts(woken), article.words
    run: list[Span] = []
    last = ("", -1)
    for sentence in article.sentences:
        block = article.blocks[sentence.block]
        first = words.lower[sentence.first_word] if sentence.first_word < len(words) else ""
        span = words.span(sentence.first_word) if first else sentence.span
        free = block.span.start not in begins or first in _FREE or not first.isalpha() or article.quoted(span)
        run = [] if free else [*run, span] if (first, sentence.block) == last else [span]
        last = (first, sentence.block)
        if len(run) == _MANY:
            related = tuple(Related(each, "here too") for each in run[:-1])
            yield Match(span, f"Four sentences in a row begin with “{article.slice(span)}”.", related=related)
