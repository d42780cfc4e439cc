"""A source is introduced before "the report" speaks.

"According to the report" makes readers look back for a report that was never named. Say whose it is, and link it. The rule is
silent where the text spoke of one before, where the phrase itself says which ("the report by the auditors"), and where it is linked.

Bad:

    The bridge is safe. According to the report, it will stand for 50 years.
                                     ^^^^^^^^^^ Which report? None was named before.

Bad:

    The bridge is safe, and the memo also says that it is cheap.
                            ^^^^^^^^ Which memo? None was named before.

Good:

    The auditors' report says that the bridge is safe. According to the report, it will stand for 50 years.

Good:

    According to the report by the county's auditors, the bridge is safe.

Good:

    According to [the report](https://example.org/report.pdf), the bridge is safe.

Good:

    Researchers measured the river for a year. The study found 12 kinds of fish.

Evidence: 302,000 words of edited news and government posts: 2 hits, one of them plainly true; an estimate of 75 in 100.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_KIN = {
    "report": "report reports reported review assessment inquiry inquiries findings document documents dossier audit auditors investigation "
    "statement announcement paper analysis agency newspaper",
    "study": "study studies research researchers researcher paper papers journal scientists scientist trial experiment team university",
    "survey": "survey surveys poll polls pollsters surveyed questionnaire respondents study census",
    "poll": "poll polls pollsters survey surveys polled",
    "source": "source sources official officials insider insiders person people",
    "sources": "source sources official officials insider insiders people",
    "document": "document documents memo memos paper papers letter letters file files leaked",
    "documents": "document documents memo memos paper papers letter letters file files leaked",
    "letter": "letter letters memo memos note wrote written writes sent mail email",
    "memo": "memo memos memorandum letter letters document documents leaked",
    "audit": "audit audits auditor auditors audited review inspection",
    "article": "article articles newspaper magazine journal journalist column essay wrote story",
    "statement": "statement statements said announced announcement release spokesman spokeswoman spokesperson",
}
"""Noun → words that introduce one, themselves among them."""
_SAYS = (
    "says|said|found|finds|shows|showed|states|stated|adds|added|notes|noted|claims|claimed|suggests|suggested|concluded|concludes|warns|warned|"
    "told|confirmed|revealed|reveals|reported|alleged|alleges|indicated|indicates|disclosed"
)
_NOUNS = "|".join(_KIN)
_PHRASE = later(
    rf"\b(?:(?:[Aa]ccording to|[Aa]s per|[Cc]iting|[Qq]uoting) (the ({_NOUNS}))\b|([Tt]he ({_NOUNS})) (?:also |further )?(?:{_SAYS})\b)"
)
_OWN = later(r"\s{0,2}(?:by|of|from|on|in|published|released|commissioned|issued|seen|obtained|that|which|,? called|titled|prepared|\()")

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes(frozenset(_KIN)), guides=("Reuters", "AP")
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for found in _PHRASE.finditer(article.text, block.span.start, block.span.end):
            group = 1 if found[1] else 3
            span, noun = Span.of(found.start(group), found.end(group)), found[group + 1]
            if _OWN.match(article.text, span.end) and group == 1:
                continue
            if not _introduced(article, noun, span) and not _linked(article, span):
                yield Match(span, f"Which {noun}? None was named before.")


def _introduced(article: Article, noun: str, span: Span) -> bool:
    index = article.words.index
    return any(article.words.starts[at] < span.start for word in _KIN[noun].split() for at in index.get(word, ()))


def _linked(article: Article, span: Span) -> bool:
    return any(link.span.touches(span) for link in article.links)
