"""A date exists.

There is no June 31 and no February 29 in 2023. Such a date is a slip of the pen that sends readers to a day that never comes.

Bad:

    The fair runs until June 31.
                        ^^^^^^^ There is no 31 June.

Bad:

    He was born on 29 February 2023.
                   ^^^^^^^^^^^^^^^^ There is no 29 February in 2023.

Good:

    The fair runs until June 30.

Good:

    He was born on 29 February 2024, and the ferry stops on 31 July.

Good:

    March 31 is the last day; May 31 is too late.

Good:

    The receipt was dated June 31, a day that does not exist, the court said.

Evidence: no hit in 2,218 edited news articles; the calendar knows.
"""

from __future__ import annotations

import calendar
import re

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="error", wakes=Wakes(tokens=frozenset({"month", "date"})))

_NONE = re.compile(
    r"\b(?:no such|(?:does|did)(?: not|n['’]t) exist|never existed|non-?existent|impossible|unknown to the calendar|isn['’]t a day)\b"
)
"""The sentence itself says that there is no such day."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for mention in inside(article, article.dates, woken):
        if mention.valid or mention.form == "numeric":
            continue
        if mention.month is None or mention.day is None or not 1 <= mention.month <= 12:
            continue
        if _NONE.search(article.slice(article.sentence_at(mention.span.start).span)):
            continue
        year = f" in {mention.year}" if mention.year is not None and mention.day <= 29 else ""
        yield Match(mention.span, f"There is no {mention.day} {calendar.month_name[mention.month]}{year}.")
