"""A source that can be linked is linked.

"According to NDTV" without a link asks readers to take the paper's word for it, and keeps them from the whole story. Only
sources that publish are meant: named media and agencies, and reports and studies. Where a site links few of its sources, that
is its habit, and one line for the site says so; single posts are then left alone.

Bad:

    According to NDTV, the bridge was sold.
    ^^^^^^^^^^^^^^^^^ Link what NDTV published.

Good:

    [According to NDTV](https://example.org/story), the bridge was sold.

Good:

    According to Sergei Lavrov, the bridge was sold.

Good:

    According to the plan, the bridge will be sold; the mayor said so.

Good:

    As [its own account](https://example.org/story) has it, according to NDTV, the bridge was sold.

Evidence: an estimate of 90 in 100 that a link could be given; whether the house gives them is read from its own archive.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import BODY_SCOPES, Block, Candidate, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.published import published
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), category="source-unlinked",
    wakes=Wakes.on("according", "reported", "reports", "report", "study", "survey", "published", "per"), guides=("Reuters",),
)  # fmt: skip

HABIT_FROM = 5
"""Posts with such sources that a site must have before its habit is known."""
HABIT_SHARE = 0.3
"""Share of sources with links below which a site doesn't link."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for attribution in inside(article, published(article), woken):
        if attribution.link or attribution.speaker is None:
            continue
        first, last = min(attribution.span, attribution.speaker), max(attribution.span, attribution.speaker)
        yield Match(Span.of(first.start, last.end), f"Link what {article.slice(attribution.speaker)} published.", key="unlinked")


def confirm(found: Candidate, archive: Archive, options: msgspec.Struct) -> Candidate | None:
    return None if _never_links(archive) else found


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    if not _never_links(archive):
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
