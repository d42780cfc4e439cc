"""Datelines have one form.

"LEEDS, May 3 —" on nine posts and "Leeds:" or "LEEDS -" on the tenth: capitals, date and dash are the house's, and its own archive says
which. From five datelines on, four in five of one form are the habit.

Bad:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    LEEDS, March 1 — The bridge is open.
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    YORK, March 2 — The ferry stops.
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    BATH, March 3 — The road is shut.
    === content/d.md
    Title: News of Ely
    Date: 2024-03-04

    ELY, March 4 — The school moves.
    === content/e.md
    Title: News of Hull
    Date: 2024-03-05

    HULL - The mill is sold.
    ^^^^^^ “HULL -”: 4 of this site's 5 datelines are like “LEEDS, March 1 —”.

Good:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    LEEDS, March 1 — The bridge is open.
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    YORK, March 2 — The ferry stops.
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    BATH, March 3 — The road is shut.
    === content/d.md
    Title: News of Ely
    Date: 2024-03-04

    ELY, March 4 — The school moves.
    === content/e.md
    Title: News of Hull
    Date: 2024-03-05

    HULL, March 5 — The mill is sold.

Good:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    LEEDS, March 1 — The bridge is open.
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    HULL - The mill is sold.

Good:

    HULL - The mill is sold.

Evidence: three sites with 1,300 posts begin none with a dateline, and none of their first words is taken for one; a habit is by form.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", guides=("AP", "Reuters"), category="dateline")

_SITE_FROM = 5
_HABIT = 0.8
_NOTE = later(r"(?:update|correct|clarif|editor|note|watch|listen|read)", re.IGNORECASE)
"""What begins a note rather than a report."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    datelines = [record.dateline for record in archive.articles if record.dateline is not None and not _NOTE.match(record.dateline.text)]
    if len(datelines) < _SITE_FROM:
        return
    usual, alike = Counter(each.form for each in datelines).most_common(1)[0]
    if alike < _HABIT * len(datelines):
        return
    like = next(each.text for each in datelines if each.form == usual)
    for each in datelines:
        if each.form != usual:
            message = f"“{each.text}”: {alike} of this site's {len(datelines)} datelines are like “{like}”."
            yield candidate("dateline-form", each.place, each.text, message, kind="style", severity="suggestion", category="dateline")
