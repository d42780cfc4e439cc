"""What says that a figure comes back: "the 13 who", "all 50", "of the 56", or that it opens what somebody says of the news."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.untold.explained import known

How = Literal["the", "spoken", "plain"]
"""With "the" and the like, at the head of what somebody says, or with nothing that says that it comes back."""

_SCOPES = frozenset({"paragraph", "item", "quotation", "caption"})
_DEFINITE = later(
    r"(?:\b(?:the|these|those|all|all the|its|their|our|his|her|my|your|whose)|[a-z]['’]s|s['’]) (?:(?P<word>[a-z-]{3,14}) )?$"
)
_NOT_BACK = frozenset(
    "first last next final top past coming previous other others remaining another only additional latest extra best worst same few further "
    "best-known leading largest biggest nearest second third initial early late more but".split()
)
_THAN = later(
    r"\b(?:than|against|compared (?:with|to)|(?:up|down) (?:from|on)|"
    r"(?:increase|rise|improvement|advance|drop|fall|change) (?:on|from)) the $"
)
"""Before what was once, or is another's."""
_GIVEN = later(
    r"\b(?:cost|costs|costing|gave|gives|giving|won|wins|winning|earned|earning|saved|saving|left|leaving|handed|paid|brought) her $"
)
""" "A puncture cost her 40 seconds": whom, not whose."""
_OPENS = later(
    r"^(?:(?:at|for|among|with|it(?:'s| is| was)|that(?:'s| is| was)|we(?:'re| are) down to|of|to|by|from|i (?:was|went|had)|just|only|those|"
    r"and|but|so|well|yes|no),? )*$"
)
"""What may stand before the figure that opens a sentence of somebody's."""
_LISTS = later(r"^(?: [a-z]+)?(?:[:–—]| [–—-] |, (?!Mr|Mrs|Ms|Dr|I\b)[A-Z])")
""" "Their four children, Jack, Chip": it counts a list."""
_AND_MORE = later(
    r"^(?: of (?:them|us|you))?,? (?:and|plus|as well as) (?:(?:him|her|my|your|our|them)sel|an?\b|one\b|another\b)|"
    r"^,? and (?:about |some |the )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
"""Told beside others, as news: "the time of four cooks and three waiters"."""
_NEEDED = later(r"^[^.;,]{0,30}\b(?:needed|needs?|required|necessary|allowed|another)\b")
_OTHERS = later(r"\b[a-z]{3,}est\b|\b(?:most|least|other|more|further|new|additional|remaining)\b")
""" "The four busiest piers"."""
_RATE = later(
    r"^ (?:an?|per|each|every) (?!third|quarter|half)[a-z]|"
    r"^(?: [a-z]+)? (?:ago|earlier|later|old|more|fewer|less|other|others|in a row|before(?:[.,;]| (?:that|it|this|then)\b))"
)
_SAME_IN_PLURAL = frozenset("sheep fish aircraft deer series species people staff crew craft offspring".split())
_RACES = frozenset({50, 60, 100, 110, 200, 400, 800, 1000, 1500, 3000, 5000, 10000})
_YEARS = range(1900, 2101)


class Back(NamedTuple):
    figure: Quantity
    how: How


def coming_back(article: Article, starts: frozenset[int]) -> Iterator[Back]:
    for each in known(article).figures:
        block = article.blocks[each.block]
        if block.scope not in _SCOPES or block.span.start not in starts or not _counts(article, each):
            continue
        if not _is_whole(article, each):
            if _NEEDED.match(article.text[each.span.end : each.span.end + 50]) and not _of_others(article, each):
                yield Back(each, "plain")
            continue
        lead = article.text[article.sentences[each.sentence].span.start : each.span.start][-40:].lower()
        found = _DEFINITE.search(lead)
        if found is not None and not each.hyphenated:
            if found["word"] not in _NOT_BACK and not any(words.search(lead) for words in (_THAN, _GIVEN)):
                yield Back(each, "the")
        elif _opens(article, each):
            yield Back(each, "spoken")
        else:
            yield Back(each, "plain")


def _counts(article: Article, figure: Quantity) -> bool:
    """Whether it counts or measures, and isn't a year, a race's length, or of a name: "the Guildford Four", "the 44 bus"."""
    start, end = figure.span.start, figure.span.end
    if figure.approximate or figure.shared or figure.low < 2 or article.text[end : end + 1] == "-" or figure.noun == "time":
        return False
    if figure.unit in {"m", "km"} and figure.low in _RACES:
        return False
    opens = start == article.sentence_at(start).span.start or article.text[start - 1] in "\"“'‘"
    if figure.unit is not None or (article.text[start].isupper() and not opens):
        return figure.unit is not None
    if figure.noun_span is None:
        return figure.low not in _YEARS and not article.text[end + 1 : end + 2].isupper()
    noun = article.slice(figure.noun_span).lower()
    return noun != figure.noun or noun in _SAME_IN_PLURAL or noun.endswith("s")


def _is_whole(article: Article, figure: Quantity) -> bool:
    """Whether the words behind don't make it one of several or another: "the two largest", "ten a week", "the 31 seats that it needed"."""
    return not (_NEEDED.match(article.text[figure.span.end : figure.span.end + 50]) or _of_others(article, figure))


def _of_others(article: Article, figure: Quantity) -> bool:
    end = figure.span.end
    behind, rest, inner = article.text[end : end + 50], article.text[end : end + 30], ""
    if figure.noun_span is not None and figure.unit is None:
        inner, rest = article.text[end : figure.noun_span.start], article.text[figure.noun_span.end : figure.noun_span.end + 30]
    if _LISTS.match(rest) or _OTHERS.search(inner):
        return True
    return any(words.match(text) for words in (_AND_MORE, _RATE) for text in (behind, rest))


def _opens(article: Article, figure: Quantity) -> bool:
    """Whether it opens a sentence of what somebody says."""
    if not article.quoted(figure.span):
        return False
    quotation = next((each for each in _speech(article) if each.inner.start <= figure.span.start < each.inner.end), None)
    if quotation is None:
        return False
    begun = max(article.sentences[figure.sentence].span.start, quotation.inner.start)
    lead = article.text[begun : figure.span.start].lower().lstrip("\"“‘'")
    return _OPENS.match(lead) is not None


@once
def _speech(article: Article) -> tuple[Quotation, ...]:
    return tuple(each for each in article.quotations if each.depth == 0)
