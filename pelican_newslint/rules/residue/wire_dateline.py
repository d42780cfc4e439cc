"""An agency's own dateline stays with the agency.

"LEEDS (Reuters) -" at the beginning of a story says that it is copied from the wire; whoever may print it credits the agency as the house
does. On a site that prints agencies' stories by habit, nothing is said.

Bad:

    LEEDS, May 3 (Reuters) - The bridge is open.
    ^^^^^^^^^^^^^^^^^^^^^^^^ The dateline of Reuters: left over from the wire?

Good:

    LEEDS, May 3 - The bridge is open, Reuters reported.

Good:

    Leeds (AP) is one way to write it. NASA (the agency) - and so on.

Good:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    LEEDS, March 1 (AP) — The bridge is open.
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    YORK, March 2 (AP) — The ferry stops.
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    BATH, March 3 (AP) — The road is shut.

Evidence: no post of three sites with 1,300 posts begins so, and none of their first words is taken for an agency's; strict by form.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="residue", severity="warning", category="wire")

_HABIT = 0.1
_ALLOWED = 2
"""Posts with an agency's dateline that no habit needs to explain."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    wired = [record.dateline for record in archive.articles if record.dateline is not None and record.dateline.agency]
    if len(wired) > max(_ALLOWED, _HABIT * len(archive.articles)):
        return
    for each in wired:
        message = f"The dateline of {each.agency}: left over from the wire?"
        yield candidate("wire-dateline", each.place, each.text, message, kind="residue", category="wire")
