"""Addresses of pages that readers see: the words in them are no prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_newslint.model import Span
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

_ADDRESS = later(r"(?:https?://|www\.)[^\s<>\"“”«»]{3,2000}")


def in_address(article: Article, span: Span) -> bool:
    """Whether it is a part of an address, and not the whole of it."""
    return any(each.start < span.start < each.end for each in _addresses(article))


@once
def _addresses(article: Article) -> tuple[Span, ...]:
    return tuple(Span.of(*found.span()) for found in _ADDRESS.finditer(article.text))
