"""What several rules find of an article, found once.

It lies with the article: rules look at many articles one after the other, so a memory of the last one or two would be of no use.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

Fact = TypeVar("Fact")


def once(find: Callable[[Article], Fact]) -> Callable[[Article], Fact]:
    """`find`, whose answer is kept for as long as the article is. Who is given it has asked for all that `find` asked for."""

    @wraps(find)
    def kept(article: Article) -> Fact:
        known = article.kept.get(find)
        if known is None:
            before, article.asked = article.asked, False
            known = article.kept[find] = find(article), article.asked
            article.asked = before
        if known[1]:
            article.asked = True
        found: Fact = known[0]
        return found

    return kept
