"""A story is posted once.

A post that was copied, moved or imported twice shows the same text under two addresses, and only one of them gets the next correction.
Posts of which most is the same are named with each other; series with a template share less than that.

Bad:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06

    The bridge over the Marlow opens to traffic on Friday after two years of work that cost the county four million pounds.

    Lorries will have to wait until the weight tests end in May, the engineer said on the old quay this morning.
    === content/b.md
    Title: New bridge
           ^^^^^^^^^^ This is nearly the text of “content/a.md”: 100 % is the same.
    Date: 2024-03-08

    The bridge over the Marlow opens to traffic on Friday after two years of work that cost the county four million pounds.

    Lorries will have to wait until the weight tests end in May, the engineer said on the old quay this morning.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06

    The bridge over the Marlow opens to traffic on Friday after two years of work that cost the county four million pounds.
    === content/b.md
    Title: New bridge
    Date: 2024-03-08

    Lorries will have to wait until the weight tests end in May, the engineer said on the old quay this morning.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06

    The bridge over the Marlow opens to traffic on Friday after two years of work that cost the county four million pounds.
    === content/b.md
    Title: New bridge
    Date: 2024-03-08
    Status: draft

    The bridge over the Marlow opens to traffic on Friday after two years of work that cost the county four million pounds.

Good:

    === content/a.md
    Title: Match
    Date: 2024-03-06

    Result to come.
    === content/b.md
    Title: Next match
    Date: 2024-03-08

    Result to come.

Evidence: 1 in the 317 posts and pages of a project's site, true (an announcement under two addresses); release notes from one template
reach 83 %, which is why 90 % is asked. 0 in the 669 posts of a weekly.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.archive.sketch import pairs
from pelican_newslint.model import Candidate, PlacedRelated, Record
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="residue", severity="warning")

_SHORTEST = 20
"""Words below which two posts may well say the same."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`share`: how much of two posts must be the same, 0 to 1."""

    share: float = 0.9


def judge(archive: Archive, options: Options) -> Iterator[Candidate]:
    posts = {record.path: record for record in archive.articles if record.word_count >= _SHORTEST and not record.metadata.translation_of}
    for one, two, share in pairs({path: record.shingles for path, record in posts.items()}, options.share):
        first, last = sorted((posts[one], posts[two]), key=_age)
        if first.metadata.lang != last.metadata.lang:
            continue
        yield candidate(
            "duplicate-post", last.fields["title"], last.metadata.title,
            f"This is nearly the text of “{first.path}”: {share:.0%} is the same.".replace("%", " %"),
            kind="residue", scope="headline",
            related=(PlacedRelated(first.fields["title"], first.metadata.title, "nearly the same text"),),
        )  # fmt: skip


def _age(record: Record) -> tuple[str, str]:
    return record.metadata.date or "", record.path
