"""Two posts have two headlines.

The same headline twice makes lists, feeds and search results look like a mistake, and one of the two nearly always is one. A series
that numbers or dates its posts in the headline is fine; so is one that repeats its headline as a habit.

Bad:

    === content/a.md
    Title: Bridge opens to traffic
    Date: 2024-03-06

    The bridge in Saltmarsh opens on Friday.
    === content/b.md
    Title: Bridge opens to traffic
           ^^^^^^^^^^^^^^^^^^^^^^^ “content/a.md” has the same headline.
    Date: 2024-03-08

    The bridge in Marlow opens on Monday.

Good:

    === content/a.md
    Title: Bridge opens to traffic
    Date: 2024-03-06

    The bridge in Saltmarsh opens on Friday.
    === content/b.md
    Title: Bridge opens to lorries
    Date: 2024-03-08

    The bridge in Marlow opens on Monday.

Good:

    === content/a.md
    Title: The week
    Date: 2024-03-06

    The bridge opens on Friday.
    === content/b.md
    Title: The week
    Date: 2024-03-13

    The ferry stops on Monday.
    === content/c.md
    Title: The week
    Date: 2024-03-20

    The road closes.

Good:

    === content/a.md
    Title: Bridge opens to traffic
    Date: 2024-03-06
    Status: draft

    The bridge opens.
    === content/b.md
    Title: Bridge opens to traffic
    Date: 2024-03-06

    The bridge opens.

Evidence: 0 in the 669 posts of a weekly; in a project's site 2 notes headed by a product's one word, which is why labels are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, PlacedRelated, Record
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="warning", category="duplicate-title")

_SERIES = 3
"""Posts under one headline from which it is a series."""
_SHORTEST = 3
"""Words below which a headline is a label."""
_HABIT = 0.05
"""Share of posts under a headline that comes again from which the site does so on purpose."""
_WORD = later(r"\w+")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    posts: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in archive.articles:
        posts[record.metadata.lang, " ".join(_WORD.findall(record.metadata.title.lower()))].append(record)
    repeated = sum(len(same) for same in posts.values() if len(same) > 1)
    if repeated > max(_SERIES, _HABIT * len(archive.articles)):
        return
    for (_, title), same in posts.items():
        if title.count(" ") + 1 < _SHORTEST or not 1 < len(same) < _SERIES:
            continue
        first, last = sorted(same, key=lambda record: (record.metadata.date or "", record.path))
        if first.metadata.translation_of or last.metadata.translation_of:
            continue
        yield candidate(
            "duplicate-title", last.fields["title"], last.metadata.title, f"“{first.path}” has the same headline.", scope="headline",
            related=(PlacedRelated(first.fields["title"], first.metadata.title, "the same headline"),),
        )  # fmt: skip
