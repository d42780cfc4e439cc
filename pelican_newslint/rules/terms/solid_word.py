"""A word is not split.

"Foot steps", "hand written", "in doors", "run-way": dictionaries print them as one word, and readers stumble over the gap. Only words
about which British and American dictionaries agree are in the table, and of those with a gap only the ones that can't be two words that
happen to meet ("the hand over there", "a short list"). The spelling of names is left alone.

Bad:

    She heard foot steps in doors at the air-port near Rail Road House.
              ^^^^^^^^^^ One word: “footsteps”.
                         ^^^^^^^^ One word: “indoors”.
                                         ^^^^^^^^ One word: “airport”.

Good:

    She heard footsteps indoors at the airport near Rail Road House.

Good:

    The Foot Steps Inn is no foot/step; he came down, took over Head Office and saw a short list. Chain saws roared as the sun set.

Good:

    “Foot” steps in; the count, down to two, sat in the doors. Write to back-log@example.org or /side-lines.

Evidence: 44 in 1,100,000 words of edited news and government posts, 40 of them what a desk would close; what was false was taken out of the
table.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import msgspec

from pelican_newslint.knowledge import words as known
from pelican_newslint.model import PROSE_SCOPES, Block, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_JOINING = frozenset("/#@_-=")
"""What makes a word part of an address, a tag or a longer compound."""


@cache
def _slips() -> dict[str, frozenset[str]]:
    """First word, or the whole of a hyphenated one → the second words that belong to it ("" for a hyphenated one)."""
    found: dict[str, set[str]] = defaultdict(set)
    for slip in known.split():
        first, _, second = slip.partition(" ")
        found[first].add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


RULE = Rule(
    kind="grammar", severity="suggestion", scopes=PROSE_SCOPES, languages=("en",), category="compound", guides=("Guardian", "AP"),
    wakes=Wakes(frozenset(slip for slip in known.split() if "-" in slip), pairs=frozenset(slip for slip in known.split() if " " in slip)),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words, slips = article.words, _slips()
    for first in words.index.keys() & slips.keys():
        for at in words.index[first]:
            span = _slip(article, at, slips[first])
            if span is not None and _ours(article, span, woken):
                right = article.slice(span).replace(" ", "").replace("-", "")
                yield Match(span, f"One word: “{right}”.", (Fix.change(span, right, "safe"),))


def _slip(article: Article, at: int, seconds: frozenset[str]) -> Span | None:
    words = article.words
    if words.lower[at][-1:].isalpha() and "-" in words.lower[at]:
        return Span.of(words.starts[at], words.bare_end(at)) if "" in seconds else None
    behind = at + 1
    if behind >= len(words) or words.gaps[behind] != " " or words.lower[behind] not in seconds or not words.texts[behind].islower():
        return None
    return Span.of(words.starts[at], words.bare_end(behind))


def _ours(article: Article, span: Span, woken: tuple[Block, ...]) -> bool:
    """In running text, no part of a name, an address or a longer word with hyphens."""
    written, text = article.slice(span), article.text
    if written[1:] != written[1:].lower() or not any(block.span.holds(span) for block in woken):
        return False
    if written[0].isupper() and article.sentence_at(span.start).span.start != span.start:
        return False
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    return before not in _JOINING and after not in _JOINING
