"""A post stands in a section of its own site.

Pelican puts a post without a category into "misc", and other systems into "Uncategorized"; readers then see that nobody chose. Only
sites that have sections are meant.

Bad:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Category: Town

    The bridge opens.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07
    Category: Uncategorized
              ^^^^^^^^^^^^^ “Uncategorized” is where posts go that nobody gave a section.

    The ferry stops.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Category: Town

    The bridge opens.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07
    Category: Town

    The ferry stops.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Category: misc

    The bridge opens.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07
    Category: misc

    The ferry stops.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Category: General news

    The bridge opens.

Evidence: strict literals; a site that has no other section is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="warning")

_DEFAULTS = frozenset({"misc", "uncategorized", "uncategorised", "unsorted", "unfiled", "default", "no category", "none", "todo", "test"})


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    chosen = {record.metadata.category for record in archive.articles if record.metadata.category}
    if not {each for each in chosen if each.lower() not in _DEFAULTS}:
        return
    for record in archive.articles:
        category = record.metadata.category or ""
        if category.lower() in _DEFAULTS and "category" in record.fields:
            message = f"“{category}” is where posts go that nobody gave a section."
            yield candidate("default-category", record.fields["category"], category, message, kind="style", scope="category")
