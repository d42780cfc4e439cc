"""One section has one name.

A category that differs only by case, hyphen, plural or a slip from one that the site uses opens a second section with one post in it.

Bad:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Category: Technology

    The bridge opens.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07
    Category: Technology

    The ferry stops.
    === content/c.md
    Title: Road closes
    Date: 2024-03-08
    Category: Techonlogy
              ^^^^^^^^^^ The category “Techonlogy” stands beside “Technology”, which 2 other posts have.

    The road closes.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Category: Technology

    The bridge opens.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07
    Category: Technology

    The ferry stops.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Category: Art

    The bridge opens.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07
    Category: Art

    The ferry stops.
    === content/c.md
    Title: Road closes
    Date: 2024-03-08
    Category: Part 2

    The road closes.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Category: Technologies

    The bridge opens.

Evidence: the forms are those of tags; a site has few categories, so few can differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.metadata._variants import variants

RULE = Rule(kind="style", severity="warning", category="category-variant")

_OFTEN = 2


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    counts = Counter(record.metadata.category for record in archive.articles if record.metadata.category)
    known = variants(counts, often=_OFTEN)
    for record in archive.articles:
        category = record.metadata.category or ""
        if (usual := known.get(category)) and "category" in record.fields:
            message = f"The category “{category}” stands beside “{usual}”, which {counts[usual]} other posts have."
            yield candidate("category-variant", record.fields["category"], category, message, kind="style", scope="category")
