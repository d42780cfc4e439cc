"""A place goes by its name of today.

Kyiv, Mumbai and Eswatini chose their names; the old ones date a text, and readers take them for a stand. History keeps its names, and
so do the Bombay High Court and chicken Kiev. The table says since when; a post from before is left alone.

Bad:

    Date: 2022-03-06

    The train from Kiev arrived in Lviv on Friday.
                   ^^^^ Kyiv, since 2018; “Kiev” is the former name.

Bad:

    Date: 2024-03-06

    The king of Swaziland opened the road.
                ^^^^^^^^^ Eswatini, since 2018; “Swaziland” is the former name.

Good:

    Date: 2022-03-06

    The train from Kyiv arrived in Lviv on Friday.

Good:

    Date: 2024-03-06

    The Bombay High Court met, Dynamo Kiev won, and chicken Kiev was served. The court in Mumbai, formerly Bombay, sat.

Good:

    Date: 2014-03-06

    The train from Kiev arrived on Friday.

Good:

    Date: 2024-03-06

    He was born in Leningrad in 1952. "We go to Kiev," the driver said. Ann Bombay and Peter Burma met.

Evidence: 2 in 104,000 words of news and public service writing, both Chittagong, which papers still write: such names became a
suggestion. Names of lost states are history's and left alone.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.archive.archive import Archive
from pelican_newslint.knowledge import terms
from pelican_newslint.model import Block, Candidate, Edit, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.places._mentions import HISTORY, mentions, standing, told_as_past

RULE = Rule(
    kind="style", severity="warning", languages=("en",), needs=frozenset({"date"}), guides=("AP", "BBC", "Guardian", "Reuters"),
    wakes=Wakes(tokens=frozenset({"name"})), category="place-name",
)  # fmt: skip

_OLD = 1950
"""Names that changed before are history's, and what is written of them mostly too."""
_STYLE = 5
"""Posts from which a name that the site prefers is its style."""
_HALF = frozenset(
    "Chittagong; Bangalore; Gurgaon; Allahabad; Port Elizabeth; Grahamstown; Mangalore; Mysore; Pondicherry; Trivandrum; Fraser Island; Ayers Rock; "
    "Odessa; Nelspruit; Mafikeng; Wanganui; Calicut; Barrow, Alaska; Queen Charlotte Islands; Dnipropetrovsk; Kharkov; Inchon; Pusan".split(
        "; "
    )
)
"""Names that good papers still use beside the new ones: a suggestion."""


_KEPT = later(r" (?:[Hh]igh )?[Cc]ourt\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    starts = {block.span.start for block in woken}
    for former, place in standing(article):
        if place.since < _OLD or article.date.year <= place.since or former in HISTORY or former in article.house.names.allow:
            continue
        for span in mentions(article, former):
            if _KEPT.match(article.text, span.end):
                continue  # "the Bombay High Court" is its name still
            if article.block_at(span.start).span.start in starts and not told_as_past(article, span, place, place.since):
                message = f"{place.now}, since {place.since}; “{former}” is the former name."
                fix = Fix(f"Change to {place.now}", (Edit(span, place.now),))
                yield Match(span, message, fixes=(fix,), severity="suggestion" if former in _HALF else None, key=former)


def confirm(found: Candidate, archive: Archive, options: msgspec.Struct) -> Candidate | None:
    """Left alone where the site's posts name the place so, and rarely by its name of today: it is the house's style."""
    place = terms.renamed_places()[found.key]
    old, new = len(archive.names.get(found.key, ())), len(archive.names.get(place.now, ()))
    return None if old >= _STYLE and old > new else found
