"""Headlines are written in one case.

Sentence case here and Title Case there make a list of posts look like two sites'. What the site does is read from its own archive: from
ten headlines on, nine in ten of those published around one must be alike. Short headlines and those of names alone show no case and don't
count.

Bad:

    === content/01.md
    Title: Council opens the old bridge
    Date: 2024-03-01

    It is open.
    === content/02.md
    Title: Ferry stops at the new pier
    Date: 2024-03-02

    It stops.
    === content/03.md
    Title: School moves to another street
    Date: 2024-03-03

    It moves.
    === content/04.md
    Title: Mayor sells the town museum today
    Date: 2024-03-04

    It is sold.
    === content/05.md
    Title: Mill burns and nobody is hurt
    Date: 2024-03-05

    It burns.
    === content/06.md
    Title: Road along the harbour is shut
    Date: 2024-03-06

    It is shut.
    === content/07.md
    Title: Storm takes roofs off houses
    Date: 2024-03-07

    It is over.
    === content/08.md
    Title: Library gets its books back
    Date: 2024-03-08

    It is glad.
    === content/09.md
    Title: Trains run late all week
    Date: 2024-03-09

    They run late.
    === content/10.md
    Title: Council Sells the Last Old Ferry
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ In title case; 9 of the 10 headlines around it are in sentence case.
    Date: 2024-03-10

    It is sold.

Good:

    === content/01.md
    Title: Council opens the old bridge
    Date: 2024-03-01

    It is open.
    === content/02.md
    Title: Council Sells the Last Old Ferry
    Date: 2024-03-02

    It is sold.

Good:

    Title: Council Sells the Last Old Ferry
    Date: 2024-03-02

    It is sold.

Good:

    === content/01.md
    Title: Council opens the old bridge
    Date: 2024-03-01

    It is open.
    === content/02.md
    Title: New York Times and Bank of England
    Date: 2024-03-02

    It is sold.

Evidence: 5 in 1,100 headlines of four sites, all as meant; a site that changed its case one year is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.knowledge import words
from pelican_newslint.model import Candidate
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), guides=("AP", "BBC"))

_SITE_FROM = 10
_NEAR = 30
"""Headlines around one, by date, that show the habit: a site may change it."""
_HABIT = 0.9
_WORD = later(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset(
    "a an and as at but by for from if in into is it its nor of off on or over so than that the to up via vs with yet".split()
)
_NAMED = later(r"\w+ (?:the|a|an|our|its)(?: [A-Z][\w.’'-]+)+$")
"""A verb and one long name: "Announcing the Digital Acquisition Playbook"."""
_LEAST = {"title case": 4, "sentence case": 3}
"""Words that show a case."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    dated = sorted(archive.articles, key=lambda record: (record.metadata.date or "", record.path))
    cases = [(record, case) for record in dated if (case := _case(record.metadata.title))]
    if len(cases) < _SITE_FROM:
        return
    for at, (record, case) in enumerate(cases):
        first = max(0, min(at - _NEAR // 2, len(cases) - _NEAR))
        near = [each for _, each in cases[first : first + _NEAR]]
        usual = "sentence case" if case == "title case" else "title case"
        if near.count(usual) >= _HABIT * len(near):
            message = f"In {case}; {near.count(usual)} of the {len(near)} headlines around it are in {usual}."
            yield candidate(
                "headline-case",
                record.fields["title"],
                record.metadata.title,
                message,
                kind="style",
                severity="suggestion",
                scope="headline",
            )


def _case(title: str) -> str | None:
    """Of the words behind the first one, whether all have capitals or none has that is common; None where it doesn't show."""
    told = [word for word in _WORD.findall(title)[1:] if word.lower() not in _SMALL and not word.isupper()]
    common = [word for word in told if word.lower() in words.common()]
    if all(word[0].isupper() for word in told):
        case = "title case"
    elif all(word[0].islower() for word in common):
        case = "sentence case"
    else:
        return None
    return case if len(common) >= _LEAST[case] and not _NAMED.match(title) else None
