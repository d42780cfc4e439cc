"""Where a quotation that is never closed is likely to have ended."""

from __future__ import annotations

from pelican_newslint.model import Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.later import later

_LONGEST = 100
"""Code points of a related stretch that still points at something."""


def where_it_ends(article: Article, quotation: Quotation, start: int) -> tuple[Related, ...]:
    """The sentence after which the closing mark is likely missing: the last before the paper speaks of the speaker again."""
    ends: int = quotation.inner.end
    for attribution in article.attributions:
        if attribution.form != "verb" or not quotation.inner.holds(attribution.span) or attribution.speaker is None:
            continue
        begin = min(attribution.span.start, attribution.speaker.start)
        sentence = article.sentence_at(begin).span
        before = article.text[sentence.start : begin].split()
        if sentence.start > quotation.inner.start and all(word[0].isupper() or word == "the" for word in before):
            ends = min(ends, sentence.start)
        elif article.text[max(begin - 2, 0) : begin] == ", ":
            ends = min(ends, begin)
    if found := _SAID.search(article.text, quotation.inner.start, ends):
        ends = min(ends, found.start() + 1)
    ends = min(ends, _turns(article, quotation))
    last = article.sentence_at(max(ends - 2, quotation.inner.start)).span
    from_ = max(last.start, start, ends - _LONGEST)
    told = article.text[from_:ends].rstrip()
    return (Related(Span.of(from_, from_ + len(told)), "a closing mark is missing about here"),) if told else ()


_SAID = later(r", (?:said|says|added|adds|told) (?:[Tt]he |[A-Z])|, (?:s?he|they) (?:said|says|added)\b")
_FIRST = later(r"\b(?:I|I[’']\w+|[Ww]e|[Ww]e[’']\w+|my|our|us|me)\b")
_THIRD = later(r"(?:S?[Hh]e|His|Her) ")


def _turns(article: Article, quotation: Quotation) -> int:
    """Where a sentence tells of the speaker, who until then spoke of himself."""
    inner = quotation.inner
    at = article.sentence_index(inner.start) + 1
    while at < len(article.sentences) and article.sentences[at].span.end <= inner.end + 1:
        span = article.sentences[at].span
        if (
            _THIRD.match(article.text, span.start)
            and not _FIRST.search(article.slice(span))
            and _FIRST.search(article.text, inner.start, span.start)
        ):
            return span.start
        at += 1
    return inner.end


def told_on(article: Article, quotation: Quotation) -> bool:
    """Whether a few words that began inside a sentence seem to go on for a paragraph in which the paper names another speaker."""
    inner = quotation.inner
    if not article.text[inner.start].islower() or quotation.single:
        return False
    for attribution in article.attributions:
        if (
            attribution.form == "verb"
            and attribution.speaker is not None
            and inner.holds(attribution.span)
            and inner.holds(attribution.speaker)
        ):
            begin = min(attribution.span.start, attribution.speaker.start)
            start = article.sentence_at(begin).span.start
            before = article.text[start : attribution.speaker.end].split()
            if start > inner.start and len(before) > 1 and all(word[0].isupper() for word in before):
                return True
    return False


def closed_elsewhere(article: Article, quotation: Quotation) -> bool:
    """Whether a mark that the paragraph doesn't show as its own closes it: one behind a list, or a straight one."""
    return _in_list(article, quotation) or _straight(article, quotation)


_ITEMS = 8
"""Of a list, within which a quotation may go on."""


def _in_list(article: Article, quotation: Quotation) -> bool:
    """Whether items of a list follow, and a mark at the end of one closes it: nobody opens each item again."""
    if quotation.single or article.text[quotation.span.end - 1 : quotation.span.end] != ":":
        return False
    for block in article.blocks[quotation.block + 1 : quotation.block + _ITEMS]:
        if block.scope != "item":
            return False
        if article.slice(block.span)[-1:] in '”"':
            return True
    return False


def _straight(article: Article, quotation: Quotation) -> bool:
    """Whether a straight mark closes what ‘ opened: the marks are mixed then, none is missing."""
    begin, end = quotation.inner.start, article.blocks[quotation.block].span.end
    return quotation.single and article.text[begin - 1 : begin] == "‘" and _STRAIGHT.search(article.text, begin, end) is not None


_STRAIGHT = later(r"[.,!?]'(?![a-zA-Z])")
