"""What the site has settled on stays settled.

Where forty posts write "Covid-19" and one "COVID-19", the one is a slip or a pasted press release. The archive decides: a form that
stands in five posts or more, and in nine of ten that have the term at all, is the site's own. Designators, words with a capital
inside, compounds with a hyphen and spellings that vary are compared. What `newslint.toml` says of a term comes first.

Bad:

    === content/a.md
    The QX4 drone flew.
    === content/b.md
    The QX4 drone fell.
    === content/c.md
    A QX4 was sold.
    === content/d.md
    One QX4 burnt.
    === content/e.md
    Each QX4 costs more.
    === content/f.md
    No QX-4 came back.
       ^^^^ “QX-4” here, “QX4” in 5 other posts.

Good:

    === content/a.md
    The QX4 drone flew.
    === content/b.md
    The QX4 drone fell.
    === content/c.md
    A QX4 was sold.
    === content/d.md
    One QX4 burnt.
    === content/e.md
    Each QX4 costs more.
    === content/f.md
    No QX4 came back.

Good:

    === content/a.md
    The QX4 drone flew.
    === content/b.md
    No QX-4 came back.

Good:

    The QX4 flew, and a QX-5 as well.

Evidence: none in two sites of 100 edited posts each; nine words in two casings in 2,218 edited articles, all nine true, were found with the
same comparison inside articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.archive.forms import settled
from pelican_newslint.model import Candidate, Mention, PlacedEdit, PlacedFix, PlacedRelated
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="suggestion", category="settled-term")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`posts`: in how many posts a form must stand to be the site's own; `share`: of those that have the term."""

    posts: int = 5
    share: float = 0.9


def judge(archive: Archive, options: Options) -> Iterator[Candidate]:
    own = {form for term in archive.house.terms for form in (term.use, *term.avoid)}
    for forms in archive.forms.values():
        usual = settled(forms, posts=options.posts, share=options.share)
        if usual is None:
            continue
        for form in sorted(forms):
            if form != usual and form not in own:
                yield from _findings(form, forms[form], usual, forms[usual])


def _findings(form: str, mentions: Mapping[str, Mention], usual: str, places: Mapping[str, Mention]) -> Iterator[Candidate]:
    """One for each post that has the rare form alone; posts with both are another rule's."""
    first = places[min(places)]
    for path in sorted(mentions):
        if path in places:
            continue
        mention = mentions[path]
        yield candidate(
            "settled-term", mention.place, form, f"“{form}” here, “{usual}” in {len(places)} other posts.",
            severity="suggestion", span=mention.span,
            fixes=(PlacedFix(f"Change to “{usual}”", (PlacedEdit(mention.place, usual),)),) if mention.place.exact and mention.count == 1 else (),
            related=(PlacedRelated(first.place, usual, "the form that the site uses"),),
        )  # fmt: skip
