"""A clause of its own among the words that were taken for a subject: "a firm that owns hotels"."""

from __future__ import annotations

from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._clauses import (
    Subject,
    is_plural,
)
from pelican_newslint.rules.language._count_nouns import BARE_PEOPLE

_ASKING = frozenset("how why what whom where when whether".split())
_USERS = frozenset("user reader viewer listener visitor member child parent".split())


def clause_inside(article: Article, subject: Subject, verb: int) -> bool:
    """Whether a verb is among the words taken for a subject: "a firm that owns hotels", "the way people use words"; or a field's name."""
    words = article.words
    first = words.lower[subject.first]
    if (
        not subject.determiner
        and words.before(subject.first) in ("that", "who", "which")
        and (first in inflections.verbs() or first in inflections.thirds())
    ):
        return True
    if words.lower[subject.head] == "up" or (first[0].isdigit() and not first[-1].isdigit()):
        return True  # "leading up to the sale were", "that 4Kids practices is"
    amount = words.after(verb) in ("plenty", "enough", "too") and words.lower[verb] in ("is", "was")
    if amount or (not subject.determiner and words.lower[verb] == "is" and words.after(verb) in ("a", "an")):
        return True  # "mixed methods is a field"
    plurals = inflections.plurals()
    if not _ASKING.isdisjoint(words.lower[subject.first + 1 : verb]):
        return True  # "changes to how money is spent"
    if any(words.lower[at].endswith("ing") and _is_noun(words.lower[at - 1]) for at in range(subject.first + 1, verb - 1)):
        return True  # "the measure increasing benefits is"
    if any(words.lower[at] == "to" and _people(words.lower[at - 1]) for at in range(subject.first + 1, max(subject.head, verb - 1))):
        return True  # "asking people to propose sessions was", "it makes users to feel like their life is"
    return any(
        words.lower[at] in inflections.verbs() and (words.lower[at - 1] in plurals or words.lower[at - 1] == "people")
        for at in range(subject.first + 1, max(subject.head, verb - 1))
    )


def _people(word: str) -> bool:
    single = inflections.plurals().get(word, "")
    return word == "people" or single in BARE_PEOPLE or single in _USERS


def _is_noun(word: str) -> bool:
    return word in inflections.plain_nouns() or word in inflections.uncountable() or is_plural(word)
