"""What else a piece tells of the year of a day that is told without one, and when it was written at last."""

from __future__ import annotations

import datetime

from pelican_newslint.prose.article import Article
from pelican_newslint.rules.dates.reading.told_times import ToldTime


def of_old(article: Article, time: ToldTime) -> bool:
    """Whether the paragraph tells of another year, whose day it may be though the weekday fits the article's."""
    assert article.date is not None
    block = article.block_index(time.span.start)
    return any(each.block == block and each.year < article.date.year for each in article.years)


def another_year(article: Article, time: ToldTime, start: int) -> int | None:
    """Where another year is told that the day may be of: before it in its sentence, which begins at `start`, or in the one before."""
    assert article.date is not None
    at = article.sentence_index(start)
    if at and article.sentences[at - 1].block == article.sentences[at].block:
        start = article.sentences[at - 1].span.start
    years = [each for each in article.years if start <= each.span.start < time.span.start and each.year < article.date.year]
    return years[-1].span.start if years else None


def touched(article: Article) -> datetime.date:
    """The last day on which the article was written at: an update tells what came after its first day."""
    assert article.date is not None
    try:
        return max(article.date, datetime.date.fromisoformat((article.modified or "")[:10]))
    except ValueError:
        return article.date
