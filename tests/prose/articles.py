"""Articles made of a few paragraphs, for tests of facts."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Protocol

from pelican_newslint.model import Metadata, Post, Span
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article


class Spanned(Protocol):
    @property
    def span(self) -> Span: ...


def article(*paragraphs: str, title: str = "", lang: str = "en", date: str | None = "2021-04-06", body: str = "") -> Article:
    """Each paragraph is a block of its own; `body` is HTML to put behind them. Without a title the first block is the first paragraph."""
    source = "\n".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in paragraphs) + body
    head = f"<html><head><title>{html.escape(title)}</title></head><body>{source}</body></html>"
    return Article(read(Post("content/post.html", head, source, Metadata(title=title, date=date, lang=lang), markup="html")))


def texts(of: Article, facts: Iterable[Spanned]) -> list[str]:
    """The words of each fact."""
    return [of.slice(fact.span) for fact in facts]
