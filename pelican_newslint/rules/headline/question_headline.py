"""A headline states; it doesn't ask.

A question in a headline hints that the desk doesn't know, or that the answer is no. Readers came for the answer. A question
that somebody asks in quotation marks is somebody's, and columns may ask: switch the rule off for them with an override.

Bad:

    Title: Bridge closes for repairs, what will commuters do?
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The headline asks a question: say what is known.

    The bridge closes on Friday.

Good:

    Title: Bridge closes for repairs, and commuters have no other way

    The bridge closes on Friday. What will commuters do?

Good:

    Title: Mayor asks council 'Who pays for the bridge?'

    The bridge closes on Friday.

Good:

    Title: What the bridge costs, and who pays for it

    The bridge closes on Friday.

Evidence: 16 in 2,072 BBC headlines, all questions; whether one is wanted is the desk's choice.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(
    kind="style", severity="suggestion", scopes=frozenset({"headline"}), languages=("en",), guides=("BBC",),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if article.metadata.page:
        return
    for block in woken:
        if article.slice(block.span).rstrip().endswith("?"):
            yield Match(block.span, "The headline asks a question: say what is known.")
