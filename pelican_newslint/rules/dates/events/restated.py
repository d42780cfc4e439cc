"""Parts of one day that the summary and the lead have different: "Sunday night", "Sunday dawn"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.events.event_keys import event_key

_PART = later(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (morning|dawn|daybreak|noon|lunchtime|midday|afternoon|evening|night)\b")
_HOURS = {
    "dawn": 0, "daybreak": 0, "morning": 0, "noon": 1, "midday": 1, "lunchtime": 1, "afternoon": 1, "evening": 2, "night": 2,
}  # fmt: skip
_LEAD = 2
_SHARED = 2
"""Words that are in both sentences, at least."""


def rival_parts(article: Article) -> Iterator[tuple[Span, Span]]:
    """The part in the summary and the one in the first two paragraphs, where each has but one of that day and they aren't neighbours."""
    summary = [block for block in article.blocks if block.scope == "summary"]
    lead = [block for block in article.blocks if block.scope == "paragraph"][:_LEAD]
    parts = [
        [found for block in blocks for found in _PART.finditer(article.text, block.span.start, block.span.end)]
        for blocks in (summary, lead)
    ]
    if not all(len(each) == 1 for each in parts):
        return
    (one,), (other,) = parts
    if one[1] != other[1] or abs(_HOURS[one[2]] - _HOURS[other[2]]) < 2:
        return
    told, again = (_words(article, each.start()) for each in (one, other))
    if len(told & again) >= _SHARED:
        yield Span.of(*one.span()), Span.of(*other.span())


def _words(article: Article, at: int) -> set[str]:
    words = article.words
    inside = words.in_(article.sentence_at(at).span)
    return {event_key(words.lower[each]) for each in inside if words.lower[each] not in SMALL} - {event_key(words.lower[words.at(at)])}
