"""Names of those who voted against, more than the only vote has: "5-2", and "Ann Orr, Jo Low and Sam Day voted against it"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.listed import NAME, listed_items
from pelican_newslint.rules.numbers.counts.votes import ELSE, Vote

_NAMES = rf"(?P<list>{NAME}(?:, {NAME}){{0,6}},? and {NAME})"
_AGAINST = later(
    rf"\b{_NAMES},? (?:all |each |both )?(?:(?:had |who )?(?:voted|voting) (?:against|no)\b(?! (?:an?|another|any|some|such)\b)|"
    r"(?:had )?dissented\b|dissenting\b|opposed (?:it|the)\b|cast the (?:dissenting|no|opposing) votes)"
)
_NO_VOTES = later(
    r"\b(?:voting against(?: it| the [a-z ]{3,30})? were|those against were|the (?:no|dissenting) votes (?:were|came from)) "
    rf"{_NAMES}"
)
_TITLED = later(r"^(?:The )?(?:Council|Board|Committee|Commission|Assembly|Town|City|County)? ?(?:[Mm]embers?|[Cc]ouncill?ors?)?\b ?")


def named_voters(article: Article, vote: Vote) -> Iterator[tuple[Span, str]]:
    """Where more are named than voted against, and how many; where as many as the majority, the motion may have failed."""
    for sentence in article.sentences:
        text = article.slice(sentence.span)
        if " and " not in text or not ("gainst" in text or "dissent" in text or "opposed" in text or "no vote" in text):
            continue
        found = _AGAINST.search(text) or _NO_VOTES.search(text)
        if found is None or ELSE.search(text):
            continue
        title = _TITLED.match(found["list"])
        titled = title.end() if title is not None else 0
        sizes = listed_items(found["list"][titled:], prose=False)
        if sizes and vote.least < min(sizes) and vote.most not in sizes and vote.least:
            start = sentence.span.start
            yield Span.of(start + found.start("list") + titled, start + found.end("list")), str(min(sizes))
