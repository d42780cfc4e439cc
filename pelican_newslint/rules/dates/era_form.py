"""AD stands before its year, BC behind.

"AD 500" is "in the year of the Lord 500", "500 BC" is so many years before Christ: the abbreviations keep the order of their words. BCE and CE
stand behind. A century takes AD behind it ("the fifth century AD").

Bad:

    The wall was built in 122 AD and fell in BC 55.
                          ^^^^^^ “AD 122”: AD stands before its year.
                                             ^^^^^ “55 BC”: BC stands behind its year.

Good:

    The wall was built in AD 122 and fell in 55 BC.

Good:

    It is of the fifth century AD. It fell in 410 CE and was built in 55 BCE.

Good:

    Route AD 122 and the 7 AD agencies; BC 55 is a school in Victoria, BC 3 times named.

Evidence: one in a million words of edited text, true.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", languages=("en",), wakes=Wakes.on("ad", "a.d", "a.d.", "bc", "b.c", "b.c."),
    guides=("AP", "Guardian", "Economist"),
)  # fmt: skip

_LEAD = r"\b(?:in|since|by|from|until|till|around|about|circa|c\.|year|before|after) "
_AD = later(rf"{_LEAD}((\d{{1,4}}) ?(AD|A\.D\.))(?![\w-])(?! ?\d)")
_BC = later(rf"{_LEAD}((BC|B\.C\.) ?(\d{{1,4}}))(?![\w-])")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for found in _AD.finditer(article.text, block.span.start, block.span.end):
            yield _match(found, f"{found[3]} {found[2]}", f"{found[3]} stands before its year.")
        for found in _BC.finditer(article.text, block.span.start, block.span.end):
            yield _match(found, f"{found[3]} {found[2]}", f"{found[2]} stands behind its year.")


def _match(found: re.Match[str], use: str, why: str) -> Match:
    span = Span.of(*found.span(1))
    return Match(span, f"“{use}”: {why}", (Fix.change(span, use),))
