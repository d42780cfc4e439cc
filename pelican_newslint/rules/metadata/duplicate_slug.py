"""Two posts have two addresses.

Posts with one slug are written to one file: Pelican stops the build, or one of them is lost. Where a site puts the date into its
addresses, only posts of one day can meet.

Bad:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Slug: bridge

    The bridge opens.
    === content/b.md
    Title: Bridge closes
    Date: 2024-03-06
    Slug: bridge
          ^^^^^^ “content/a.md” has the same address, “bridge”.

    The bridge closes.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Slug: bridge

    The bridge opens.
    === content/b.md
    Title: Bridge closes
    Date: 2024-03-06
    Slug: bridge-closes

    The bridge closes.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Slug: bridge
    Lang: en

    The bridge opens.
    === content/b.md
    Title: Die Brücke ist offen
    Date: 2024-03-06
    Slug: bridge
    Lang: de

    Die Brücke ist offen.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Slug: bridge
    Status: draft

    The bridge opens.
    === content/b.md
    Title: Bridge closes
    Date: 2024-03-06
    Slug: bridge

    The bridge closes.

Evidence: 0 in the posts of two real sites, where each had its own address.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, PlacedRelated, Record
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="error")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    """By address where Pelican gave one, else by slug and day: for loose posts nothing more is known."""
    first: dict[tuple[str, str, str], Record] = {}
    for record in archive.articles:
        told = record.metadata
        if not (told.url or told.slug):
            continue
        key = (told.lang, told.url, "") if told.url else (told.lang, told.slug, (told.date or "")[:10])
        other = first.setdefault(key, record)
        if other is not record:
            place = record.fields.get("slug") or record.fields["title"]
            related = PlacedRelated(other.fields.get("slug") or other.fields["title"], told.slug, "the same address")
            message = f"“{other.path}” has the same address, “{told.url or told.slug}”."
            yield candidate("duplicate-slug", place, told.slug, message, severity="error", scope="headline", related=(related,))
