"""One page is linked once.

Two links to one page in a short text send readers to where they have been. The second is named.

Bad:

    The [plan](https://example.org/plan) came on Friday. Read [what it says](https://example.org/plan).
                                                               ^^^^^^^^^^^^ This page is linked above already.

Good:

    The [plan](https://example.org/plan) came on Friday. Read what it says.

Good:

    The [plan](https://example.org/plan) came, and the [answer](https://example.org/plan#answer).

Good:

    [Up](#top), [up](#top) and [up](#top) again.

Evidence: true by form; strict, because long texts may link twice.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="style", severity="suggestion", scopes=BODY_SCOPES, wakes=Wakes(tokens=frozenset({"link"})), profile="strict")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    seen: dict[str, Span] = {}
    for link in inside(article, article.links, woken):
        target = link.target.rstrip("/")
        if not target or target.startswith("#") or link.span.start == link.span.end:
            continue
        if target in seen:
            yield Match(link.span, "This page is linked above already.", related=(Related(seen[target], "linked here"),))
        seen.setdefault(target, link.span)
