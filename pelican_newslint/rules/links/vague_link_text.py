"""A link's words say where it leads.

Screen readers list a page's links without the sentences around them, and "here", "this link" and "read more" are then all
alike. Link the words that name what is linked.

Bad:

    The report is [here](https://example.org/report), and for the plan [click here](https://example.org/plan).
                   ^^^^ Link the words that name the page: “here” says nothing alone.
                                                                        ^^^^^^^^^^ Link the words that name the page: “click here” says nothing alone.

Good:

    [The report](https://example.org/report) is here.

Good:

    Look [here in Saltmarsh](https://example.org/saltmarsh) for the old mill.

Good:

    [Read the council's plan](https://example.org/plan) before Monday.

Good:

    You can read of it in our magazine, [Source](https://source.example.org/), from May on.

Evidence: 2 in 37,000 words of public service writing, 569 in 862,000 of a weekly (one line of its template), all as described. A
suggestion, because the sentence around often helps. In 176,000 words that no rule was written from 6 hits: 6 true.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Link, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), guides=("W3C", "WebAIM"),
    wakes=Wakes(tokens=frozenset({"link"})),
)  # fmt: skip

_VAGUE = later(
    r"(?:(?:please )?(?:click|tap|press|look|see|read|find out|go|head)(?: it)?(?: over)? )?(?:right |over )?here"
    r"|(?:(?:click|follow|visit|see|use) )?(?:this|the|that) (?:link|page|site|website|url|address)|this|link|website|more"
    r"|(?:read|learn|see|find out) more"
    r"|(?:more )?(?:details|info|information)(?: here)?|read this|continue reading|full story|\[?(?:source|link)\]?",
    re.IGNORECASE,
)
_EDGES = " .,:;!?…»›>→[]()“”\"'"


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for link in inside(article, article.links, woken):
        words = article.slice(link.span).strip(_EDGES)
        if words and _VAGUE.fullmatch(words) and not _named(article, link, words):
            yield Match(link.span, f"Link the words that name the page: “{words}” says nothing alone.")


def _named(article: Article, link: Link, words: str) -> bool:
    """Whether it's a site's own name: a capital inside a sentence, and the host begins with it ("our magazine, [Source](source.example.org)")."""
    inside = article.sentence_at(link.span.start).span.start < link.span.start
    host = link.target.partition("://")[2].lower()
    return inside and words[0].isupper() and words.isalpha() and host.removeprefix("www.").startswith(words.lower())
