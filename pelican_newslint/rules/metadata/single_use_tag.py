"""A tag gathers posts.

A tag that one post alone has makes a list of one. On a site with many posts such a tag is nearly always a slip, or a word that no
reader looks for.

Bad:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Tags: bridges, ferry
          ^^^^^^^^^^^^^^ No other post has the tag “ferry”.

    The bridge opens.
    === content/b.md
    Title: Bridge closes
    Date: 2024-03-07
    Tags: bridges

    The bridge closes.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Tags: bridges

    The bridge opens.
    === content/b.md
    Title: Bridge closes
    Date: 2024-03-07
    Tags: bridges

    The bridge closes.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Tags: bridges

    The bridge opens on a site with one post.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06

    The bridge opens.
    === content/b.md
    Title: Bridge closes
    Date: 2024-03-07

    The bridge closes.

Evidence: true by form; strict, because every new subject begins with one post.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", profile="strict")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    counts = Counter(tag for record in archive.articles for tag in set(record.metadata.tags))
    tagged = sum(bool(record.metadata.tags) for record in archive.articles)
    for record in archive.articles:
        place = record.fields.get("tags")
        for tag in record.metadata.tags:
            if place is not None and tagged > 1 and counts[tag] == 1:
                yield candidate(
                    "single-use-tag", place, tag, f"No other post has the tag “{tag}”.", kind="style", severity="suggestion", scope="tag"
                )
