"""In American English commas and full stops stand inside the closing marks.

"Safe," she said: not "safe", she said. British papers put them inside only where they belong to what was quoted, so the rule speaks of American
posts alone, and of double marks.

Bad:

    Lang: en-US

    The bridge is "old and safe", the mayor said.
                               ^^ In American English the comma stands inside the marks.

Good:

    Lang: en-US

    The bridge is "old and safe," the mayor said.

Good:

    Lang: en-US

    The word "safe", which she used twice, isn't in the report. "Is it safe?" she asked.

Good:

    Lang: en-US

    Type "open"; then "close": the "lid".

Evidence: a matter of one style; the news it was tried on is edited to the other, so it's for the strict profile.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Edit, Fix, Match, ProseOffset, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="suggestion", profile="strict", languages=("en-US",), wakes=Wakes(tokens=frozenset({"quotation"})),
    category="quote-punctuation", guides=("AP",),
)  # fmt: skip

_OUTSIDE = later(r"(?<=\w)[\"”][.,](?=\s|$)")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    ends = {each.span.end: each for each in article.quotations if not each.single and not each.open}
    for block in woken:
        for found in _OUTSIDE.finditer(article.text, block.span.start, block.span.end):
            quotation = ends.get(ProseOffset(found.start() + 1))
            if quotation is not None and len(article.words.within(quotation.inner)) > 1:
                mark, stop = found.group()[0], found.group()[1]
                name = "comma" if stop == "," else "full stop"
                span = Span.of(found.start(), found.end())
                fix = Fix("Put it inside", (Edit(span, stop + mark),))
                yield Match(span, f"In American English the {name} stands inside the marks.", (fix,))
