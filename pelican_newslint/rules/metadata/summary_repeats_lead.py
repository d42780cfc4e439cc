"""A summary tells more than the first sentence again.

Lists and search results show the summary under the headline, and the post then begins with the same words. A summary that says what
the story comes to earns the second look.

Bad:

    Title: Bridge opens
    Date: 2024-03-06
    Summary: The bridge over the Marlow opens to traffic on Friday after two years.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The summary is the first sentence again.

    The bridge over the Marlow opens to traffic on Friday after two years. It cost four million.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Summary: After two years of detours, drivers save twenty minutes from Friday.

    The bridge over the Marlow opens to traffic on Friday after two years. It cost four million.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Summary: It opens.

    It opens. The bridge cost four million.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Summary: The bridge over the Marlow opens to traffic on Friday, and the ferry stops.

    The ferry over the Marlow makes its last crossing on Thursday.

Evidence: true by form; strict, because many themes make the summary from the lead.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule
from pelican_newslint.rules.metadata._lead import begun_with

RULE = Rule(kind="style", severity="suggestion", scopes=frozenset({"summary"}), profile="strict")
"""Always awake among summaries, of which a post has one."""

_SHORTEST = 6
"""Words: fewer may be chance."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block, lead in begun_with(article, woken, _SHORTEST):
        yield Match(block.span, "The summary is the first sentence again.", related=(Related(lead.span, "here again"),))
