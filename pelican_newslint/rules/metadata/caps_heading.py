"""Headings are written like sentences.

Capitals throughout are slower to read, and some readers hear them letter by letter. Where a house wants them, its theme can show any
heading so. Short ones and acronyms are left alone, and so is a text whose headings are all so.

Bad:

    ## The ferry stops

    It stops on Friday.

    ## WHAT THE COUNCIL SAYS
       ^^^^^^^^^^^^^^^^^^^^^ A heading in capitals: write it like a sentence.

    It regrets it.

Good:

    ## The ferry stops

    It stops on Friday.

    ## NASA and ESA

    They agree.

Good:

    ## The ferry stops

    It stops on Friday.

    ## FAQ

    Ask us.

    ## NATO, EU, UN

    They agree.

Good:

    ## WHO STOPS

    The ferry.

    ## WHEN IT STOPS

    On Friday.

Evidence: 0 in 104,000 words of news and public service writing, where nothing of the kind stands.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import words
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", scopes=frozenset({"heading"}), languages=("en",), wakes=Wakes(tokens=frozenset({"acronym"})),
    category="capitals",
)  # fmt: skip

_WORD = later(r"[^\W\d_]+")
_WORDS = 2
"""Common words in capitals from which a heading is no name and no acronym."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    headings = [block for block in article.blocks if block.scope == "heading"]
    loud = [block for block in woken if _loud(article.slice(block.span))]
    if len(loud) * 2 <= len(headings):
        for block in loud:
            yield Match(block.span, "A heading in capitals: write it like a sentence.")


def _loud(text: str) -> bool:
    if text != text.upper():
        return False
    common = words.common()
    return sum(len(word) > 2 and word.lower() in common for word in _WORD.findall(text)) > _WORDS
