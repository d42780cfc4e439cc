"""Whether a text tells of somebody who is only accused: arrested, charged, sued, on trial, under inquiry, and of no court's finding."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.legal._blameless import made_up
from pelican_newslint.rules.legal._case import case_of
from pelican_newslint.rules.legal._history import of_the_past
from pelican_newslint.rules.legal._open_case import statements
from pelican_newslint.rules.legal._verdicts import decided

_LOOKED_INTO = later(
    r"\b(?:inquest (?:into|on) [^.\n]{3,60} (?:was |has been )?(?:opened|adjourned)|(?:stepped|stood|steps|stands) (?:aside|down) [^.\n]{0,40}while"
    r"|will (?:examine|investigate|look into)|are (?:looking (?:at|into)|examining|investigating|tracing)"
    r"|have begun an? inquiry|has begun an? inquiry"
    r"|(?:search(?:ed)?|raid(?:ed)?|seized?|took away) [^.\n]{2,60}\bfrom an? |called for an inquiry|pending (?:a |an "
    r"|the )?(?:hearing|inquiry|trial)"
    r"|(?:asked|wants?|urged|calls? on) an? (?:judge|court)|lawsuit by|(?:has|have) sued|(?:suspended|under scrutiny|under suspicion)\b)"
)
"""What is looked into of somebody, in words that no statement has."""


@once
def accused(article: Article) -> bool:
    case = case_of(article)
    if case.closed or case.fiction or made_up(article) or of_the_past(article) or decided(article):
        return False
    return case.sure or any(each.kind == "person" for each in statements(article)) or _LOOKED_INTO.search(article.text) is not None


def in_case(article: Article, name: Name) -> bool:
    """Whether a sentence that tells of the arrest, the charge or the denial has the name, or has none, and this is the first behind it."""
    return name.parts[-1].lower() in _names(article)


@once
def _names(article: Article) -> frozenset[str]:
    found: set[str] = set()
    for each in statements(article):
        near = [name for name in article.names if 0 <= name.sentence - each.sentence <= _BEHIND and name.known != "place"]
        beside = [name for name in near if name.sentence == each.sentence]
        persons = [name for name in beside if name.person or len(name.parts) > 1]
        found.update(name.parts[-1].lower() for name in beside)
        if not persons:
            found.update(name.parts[-1].lower() for name in near if name.person or len(name.parts) > 1)
    return frozenset(found)


_BEHIND = 2
"""Sentences behind a statement in which the accused may be named."""
