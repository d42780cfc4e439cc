"""Lists apart from their count: "three bidders" above, "The bidders are from Peru, Chile, Fiji and Oman" below; "both parties, A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.listed import MOST, NAME, listed_items, listed_match

_LIST = rf"(?P<list>{NAME}(?:, {NAME}){{0,10}},? and {NAME})"
_THE = later(
    rf"(?:The|Its|Their|All the) (?P<noun>[a-z]+s)(?:,| are| were| come| came| lie| hail)(?: all)?(?: from| in| called| named| at)? {_LIST}(?=[,.]|$)"
)
_PLACED = later(rf"[^.:;,()\d]{{0,45}}, (?:from|in|at|for|namely|to|called|with) {_LIST}(?=[,.]|$)")
_ONE_OF = later(
    r"\b(?:one|first|second|third|fourth|last|latest|next|other|[a-z]{3,}est) of (?:the |its |his |her |their |these |those )?(?:last )?$"
)
""" "Peru, the first of three countries, with Chile and Fiji": the list may be of the others."""
_ENDS = later(rf", {_LIST}\.(?=\s|$)")
_BOTH = later(rf"\b[Bb]oth (?P<noun>[a-z]+s), {_LIST},(?! [A-Z])")
_ANY = later(_LIST)
_OTHERS = later(
    r"\b(?:at least|more|others?|another|includ\w+|among|such as|than|or|mostly|mainly|plus|also|like|not|every|each|of the|of its)\b"
)
_RESTRICTED = later(
    r",? (?:of|in|from|to|on|at|with|without|under|near|that|who|which|whose|where|left|not|still|hardest|worst|most|outside|other|along|around)\b"
)
_NAMED = later(
    r"^(?:countr|nation|state|minister|suspect|cit|town|village|district|candidate|compan|bank|firm|club|team|man|woman|child|son|daughter|sister|"
    r"brother|player|judge|member|councillor|island|region|province|language|part(?:y|ies)|writer|artist|actor|singer|student|teacher|officer|victim|"
    r"bidder|donor|partner|station|school|port|airport|winner|finalist|count(?:y|ies)|parish|suburb|author|director|sponsor|supplier|valley|river|lake)"
)
_PLACES = later(
    r"^(?:countr|nation|state|cit|town|village|district|island|region|province|station|school|port|airport|count|parish|suburb|engine|appliance|"
    r"crew|team|club|branch|shop|store|clinic|hospital|office|site|depot)"
)


def listed_far(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each count once; `done` are the starts of those judged already."""
    counts = [
        each for each in article.quantities
        if each.unit is None and each.noun and 2 <= each.low <= MOST and each.low == int(each.low)
        and not (each.range or each.ordinal or each.fraction or each.approximate or each.hyphenated)
    ]  # fmt: skip
    starts = {block.span.start for block in woken}
    for count in counts:
        if count.span.start in done or article.blocks[count.block].span.start not in starts or _open(article, count):
            continue
        if found := _beside(article, count) or _before(article, count, counts):
            yield from _judged(article, count, found, done)
    for sentence in article.sentences if counts else ():
        if article.blocks[sentence.block].span.start not in starts:
            continue
        found = _THE.match(article.text, sentence.span.start, sentence.span.end)
        alike = [each for each in counts if found and stem(each.noun or "") == stem(found["noun"]) and not _open(article, each)]
        if found and len({each.low for each in alike}) == 1 and alike[0].span.start not in done:
            yield from _judged(article, alike[0], found, done)
    for block in woken:
        for found in _BOTH.finditer(article.text, block.span.start, block.span.end) if "oth " in article.slice(block.span) else ():
            sizes = listed_items(found["list"], prose=False)
            if sizes and 2 not in sizes and _NAMED.match(found["noun"]):
                yield listed_match(article, Span.of(found.start(), found.start() + 4), sizes, Span.of(*found.span("list")))


def _beside(article: Article, count: Quantity) -> re.Match[str] | None:
    """The list behind its count, to the end of the sentence, or behind a verb and a preposition."""
    assert count.noun_span is not None
    assert count.noun is not None
    end = article.sentences[count.sentence].span.end
    if _NAMED.match(count.noun) and (found := _ENDS.match(article.text, count.noun_span.end, end)):
        return found
    return _PLACED.match(article.text, count.noun_span.end, end) if _PLACES.match(count.noun) else None


def _before(article: Article, count: Quantity, counts: Sequence[Quantity]) -> re.Match[str] | None:
    """ "Kent, Essex and Suffolk …. The four counties": the only list of the sentence before."""
    sentence = article.sentences[count.sentence]
    lead = article.text[sentence.span.start : count.span.start]
    last = article.sentences[count.sentence - 1] if count.sentence else None
    if (
        lead not in {"The ", "These ", "All ", "All the "}
        or last is None
        or last.block != sentence.block
        or not _NAMED.match(count.noun or "")
        or some_of_them(article, count)
    ):
        return None
    told = any(each.noun == count.noun and each.span.start < count.span.start for each in counts)
    found = list(_ANY.finditer(article.text, last.span.start, last.span.end))
    return found[0] if len(found) == 1 and not told and not _OTHERS.search(article.slice(last.span).lower()) else None


def some_of_them(article: Article, count: Quantity) -> bool:
    """ "The two islands to the north", "all three Baltic states"."""
    assert count.noun_span is not None
    between = article.text[count.span.end : count.noun_span.start]
    return between != " " or _RESTRICTED.match(article.text, count.noun_span.end) is not None


def _open(article: Article, count: Quantity) -> bool:
    start = max(article.sentences[count.sentence].span.start, count.span.start - 30)
    assert count.noun_span is not None
    return _OTHERS.search(article.text[start : count.noun_span.end].lower()) is not None


def _judged(article: Article, count: Quantity, found: re.Match[str], done: set[int]) -> Iterator[Match | Right]:
    sizes, size = listed_items(found["list"], prose=False), int(count.low)
    if not sizes:
        return
    if _ONE_OF.search(article.text, article.sentences[count.sentence].span.start, count.span.start):
        sizes |= {each + 1 for each in sizes}
    if size in sizes:
        done.add(count.span.start)
        yield Right(count.span, f"{article.slice(count.span)} are named.")
    elif min(abs(each - size) for each in sizes) <= max(1, size // 3):
        done.add(count.span.start)
        yield listed_match(article, count.span, sizes, Span.of(*found.span("list")))
