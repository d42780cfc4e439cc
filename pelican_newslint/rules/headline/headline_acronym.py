"""An acronym of the headline stands in the text.

"NQRF buys boats" over a text that speaks of "the rescue force" leaves readers to guess that the two are one. An acronym that few know
belongs into the text, with its words, or out of the headline. For the strict profile.

Bad:

    Title: NQRF to buy boats
           ^^^^ “NQRF” stands nowhere in the text: who is it?
    Date: 2024-03-06

    The rescue force buys two boats.

Good:

    Title: NEW boats: NQRF buys two
    Date: 2024-03-06

    The NQRF buys two boats.

Good:

    Title: NQRF to buy boats
    Date: 2024-03-06

    The Northern Quay Rescue Force (NQRF) buys two boats.

Good:

    Title: NATO and the BBC to buy boats
    Date: 2024-03-06

    The alliance buys two boats.

Good:

    Title: NQRF to buy boats
    Date: 2024-03-06

    The Northern Quay Rescue Force buys two boats.

Evidence: 4 in 1,100 headlines of edited news and government posts, 3 of them as meant; strict.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import acronyms, words
from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", scopes=frozenset({"headline"}), languages=("en",), guides=("AP",),
    wakes=Wakes(tokens=frozenset({"acronym"})),
)  # fmt: skip

_SHORTEST = 3


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    known, ours = acronyms.known(), article.house.acronyms.known
    body = " ".join(article.slice(block.span) for block in article.blocks if block.scope in BODY_SCOPES)
    if not body:
        return
    for use in inside(article, article.acronyms, woken):
        letters = use.text.replace(".", "")
        if len(letters) < _SHORTEST or letters in known or letters in ours or letters.lower() in words.common():
            continue
        if letters not in body.replace(".", "") and not _spelt(body, letters):
            yield Match(use.span, f"“{use.text}” stands nowhere in the text: who is it?")


def _spelt(body: str, letters: str) -> bool:
    """Whether neighbouring words of the text begin with the letters."""
    initials = "".join(word[0] for word in body.split() if word[0].isupper())
    return letters.upper() in initials
