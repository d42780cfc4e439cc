"""Every link has its address.

"LINK_HERE", "TODO" and "#" are what a writer leaves to come back to, and a link without any address leads back to the page itself.

Bad:

    Talk about it on [the forum](FORUM_LINK_HERE) or read [the plan](TODO).
                      ^^^^^^^^^ This link waits for its address: “FORUM_LINK_HERE” stands in for one.
                                                           ^^^^^^^^ This link waits for its address: “TODO” stands in for one.

Bad:

    The council published [its answer]() and [a map](https://).
                           ^^^^^^^^^^ This link has no address.
                                              ^^^^^ This link has no address: “https://” leads nowhere.

Good:

    Talk about it on [the forum](https://example.org/forum) or read [the plan](https://example.org/TODO).

Good:

    [Back to the top](#top) or to [the licence](LICENSE).

Good:

    [The readme](README) tells how [the link](docs/LINKS.md) is made.

Evidence: 17 in the 669 posts of a real weekly, all true: 11 stand-ins, 6 without any address; none in 442 links of
public service writing.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import LINK_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.links._to_come import missing

RULE = Rule(kind="residue", severity="error", scopes=LINK_SCOPES, wakes=Wakes(tokens=frozenset({"link"})), category="placeholder")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for link in inside(article, article.links, woken):
        if link.span.start < link.span.end and (reason := missing(link.target)):
            yield Match(link.span, f"This link {reason}.")
