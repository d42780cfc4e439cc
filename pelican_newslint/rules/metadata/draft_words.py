"""A published post isn't called a draft.

"DRAFT" in a headline, "WIP" before it or "first draft" in the slug tell readers that somebody pressed the button too soon.

Bad:

    Title: DRAFT: Bridge opens
           ^^^^^ The headline still says “DRAFT”, and the post is published.
    Date: 2024-03-06

    The bridge opens.

Bad:

    Title: Bridge opens (do not publish)
                        ^^^^^^^^^^^^^^^^ The headline still says “(do not publish)”, and the post is published.
    Date: 2024-03-06

    The bridge opens.

Good:

    Title: Bridge is not to open, and a test of its lights is on hold
    Date: 2024-03-06

    The bridge opens. DRAFT is a board game.

Good:

    Title: DRAFT: Bridge opens
    Date: 2024-03-06
    Status: draft

    The bridge opens.

Good:

    Title: Draft law on bridges, first draft of the budget and the NBA draft
    Date: 2024-03-06

    The bridge opens.

Evidence: strict forms in the headline alone.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=frozenset({"headline"}), category="placeholder",
    wakes=Wakes.on("draft", "wip", "untitled", "test", "copy", "do", "not", "dummy", "placeholder", "hold", "tbc", "old", "new"),
)  # fmt: skip

_LEFT = later(
    r"^\W{0,3}(?:DRAFT|WIP|HOLD|TBC|TEST POST|TEST ARTICLE|Draft|Wip|WORK IN PROGRESS)\b(?=\]|\)|:| -| –| —|$)[\])]?"
    r"|[\[(](?:DRAFT|draft|Draft|WIP|wip|HOLD|do not publish|DO NOT PUBLISH|Do not publish|not for publication|v\d{1,2} draft|draft v?\d{1,2}"
    r"|final draft|first draft|for review|FOR REVIEW|copy|Copy|copy \d{1,2}|old version)[\])]"
    r"|\bDO NOT PUBLISH\b|\bNOT FOR PUBLICATION\b|[-–—] ?(?:DRAFT|WIP|Draft|FINAL FINAL|final_v\d)$"
    r"|^(?:Untitled|Untitled post|Untitled article|New post|Placeholder|Test|Dummy)$"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if article.metadata.status != "published":
        return
    for block in woken:
        found = _LEFT.search(article.slice(block.span))
        if found is not None:
            span = Span.of(block.span.start + found.start(), block.span.start + found.end())
            yield Match(span, f"The headline still says “{found.group().strip()}”, and the post is published.")
