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

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="residue", severity="error", scopes=frozenset({"paragraph", "item"}))
"""Always awake: any paragraph may come again, and the comparison is one look-up in a dictionary each."""

_SHORTEST = 8
"""Words below which a repeat may be meant."""
_ITEM_SHORTEST = 15
_PULL_SHORTEST = 60
"""Characters from which a paragraph that lies whole inside another is a pull quote that lost its frame."""
_NEAR = 12
"""Blocks beyond which a repeat may be meant: two parts of a manual say the same of two things. It is a warning then."""
_PULL_SHARE = 0.75
_WORD = re.compile(r"\w+")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    paragraphs: dict[str, Span] = {}
    ends: dict[str, tuple[str, Span]] = {}
    order = {block.span.start: number for number, block in enumerate(article.blocks)}
    for block in woken:
        plain = _plain(article.slice(block.span))
        if block.quoted or plain.count(" ") + 1 < (_SHORTEST if block.scope == "paragraph" else _ITEM_SHORTEST):
            continue
        own = _sentences(article, block)
        first = paragraphs.get(plain) or _pulled(plain, own, ends)
        if first is not None:
            near = order[block.span.start] - order[first.start] <= _NEAR
            severity: Severity | None = None if block.scope == "paragraph" and near else "warning"
            yield Match(block.span, "This stands in the text already.", related=(Related(first, "first here"),), severity=severity)
        else:
            paragraphs[plain] = block.span
            ends.update((_end(sentence), (sentence, block.span)) for sentence in own)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _sentences(article: Article, block: Block) -> list[str]:
    """The sentences of a paragraph that are long enough not to be repeated by chance."""
    found = []
    for sentence in article.sentences[article.sentence_index(block.span.start) :]:
        if sentence.span.start >= block.span.end:
            break
        plain = _plain(article.slice(sentence.span))
        if plain.count(" ") + 1 >= _SHORTEST:
            found.append(plain)
    return found


def _end(sentence: str) -> str:
    return " ".join(sentence.split(" ")[-_SHORTEST:])


def _pulled(plain: str, own: list[str], ends: dict[str, tuple[str, Span]]) -> Span | None:
    """The paragraph that nearly all of these sentences stand in: a pull quote that lost its frame, and who is said to say it."""
    held = [sentence for sentence in own if ends.get(_end(sentence), ("",))[0].endswith(sentence)]
    if len(plain) < _PULL_SHORTEST or not held or sum(map(len, held)) < _PULL_SHARE * len(plain):
        return None
    return ends[_end(held[0])][1]
