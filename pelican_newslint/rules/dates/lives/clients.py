"""Whom "her client" is: the one whose lawyer is spoken of."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.focus import people

CLIENT = later(r"(?:But |And )?(?:His|Her) client\b(?!s)")
_LAWYER = later(
    r"\b([A-Z][\w'’-]*?)['’]s? (?:[a-z]+ ){0,2}(?:lawyer|attorney|solicitor|counsel|barrister|advocate|silk)\b|"
    r"\b(?:lawyer|attorney|solicitor|counsel|barrister|advocate) (?:for|of|representing|defending) (?:Mr |Mrs |Ms |"
    r"Dr )?(?:[A-Z][\w'’-]+ )?([A-Z][\w'’-]+)\b|"
    r"\b(?:[Dd]efending|[Rr]epresenting|for|[Aa]cting for) (?:Mr |Mrs |Ms |Dr )?([A-Z][\w'’-]+), (?:(?:[A-Z][\w.'’-]*,? ){1,4})?(?:said|told|"
    r"argued)\b"
)
""" "Roe's lawyer, Ida Falk, said …. Her client, …": Roe."""


def defended(article: Article, index: int) -> str | None:
    """The one whose lawyer is spoken of in one of the last sentences."""
    for at in range(index - 1, max(index - 4, -1), -1):
        span = article.sentences[at].span
        if (found := _LAWYER.search(article.text, span.start, span.end)) is not None:
            name = found[1] or found[2] or found[3]
            return next((who for who in people(article).values() if who.split()[-1] == name), None)
    return None
