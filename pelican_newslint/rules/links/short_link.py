"""Links show where they lead.

A shortened address hides the host from readers who look before they click, and dies with the service that made it.

Bad:

    Sign up [on the council's page](https://bit.ly/3xYzAbC).
             ^^^^^^^^^^^^^^^^^^^^^ This link is shortened by bit.ly: link the page itself.

Good:

    Sign up [on the council's page](https://example.org/sign-up).

Good:

    [How bit.ly works](https://example.org/bit.ly) and [what t.co is for](https://help.example.org/t.co).

Good:

    [Bitly's own page](https://bitly.com/pages/about) and [a video](https://youtu.be/abc).

Evidence: 9 in the 669 posts of a weekly, all true; none in 442 links of public service writing.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.archive.links import split
from pelican_newslint.model import LINK_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.links._hosts import host

RULE = Rule(kind="style", severity="suggestion", scopes=LINK_SCOPES, wakes=Wakes(tokens=frozenset({"link"})))

_SHORTENERS = frozenset(
    "bit.ly tinyurl.com t.co goo.gl ow.ly buff.ly is.gd v.gd dlvr.it ift.tt trib.al rebrand.ly cutt.ly shorturl.at tiny.cc lnkd.in fb.me "
    "amzn.to nyti.ms wapo.st bbc.in reut.rs cnn.it on.ft.com econ.st rb.gy t.ly bl.ink s.id soo.gd adf.ly j.mp qr.ae snip.ly".split()
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for link in inside(article, article.links, woken):
        name = host(link.target)
        if name not in _SHORTENERS or link.span.start == link.span.end:
            continue
        parts = split(link.target)
        if parts is not None and len(parts.path) > 1:
            yield Match(link.span, f"This link is shortened by {name}: link the page itself.")
