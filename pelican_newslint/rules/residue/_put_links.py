"""Links that somebody put there: what was pasted from a page has lost its own, so that a line with one is the story's."""

from __future__ import annotations

import re

from pelican_newslint.model import Block, Link, Span
from pelican_newslint.prose.article import Article

_LABEL = 24
"""Code points of "Read more:" and the like, at most."""


def leads_on(article: Article, block: Block) -> bool:
    """ "From the website:" above what the website says, "Read more:" above a list of links that somebody put there."""
    at = article.block_index(block.span.start) + 1
    if at >= len(article.blocks):
        return False
    below = article.blocks[at]
    return below.quoted or (below.scope == "item" and has_link(article, below))


def ends_in_a_link(article: Article, block: Block) -> bool:
    """Whether the line's last words are an address that leads somewhere: "To read the full reports, visit: county.example"."""
    return any(block.span.holds(link.span) and link.span.end >= block.span.end - 1 and _leads(link) for link in article.links)


def has_link(article: Article, block: Block) -> bool:
    """Whether it holds one that leads somewhere."""
    return any(block.span.holds(link.span) and _leads(link) for link in article.links)


def touches_link(article: Article, span: Span) -> bool:
    """Whether one that leads somewhere stands there: "Read more: Read more", linked to "#", is a widget's."""
    return any(link.span.touches(span) and _leads(link) for link in article.links)


def is_link(article: Article, block: Block) -> bool:
    """Whether the whole line is a link, or all behind its label, which somebody put there: what was pasted from a page has lost its own."""
    label = block.span.start + _LABEL
    there = [link for link in article.links if link.span.start <= label and block.span.end - 1 <= link.span.end <= block.span.end]
    return any(_leads(link) for link in there)


def _leads(link: Link) -> bool:
    """Whether a link leads anywhere: a button of a page's own does so by its script."""
    return not re.match(r"#?$|javascript:", link.target.strip(), re.IGNORECASE)
