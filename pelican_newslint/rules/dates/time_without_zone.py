"""An hour for readers far away has its zone.

"The webinar starts at 3 p.m." is right in one town. What is watched online, or told of two countries at once, needs the zone (local time first, then
GMT, as the BBC has it). One zone anywhere in the text says which is meant, and nothing is said then.

Bad:

    The webinar on the bridge starts at 3 p.m. on Friday.
                                        ^^^^^^ 3 p.m. where? Readers elsewhere need the zone.

Good:

    The webinar on the bridge starts at 3 p.m. CET on Friday.

Good:

    The fair starts at 3 p.m. on Friday. A webinar follows.

Good:

    The webinar starts at 3 p.m. and the stream ends at 5 p.m.; all times are Eastern. It begins at 2 p.m. GMT.

Good:

    "The webinar starts at 3 p.m.," she said. The recording of the webinar has questions from 0:45 on.

Evidence: none in a million words of edited news and government posts, most of which name the zone: for the strict profile.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", languages=("en",), scopes=BODY_SCOPES, guides=("BBC",),
    wakes=Wakes.on("online", "webinar", "webinars", "webcast", "livestream", "livestreamed", "live-streamed", "live-stream", "teleconference",
                   "streamed", "zoom", "virtual", "virtually", "videoconference", "podcast", "twitter", "hangout"),
)  # fmt: skip

_FAR = later(
    r"\b(?:webinars?|webcast|live-?stream(?:ed)?|teleconference|videoconference|streamed|(?:on|via|by) zoom|virtual(?:ly)?|"
    r"(?:be|is|are|available|held|broadcast|watch|join|live|meeting) online|twitter (?:chat|town)|hangout)\b",
    re.IGNORECASE,
)
_RUNNING = 5
"""Hours below which figures alone may be a running time: "0:45 – questions"."""
_ZONE = later(
    r"\b(?:local time|[Ee]astern|[Pp]acific|[Cc]entral (?:[Tt]ime|[Ss]tandard|[Dd]aylight)|[Mm]ountain [Tt]ime|time zone|GMT|UTC)\b"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    times = [
        time for time in inside(article, article.times, woken) if time.meridiem or (time.valid and time.hour > _RUNNING and time.minutes)
    ]
    if not times or any(time.zone for time in article.times) or _ZONE.search(article.text):
        return
    for time in times:
        if _FAR.search(article.slice(article.sentence_at(time.span.start).span)) and not article.quoted(time.span):
            yield Match(time.span, f"{article.slice(time.span)} where? Readers elsewhere need the zone.")
            return
