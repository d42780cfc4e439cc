"""A date exists.

There is no June 31 and no February 29 in 2023. Such a date is a slip of the pen that sends readers to a day that never comes.

Bad:

    The fair runs until June 31.
                        ^^^^^^^ There is no 31 June.

Bad:

    He was born on 29 February 2023.
                   ^^^^^^^^^^^^^^^^ There is no 29 February in 2023.

Bad:

    Date: 2022-01-25

    The offer stands until 29 February.
                           ^^^^^^^^^^^ Neither 2021 nor 2022 has a 29 February.

Bad:

    Runners may ask for their money until 11/31, at the town hall, the notice of 3 May said.
                                          ^^^^^ There is no 31 November.

Bad:

    The grant runs out on the thirty-first of June.
                              ^^^^^^^^^^^^^^^^^^^^ There is no 31 June.

Good:

    Date: 2022-01-25

    She was born on 29 February, a leap day. The offer of 2020 stood until 29 February. He wrote 11/30, and 4/31 of the votes, in June.

Good:

    The fair runs until June 30. It made up for June's 41-15 hammering by the Saints.

Good:

    He was born on 29 February 2024, and the ferry stops on 31 July.

Good:

    March 31 is the last day; May 31 is too late.

Good:

    The receipt was dated June 31, a day that does not exist, the court said.

Good:

    The ledger has her paying on 30 February. She cannot have, the banker said.

    What of the 30 February? Sweden had one in 1712.

Evidence: no hit in 2,218 edited news articles; the calendar knows.
"""

from __future__ import annotations

import calendar
import datetime
import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dates import DateMention
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="error", wakes=Wakes(tokens=frozenset({"month", "date"})))

_NONE = later(
    r"\b(?:no such|never (?:been|was) such|(?:does|do|did)(?: not|n['’]t) exist|never existed|non-?existent|impossible"
    r"|unknown to the calendar|isn['’]t a day|not a (?:real )?day|leap (?:year|day)s?|(?:can|could)(?:not|n['’]t| not) have"
    r"|(?:Julian|Gregorian) calendar|left out|only (?:28|29|30|twenty-eight|thirty) days|misprint\w*|typo|wrong date|mistake|error"
    r"|slip of the pen|invalid|fictitious|made-up|joke|pun|invented|fictional)\b",
    re.IGNORECASE,
)
"""What says that there is no such day, in its sentence or the two behind it."""


_SLASHED = later(r"\b(?:until|till|by|on|before|from|through) (?P<all>(?P<m>\d{1,2})/(?P<d>3[01]))(?![/\d%])")
_SCORE = later(r"[A-Z][a-z]{2,8}['’]s \d")
""" "June's 51-15 hammering", which has no day."""
_LEAP = later(r"\b(?:leap|[Bb]orn|birthdays?|every|each|(?:1[5-9]|20)\d\d)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from _slashed(article, woken)
    denied = {(each.month, each.day) for each in article.dates if not each.valid and _denied(article, each)}
    for mention in inside(article, article.dates, woken):
        if mention.month == 2 and mention.day == 29 and mention.year is None and article.date is not None:
            yield from _no_leap(article, mention, article.date)
        if mention.valid or mention.form == "numeric":
            continue
        if mention.month is None or mention.day is None or not 1 <= mention.month <= 12:
            continue
        if (mention.month, mention.day) in denied or _denied(article, mention) or _SCORE.match(article.text, mention.span.start):
            continue
        year = f" in {mention.year}" if mention.year is not None and mention.day <= 29 else ""
        yield Match(mention.span, f"There is no {mention.day} {calendar.month_name[mention.month]}{year}.")


def _denied(article: Article, mention: DateMention) -> bool:
    at = article.sentence_index(mention.span.start)
    return any(
        each.block == mention.block and _NONE.search(article.slice(each.span)) is not None for each in article.sentences[at : at + _BEHIND]
    )


_BEHIND = 3


def _slashed(article: Article, woken: tuple[Block, ...]) -> Found:
    """ "until 11/31": a day and a month without a year, in figures."""
    for block in woken:
        for found in _SLASHED.finditer(article.text, block.span.start, block.span.end):
            month, day = int(found["m"]), int(found["d"])
            if 1 <= month <= 12 and day > calendar.monthrange(2024, month)[1]:
                yield Match(Span.of(*found.span("all")), f"There is no {day} {calendar.month_name[month]}.")


def _no_leap(article: Article, mention: DateMention, today: datetime.date) -> Found:
    """29 February without a year, where neither the one behind nor the one ahead has such a day."""
    ahead = today.year + ((today.month, today.day) > (2, 28))
    if calendar.isleap(ahead) or calendar.isleap(ahead - 1) or _LEAP.search(article.slice(article.blocks[mention.block].span)):
        return
    yield Match(mention.span, f"Neither {ahead - 1} nor {ahead} has a 29 February.", severity="warning")
