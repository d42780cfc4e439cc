"""A paragraph ends.

A paragraph that stops without a full stop was cut off or pasted short, and the reader waits for the rest. Headings, list items,
verses, lines that end with a colon and lines of a few words are left alone.

Bad:

    The bridge opens on Friday, and the ferry that has carried cars since 1962 will
                                                                               ^^^^ This paragraph stops without an end: was it cut off?

Good:

    The bridge opens on Friday, and the ferry that has carried cars since 1962 will stop.

Good:

    The bridge opens on Friday, and the mayor, who has waited for two years, had this to say:

Good:

    The bridge opens on Friday, and "the ferry that has carried cars since 1962 will stop."

Good:

    The bridge opens on Friday, and the ferry that has carried cars since 1962 will carry

    - cars
    - bicycles

Evidence: see the note of the release.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, starts

RULE = Rule(kind="residue", severity="warning", scopes=frozenset({"paragraph"}), confidence="medium")
"""Always awake: it looks at the last character of each paragraph."""

_ENDS = re.compile(r"[.!?…:;。！？।|/\\=+*_~^%€$#>\-–—][\"'”’»›)\]}\s]{0,6}$|[\"”’')\]}»]$|\d$")
_SHORTEST = 10
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,300}$|\S{1,60}@\S{1,60}$")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    awake = starts(woken)
    for number, block in enumerate(article.blocks):
        if block.span.start not in awake or block.quoted or not _is_cut(article, block):
            continue
        followed = number + 1 < len(article.blocks) and article.blocks[number + 1].scope in {"item", "cell", "quotation", "caption", "alt"}
        if followed:
            continue
        last = article.words.in_(block.span)[-1]
        whole = article.sentence_at(block.span.end - 1).span.start > block.span.start
        severity: Severity | None = None if whole or block is article.blocks[-1] else "suggestion"
        span = Span.of(article.words.starts[last], block.span.end)
        yield Match(span, "This paragraph stops without an end: was it cut off?", severity=severity)


def _is_cut(article: Article, block: Block) -> bool:
    text = article.slice(block.span)
    if len(article.words.in_(block.span)) < _SHORTEST or _ENDS.search(text) or not text[-1].isalpha() or _ADDRESS.search(text):
        return False
    return not text[:1].islower() and ":" not in text and all(mask.end < block.span.end for mask in article.document.masks)
