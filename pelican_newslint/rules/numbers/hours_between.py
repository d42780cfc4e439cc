"""From nine to five are eight hours.

"From 9 a.m. to 5 p.m., a nine-hour session" is an hour too much. Journeys are left out where the two clocks may stand in two time zones:
a finding on them is a warning.

Bad:

    The race, which took 50 minutes, started at 6.10 p.m. and ended at 7.40 p.m. in the dark.
                         ^^^^^^^^^^ From 6.10 p.m. to 7.40 p.m. are 90 minutes, not 50 minutes.

Good:

    The race, which took 90 minutes, started at 6.10 p.m. and ended at 7.40 p.m. in the dark.

Good:

    The hearing lasted from 9 a.m. to 5 p.m., an eight-hour session.

Good:

    The shop is open from 10am to 4pm, six hours a day, and the ferry leaves at 8:15 and arrives at 10:45, after 150 minutes.

Good:

    It is open from 10am to 4pm, three days a week. From 9 p.m. to 5 a.m., eight hours, nothing moved.

Good:

    The curfew runs from 10pm to 5am, in the third hour of which he was seen. He called at 9am and at 5pm, two hours late.

Evidence: 0 false in 303,000 words of edited news; both clocks and the length stand in one sentence.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.dates import length_and_ends
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.reading.figures import Range, said
from pelican_newslint.rules.numbers.reading.relations import Tie, judged, shown, ties

RULE = Rule(kind="fact", severity="error", wakes=Wakes(tokens=frozenset({"time"})), languages=("en",), category="sum-mismatch")

_SLACK = 5
"""Minutes."""
_DAY = 1440
_LONG = 16 * 60
_TRAVEL = ("leav", "left", "depart", "flight", "arriv", "land", "train", "took off", "takes off")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for tie in ties(article, woken, "hours"):
        told = tie.figures["told"]
        if article.text.startswith((" more", " longer", " less", " extra"), told.span.end):
            continue  # than before
        words = article.slice(article.sentence_at(told.span.start).span).lower()
        loose = msgspec.structs.replace(tie, severity="warning") if any(word in words for word in _TRAVEL) else tie
        found = judged(article, loose, _expected) if told.unit in {"hour", "minute"} else None
        if found and not any(each.span.touches(found.span) for each in length_and_ends.check(article, woken, options)):
            yield found  # else that rule has told it


def _expected(article: Article, tie: Tie) -> tuple[Range, str] | None:
    start, end, told = (tie.figures[name] for name in ("start", "end", "told"))
    minutes = (end.value - start.value) % _DAY
    half_day = minutes - 720  # "from 9 to 5 p.m.": the first clock may be half a day off
    if not 0 < minutes <= _LONG or (half_day > 0 and told.exact.low <= half_day <= told.exact.high):
        return None
    half = 30 if told.unit == "hour" and told.quantity is not None and told.quantity.approximate else 0
    length = f"{said(minutes / 60)} hours" if told.unit == "hour" else f"{minutes:.0f} minutes"
    return Range(minutes - _SLACK - half, minutes + _SLACK + half), f"From {shown(article, start)} to {shown(article, end)} are {length}"
