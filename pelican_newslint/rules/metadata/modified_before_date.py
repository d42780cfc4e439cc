"""A post is changed after it is published.

A change dated before the publication says that one of the two dates is wrong, and feeds sort by them.

Bad:

    Title: Bridge opens
    Date: 2024-03-06
    Modified: 2023-03-07
              ^^^^^^^^^^ Changed on 7 March 2023, before it was published on 6 March 2024.

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Modified: 2024-03-07

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2024-03-06 10:30
    Modified: 2024-03-06

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Modified: never

    The bridge opens.

Evidence: arithmetic with two fields of one header, by day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, PlacedRelated
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="warning")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    for record in archive.records.values():
        published, changed = _day(record.metadata.date), _day(record.metadata.modified)
        place = record.fields.get("modified")
        if published is None or changed is None or place is None or changed >= published or published.year == 9999:
            continue
        related = PlacedRelated(record.fields["date"], str(record.metadata.date), "published then") if "date" in record.fields else None
        yield candidate(
            "modified-before-date", place, str(record.metadata.modified)[:10],
            f"Changed on {_said(changed)}, before it was published on {_said(published)}.",
            scope="headline", related=(related,) if related else (),
        )  # fmt: skip


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None


def _said(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
