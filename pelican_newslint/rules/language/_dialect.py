"""Whether somebody is quoted in dialect: direct speech with one form that is no slip keeps its other forms too.

A desk that writes "We was dead and buried" down as it was said means the "lads was unbelievable" before it. One such form alone is
as likely a slip of the writer's.
"""

from __future__ import annotations

import re

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_SIGN = later(
    r"\b(?:(?:we|you|they|them) was(?:n['’]t)?|(?<!have )(?<!had )(?:i|we|they) (?:seen|done)|(?:he|she|it) don['’]t|ain['’]t|innit|amn['’]t|"
    r"them (?:as|there|two|lot)|this here|y['’]all|gonna|gotta|nowt|owt|summat|aye|yous|youse|yer|"
    r"(?:was|were) that (?:strong|hot|cold|bad|good|wet|tired|mad)|"
    r"(?:me|us) (?:mam|mum|dad|da|ma|nan|mate|mates|wife|brother|sister|shoes|boots|hands|own)|"
    r"(?:didn|don|can|won|ain)['’]t [a-z]+ (?:no|nothing|nobody|nowt))\b|"
    r"\b[a-z]{3,}in['’](?![a-z])|(?<![a-z])['’]em\b",
    re.IGNORECASE,
)
_AROUND = 400
"""Letters before and behind: a speech may fill a page."""


def in_dialect(article: Article, span: Span) -> bool:
    """Whether what is marked is quoted, and has such a form beside it in the same quotation or in the next of its paragraph."""
    if not article.quoted(span):
        return False
    block = article.block_at(span.start).span
    start, end = max(block.start, span.start - _AROUND), min(block.end, span.end + _AROUND)
    signs = (*_SIGN.finditer(article.text, start, span.start), *_SIGN.finditer(article.text, span.end, end))
    return any(article.quoted(Span.of(*each.span())) for each in signs)
