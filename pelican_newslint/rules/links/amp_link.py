"""Links lead to the page itself, not to its copy for phones.

An AMP address ("/amp/", "amp.example.org") shows desktop readers a stripped page, often from a search engine's cache. Take "amp" out and
see that the page is there.

Bad:

    See [the plan](https://www.example.org/2024/plan/amp/) or [the map](https://amp.example.org/map).
         ^^^^^^^^ This is the page's copy for phones (AMP): link the page itself.
                                                               ^^^^^^^ This is the page's copy for phones (AMP): link the page itself.

Good:

    See [the plan](https://www.example.org/2024/plan/) or [the map](https://www.example.org/map).

Good:

    See [the amp project](https://amp.dev/) or [amplifiers](https://example.org/amps/amp-12-watts).

Good:

    See [what AMP is](https://example.org/amp).

Evidence: one in the 669 posts of a weekly, true; none in 7,700 links of edited news and government posts.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.archive.links import split
from pelican_newslint.model import LINK_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.links._hosts import host

RULE = Rule(kind="style", severity="suggestion", scopes=LINK_SCOPES, wakes=Wakes(tokens=frozenset({"link"})))

_PATH = later(r"/[^/]+(?:/[^/]+)*/amp/?|/amp/[^/]+/.*|/google-amp/.+|.*\.amp(?:\.html)?")
_QUERY = later(r"(?:^|&)(?:amp(?:=1|=true)?|outputType=amp)(?:&|$)")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for link in inside(article, article.links, woken):
        parts, name = split(link.target), host(link.target)
        if parts is None or not name or link.span.start == link.span.end:
            continue
        if (name.startswith("amp.") and name.count(".") > 1) or _PATH.fullmatch(parts.path) or _QUERY.search(parts.query):
            yield Match(link.span, "This is the page's copy for phones (AMP): link the page itself.")
