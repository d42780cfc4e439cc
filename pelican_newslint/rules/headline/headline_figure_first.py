"""A headline doesn't begin with figures.

"5 die in fire" looks like an item of a list. The BBC begins no headline with digits; AP does. For the strict profile.

Bad:

    Title: 5 die in bridge fire
           ^ A headline begins with a word: “Five”.
    Date: 2024-03-06

    It broke out on Friday.

Bad:

    Title: 120 die in bridge fire
           ^^^ A headline begins with a word.
    Date: 2024-03-06

    It broke out on Friday.

Good:

    Title: Five die in bridge fire
    Date: 2024-03-06

    It broke out on Friday.

Good:

    Title: Fire on bridge kills 5
    Date: 2024-03-06

    It broke out on Friday.

Good:

    Title: 18F moves, and 4chan and 7-Eleven stay
    Date: 2024-03-06

    It was said on Friday.

Evidence: by form; a matter of style.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", scopes=frozenset({"headline"}), languages=("en",), guides=("BBC",),
    wakes=Wakes.on(tokens=("number",)),
)  # fmt: skip

_FIGURES = later(r"(\d[\d,.]*)(?=[ %])")
_WORDS = {number: word for word, number in CARDINALS.items() if number < 10}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        if found := _FIGURES.match(article.text, block.span.start, block.span.end):
            word = _WORDS.get(int(found[1])) if found[1].isdigit() else None
            said = f"A headline begins with a word: “{word.capitalize()}”." if word else "A headline begins with a word."
            yield Match(Span.of(*found.span(1)), said)
