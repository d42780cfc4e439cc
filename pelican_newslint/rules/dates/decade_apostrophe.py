"""A decade has no apostrophe before its s.

It's "the 1980s": nothing is left out there and nothing belongs to the year.

Bad:

    The mill was shut in the 1980's.
                             ^^^^^^ No apostrophe: “1980s”.

Good:

    The mill was shut in the 1980s.

Good:

    The '80s were 1980's children, and 2016's best film was shown. In 1980 it was open.

Good:

    The company's 1980s was a time of its own.

Evidence: the form is certain.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style",
    severity="suggestion",
    wakes=Wakes(tokens=frozenset({"year"})),
    languages=("en",),
    guides=("AP", "Guardian"),
    category="apostrophe",
)

_THE = later(r"\b(?:the|early|late|mid)[- ]$", re.IGNORECASE)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for year in inside(article, article.years, woken):
        if year.form == "decade" and year.apostrophe and _THE.search(article.text[max(0, year.span.start - 6) : year.span.start]):
            text = article.slice(year.span).replace("'", "").replace("’", "")
            yield Match(year.span, f"No apostrophe: “{text}”.", (Fix.change(year.span, text, "safe"),))
