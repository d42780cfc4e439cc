"""A single mark at the end of a quotation in double ones that nothing in it opens: '"It is safe.\'" she said\'."""

from __future__ import annotations

import re

from pelican_newslint.model import Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation

_ENDS = re.compile(r"[.,!?]['’]$")
_OPENS = re.compile(r"(?:^|[\s(\[—–-])['‘](?=\S)")
_MESSAGE = "This single mark closes a quotation that nothing opened: one mark too many."


def lone_single(article: Article, quotation: Quotation) -> Match | None:
    """The stray mark, where the quotation doesn't go on from the paragraph before."""
    if quotation.single or quotation.resumes or quotation.inner.end - quotation.inner.start < 2:
        return None
    inner = article.slice(quotation.inner)
    if not _ENDS.search(inner) or _OPENS.search(inner):
        return None
    return Match(Span.of(quotation.inner.end - 1, quotation.span.end), _MESSAGE)
