"""The article's own day as a point in time."""

from __future__ import annotations

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment


def own_day(article: Article) -> Moment:
    assert article.date is not None
    return Moment(Span.of(0, 0), "day", article.date.toordinal(), article.date.toordinal())
