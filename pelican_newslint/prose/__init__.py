"""From an article to running text, and the way back to its source."""

from __future__ import annotations

import html
import re

from pelican_newslint.model import Block, Post, Scope, Span
from pelican_newslint.prose.document import Document

__all__ = ["Document", "read"]


def read(post: Post) -> Document:
    """The article as running text, block by block, aligned to its source."""
    meta = post.metadata
    parts: list[tuple[Scope, str]] = [("headline", meta.title)]
    parts += [("summary", meta.summary)] if meta.summary else []
    parts += [("author", name) for name in meta.authors] + ([("category", meta.category)] if meta.category else []) + [("tag", tag) for tag in meta.tags]
    for name, inner in re.findall(r"(?s)<(p|li|h[1-6])\b[^>]*>(.*?)</\1>", post.html):
        scope: Scope = "paragraph" if name == "p" else "item" if name == "li" else "heading"
        parts.append((scope, re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", inner))).strip()))
    blocks, text = [], ""
    for scope, words in parts:
        if words:
            start = len(text) + (2 if text else 0)
            text = f"{text}\n\n{words}" if text else words
            blocks.append(Block(scope, Span.of(start, len(text))))
    return Document(post.path, text, tuple(blocks), (), (), frozenset(), (), meta, post.source)
