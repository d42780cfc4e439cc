"""One subject has one tag.

"US elections" and "us-election" are two lists for one subject, and readers find half of the posts in each. Tags that differ only by
case, hyphen, plural or a slip from one that the site uses more often are named with it. Tags that the house lists under `[tags] known`
are right, however rare.

Bad:

    === content/a.md
    Title: First count
    Date: 2024-03-06
    Tags: US elections

    The count is on.
    === content/b.md
    Title: Second count
    Date: 2024-03-07
    Tags: US elections, money

    The count goes on.
    === content/c.md
    Title: Third count
    Date: 2024-03-08
    Tags: us-election, money
          ^^^^^^^^^^^^^^^^^^ The tag “us-election” stands beside “US elections”, which 2 other posts have.

    The count is done.

Good:

    === content/a.md
    Title: First count
    Date: 2024-03-06
    Tags: US elections

    The count is on.
    === content/b.md
    Title: Second count
    Date: 2024-03-07
    Tags: US elections

    The count goes on.

Good:

    === content/a.md
    Title: First talks
    Date: 2024-03-06
    Tags: Iran, Iraq, C, C++, Mali

    The talks go on.
    === content/b.md
    Title: Second talks
    Date: 2024-03-07
    Tags: Iran, Iraq, C++, Mali

    The talks go on.
    === content/c.md
    Title: Third talks
    Date: 2024-03-08
    Tags: Iraq, Bali

    The talks are done.

Good:

    === content/a.md
    Title: First match
    Date: 2024-03-06
    Tags: Austria, 2023

    The match is on.
    === content/b.md
    Title: Second match
    Date: 2024-03-07
    Tags: Austria, 2023

    The match goes on.
    === content/c.md
    Title: Third match
    Date: 2024-03-08
    Tags: Australia, 2024

    The match is done.

Bad:

    === newslint.toml
    [tags]
    known = ["us-election", "Councils"]
    === content/a.md
    Title: First count
    Date: 2024-03-06
    Tags: US elections
          ^^^^^^^^^^^^ The tag “US elections” stands beside “us-election”, which is the house's own.

    The count is on.
    === content/b.md
    Title: Second count
    Date: 2024-03-07
    Tags: us-election, council
          ^^^^^^^^^^^^^^^^^^^^ The tag “council” stands beside “Councils”, which is the house's own.

    The count goes on.

Evidence: 0 on two real sites with tags and sections of their own; the forms are strict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.metadata._variants import variants

RULE = Rule(kind="style", severity="warning", category="tag-variant")

_OFTEN = 2


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    counts = Counter(tag for record in archive.articles for tag in set(record.metadata.tags))
    settled = frozenset(archive.house.tags.known)
    known = variants(counts, often=_OFTEN, settled=settled)
    for record in archive.articles:
        for tag in record.metadata.tags:
            if usual := known.get(tag):
                why = "is the house's own" if usual in settled else f"{counts[usual]} other posts have"
                yield candidate(
                    "tag-variant", record.fields.get("tags") or record.fields["title"], tag,
                    f"The tag “{tag}” stands beside “{usual}”, which {why}.", kind="style", scope="tag",
                )  # fmt: skip
