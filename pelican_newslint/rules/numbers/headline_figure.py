"""A figure of the headline or the summary is the figure of the text.

"City to close 14 libraries" over a text that closes 16 is the slip that readers quote. A figure of headline or summary that the text
nowhere has is compared with the one of the same kind, of the same noun, in the first paragraphs; where the text could make it from its
own figures, by adding or taking away, nothing is said.

Bad:

    Title: City to close 14 libraries
                         ^^ “14” here, “16” in the text.
    Date: 2024-03-05

    The council voted on Monday to close 16 libraries across the city.

Bad:

    Title: Rovers win 3-1 at Leeds
                      ^^^ “3-1” here, “3-2” in the text.
    Date: 2024-03-05

    Rovers beat Leeds 3-2 on Saturday with two late goals.

Bad:

    Title: Man, 34, charged over fire
                ^^ “34” here, “43” in the text.
    Date: 2024-03-05

    A 43-year-old man has been charged with arson over a fire in York.

Good:

    Title: City to close 16 libraries
    Date: 2024-03-05

    The council voted on Monday to close 16 libraries across the city.

Good:

    Title: City to close 14 libraries
    Date: 2024-03-05

    The council will close ten libraries in the north and four libraries in the south, and keep 20 libraries open.

Good:

    Title: Five films to see in June
    Date: 2024-03-05

    Here are some films. Two films are new, and 12 films are old. More than a hundred people came.

Evidence: 0 false in 303,000 words of edited news. The loose form, any figure that the text doesn't have, was right once in two; the
noun and more words in common are asked for.
"""

from __future__ import annotations

from itertools import combinations

import msgspec

from pelican_newslint.model import Block, Match, Related, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers._told import Told, told_figures

RULE = Rule(
    kind="fact",
    severity="warning",
    wakes=Wakes.on(tokens=("number", "percent", "money")),
    languages=("en",),
    category="number-inconsistency",
)

_HEAD: frozenset[Scope] = frozenset({"headline", "summary"})
_LEAD = 3
"""Paragraphs."""
_FACTOR = 2.2
_TENFOLD = (9.9, 10.1)
_STEMS = {"percent": 1, "money": 1, "count": 1, "age": 0, "score": 0, "magnitude": 0, "ordinal": 1}
"""How many words headline and sentence must share beside the noun; two for measures."""
_SURE = frozenset({"count", "money", "age", "score"})


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {block.span.start for block in woken if block.scope in _HEAD}
    if not starts:
        return
    all_ = told_figures(article)
    body = [each for each in all_ if article.blocks[each.block].scope not in _HEAD]
    lead_blocks = [number for number, block in enumerate(article.blocks) if block.scope == "paragraph"][:_LEAD]
    lead = [each for each in body if each.block in lead_blocks]
    values = {each.low for each in body} | {float(day.day or 0) for day in article.dates} | {float(year.year) for year in article.years}
    for head in all_:
        block = article.blocks[head.block]
        asked = block.scope in _HEAD and block.span.start in starts and not _confirmed(head, body, values)
        if asked and (match := _match(article, head, lead, lead_blocks)):
            yield match


def _confirmed(head: Told, body: list[Told], values: set[float]) -> bool:
    """Whether the text has the figure or can make it from two or three of its own."""
    if head.low in values or any(head.meets(each) for each in body):
        return True
    same = [each.low for each in body if each.kind == head.kind and each.unit == head.unit][:12]
    pairs = {round(value, 2) for one, other in combinations(same, 2) for value in (one + other, abs(one - other))}
    return head.low in pairs or head.low in {sum(three) for three in combinations(same, 3)} or head.low == sum(same)


def _match(article: Article, head: Told, lead: list[Told], lead_blocks: list[int]) -> Match | None:
    span = article.sentence_at(head.span.start).span
    words = content_stems(article, span, without=head.span)
    found = []
    for each in lead:
        if each.kind != head.kind or each.unit != head.unit or each.noun != head.noun or each.aside or head.aside or not _near(head, each):
            continue
        common = words & content_stems(article, article.sentence_at(each.span.start).span)
        if len(common - {head.noun}) >= _STEMS.get(head.kind, 2):
            found.append(each)
    if not found or len({each.low for each in found}) > 1:
        return None
    other = found[0]
    message = f"“{article.slice(head.span)}” here, “{article.slice(other.span)}” in the text."
    sure = head.kind in _SURE and other.block == lead_blocks[0] and not head.approximate and not other.approximate
    return Match(head.span, message, related=(Related(other.span, "here"),), severity="error" if sure else None)


def _near(head: Told, other: Told) -> bool:
    """Whether the two are close enough to be one figure told twice, or ten times as much."""
    if head.kind == "score":
        return True
    small, large = sorted((head.low, other.low))
    return small > 0 and (large <= _FACTOR * small or _TENFOLD[0] < large / small < _TENFOLD[1])
