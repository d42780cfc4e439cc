"""Whether an article is in American English, by its language or, where it only says "en", by its own spelling."""

from __future__ import annotations

from pelican_newslint.knowledge import spelling
from pelican_newslint.prose.article import Article

_MONTHS = frozenset("january february march april may june july august september october november december".split())


def is_american(article: Article) -> bool:
    """True for en-US; for plain "en" where American signs outnumber British ones."""
    if article.language != "en":
        return article.language == "en-US"
    index = article.words.index
    british = sum(word in index and not pair.note for word, pair in spelling.british().items())
    american = sum(word in index and not pair.note for word, pair in spelling.american().items())
    return american > british or (not british and ("u.s" in index or "u.s." in index or _month_first(article)))


def _month_first(article: Article) -> bool:
    """ "June 28", the American order of a date."""
    words = article.words
    return any(words.after(at).isdigit() and int(words.after(at)) < 32 for month in _MONTHS for at in words.index.get(month, ()))
