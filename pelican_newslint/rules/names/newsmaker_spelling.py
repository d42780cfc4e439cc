"""Names in the news are spelt as their bearers spell them.

Gandhi, not Ghandi; Keir Starmer, not Kier; Procter & Gamble, not Proctor. The table holds names of people, companies, events and days
that desks correct again and again. It's no guess: only the wrong forms in the table are marked. A house adds its own under
`[names] prefer`, and lets a form stand with `allow`.

Bad:

    Mahatma Ghandi led the march.
    ^^^^^^^^^^^^^^ The name is spelt “Mahatma Gandhi”.

Good:

    Mahatma Gandhi led the march.

Bad:

    The chief of Proctor & Gamble met Kier Starmer.
                 ^^^^^^^^^^^^^^^^ The name is spelt “Procter & Gamble”.
                                      ^^^^^^^^^^^^ The name is spelt “Keir Starmer”.

Good:

    Kier Dullea met the proctor of Trinity; Keir Starmer wrote to mahatma@example.org.

Good:

    Date: 2025-03-06

    The chief of Procter & Gamble met Prime Minister Keir Starmer on New Year's Eve.

Good:

    Steven Hawkins, a baker, met Michael Shoemaker on mothers' days. Standard & Poor's chief was there.

Evidence: names are wrong in 4 of 100 small corrections of real sites; each form here is right for nobody in the news.
"""

from __future__ import annotations

from functools import cache

import msgspec

from pelican_newslint.knowledge import terms
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule
from pelican_newslint.rules.phrases import Phrases


@cache
def _table() -> Phrases:
    return Phrases({wrong: each.right for wrong, each in terms.newsmakers().items()})


RULE = Rule(kind="fact", severity="warning", wakes=_table().wakes, category="name-spelling", guides=("Guardian",))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    allowed = {*article.house.names.allow, *article.metadata.authors}
    for span, right in _table().find(article, woken):
        whole = right.endswith("'s") and article.text[span.end : span.end + 2] in {"'s", "’s"}  # "Standard & Poor" and its ending
        if not whole and not any(article.slice(span) in name for name in allowed):
            yield Match(span, f"The name is spelt “{right}”.", (Fix.change(span, right),))
