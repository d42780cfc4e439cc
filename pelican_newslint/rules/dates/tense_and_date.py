"""What will happen lies ahead of the article's date, what happened lies behind it.

"The next round will start on January 3, 2021" in a piece of December 2021 is a slip in the year, the sort that comes every January. The
date must be written with its year, or lie within weeks of the article so that no other year can be meant.

Bad:

    Date: 2021-12-29

    The second round will start on January 3, 2021.
                                   ^^^^^^^^^^^^^^^ “will” and 3 January 2021, in an article of 29 December 2021: that day has passed.

Bad:

    Date: 2021-03-06

    The fair was held on 12 May 2021.
                         ^^^^^^^^^^^ 12 May 2021 had not come on 6 March 2021.

Good:

    Date: 2021-12-29

    The second round will start on January 3, 2022.

Good:

    Date: 2021-03-06

    The fair was to be held on 12 May 2021, and it was decided that it would start on 1 May 2021 at noon.

Good:

    Date: 2021-03-06

    He said on 3 January 2021 that it will rain, and the man who will be 80 was born on 3 March 1941.

Good:

    Date: 2021-03-06

    It has been put off until 12 May 2021. It was due on 12 May 2021.

Evidence: an estimate of 95 in 100; a verb must stand right before the date's own words.
"""

from __future__ import annotations

import calendar
import datetime
import re

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="error", languages=("en",), needs=frozenset({"date"}), wakes=Wakes(tokens=frozenset({"date", "month"}))
)

_CLAUSE = re.compile(r"[,;:.!?–—()]|\b(?:that|which|who|when|while|after|before|because|since|and|but|until)\b")
_WILL = re.compile(r"\bwill (?!have\b)(?:(?!(?:was|were|had|born|since)\b)\w+ ){1,6}?(?:on|from|at|by|until|in|for)? ?$")
_PAST = re.compile(
    r"\b(?:(?:was|were) (?:held|opened|launched|arrested|killed|elected|found|born|sworn in|announced|published|released|signed|named)|took place|"
    r"happened|occurred|died|began|started|ended|met|opened|won|lost|arrived|broke out|crashed|exploded) (?:\w+ ){0,4}?(?:on|in) $"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    for mention in inside(article, article.dates, woken):
        day = mention.date
        if day is None or not mention.explicit_year or mention.day is None:
            continue
        sentence = article.sentence_at(mention.span.start).span
        lead = _CLAUSE.split(article.text[max(sentence.start, mention.span.start - 90) : mention.span.start])[-1]
        if day < article.date and _WILL.search(lead):
            message = f"“will” and {_say(day)}, in an article of {_say(article.date)}: that day has passed."
            yield Match(mention.span, message)
        elif day > article.date + datetime.timedelta(days=1) and _PAST.search(lead):
            yield Match(mention.span, f"{_say(day)} had not come on {_say(article.date)}.")


def _say(day: datetime.date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
