"""A heading stands over something.

A heading with another of its own level straight below it, was left when its text was cut. Where most are so,
they are a list.

Bad:

    ## The ferry

    It stops on Friday.

    ## The pier
       ^^^^^^^^ Nothing stands below this heading.

    ## The bus

    It runs.

Bad:

    ## The ferry

    It stops on Friday.

    ## The pier
       ^^^^^^^^ Nothing stands below this heading.

Good:

    ## The ferry

    It stops on Friday.

Good:

    ## The ferry

    ### The pier

    It is closed.

Good:

    ## The ferry

    ![The ferry at its pier](ferry.jpg)

    ## The code

        ferry.run()

Evidence: 27 in the 669 posts of a weekly, all true; 0 in 104,000 words of news and public service writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="residue", severity="warning", scopes=frozenset({"heading"}))
"""Always awake among headings, which are few."""

_FEW = 3
_MARKS = re.compile(r"[#=\-~^\"'*+\s]*")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    """Where most of them are empty they are a list in the dress of headings."""
    empty = list(_empty(article, woken))
    if len(empty) * 2 <= max(len(woken), _FEW):
        for block in empty:
            yield Match(block.span, "Nothing stands below this heading.")


def _empty(article: Article, woken: tuple[Block, ...]) -> Iterator[Block]:
    """By the source between a heading and the next: what readers see there need not be words."""
    document = article.document
    for block, next_ in zip_longest(woken, woken[1:]):
        here = document.way.sure(block.span)
        below = (len(document.source), 0) if next_ is None else document.way.sure(next_.span)
        if here is None or below is None or block.quoted or not block.level or (next_ is not None and next_.level > block.level):
            continue
        if _MARKS.fullmatch(document.source, here[1], below[0]):
            yield block
