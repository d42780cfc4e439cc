"""A picture has a caption, on a site whose pictures do.

Who, where and when: a picture without its caption says less than the one beside it, and the page looks unfinished. What a site does is
read from its own archive; where few pictures have captions, nothing is said.

Bad:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    The ferry is old.

    <figure><img src="ferry.jpg" alt="The ferry"><figcaption>In May</figcaption></figure>
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    The pier is old.

    <figure><img src="pier.jpg" alt="The pier"><figcaption>At noon</figcaption></figure>
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    The mill is old.

    <figure><img src="mill.jpg" alt="The mill"><figcaption>In 1990</figcaption></figure>
    === content/d.md
    Title: News of Ely
    Date: 2024-03-04

    The road is old.

    <figure><img src="road.jpg" alt="The road"><figcaption>Shut</figcaption></figure>
    === content/e.md
    Title: News of Hull
    Date: 2024-03-05

    The dam is old.

    <figure><img src="dam.jpg" alt="The dam"></figure>
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No caption: 4 of this site's 5 pictures have one.

Good:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    The ferry is old.

    <figure><img src="ferry.jpg" alt="The ferry"><figcaption>In May</figcaption></figure>
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    The pier is old.

    <figure><img src="pier.jpg" alt="The pier"><figcaption>At noon</figcaption></figure>
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    The mill is old.

    <figure><img src="mill.jpg" alt="The mill"><figcaption>In 1990</figcaption></figure>
    === content/d.md
    Title: News of Ely
    Date: 2024-03-04

    The road is old.

    <figure><img src="road.jpg" alt="The road"><figcaption>Shut</figcaption></figure>
    === content/e.md
    Title: News of Hull
    Date: 2024-03-05

    The dam is old.

    <figure><img src="dam.jpg" alt="The dam"><figcaption>In May</figcaption></figure>

Good:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    The ferry is old.

    <figure><img src="ferry.jpg" alt="The ferry"><figcaption>In May</figcaption></figure>
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    The pier is old.

    <figure><img src="pier.jpg" alt="The pier"><figcaption>At noon</figcaption></figure>
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    The mill is old.

    <figure><img src="mill.jpg" alt="The mill"></figure>

Good:

    The ferry is old.

    <figure><img src="ferry.jpg" alt="The ferry"></figure>

Evidence: silent on 164 pictures of two sites, one of which gives no caption and one to 39 in 131: no habit, nothing said.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.metadata._pictures import without

RULE = Rule(kind="style", severity="suggestion", category="caption")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    return without("caption", lambda picture: picture.captioned, archive, RULE)
