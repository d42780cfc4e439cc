"""Lines that look like a page's own and are the story's."""

from __future__ import annotations

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_PROSE = 12
"""Words from which a paragraph is prose, and no button."""
_CLOCK = later(r"\W{0,3}\d{1,2}[.:]\d\d ?(?:[ap]\.?m\b|\W)")
_ENTRY = later(r"(?i)(?:updated|posted|published)\b")
_LABELLED = later(r"(?i)(?:watch|read|see|listen|video|photos?) ?: [^\n]{5,120}[.!?][”\"’]? [A-Z“\"][^\n]{5,120}\.$")
_ADDRESS = later(r"(?i)(?:more(?: information| details)?|see|details) ?: ?[\w-]{1,40}(?:\.[\w-]{1,30}){1,3}(?:/\S{0,80})?\.?")
_MINE = later(r"\b(?:I|me)\b")
_LAST = later(r"[.!?][”\"’]? [A-Z][^.!?\n]{8,120}\.$")
"""A whole sentence behind another: a writer who speaks of himself tells of a page's words."""
_NO_SECTION = later(
    r"(?i)(?:also read|read (?:also|next|on|full (?:story|article))|you (?:may|might)(?: also)? (?:like|be interested in)"
    r"|share this(?: (?:story|article|post))?"
    r"|advertisements?|sponsored(?: (?:content|post))?|(?:leave|post|add) a (?:comment|reply)|story continues(?: below)?|recommended for you)"
)
"""What a page says to its readers between two paragraphs; "Related" and "Key changes" may be a section's title."""
_LIVE = 3
"""Paragraphs that begin with a time, from which a post is a live blog, whose entries have times of their own."""


def told(article: Article, text: str) -> bool:
    """Whether the line is the story's own: two sentences behind a label, an address for more, or the time of an entry in a live blog."""
    if _LABELLED.match(text) or _ADDRESS.fullmatch(text) or (_MINE.search(text) and _LAST.search(text)):
        return True
    return _ENTRY.match(text) is not None and sum(_CLOCK.match(article.slice(each.span)) is not None for each in article.blocks) >= _LIVE


def own_section(article: Article, heading: Block) -> bool:
    """Whether prose stands under a heading: then it is the story's own, unless no section could be called so."""
    if _NO_SECTION.fullmatch(article.slice(heading.span).strip(" *_:")):
        return False
    below = next((block for block in article.blocks if block.span.start > heading.span.end), None)
    return below is not None and below.scope in ("paragraph", "item") and len(article.slice(below.span).split()) >= _PROSE
