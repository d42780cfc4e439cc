"""Whether an article is in American English, by its language or, where it only says "en", by its own spelling."""

from __future__ import annotations

from collections.abc import Mapping

from pelican_newslint.knowledge import spelling
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTH_WORDS


def is_american(article: Article) -> bool:
    """True for en-US; for plain "en" where American signs outnumber British ones."""
    if article.language != "en":
        return article.language == "en-US"
    index = article.words.index
    british = _without_note(spelling.british(), index)
    american = _without_note(spelling.american(), index)
    return american > british or (not british and ("u.s" in index or "u.s." in index or _month_first(article)))


def _without_note(pairs: Mapping[str, spelling.Pair], index: Mapping[str, object]) -> int:
    """How many of the words stand in the text, but for those whose other sense is spelt alike."""
    return sum(not pairs[word].note for word in pairs.keys() & index.keys())


def _month_first(article: Article) -> bool:
    """ "June 28", the American order of a date."""
    words = article.words
    return any(words.after(at).isdigit() and int(words.after(at)) < 32 for month in MONTH_WORDS for at in words.index.get(month, ()))
