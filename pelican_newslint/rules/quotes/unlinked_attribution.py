"""A source that can be linked is linked.

"According to NDTV" without a link asks readers to take the paper's word for it, and keeps them from the whole story. Only
sources that publish are meant: named media and agencies, and reports and studies. Where a site links few of its sources, that
is its habit, and, from eight posts on, one line for the site says so; single posts are then left alone.

Bad:

    According to NDTV, the bridge was sold.
    ^^^^^^^^^^^^^^^^^ Link what NDTV published.

Bad:

    About four million people work in the mills, according to the exporters' association.
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Link what the exporters' association published.

Bad:

    Estimates suggest that 8,000 people are at sea.
    ^^^^^^^^^^^^^^^^^ Whose is this? Name who put it out, and link it.

Bad:

    A council report says why the bridge was sold. The ministry denied it in a statement.
    ^^^^^^^^^^^^^^^^^^^^^ Link the council report.
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^ Link the statement.

Bad:

    Scientists believe that the moss is older. Botanists have found that it is rare.
    ^^^^^^^^^^^^^^^^^^ Whose is this? Name who put it out, and link it.
                                               ^^^^^^^^^^^^^^^^^^^^ Whose is this? Name who put it out, and link it.

Bad:

    The board's own minutes show that it never met. According to her figures, the toll is £2.
             ^^^^^^^^^^^^^^^^^^^ Link the minutes.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^ Link the figures.

Good:

    [According to NDTV](https://example.org/story), the bridge was sold.

Good:

    According to Sergei Lavrov, the bridge was sold.

Good:

    According to the plan, the bridge will be sold; the mayor said so. Analysts had expected it.

Good:

    According to the report, all bridges are shut. According to the study, 40 per cent are unsafe. The study
    said why; she told the Alver Gazette that it was so.

Good:

    As [its own account](https://example.org/story) has it, according to NDTV, the bridge was sold.

Good:

    The town wants quiet, and so do its three doctors, whatever a study may say. We got to a list of six mills to suggest.

Evidence: 16 in 130,000 words of clean practice news, 14 of them sources that could be linked; 70 of 495 in 1,300,000 words of news and
government posts that link little: all name something that was put out. Whether a house links at all is read from its own archive: the two
news sites it was tried on name 48 and 30 sources, link none, and get one line each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import BODY_SCOPES, Block, Candidate, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.cited import cited
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), category="source-unlinked", guides=("Reuters",),
    wakes=Wakes.on(*(
        "according reported reports report study survey published per given estimates studies polls surveys statistics petition quoted cited "
        "provided carried aired run revealed confirmed disclosed paper analysis poll figures data numbers records results media newspaper "
        "newspapers papers "
        "press outlets television broadcaster broadcasters interview interviews interviewed letter op-ed article column essay told speaking "
        "writing wrote "
        "release ruling judgment judgement verdict notice circular memo decree advisory audit review accounts minutes documents surveys scientists "
        "researchers analysts meteorologists economists biologists forecasters historians archaeologists conservationists seismologists tweeted "
        "academics findings returns counts research filing forecast agency magazine daily website list inspection "
        "posted statement journal lancet note update station channel blog weekly nature science jama ranking index bulletin yearbook sheet "
        "profile editorial obituary briefing"
    ).split()),
)  # fmt: skip

_PAPERS = frozenset(
    "study studies report reports survey surveys poll paper analysis review audit statement letter ruling judgment notice memo bulletin figures "
    "data statistics results records forecast census estimates accounts findings minutes documents list filing".split()
)
"""What is put out, and puts out nothing itself."""
_LONGEST = 60
"""Code points that are marked at most."""
HABIT_FROM = 8
"""Posts with such sources that a site must have before its habit is known."""
HABIT_SHARE = 0.1
"""Share of sources with links below which a site doesn't link."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for source in inside(article, cited(article), woken):
        if not source.link:
            yield Match(source.span.cut(_LONGEST), _told(source.name), key="unlinked")


_THING = later(r"(?:the|an?) (?:[\w’'-]+ )?(?:statement|letter|release|filing|memo|notice|ruling)\b(?= (?:the|that|an?)\b)")
"""What was put out, where it goes on with what was said: "said in a statement the ruling was wrong"."""


def _told(name: str) -> str:
    name = thing[0] if (thing := _THING.match(name)) else re.sub(r"^(?:the |an? )?of (?:\w+ )?", "the ", name)
    if not name:
        return "Whose is this? Name who put it out, and link it."
    article, _, rest = name.partition(" ")
    if article in ("a", "an"):
        return f"Link the {rest}."
    return f"Link {name}." if name.split()[-1].lower() in _PAPERS else f"Link what {name} published."


def confirm(found: Candidate, archive: Archive, options: msgspec.Struct) -> Candidate | None:
    return None if archive.kept("never links", _never_links) else found


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    if not archive.kept("never links", _never_links):
        return
    first = next(record for record in archive.articles if record.attributed)
    total = sum(record.attributed for record in archive.articles)
    linked = sum(record.linked for record in archive.articles)
    yield candidate(
        "unlinked-attribution", first.fields["title"], first.metadata.title,
        f"This site links {linked} of the {total} sources that it names: readers can't follow the rest.",
        kind="style", severity="suggestion", category="source-unlinked", scope="headline",
    )  # fmt: skip


def _never_links(archive: Archive) -> bool:
    having = [record for record in archive.articles if record.attributed]
    total = sum(record.attributed for record in having)
    return len(having) >= HABIT_FROM and sum(record.linked for record in having) < HABIT_SHARE * total
