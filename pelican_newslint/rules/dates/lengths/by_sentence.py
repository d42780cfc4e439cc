"""Lengths of time by the sentence that they stand in."""

from __future__ import annotations

from collections.abc import Iterable

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length


def lengths_by_sentence(article: Article, lengths: Iterable[Length]) -> dict[int, list[Length]]:
    """By the sentence's index; in the order of the text where they are given so."""
    found: dict[int, list[Length]] = {}
    for each in lengths:
        found.setdefault(article.sentence_index(each.span.start), []).append(each)
    return found
