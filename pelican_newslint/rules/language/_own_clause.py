"""Whether a verb has a subject of its own behind the noun that seems to be it: "the lines of business Wolf is in"."""

from __future__ import annotations

from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._clauses import DETERMINERS, begins_sentence, is_plural

_SAYING = frozenset(
    "claimed claims said says believed believes feared fears thought thinks hoped hopes felt knew found argued alleged insisted complained "
    "sure ensuring ensure warned showed shows suggested suggests concluded ensured learned learnt discovered admitted denied noted".split()
)
"""Behind these a clause begins without "that"."""


def named_clause(article: Article, verb: int) -> bool:
    """Whether a name right behind a noun has the verb: "the lines of business Wolf is in"."""
    words = article.words
    named = verb > 1 and words.texts[verb - 1][0].isupper() and words.spaced(verb) and words.spaced(verb - 1)
    noun = words.lower[verb - 2]
    known = noun in inflections.plain_nouns() or noun in inflections.uncountable() or is_plural(noun)
    return named and words.texts[verb - 2].islower() and known


def said_clause(article: Article, first: int, verb: int) -> bool:
    """Whether what was said begins before the verb: "the parents of a pupil claimed their daughter was ill"."""
    lower = article.words.lower
    return any(lower[at] in _SAYING and lower[at + 1] in DETERMINERS for at in range(first + 1, verb - 1))


def of_a_relative(article: Article, first: int) -> bool:
    """Whether what seems the subject is the verb and object of one: "a firm that overcharged passengers has"."""
    lower = article.words.lower
    if first < 2 or lower[first - 1] not in _RELATIVE or lower[first - 2] in _SAYING:
        return False
    verb = lower[first].rpartition("-")[2]
    return verb.endswith("ed") or verb in inflections.pasts()


def clause_as_subject(article: Article, first: int) -> bool:
    """Whether what seems a subject is a clause that is one: "That the rent doubles is lawful"."""
    words = article.words
    return first > 0 and words.lower[first - 1] in ("that", "whether", "how", "why") and begins_sentence(article, first - 1)


_RELATIVE = frozenset({"that", "which", "who"})


def of_several(article: Article, inside: range) -> bool:
    """Whether several stand before "about", whatever stands behind it: "the warnings about ballot fraud join"."""
    lower = article.words.lower
    return any(lower[at] == "about" and is_plural(lower[at - 1]) for at in range(inside.start + 1, inside.stop))


def told_of(article: Article, verb: int) -> bool:
    """Whether those before the verb are told of something that stands further off: "a sum that he told supporters was safe"."""
    lower = article.words.lower
    tells = verb - 3 if lower[verb - 2] in DETERMINERS else verb - 2
    first = article.sentence_at(article.words.starts[verb]).first_word
    return tells > first and lower[tells] in _TELLING and not _ASKED.isdisjoint(lower[first:tells])


_TELLING = frozenset(
    "tell tells told telling assure assured remind reminded warn warned inform informed convince convinced persuaded".split()
)
_ASKED = _RELATIVE | {"what", "whom"}


def of_a_time(article: Article, verb: int) -> bool:
    """Whether it is a time that stands before the verb: "this week delete your account"."""
    words = article.words
    return verb > 1 and words.lower[verb - 1] in _TIMES and words.lower[verb - 2] in _WHICH


_TIMES = frozenset("week month year weekend morning afternoon evening night day time summer winter spring autumn fall season".split())
_WHICH = frozenset("this that next last each every one".split())
