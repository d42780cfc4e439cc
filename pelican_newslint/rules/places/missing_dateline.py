"""A story says where it comes from, on a site whose stories do.

Where four posts in five begin with a dateline ("LEEDS, May 3 —"), one without leaves readers to guess where the reporter was. What a site
does is read from its own archive; short notes and other languages of the site count like all others.

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
           ^^^^^^^^^^^^ No dateline: 4 of this site's 5 posts begin with one.
    Date: 2024-03-05

    The mill is sold.

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

    The mill is sold.

Good:

    The mill is sold.

Good:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    The mill is sold.
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    LEEDS: that is where it is.
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    NASA — the agency — is glad.

Evidence: three sites with 1,300 posts begin none with a dateline, and none of their first words is taken for one; a habit is by form.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", guides=("AP", "Reuters"), category="dateline")

_SITE_FROM = 5
_HABIT = 0.8


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    posts = [record for record in archive.articles if record.paragraphs or record.dateline or record.word_count]
    having = sum(record.dateline is not None for record in posts)
    if len(posts) < _SITE_FROM or having < _HABIT * len(posts):
        return
    for record in posts:
        if record.dateline is None:
            message = f"No dateline: {having} of this site's {len(posts)} posts begin with one."
            yield candidate(
                "missing-dateline", record.fields["title"], record.metadata.title, message, kind="style", severity="suggestion",
                category="dateline", scope="headline",
            )  # fmt: skip
