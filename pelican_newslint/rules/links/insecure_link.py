"""A host that the site links with https elsewhere is linked with https here.

An http:// address to such a host is an old copy: readers are sent over an open line first, and some networks stop them there.

Bad:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06

    See [the plan](https://example.org/plan).
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07

    See [the answer](http://example.org/answer).
         ^^^^^^^^^^ The site links example.org with https elsewhere: use https:// here.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06

    See [the plan](https://example.org/plan).
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07

    See [the answer](https://example.org/answer).

Good:

    See [the plan](http://example.org/plan), on a host that was never linked otherwise.

Good:

    See [the plan](https://example.org/plan) and [the model](http://model.example.org/plan).

Evidence: true by form; strict, because old posts are full of them and servers mostly forward.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.links._hosts import host

RULE = Rule(kind="style", severity="suggestion", profile="strict")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    secure = archive.kept("secure hosts", _secure)
    for record in archive.records.values():
        for link in record.links:
            if link.target.startswith("http://") and (name := host(link.target)) in secure and link.text:
                message = f"The site links {name} with https elsewhere: use https:// here."
                yield candidate("insecure-link", link.place, link.text, message, kind="style", severity="suggestion")


def _secure(archive: Archive) -> frozenset[str]:
    return frozenset(
        host(link.target) for record in archive.records.values() for link in record.links if link.target.startswith("https://")
    )
