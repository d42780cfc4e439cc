"""A link is words, not an address.

A bare address breaks a paragraph in two, can't be read aloud and says nothing of where it leads. Link the words that name the
page. A domain alone ("example.org") is a name and is left alone, and so are
lists and an address with no more than a label.

Bad:

    The results are at https://www.example.org/investors/q1-2024.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Link words that say where this leads instead of the bare address.

Bad:

    Customers can read more at www.example.com/merger.
                               ^^^^^^^^^^^^^^^^^^^^^^ Link words that say where this leads instead of the bare address.

Good:

    The results are on [the company's page for investors](https://www.example.org/investors/q1-2024), and https is an
    abbreviation.

Good:

    The shop example.org sells bread; www and https are parts of an address. `https://example.org/api` answers in JSON.

Bad:

    The council sold the mill.

    https://www.council.example/papers/mill.pdf
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Link words that say where this leads instead of the bare address.

Good:

    The council sold the mill.

    https://www.youtube.com/watch?v=abc123

Good:

    Council plan: https://example.org/plan

Good:

    See the page of your own club at www.[club].example.com/ships for all its boats.

Evidence: 6 in 37,000 words of public service writing and 6 in 862,000 of a weekly, 11 a desk would change; none in 67,000 of news. In
176,000 words that no rule was written from 50 hits, 10 of them judged: 4 true, 6 false.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", scopes=frozenset({"paragraph", "caption", "summary"}), category="bare-url",
    wakes=Wakes.on("http", "https", "www"), guides=("W3C",),
)  # fmt: skip

_ADDRESS = later(r"\b(?:https?://|www\.)[^\s<>\"“”«»]{3,400}")
_EMBEDDED = later(
    r"youtu|vimeo|twitter|//x\.com|instagram|tiktok|facebook|soundcloud|spotify|flickr|giphy|bsky|reddit|\.(?:jpe?g|png|gif|mp[34])\b"
)
_COMMAND = later(r"\[[a-z]{2,10}[= ]$")
_CLOSING = ".,;:!?)]}’'*_"
_LONGEST = 120
"""Characters of an address that a finding shows."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        if not _prose(article, block):
            continue
        for found in _ADDRESS.finditer(article.text, block.span.start, block.span.end):
            address = found.group().rstrip(_CLOSING)
            if article.text[found.start() - 1 : found.start()] in ('"', "'", "=") and article.text[: found.start() - 1][-1:] == "=":
                continue  # of a tag that the page prints, which is another flaw
            if "[" in address or _COMMAND.search(article.text[: found.start()][-12:]):
                continue  # "www.[town].gov", "[youtube=http://…]": nothing that could be linked, or another flaw
            end = found.start() + min(len(address), _LONGEST)
            yield Match(Span.of(found.start(), end), "Link words that say where this leads instead of the bare address.")


def _prose(article: Article, block: Block) -> bool:
    """Whether the block is a sentence with an address in it or nothing but one, and not an address with a label or one that a theme embeds."""
    text = article.slice(block.span)
    others = len(_ADDRESS.sub(" ", text).split())
    return others >= 3 or (others == 0 and block.scope == "paragraph" and _EMBEDDED.search(text) is None)
