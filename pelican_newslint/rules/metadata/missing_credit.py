"""A picture names who made it, on a site whose pictures do.

Whoever made a picture is named beside it: that is the law of most countries and part of every licence. The credit may stand in the
caption, in the alternative text or on a line behind the picture. What a site does is read from its own archive; where few pictures are
credited, nothing is said.

Bad:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    The ferry is old.

    <figure><img src="ferry.jpg" alt="The ferry"><figcaption>In May. Photo: Ana Ruiz</figcaption></figure>
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    The pier is old.

    <figure><img src="pier.jpg" alt="The pier"><figcaption>At noon. Photo: Tom Lee</figcaption></figure>
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    The mill is old.

    <figure><img src="mill.jpg" alt="The mill"><figcaption>Photo by Ana Ruiz</figcaption></figure>
    === content/d.md
    Title: News of Ely
    Date: 2024-03-04

    The road is old.

    <figure><img src="road.jpg" alt="The road"><figcaption>© Ana Ruiz</figcaption></figure>
    === content/e.md
    Title: News of Hull
    Date: 2024-03-05

    The dam is old.

    <figure><img src="dam.jpg" alt="The dam"><figcaption>Sold</figcaption></figure>
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No credit: 4 of this site's 5 pictures have one.

Good:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    The ferry is old.

    <figure><img src="ferry.jpg" alt="The ferry"><figcaption>In May. Photo: Ana Ruiz</figcaption></figure>
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    The pier is old.

    <figure><img src="pier.jpg" alt="The pier"><figcaption>At noon. Photo: Tom Lee</figcaption></figure>
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    The mill is old.

    <figure><img src="mill.jpg" alt="The mill"><figcaption>Photo by Ana Ruiz</figcaption></figure>
    === content/d.md
    Title: News of Ely
    Date: 2024-03-04

    The road is old.

    <figure><img src="road.jpg" alt="The road"><figcaption>© Ana Ruiz</figcaption></figure>
    === content/e.md
    Title: News of Hull
    Date: 2024-03-05

    The dam is old.

    <figure><img src="dam.jpg" alt="The dam"><figcaption>In May. Photo: Ana Ruiz</figcaption></figure>

Good:

    === content/a.md
    Title: News of Leeds
    Date: 2024-03-01

    The ferry is old.

    <figure><img src="ferry.jpg" alt="The ferry"><figcaption>In May. Photo: Ana Ruiz</figcaption></figure>
    === content/b.md
    Title: News of York
    Date: 2024-03-02

    The pier is old.

    <figure><img src="pier.jpg" alt="The pier"><figcaption>At noon. Photo: Tom Lee</figcaption></figure>
    === content/c.md
    Title: News of Bath
    Date: 2024-03-03

    The mill is old.

    <figure><img src="mill.jpg" alt="The mill"><figcaption>Sold</figcaption></figure>

Good:

    The ferry is old.

    <figure><img src="ferry.jpg" alt="The ferry"></figure>

Evidence: silent on 164 pictures of two sites, which credit four: no habit, nothing said.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive
from pelican_newslint.model import Candidate
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.metadata._pictures import without

RULE = Rule(kind="style", severity="warning", category="credit")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    return without("credit", lambda picture: picture.credited, archive, RULE)
