"""What was found out is linked.

"Latest analysis shows", "new analyses of 40 bridges suggest": a claim that rests on something published needs the way to it.
The rule looks at claims whose paragraph has no link at all; those that name their source are told by `unlinked-attribution` already. For
the strict profile.

Bad:

    Latest analysis shows that the bridge is safe.
    ^^^^^^^^^^^^^^^^^^^^^ A claim that rests on something published, and no link to it.

Bad:

    New analyses of 40 bridges suggest that most are safe.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A claim that rests on something published, and no link to it.

Good:

    Research shows that [the bridge is safe](https://example.org/safe).

Good:

    The poll closes at eight. The figures are on the door, and the research on the bridge goes on. The study showed it.

Good:

    "Research shows that it is safe," she said.

Evidence: 16 in a million words of edited news and government posts, 14 of them claims that a link would help; strict.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.cited import cited
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", languages=("en",), scopes=frozenset({"paragraph", "item"}),
    wakes=Wakes.on("research", "figures", "data", "statistics", "study", "studies", "poll", "polls", "survey",
                   "surveys", "analysis", "analyses", "census"),
    category="source-unlinked",
)  # fmt: skip

_FINDS = r"(?:shows?|showed|shown|suggests?|suggested|indicates?|indicated|finds?|found|reveals?|revealed|estimates?|estimated)"
_CLAIM = later(
    r"(?:(?:[Ll]atest|[Nn]ew|[Rr]ecent|[Oo]fficial|[Gg]overnment|[Pp]olice|[Oo]pinion|[Pp]revious|[Ee]arlier|[Pp]ast|[Vv]arious|[Ss]everal) )*"
    r"\b(?:[Rr]esearch|[Ff]igures|[Dd]ata|[Ss]tatistics|[Ss]tud(?:y|ies)|[Pp]olls?|[Ss]urveys?|[Cc]ensus|[Aa]nalys[ei]s)"
    rf"(?: of [\w,]+ [a-z]+)? (?:have |has |also )?{_FINDS}\b"
)
_OWN = later(
    r"\b(?:the|this|that|these|those|its|our|his|her|their|my|user|early|mentioned|above-mentioned|in|and|of|when|with) (?:\w+ )?$",
    re.IGNORECASE,
)
"""What stands before something that was told of already, or that is the writer's own."""
_REACH = 25


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    told: list[Span] | None = None
    for block in woken:
        if block.linked or block.quoted:
            continue
        for found in _CLAIM.finditer(article.text, block.span.start, block.span.end):
            span = Span.of(*found.span())
            lead = article.text[max(block.span.start, found.start() - _REACH) : found.start()]
            if _OWN.search(lead):
                continue
            if told is None:
                told = [source.span for source in cited(article)]
            if not any(span.touches(each) for each in told):
                yield Match(span, "A claim that rests on something published, and no link to it.")
                break
