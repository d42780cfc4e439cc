"""Likely slips: a second look should settle them.

“It was only slight damaged”, “my wife she wants”, “why it has a shop?”, “as small like”, a comma between two sentences: shapes that are wrong
more often than not. Each carries its own examples.

Bad:

    It was only slight damaged by the fire.
       ^^^^^^^^^^^^^^^^^^^^^^^ An adverb is wanted before the participle.

Good:

    It was only slightly damaged by the fire. The road is bad, it seems. Why it has a shop is a riddle. She went to her uncle’s house.

Good:

    It isn't a road, it is a track. This year it is high, and every dog she had was black. Hundreds of people came.

Good:

    They signed in to the system, and the two-week holiday is over.

Evidence: 64 in 1.2 million words of edited news, interviews and government posts, some 50 true, most of them in interviews.
The shapes of tense, endings and second verbs: 2 in some 450,000 words of the same, both true, after 7 false ones of their first form.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found
from pelican_newslint.rules.language._shapes import Family, family_rule

FAMILY = Family(__file__)
RULE = family_rule("suggestion")
wakes = FAMILY.wakes


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from FAMILY.matches(article, woken)
