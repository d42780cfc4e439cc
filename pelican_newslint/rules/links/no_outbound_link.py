"""A story shows where it comes from.

A text of some length without one link outside asks readers to take all of it on trust. The option `words` sets the length (200).

Bad:

    Title: Bridge opens
           ^^^^^^^^^^^^ 206 words and no link to anything outside the site.
    Date: 2024-03-06

    The bridge opens on Friday, and the ferry makes its last crossing before noon. The council thanks the crew for forty
    years on the river. Lorries have to wait until the tests of its weight end in May. The bridge opens on Friday, and
    the ferry makes its last crossing before noon. The council thanks the crew for forty years on the river. Lorries
    have to wait until the tests of its weight end in May. The bridge opens on Friday, and the ferry makes its last
    crossing before noon. The council thanks the crew for forty years on the river. Lorries have to wait until the tests
    of its weight end in May. The bridge opens on Friday, and the ferry makes its last crossing before noon. The council
    thanks the crew for forty years on the river. Lorries have to wait until the tests of its weight end in May. The
    bridge opens on Friday, and the ferry makes its last crossing before noon. The council thanks the crew for forty
    years on the river. Lorries have to wait until the tests of its weight end in May. The bridge opens on Friday, and
    the ferry makes its last crossing before noon.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    The bridge opens on Friday.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    The [plan](https://example.org/plan) says so.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    Nothing more was said.

Evidence: true by form; strict, because it fires on most posts of a site that writes its own news.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, Record
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", profile="strict")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`words`: from which length on."""

    words: int = 200


def judge(archive: Archive, options: Options) -> Iterator[Candidate]:
    for record in archive.articles:
        if record.word_count > options.words and not any(_outside(archive, link.target) for link in record.links):
            yield _finding(record)


def _outside(archive: Archive, target: str) -> bool:
    own = archive.targets.site_url
    return target.startswith(("http://", "https://", "//")) and not (own and target.startswith(own))


def _finding(record: Record) -> Candidate:
    message = f"{record.word_count} words and no link to anything outside the site."
    return candidate(
        "no-outbound-link", record.fields["title"], record.metadata.title, message, kind="style", severity="suggestion", scope="headline"
    )
