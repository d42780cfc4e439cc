"""A headline is short enough to be seen whole.

Search pages and phones cut a headline off after some 70 characters, and what is cut off is mostly the news. Reuters keeps to 50. A
headline of one or two short words says too little in a list. For the strict profile.

Bad:

    Title: The council of Saltmarsh has decided that the old bridge over the river will be sold
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 84 characters: lists and searches show about 70.
    Date: 2024-03-06

    The bridge is old.

Good:

    Title: Saltmarsh council sells its old bridge
    Date: 2024-03-06

    The bridge is old.

Good:

    Title: Bridge sold
    Date: 2024-03-06

    The bridge is old.

Good:

    Title: The council of Saltmarsh sells the old bridge over the river for scrap
    Date: 2024-03-06

    The bridge is old.

Evidence: by form; three headlines in ten of edited news are as long, which is why it is strict.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", scopes=frozenset({"headline"}), guides=("Reuters",),
    wakes=Wakes(tokens=frozenset({"name"})),
)  # fmt: skip


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`longest`: characters that a headline may have."""

    longest: int = 70


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    for block in woken:
        length = block.span.end - block.span.start
        if length > options.longest:
            yield Match(block.span, f"{length} characters: lists and searches show about {options.longest}.")
