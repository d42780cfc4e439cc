"""A headline isn't the first sentence again.

Readers who click a headline have read it. A lead that begins with the same words, one for one, makes them read it twice.

Bad:

    Title: Saltmarsh council sells the old bridge for scrap
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The text begins with the headline, word for word.
    Date: 2024-03-06

    Saltmarsh council sells the old bridge for scrap. It was built in 1902.

Good:

    Title: Saltmarsh council sells the old bridge for scrap
    Date: 2024-03-06

    The old bridge, built in 1902, goes to a scrap dealer for 4,000 pounds, Saltmarsh council decided on Friday.

Good:

    Title: Bridge sold
    Date: 2024-03-06

    Bridge sold. Ferry stopped. Road closed: the council had a long evening.

Good:

    Title: Saltmarsh council sells the old bridge
    Date: 2024-03-06

    Saltmarsh council sold the old bridge on Friday.

Evidence: 0 in 104,000 words of news and public service writing, 4 in a project's 317 posts and pages, all as described.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule
from pelican_newslint.rules.metadata._lead import begun_with

RULE = Rule(kind="style", severity="suggestion", scopes=frozenset({"headline"}))
"""Always awake among headlines, of which a post has one."""

_SHORTEST = 5
"""Words: fewer may be chance."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block, lead in begun_with(article, woken, _SHORTEST):
        yield Match(block.span, "The text begins with the headline, word for word.", related=(Related(lead.span, "here again"),))
