"""A site in two languages has its posts in both.

Where most posts have a translation, the one without it ends in a dead language switch. Only sites where two posts in three are
translated are meant.

Bad:

    === content/a-de.md
    Title: Die Brücke ist offen
    Date: 2024-03-06
    Lang: de
    Slug: a

    Die Brücke ist offen.
    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Lang: en
    Slug: a

    The bridge opens.
    === content/b-de.md
    Title: Die Fähre steht
    Date: 2024-03-06
    Lang: de
    Slug: b

    Die Fähre steht.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-06
    Lang: en
    Slug: b

    The ferry stops.
    === content/c.md
    Title: Road closes
           ^^^^^^^^^^^ No translation: 2 of this site's 3 stories have one.
    Date: 2024-03-06
    Lang: en
    Slug: c

    The road closes.

Good:

    === content/a-de.md
    Title: Die Brücke ist offen
    Date: 2024-03-06
    Lang: de
    Slug: a

    Die Brücke ist offen.
    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Lang: en
    Slug: a

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Lang: en
    Slug: a

    The bridge opens.

Good:

    === content/a-de.md
    Title: Die Brücke ist offen
    Date: 2024-03-06
    Lang: de
    Slug: a

    Die Brücke ist offen.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-06
    Lang: en
    Slug: b

    The ferry stops.

Evidence: by form; strict, because translations often come later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, Record
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", profile="strict")

_HABIT = 2 / 3
_LEAST = 2
"""Translated stories that a site must have."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    stories: dict[str, list[Record]] = defaultdict(list)
    for record in archive.articles:
        stories[record.metadata.slug or record.path].append(record)
    translated = sum(len({each.metadata.lang for each in story}) > 1 for story in stories.values())
    if translated < _LEAST or translated < _HABIT * len(stories):
        return
    for story in stories.values():
        if len(story) == 1:
            message = f"No translation: {translated} of this site's {len(stories)} stories have one."
            place, title = story[0].fields["title"], story[0].metadata.title
            yield candidate("untranslated", place, title, message, kind="style", severity="suggestion", scope="headline")
