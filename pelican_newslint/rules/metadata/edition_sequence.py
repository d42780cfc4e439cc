"""Editions of a series follow each other.

"Weekly 512" after 511 is right; 521, or 511 again, is a number copied from the last edition's file. The archive knows the series:
posts whose headlines are the same but for a number, in the order of their dates.

Bad:

    === content/a.md
    Title: The Week 510
    Date: 2024-03-06

    The bridge opens.
    === content/b.md
    Title: The Week 511
    Date: 2024-03-13

    The ferry stops.
    === content/c.md
    Title: The Week 512
    Date: 2024-03-20

    The road closes.
    === content/d.md
    Title: The Week 512
           ^^^^^^^^^^^^ Number 512 comes after number 512: 513 is next.
    Date: 2024-03-27

    The school moves.

Bad:

    === content/a.md
    Title: Podcast, episode 21
    Date: 2024-03-06

    The bridge opens.
    === content/b.md
    Title: Podcast, episode 22
    Date: 2024-03-13

    The ferry stops.
    === content/c.md
    Title: Podcast, episode 32
           ^^^^^^^^^^^^^^^^^^^ Number 32 stands between 22 and 24: 23 is missing.
    Date: 2024-03-20

    The road closes.
    === content/d.md
    Title: Podcast, episode 24
    Date: 2024-03-27

    The school moves.

Good:

    === content/a.md
    Title: The Week 510
    Date: 2024-03-06

    The bridge opens.
    === content/b.md
    Title: The Week 511
    Date: 2024-03-13

    The ferry stops.
    === content/c.md
    Title: The Week 512
    Date: 2024-03-20

    The road closes.
    === content/d.md
    Title: The Week 513
    Date: 2024-03-27

    The school moves.

Good:

    === content/a.md
    Title: Release 10
    Date: 2024-03-06

    It is out.
    === content/b.md
    Title: Release 11
    Date: 2024-03-13

    It is out.
    === content/c.md
    Title: Release 9
    Date: 2024-03-20

    An old line gets a mend.
    === content/d.md
    Title: Release 20
    Date: 2024-03-27

    It is out.

Good:

    === content/a.md
    Title: Budget 2021
    Date: 2021-03-06

    It is out.
    === content/b.md
    Title: Budget 2023
    Date: 2023-03-13

    It is out.

Evidence: 656 editions of a real weekly follow each other, and none was blamed. Nothing wrong was there to be found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, Record, Verified
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="warning")

_NUMBER = later(r"(?<![\w.,:/-])#?(\d{1,5})(?![\w%/-]|[.,:]\d)")
_MONTH = later(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b", re.IGNORECASE)
_SERIES = 4
_STEADY = 3
"""Editions in a row that must have followed each other before the last one is judged by them."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate | Verified]:
    series: dict[tuple[str, str], list[tuple[int, Record]]] = defaultdict(list)
    for record in archive.articles:
        title = record.metadata.title
        numbers = list(_NUMBER.finditer(title))
        if len(numbers) == 1 and record.metadata.date and not _MONTH.search(title):
            found = numbers[0]
            name = f"{title[: found.start()]}\0{title[found.end() :]}".lower()
            series[record.metadata.lang, name].append((int(found[1]), record))
    for editions in series.values():
        if len(editions) >= _SERIES:
            editions.sort(key=lambda each: (each[1].metadata.date or "", each[0], each[1].path))
            yield from _judged(editions)


def _judged(editions: Sequence[tuple[int, Record]]) -> Iterator[Candidate | Verified]:
    numbers = [number for number, _ in editions]
    for at in range(1, len(editions)):
        number, record = editions[at]
        before = numbers[at - 1]
        if number == before + 1:
            yield Verified("edition-sequence", record.fields["title"], record.metadata.title, f"Number {number} follows {before}.")
        elif at + 1 < len(editions):
            after = numbers[at + 1]
            if after == before + 2:
                yield _finding(record, f"Number {number} stands between {before} and {after}: {before + 1} is missing.")
        elif at >= _STEADY - 1 and all(numbers[back] == numbers[back - 1] + 1 for back in range(at - _STEADY + 2, at)):
            yield _finding(record, f"Number {number} comes after number {before}: {before + 1} is next.")


def _finding(record: Record, message: str) -> Candidate:
    return candidate("edition-sequence", record.fields["title"], record.metadata.title, message, scope="headline")
