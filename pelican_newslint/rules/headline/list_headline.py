"""A list has as many items as its headline says.

"Seven reasons" over six headings is one short, and readers count. Numbered headings are counted, or else headings of one level where some
are missing.

Bad:

    Title: Three ways to cross the river
           ^^^^^ The headline promises three ways; the text has 2.

    ## By bridge

    It's quick.

    ## By ferry

    It's slow.

Good:

    Title: Two ways to cross the river

    ## By bridge

    It's quick.

    ## By ferry

    It's slow.

Good:

    Title: Three ways to cross the river

    The first is the bridge, the others are ferries.

Good:

    Title: Three men held after raid

    ## The raid

    It was early.

    ## The men

    They said nothing.

Evidence: an estimate of 97 in 100.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="warning", scopes=frozenset({"headline"}), wakes=Wakes.on(tokens=("number",)), languages=("en",))

_PROMISED = frozenset(
    "reason way thing tip fact question step lesson takeaway sign myth idea trick rule mistake secret moment quote winner point answer".split()
)
_MOST = 40
_NUMBERED = later(r"(?:#|No\.? )?\d{1,2}[.):] ")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for quantity in inside(article, article.quantities, woken):
        if quantity.noun not in _PROMISED or quantity.ordinal or quantity.range or not 2 <= quantity.low <= _MOST:
            continue
        items = _items(article, quantity.low)
        if not items:
            continue
        noun = article.slice(quantity.noun_span) if quantity.noun_span else ""
        if quantity.low == len(items):
            yield Right(quantity.span, f"The text has {len(items)} {noun}.")
            continue
        message = f"The headline promises {article.slice(quantity.span).lower()} {noun}; the text has {len(items)}."
        yield Match(quantity.span, message, related=(Related(items[0].span, "the first"), Related(items[-1].span, "the last")))


def _items(article: Article, promised: float) -> list[Block]:
    """What is counted: numbered headings or paragraphs, else headings of one level where some of the promised are missing.

    More headings than promised are no flaw (an introduction, a last word), nor are far fewer (the list has another form).
    """
    numbered = [block for block in article.blocks if block.scope in BODY_SCOPES and _NUMBERED.match(article.slice(block.span))]
    if len(numbered) > 1:
        return numbered
    headings = [block for block in article.blocks if block.scope == "heading"]
    for level in sorted({block.level for block in headings}):
        alike = [block for block in headings if block.level == level]
        if len(alike) > 1:
            return alike if promised / 2 < len(alike) <= promised and not any(block.scope == "item" for block in article.blocks) else []
    return []
