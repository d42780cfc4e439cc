"""Behind “be”, “have”, “to”, a modal and a preposition a verb has one form only.

“Could not be reach”, “refused to opened”, “will left”, “accused of to steal”, “prevent it to happen”: the ending, the “to” or the “-ing” is
missing or one too many. Each shape carries its own examples.

Bad:

    He could not be reach for comment.
       ^^^^^^^^^^^^^^^^^^ Behind “been” and “being” stands a participle: an ending is missing.

Good:

    He could not be reached for comment. What he did was dismiss her. It was set to put things right after the damage.

Good:

    It is due to increased costs. He is set to found a school. The will left her a house. They made it to the top.

Good:

    She would let it to a firm, and help came to wounded men.

Evidence: 13 in 1.2 million words of edited news, interviews and government posts, 12 true; none in 88,000 words of clean practice articles.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found
from pelican_newslint.rules.language._shapes import Family, family_rule

FAMILY = Family(__file__)
RULE = family_rule("warning")
wakes = FAMILY.wakes


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from FAMILY.matches(article, woken)
