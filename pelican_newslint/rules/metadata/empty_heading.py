"""A heading stands over something, and says something.

A heading with another of its own level straight below it, was left when its text was cut. Where most are so,
they are a list. A heading without words is a gap on the page, and a screen reader announces it all the same.

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

Bad:

    The ferry stops on Friday.

    ##
    ^^ This heading is empty: write it, or take out its marks.

    The pier is shut.

Bad:

    The ferry stops on Friday.

    <h3>&nbsp;</h3>
    ^^^^^^^^^^^^^^^ This heading is empty: write it, or take out its marks.

    The pier is shut.

Good:

    The bridge is told of.

    ```
    ## The pier

    ##
    ```

    It is code.

Evidence: 27 in the 669 posts of a weekly, all true; 0 in 104,000 words of news and public service writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="residue", severity="warning", scopes=frozenset({"headline", "heading"}))
"""Always awake among headings, which are few; at the headline it looks once for headings that show no words."""

_FEW = 3
_MARKS = later(r"[#=\-~^\"'*+\s]*")
_WORDLESS = later(
    r"^#{2,6}[ \t]{0,20}(?:#{1,6}[ \t]{0,9})?$(?=\s{1,200}\S)|<h([1-6])\b[^<>\n]{0,200}>(?:\s|&nbsp;|</?(?:br|strong|b|em|i)\b ?/?>){0,20}</h\1>",
    re.MULTILINE,
)
"""At the end of a post three signs are the end of a press release, which is another rule's."""
_CODE = later(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?^ {0,3}\1[`~]*\s*$|`[^`\n]{1,300}`|<pre\b.*?</pre>", re.MULTILINE | re.DOTALL)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    """Where most of them are empty they are a list in the dress of headings."""
    headings = tuple(block for block in woken if block.scope == "heading")
    empty = list(_empty(article, headings))
    if len(empty) * 2 <= max(len(headings), _FEW):
        for block in empty:
            yield Match(block.span, "Nothing stands below this heading.")
    yield from _wordless(article, woken[0])


def _wordless(article: Article, block: Block) -> Iterator[Match]:
    """By the source: readers see nothing of them."""
    document = article.document
    source = document.source
    if ("\n##" not in source and "</h" not in source) or document.path.endswith(".rst"):
        return
    found = list(_WORDLESS.finditer(source))
    code = [each.span() for each in _CODE.finditer(source)] if found and ("`" in source or "~~~" in source or "<pre" in source) else []
    for each in found:
        if not any(start <= each.start() < end for start, end in code):
            place = document.stretch(each.start(), each.start() + len(each[0].rstrip()))
            yield Match(block.span, "This heading is empty: write it, or take out its marks.", at=place)


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
