"""A time of day is one that a clock can show.

There is no "25:00" and no "13 p.m.", and "12 p.m." is noon for some readers and midnight for others: write noon or midnight.

Bad:

    The strike begins at 13 p.m. and ends at 25:00.
                         ^^^^^^^ No clock shows “13 p.m.”.
                                             ^^^^^ No clock shows “25:00”.

Bad:

    The strike begins at 12 p.m. on Monday.
                         ^^^^^^^ “12 p.m.”: noon or midnight?

Good:

    The strike begins at 1 p.m. and ends at 23:00.

Good:

    It begins at noon and ends at midnight; at 12:30 p.m. they eat.

Good:

    They won 25:00 after 12 rounds, at 0:45 in the morning. The hall is open 5:30pm-7:30pm.

Good:

    The interview begins at 25:08 of the recording, and ends after 1 p.m. on the clock behind her.

Evidence: the form is certain where the minutes are those of a timetable; others may be a recording's or a runner's. The noon rule is AP's.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"time"})), guides=("AP",))

_TAIL = later(r"\d[:.]$")
_TABLED = frozenset({0, 15, 30, 45})
"""Minutes of timetables; 25:08 may be minutes and seconds."""
_SCORE = later(r"\b(?:won|lost|beat|score|scored|led|by|result)\W{0,3}$")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for time in inside(article, article.times, woken):
        written = article.slice(time.span)
        if not time.valid:
            if _TAIL.search(article.text, max(0, time.span.start - 2), time.span.start):
                continue  # the minutes of "5:30pm-7:30pm"
            if article.text[time.span.start - 1 : time.span.start] in ("(", "[") or any(
                link.span.touches(time.span) for link in article.links
            ):
                continue  # minutes and seconds of a film
            if time.meridiem is None and 24 <= time.hour < 60 and time.minute not in _TABLED:
                continue
            if not _SCORE.search(article.text[max(0, time.span.start - 20) : time.span.start].lower()):
                yield Match(time.span, f"No clock shows “{written}”.")
        elif time.hour == 12 and time.minute == 0 and time.meridiem is not None:
            yield Match(time.span, f"“{written}”: noon or midnight?", severity="suggestion")
