"""A post isn't dated ahead of today.

A wrong year or month puts a post on top of the site for weeks, or hides it until then where the build leaves future posts out. Drafts
may wait for their day. Once the day has come, nothing is said.

Bad:

    Title: Bridge opens
    Date: 2999-03-06
          ^^^^^^^^^^ The post is dated 6 March 2999, which is still to come.

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2999-03-06
    Status: draft

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 9999-12-31

    The bridge opens: the last year of the calendar says "never".

Good:

    Title: Bridge opens
    Modified: 2024-03-07

    The bridge opens.

Evidence: arithmetic with today; a house that dates posts ahead on purpose switches it off.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec.structs import replace

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="warning")

_NEVER = 9999


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    """Each only until its day: what day it is today is not for a rule to know."""
    for record in archive.articles:
        place, written = record.fields.get("date"), record.metadata.date
        day = _day(written) if written else None
        if place is None or day is None or day.year == _NEVER:
            continue
        message = f"The post is dated {day.day} {day:%B} {day.year}, which is still to come."
        yield replace(candidate("future-date", place, written[:10] if written else "", message, scope="headline"), until=day.isoformat())


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None
