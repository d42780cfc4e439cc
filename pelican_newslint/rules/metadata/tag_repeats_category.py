"""A tag says something that the category doesn't.

A post of the category "Sport" with the tag "sport" stands twice in the same list, and readers who follow the tag find the section again.
For the strict profile.

Bad:

    Title: Ferry wins the cup
    Date: 2024-03-06
    Category: Sport
    Tags: sport, rowing
          ^^^^^^^^^^^^^ The tag “sport” is the post's category again.

    It won.

Good:

    Title: Ferry wins the cup
    Date: 2024-03-06
    Category: Sport
    Tags: rowing

    It won.

Good:

    Title: Ferry wins the cup
    Date: 2024-03-06
    Tags: sport

    It won.

Good:

    Title: Ferry wins the cup
    Date: 2024-03-06
    Category: Sport
    Tags: sport shops, transport

    It won.

Evidence: true by form; strict, because some themes build their menus so.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", profile="strict")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    for record in archive.articles:
        category, place = record.metadata.category, record.fields.get("tags")
        if category is None or place is None or "category" not in record.metadata.written:
            continue
        for tag in record.metadata.tags:
            if _bare(tag) == _bare(category):
                message = f"The tag “{tag}” is the post's category again."
                yield candidate("tag-repeats-category", place, tag, message, kind="style", severity="suggestion", scope="tag")


def _bare(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())
