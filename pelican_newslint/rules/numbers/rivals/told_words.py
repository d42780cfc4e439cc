"""The words of a figure that is told: those of what it counts, and those that say what lasts so long."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.rules.numbers.rivals.told_figure import Told


def noun_stems(article: Article, told: Told) -> frozenset[str]:
    """Stems of what is counted, as it is written, too: "men"."""
    if told.noun is None:
        return frozenset()
    words = article.words
    sentence = words.in_(article.sentence_at(told.span.start).span)
    return frozenset({stem(told.noun)} | {stem(words.lower[at]) for at in sentence if singular(words.lower[at]) == told.noun})


def stems_beside(article: Article, told: Told) -> frozenset[str]:
    """Stems of the words before a duration, and of the noun behind "48-hour": what lasts so long."""
    words = article.words
    first, last = words.at(told.span.start), words.at(told.span.end - 1)
    sentence = words.in_(article.sentence_at(told.span.start).span)
    behind = range(last + 1, min(last + 2, sentence.stop)) if "-" in article.slice(told.span) else range(0)
    near = (*range(max(first - 3, sentence.start), first), *behind)
    return frozenset(stem(words.lower[at]) for at in near if words.lower[at] not in SMALL)
