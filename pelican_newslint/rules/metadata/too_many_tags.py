"""A few tags say what a post is about.

Twelve tags say that it is about everything. The option `most` sets how many are enough (8).

Bad:

    Tags: bridges, ferries, roads, harbour, council, money, tides, boats, fish
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 9 tags: keep the 8 that readers would look for.

    The bridge opens.

Good:

    Tags: bridges, ferries

    The bridge opens.

Good:

    Tags: bridges, ferries, roads, harbour, council, money, tides, boats

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    The bridge opens with bridges, ferries, roads, harbour, council, money, tides, boats, fish.

Evidence: true by form; strict, because how many tags help is a house's choice.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", profile="strict")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`most`: how many tags a post may have."""

    most: int = 8


def judge(archive: Archive, options: Options) -> Iterator[Candidate]:
    for record in archive.records.values():
        tags, place = record.metadata.tags, record.fields.get("tags")
        if place is not None and len(tags) > options.most:
            message = f"{len(tags)} tags: keep the {options.most} that readers would look for."
            yield candidate("too-many-tags", place, ", ".join(tags), message, kind="style", severity="suggestion", scope="tag")
