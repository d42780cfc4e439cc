"""The captions and credits of a post's pictures."""

from __future__ import annotations

import re

from pelican_newslint.model import Block, Pictured
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.source.pictures import pictures

_CREDIT = later(
    r"\b(?:photo|image|picture|photograph|illustration|graphic|map|video|credit|source|foto|bild|crédit)s?"
    r"(?: credit| courtesy| provided)?s?(?::| by | from | courtesy of |/| ©)|©|\(c\) |\bcourtesy of\b|"
    r"\b(?:Getty|AFP|Reuters|REUTERS|EPA|AP Photo|Shutterstock|Unsplash|Pexels|Pixabay|iStock|Wikimedia|Flickr|Creative Commons|CC[ -]BY|"
    r"public domain|handout)\b",
    re.IGNORECASE,
)
_LONGEST = 120
"""Code points of a paragraph right behind a picture that is its credit."""


def pictured(article: Article) -> tuple[Pictured, ...]:
    """The pictures of the body whose place in the source is known."""
    found = []
    for picture in pictures(article.document):
        if picture.place is None:
            continue
        said = _beside(article, picture.image.block)
        told = " ".join(article.slice(block.span) for block in said) + " " + (picture.image.alt or "")
        captioned = any(block.scope == "caption" for block in said)
        found.append(Pictured(picture.image.target, picture.place, captioned=captioned, credited=bool(_CREDIT.search(told))))
    return tuple(found)


def _beside(article: Article, at: int) -> list[Block]:
    """The caption behind a picture's block, or the short paragraph there that names its maker."""
    found = []
    for block in article.blocks[max(at, 0) + 1 : at + 4]:
        if block.scope == "caption":
            return [block]
        if block.scope == "paragraph" and len(article.slice(block.span)) <= _LONGEST and _CREDIT.search(article.slice(block.span)):
            found.append(block)
        if block.scope != "alt":
            break
    return found
