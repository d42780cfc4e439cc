"""Online, a day has a name.

"Yesterday" is right for a few hours; a page is read for years. Name the day or the date. In somebody's words it stays. "Today" and "tonight",
which also mean these times, are looked at where the house names them in `days`.

Bad:

    The bridge was shut yesterday.
                        ^^^^^^^^^ “yesterday” is another day for who reads this tomorrow: name the day.

Bad:

    The vote is tomorrow, the clerk said.
                ^^^^^^^^ “tomorrow” is another day for who reads this tomorrow: name the day.

Good:

    The bridge was shut on Tuesday, "not yesterday". Few write letters today.

Good:

    "The bridge was shut yesterday," she said.

Good:

    No law will end it tomorrow, in a month or in a year.

Good:

    Yesterday's papers wrap today's fish. Yesterday, 15 May, the towns of tomorrow were shown at Homes for Tomorrow.

Evidence: in 2 in 100 BBC pieces and 12 in 100 web news texts; the BBC's own rule.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", languages=("en",), scopes=BODY_SCOPES, guides=("BBC",),
    wakes=Wakes.on("yesterday", "tomorrow", "tonight", "today"),
)  # fmt: skip


_NAMED = later(r",? \(?(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")
""" "Yesterday, 15 May": named."""
_ANY_DAY = later(r"(?:,| or,?) (?:or )?(?:in (?:an?|two|ten) |next (?:week|month|year)|the day after)")
""" "Nobody can end it tomorrow, in a month or in a year": soon or late."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rule's settings."""

    days: tuple[str, ...] = ("yesterday", "tomorrow")
    """Words for a day that a name should stand for."""


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    for relative in inside(article, article.relatives, woken):
        written = article.slice(relative.span)
        if (
            relative.form == "day"
            and written.lower() in options.days
            and (written.islower() or article.sentence_at(relative.span.start).span.start == relative.span.start)
            and article.text[relative.span.start - 3 : relative.span.start] != "of "
            and article.text[relative.span.end : relative.span.end + 1] not in {"'", "’"}
            and _NAMED.match(article.text, relative.span.end) is None
            and _ANY_DAY.match(article.text, relative.span.end) is None
        ):
            yield Match(relative.span, f"“{written}” is another day for who reads this tomorrow: name the day.")
