"""Every source becomes a page.

A post without a title or with a date that can't be read is left out by Pelican, and the build still ends well: nobody notices
until somebody asks where the story is. The finding names the file and the reason as far as it can be told. Files without any
header are perhaps no posts (a README beside the content): one warning names the first and counts the others.

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

Evidence: what Pelican leaves out is known for certain; the reason is read from the source and may be one of several. A real site read
from its root has 33 such files without a header, none of them a post.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, Dropped, Place, Severity
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="error")


_NO_HEADER = "it has no title and no date"
"""The reason for a file that was perhaps never meant to be a post: a README, a template beside the content."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    bare = [post for post in archive.site.dropped if post.reason == _NO_HEADER]
    for post in archive.site.dropped:
        if post.reason != _NO_HEADER:
            yield _finding(post, f"Pelican leaves this post out: {post.reason}.", "error")
    if bare:
        others = f", and {len(bare) - 1} more like it" if len(bare) > 1 else ""
        message = f"Pelican leaves this file out{others}: it has no title and no date. Give it a header, or name it in IGNORE_FILES."
        yield _finding(bare[0], message, "warning")


def _finding(post: Dropped, message: str, severity: Severity) -> Candidate:
    place = Place(post.path, post.line, 1, post.line, 2, exact=False)
    return candidate("dropped-post", place, "", message, severity=severity, scope="headline")
