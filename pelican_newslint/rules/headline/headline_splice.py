"""A comma joins no two sentences.

"India wants the missiles, what is Russia saying" is two headlines with a comma between them. Choose one, or part them with a colon, a
semicolon or a dash.

Bad:

    Title: Council sells the bridge, what does the mayor say
                                   ^^^^^^ A comma joins two sentences here: keep one, or part them with a colon.
    Date: 2024-03-06

    The bridge is sold.

Good:

    Title: Council sells the bridge: what does the mayor say
    Date: 2024-03-06

    The bridge is sold.

Good:

    Title: Council sells the bridge, what is left of it and the ferry
    Date: 2024-03-06

    The bridge is sold.

Good:

    Title: Asked about the bridge, who is to say no? When it rains, what can a ferry do
    Date: 2024-03-06

    The bridge is sold.

Evidence: none in 1,100 headlines of edited news and government posts; an estimate of 70 in 100.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", scopes=frozenset({"headline"}), languages=("en",),
    wakes=Wakes.on("what", "why", "how", "who", "where", "when"),
)  # fmt: skip

_SPLICE = later(
    r"(, (?:what|why|how|where|when|who))(?:(?:'s|’s)| (?:is|are|was|were|does|do|did|will|can|should|has|have)) (?:the |its |his |her |their )?"
    r"(?:[\w’'-]+ ){0,3}?(?:say|saying|do|doing|mean|happen|happening|think|want|matter|know|go|going|next|wrong)\b",
    re.IGNORECASE,
)
_OPENS = later(r"(?:if|when|as|after|before|while|once|since|asked|because|with|for|in|on|at|from|so|and|but)\b", re.IGNORECASE)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        found = _SPLICE.search(article.text, block.span.start, block.span.end)
        if found and not _OPENS.match(article.text, block.span.start):
            yield Match(Span.of(*found.span(1)), "A comma joins two sentences here: keep one, or part them with a colon.")
