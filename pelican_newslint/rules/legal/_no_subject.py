"""Names before a verb that didn't do what it tells."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name

_NO_SUBJECT = frozenset("a an involving near by at".split())

STORMS = frozenset("typhoon hurricane storm cyclone tropical".split())


def no_person_of_it(article: Article, name: Name) -> bool:
    """Whether the word before says that the name is a thing's, or that something else did it: "a crash involving a Mach E killed two"."""
    if named_storm(article, name):
        return True
    at = article.words.at(name.title_span.start) if name.title_span is not None else name.first_word
    return at > 0 and article.words.spaced(at) and article.words.lower[at - 1] in _NO_SUBJECT


def named_storm(article: Article, name: Name) -> bool:
    """ "Storm Edda killed four": a storm has the name of a person, and is told by it alone further down."""
    words = article.words
    return any(
        each.parts[-1] == name.parts[-1]
        and (each.parts[0].lower() in STORMS or (each.first_word > 0 and words.lower[each.first_word - 1] in STORMS))
        for each in article.names
    )
