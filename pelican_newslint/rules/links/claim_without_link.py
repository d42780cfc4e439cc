"""A study, a poll or a report has a link beside it.

A sentence that rests on "a study" or "new figures" asks readers to find them for themselves. Sentences that already name a source that
publishes are another rule's; here nothing is named at all.

Bad:

    A study found that ferries are slower than bridges.
    ^^^^^^^^^^^^^ Link the study.

Good:

    [A study](https://example.org/study) found that ferries are slower than bridges.

Good:

    She will study the poll's results; he will report on Friday.

Good:

    The report of the fire brigade came at noon, and the survey ship left.

Evidence: an estimate of 85 in 100 that a link could be given; strict, because it fires on many posts.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), profile="strict", category="source-unlinked",
    wakes=Wakes.on("study", "studies", "survey", "surveys", "poll", "polls", "report", "reports", "research", "figures", "data", "statistics"),
)  # fmt: skip

_CLAIM = re.compile(
    r"\b(?:[Aa] |[Oo]ne |[Tt]he |[Nn]ew |[Rr]ecent |[Oo]fficial |[Aa] new |[Aa] recent )?"
    r"(?P<what>study|studies|survey|surveys|poll|polls|report|reports|research|figures|data|statistics) "
    r"(?:has |have |had )?"
    r"(?:found|finds?|shows?|showed|shown|suggests?|suggested|says|said|reveals?|revealed|indicates?|indicated|concludes?|concluded)\b"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for found in _CLAIM.finditer(article.text, block.span.start, block.span.end):
            sentence = article.sentence_at(found.start()).span
            if not any(sentence.touches(link.span) for link in article.links):
                yield Match(Span.of(*found.span()), f"Link the {found['what']}.")
