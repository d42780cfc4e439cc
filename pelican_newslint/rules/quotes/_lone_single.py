"""A single mark at the end of a quotation in double ones that nothing in it opens: '"It is safe.\'" she said\'."""

from __future__ import annotations

from pelican_newslint.model import Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.later import later

_ENDS = later(r"[.,!?]['’]$")
_OPENS = later(r"(?:^|[\s(\[—–-])['‘](?=\S)")
_MESSAGE = "This single mark closes a quotation that nothing opened: one mark too many."


def lone_single(article: Article, quotation: Quotation) -> Match | None:
    """The stray mark, where the quotation doesn't go on from the paragraph before."""
    if quotation.single or quotation.resumes or quotation.inner.end - quotation.inner.start < 2:
        return None
    inner = article.slice(quotation.inner)
    if (left := _left_open(article, quotation, inner)) is not None:
        return left
    if not _ENDS.search(inner) or _OPENS.search(inner):
        return None
    before = article.text[article.block_at(quotation.span.start).span.start : quotation.span.start]
    opened = next(iter(_SPOKEN.finditer(before)), None)
    if opened is not None and not _CLOSES.search(before, opened.end()):
        return None  # the quotation inside goes on behind "she recalled"
    return Match(Span.of(quotation.inner.end - 1, quotation.span.end), _MESSAGE)


_SPOKEN = later(
    r"(?:[,:]|\b(?:said|says|asked|thought|shouted|like|goes|went)) ['‘]"
    r"(?!(?:Tis|Twas|Twere|Twould|Til|Till|Em|Cause|Bout|Round|Neath)\b)(?=[A-Z][\w’']* )"
)
"""Where somebody else's words begin inside a speaker's own."""
_CLOSES = later(r"['’](?![^\W\d_])")
_CLOSED_LATER = later(r"['’] ?[\"”]")


def _left_open(article: Article, quotation: Quotation, inner: str) -> Match | None:
    """The mark that opens words inside the quotation which end with it and have no mark of their own behind them."""
    opening = next(iter(_SPOKEN.finditer(inner)), None)
    if opening is None or _CLOSES.search(inner, opening.end()):
        return None
    block = article.block_at(quotation.span.start)
    if _CLOSED_LATER.search(article.text, quotation.span.end, block.span.end):
        return None  # "'Go home," she recalled, "and don't come back.'"
    at = quotation.inner.start + opening.end() - 1
    return Match(Span.of(at, quotation.span.end), "This single mark opens a quotation inside the quotation that nothing closes.")
