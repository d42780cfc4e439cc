"""What was told off the record isn't printed.

"(off the record)" and "Not for attribution:" are terms that somebody was promised. A note of them in the text says that what follows, or what
stands before, was not to be published at all, or not with that name.

Bad:

    The price was $4m (off the record), Ann Price said.
                       ^^^^^^^^^^^^^^ A promise to a source stands in the text: see what it covers, and take it out.

Bad:

    Not for attribution: the mayor will resign in May.
    ^^^^^^^^^^^^^^^^^^^ A promise to a source stands in the text: see what it covers, and take it out.

Good:

    Ann Price spoke off the record, which she regrets. "Not for attribution," she had said.

Good:

    The talks were (as always) off the record and on background.

Good:

    Background: the bridge was built in 1900.

Evidence: strict forms, in brackets or at the head of a line; no hit in 104,000 words of edited news and government posts.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=BODY_SCOPES | {"summary", "headline"}, languages=("en",),
    wakes=Wakes.on("record", "off-the-record", "attribution", "background", "publication", "quote"), guides=("AP", "Reuters"),
)  # fmt: skip

_TERM = (
    r"(?:strictly )?(?:off(?:[ -])the(?:[ -])record|not for (?:direct )?attribution|(?:deep )?background only|on deep background|not for publication|"
    r"don[’']t quote (?:me|him|her|this|by name)|do not quote(?: by name)?)"
)
_NOTE = later(rf"[(\[]\s?(?P<in>{_TERM})\s?[)\]!:;,–—-]|^(?P<at>{_TERM})\s?[:–—]", re.IGNORECASE)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for found in _NOTE.finditer(article.slice(block.span)):
            group = "in" if found["in"] else "at"
            span = Span.of(block.span.start + found.start(group), block.span.start + found.end(group))
            if not article.quoted(span):
                yield Match(span, "A promise to a source stands in the text: see what it covers, and take it out.")
