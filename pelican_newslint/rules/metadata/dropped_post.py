"""Every source becomes a page.

A post without a title or with a date that can't be read is left out by Pelican, and the build still ends well: nobody notices
until somebody asks where the story is. The finding names the file and the reason as far as it can be told.

Bad:

    === content/bridge.md
    Title: Bridge opens
    Date: 2024-03-06

    The bridge opens on Friday.
    === content/lost.md
    Title: Ferry stops
    ^ Pelican leaves this post out: its date “2024-13-45” can't be read.
    Date: 2024-13-45

    The ferry stops on Friday.

Good:

    === content/bridge.md
    Title: Bridge opens
    Date: 2024-03-06

    The bridge opens on Friday.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Status: draft

    The bridge opens on Friday.

Good:

    Title: Bridge opens
    Date: 2024-03-06 10:30

    The bridge opens on Friday.

Evidence: what Pelican leaves out is known for certain; the reason is read from the source and may be one of several.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, Place
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="error")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    for post in archive.site.dropped:
        place = Place(post.path, post.line, 1, post.line, 2, exact=False)
        yield candidate("dropped-post", place, "", f"Pelican leaves this post out: {post.reason}.", severity="error", scope="headline")
