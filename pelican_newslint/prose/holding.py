"""Where an expression is worth looking for: a plain word is found twenty times as fast as most of what can't match without it.

The words are given in small letters. Each expression's stand beside it, and hold for all of its matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pelican_newslint.prose.letters import small
from pelican_newslint.prose.once import once

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article


@once
def small_letters(article: Article) -> str:
    """The text in small letters, to look for words in; its offsets are those of the text."""
    return small(article.text)


def holds(article: Article, words: Iterable[str]) -> bool:
    """Whether one of the words stands in the text, be it as a part of others."""
    text = small_letters(article)
    return any(word in text for word in words)


def holders(article: Article, words: Iterable[str]) -> list[int]:
    """The numbers of the blocks in which one of the words stands."""
    text = small_letters(article)
    there = [word for word in words if word in text]
    if not there:
        return []
    return [number for number, small in enumerate(article.lower_blocks) if any(word in small for word in there)]


def matches(article: Article, expression: re.Pattern[str], words: Iterable[str]) -> Iterator[re.Match[str]]:
    """All in the text's order, of an expression that reaches over no block's end; each holds one of the words."""
    for number in holders(article, words):
        span = article.blocks[number].span
        yield from expression.finditer(article.text, span.start, span.end)
