"""An agency's own dateline stays with the agency.

"LEEDS (Reuters) -" at the beginning of a story says that it is copied from the wire; whoever may print it credits the agency as the house
does. Where the byline says that the house's own reporter wrote it, one of the two is wrong, and that is an error. A code that is no known
agency's may be the house's own and is a warning; a paper's name is its own, unless twenty posts and more have
none. On a site that prints agencies' stories by habit, and where the
byline names the agency, nothing is said.

Bad:

    LEEDS, May 3 (Reuters) - The bridge is open.
    ^^^^^^^^^^^^^^^^^^^^^^^^ The dateline of Reuters: left over from the wire?

Bad:

    Title: The bridge is open
    Date: 2024-05-03
    Author: Our Correspondent

    Leeds, May 3 (AFP): The bridge is open.
    ^^^^^^^^^^^^^^^^^^^ The dateline of AFP, but the byline is the house's own.

Bad:

    Leeds, May 3 (ZNA): The bridge is open.
    ^^^^^^^^^^^^^^^^^^^ The dateline of ZNA: left over from the wire?

Bad:

    LEEDS, W. Yorks (Ridings Daily) — The bridge is open.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The dateline of Ridings Daily: left over from the wire?

Good:

    LEEDS, May 3 - The bridge is open, Reuters reported.

Good:

    LEEDS (The Gazette) — The bridge is open.

Good:

    Title: The bridge is open
    Date: 2024-05-03
    Author: Ana Ruiz, Associated Press

    LEEDS (AP) — The bridge is open.

Good:

    Ana Ruiz (UN) - so the list calls her - met Tom Hill (AFP) in Leeds.

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
from pelican_newslint.knowledge import agencies
from pelican_newslint.model import Candidate, Severity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="residue", severity="warning", category="wire")

_HABIT = 0.1
_ALLOWED = 2
"""Posts with an agency's dateline that no habit needs to explain."""
_KNOWN = 20
"""Articles that tell that a site doesn't sign its datelines."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    wired = [record for record in archive.articles if record.dateline is not None and record.dateline.agency]
    if len(wired) > max(_ALLOWED, _HABIT * len(archive.articles)):
        return
    for record in wired:
        each = record.dateline
        authors = " ".join(record.metadata.authors)
        if each is None or _named(each.agency, authors):
            continue
        known = any(part.strip() in agencies.signs() for part in each.agency.split("/"))
        own = known and _OWN.search(authors) is not None
        if not known and _PAPER.search(each.agency) and len(archive.articles) < _KNOWN:
            continue
        why = ", but the byline is the house's own." if own else ": left over from the wire?"
        severity: Severity = "error" if own else "warning"
        message = f"The dateline of {each.agency}{why}"
        yield candidate("wire-dateline", each.place, each.text, message, kind="residue", severity=severity, category="wire")


def _named(agency: str, authors: str) -> bool:
    """Whether the byline says that the story is an agency's."""
    return _ANY.search(authors) is not None or any(part in authors for part in agency.split("/"))


_PAPER = later(r"\b(?:Mirror|Times|News|Post|Herald|Radio|TV|Tribune|Standard|Monitor|Gazette|Star|Sun|Globe|Courier|Journal)$")
"""A paper's name in its own dateline; in a few posts nothing tells that it isn't this paper's."""
_ANY = later(r"(?i:agenc(?:y|ies)|wire|press\b|syndicat)|\b(?:AP|AFP|Reuters|dpa|DPA|PTI|ANI|IANS|UPI|Xinhua|EFE|PA)\b")
_OWN = later(
    r"(?i)\b(?:our|staff|own|special|city|district|senior|chief) (?:own )?(?:correspondent|reporter|writer|bureau|staff|team)|\b(?:staff|news ?room)$"
)
