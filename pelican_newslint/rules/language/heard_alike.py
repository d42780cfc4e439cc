"""Words that sound alike are told apart by the words on both sides.

“They past the gate”, “she left there coats”, “the bus lost its breaks”: each is a word, so no spelling checker sees it. A shape says between
which kinds of word the other one is meant. Each carries its own examples.

Bad:

    They past the gate at noon and were there at two.
    ^^^^^^^^^^^^^ “Passed” is the verb. Write “passed”.

Bad:

    He left there coats.
       ^^^^^^^^^^^^^^^^ “Their” is the possessive. Write “their”.

Good:

    They passed the gate at noon and were there at two.

Good:

    I think there needs to be a hall, and he and she walked past the gate.

Good:

    The weather it brought was wet. She would do nothing except the truth. The drivers take two breaks.

Evidence: 15 in 1.2 million words of edited news, interviews and government posts, 13 true; none in 60,000 words of clean practice articles.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found
from pelican_newslint.rules.language._shapes import Family, family_rule

FAMILY = Family(__file__)
RULE = family_rule("warning", "confused-words")
wakes = FAMILY.wakes


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from FAMILY.matches(article, woken)
