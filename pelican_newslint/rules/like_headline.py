"""Sentences of a summary that are told as headlines are, where an article may be missing."""

from __future__ import annotations

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article

_IN_FULL = frozenset("the a an has have had been was were is are be will".split())
"""What headlines leave out."""


def like_headline(article: Article, span: Span) -> bool:
    """Whether the sentence has no article and no auxiliary verb: "Board backs Marsh until end of season"."""
    sentence = article.sentence_at(span.start)
    return _IN_FULL.isdisjoint(article.words.lower[sentence.first_word : sentence.last_word + 1])
