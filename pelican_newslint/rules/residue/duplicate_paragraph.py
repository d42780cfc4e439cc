"""A paragraph stands once.

A paragraph that comes again was pasted twice, or is a pull quote that lost its frame. Readers think that they have lost their
line. Paragraphs in block quotations and captions may repeat the text; a refrain of a few words is no paragraph.

Bad:

    The bridge opens on Friday after two years of work, the county said in a statement.

    The ferry stops.

    The bridge opens on Friday after two years of work, the county said in a statement.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This stands in the text already.

Good:

    The bridge opens on Friday after two years of work, the county said in a statement.

    > The bridge opens on Friday after two years of work, the county said in a statement.

Good:

    Nobody knew. The bridge opens.

    Nobody knew. The ferry stops.

Good:

    The bridge opens on Friday after two years of work, the county said in a statement.

    The tunnel opens on Monday after two years of work, the county said in a statement.

Evidence: 7 sentences of ten words or more twice in 2,218 edited articles, all repeated, four unwanted; whole paragraphs only here.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="residue", severity="error", scopes=frozenset({"paragraph", "item"}))
"""Always awake: any paragraph may come again, and the comparison is one look-up in a dictionary each."""

_SHORTEST = 8
"""Words below which a repeat may be meant."""
_PULL_SHORTEST = 60
"""Characters from which a paragraph that lies whole inside another is a pull quote that lost its frame."""
_WORD = re.compile(r"\w+")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    seen: dict[str, Span] = {}
    for block in woken:
        plain = " ".join(_WORD.findall(article.slice(block.span).lower()))
        if block.quoted or plain.count(" ") + 1 < _SHORTEST:
            continue
        first = seen.get(plain) or _around(plain, seen)
        if first is not None:
            yield Match(block.span, "This stands in the text already.", related=(Related(first, "first here"),))
        else:
            seen[plain] = block.span


def _around(plain: str, seen: dict[str, Span]) -> Span | None:
    """The paragraph that holds this one whole, where it is long enough not to do so by chance."""
    if len(plain) < _PULL_SHORTEST:
        return None
    return next((span for other, span in seen.items() if plain in other), None)
