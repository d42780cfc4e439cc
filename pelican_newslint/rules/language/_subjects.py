"""The subject that stands before a verb, where it certainly is one and certainly has the other number than the verb."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._amounts import share_of_one
from pelican_newslint.rules.language._clauses import (
    ADVERBS,
    BOUND,
    DETERMINERS,
    MASS,
    MEASURES,
    PREPOSITIONS,
    SINGLE,
    Subject,
    begins_clause,
    begins_sentence,
    is_plural,
    is_single,
    small,
    subject_ending,
)
from pelican_newslint.rules.language._own_clause import named_clause
from pelican_newslint.rules.language._sure_people import sure_people

_PEOPLE = frozenset("dead injured wounded deceased police".split())
_SOMEBODY = frozenset("anyone anybody everyone everybody someone somebody nobody".split())
"""Whoever "anyone sending letters" is, is one."""
_NONE = frozenset("nobody nothing none no-one one anything anybody anyone all everyone everything everybody who what".split())
_AMOUNTS = frozenset("average total estimate extra record".split())
"""An average of six come."""
_SEVERAL = frozenset("half most many some several all both few two three four five six seven".split())
_MOOD = frozenset("if though whether unless until".split())
_WISHES = frozenset("wish wishes wished wishing rather suppose supposing imagine lest".split())


def _noun_before(article: Article, verb: int) -> int:
    """Index of the word that the verb follows, an adverb passed over; -1 where something else stands between."""
    words = article.words
    at = verb
    if at > 0 and words.spaced(at) and words.lower[at - 1] in ADVERBS and not begins_sentence(article, at):
        at -= 1
    if at < 1 or not words.spaced(at) or begins_sentence(article, at) or words.lower[at - 1] in BOUND:
        return -1
    if at > 2 and words.lower[at - 2] == "that" and words.lower[at - 3] == "all":
        return -1  # "all that glitters is"
    return at - 1


def plural_subject(article: Article, verb: int) -> Subject | None:
    """The plural subject of a singular verb: right before it, or before a short phrase that belongs to it."""
    end = _noun_before(article, verb)
    if end < 0:
        return None
    for head in _heads(article, end):
        word = small(article, head)
        if word in _PEOPLE:
            subject = subject_ending(article, head, 2)
            if subject and subject.determiner == ("" if word == "police" else "the"):
                return subject
        if not is_plural(word) or share_of_one(article, head, end) or named_clause(article, head):
            continue  # "the question Shedlock fields is"
        subject = subject_ending(article, head)
        if subject and word in MEASURES and article.words.lower[subject.first] not in ("the", "these", "those"):
            continue
        if subject and _agrees_as_plural(article, subject, head == end):
            return subject
    return None


def _agrees_as_plural(article: Article, subject: Subject, beside: bool) -> bool:
    if subject.determiner in ("each", "every", "a", "an", "another", "this", "that"):
        return False
    words = article.words
    if subject.determiner == "":
        if not beside and (words.lower[subject.head] in inflections.thirds() or not begins_clause(article, subject.first)):
            return False
        manner = subject.first < subject.head and words.lower[subject.first].endswith("ly")  # "simply blocking visitors also means"
        return not (words.lower[subject.first + manner].endswith("ing") or words.lower[subject.first] in _SOMEBODY)
    if words.before(subject.first) in ("but", "except", "than") and words.lower[max(subject.first - 2, 0)] in _NONE:
        return False  # "nobody but the twins was there"
    joined = words.before(subject.first) in ("and", "but") and not begins_sentence(article, subject.first)
    opens = article.sentence_at(words.starts[subject.first]).first_word
    if joined and "of" in words.lower[opens : subject.first]:
        return False  # "the safety of those at the mill and all jobs in the town is"
    return not joined or subject.determiner in ("#", "no", "many", "several", "all", "these", "those", "both", "few", "the", "other")


def single_subject(article: Article, verb: int) -> Subject | None:
    """The singular subject of a plural verb: right before it, or before a short phrase that belongs to it."""
    words = article.words
    end = _noun_before(article, verb)
    if end < 0:
        return None
    for head in _heads(article, end):
        noun = small(article, head)
        if noun in inflections.participles() and head and is_plural(words.lower[head - 1]):
            continue  # "the areas hit are"
        if not (is_single(noun) or noun in MASS) or (noun in _AMOUNTS and words.after(head) == "of"):
            continue
        subject = subject_ending(article, head)
        if subject is None or words.before(subject.first) == "and" or not _indicative(article, subject, verb):
            continue
        if head != end and words.after(head) == "of" and words.lower[head + 2] not in DETERMINERS and is_plural(words.lower[end]):
            continue
        if subject.determiner in SINGLE or (noun in MASS and subject.determiner == ""):
            return subject
    return None


def person(article: Article, verb: int) -> Subject | None:
    """One person by name, who begins the clause."""
    words = article.words
    end = _noun_before(article, verb)
    if end < 0 or words.texts[end][0].islower():
        return None
    at = bisect_left(article.names, words.starts[end], key=lambda name: name.span.end)
    name = article.names[at] if at < len(article.names) else None
    if (
        name is None
        or name.last_word != end
        or end not in sure_people(article)
        or name.possessive
        or words.lower[end] in inflections.plurals()
    ):
        return None
    first = words.at(name.title_span.start) if name.title_span else name.first_word
    subject = Subject(name.first_word, end, "")
    return subject if begins_clause(article, first) and _indicative(article, subject, verb) else None


def most_of_them(article: Article, verb: int) -> Subject | None:
    """ "Most of the streets", "Six of the workers" right before the verb."""
    parts = _of_plural(article, verb)
    if parts is None:
        return None
    head, end = parts
    several = article.words.lower[head] in _SEVERAL
    return Subject(head, end, "") if several and begins_clause(article, head) else None


def one_of_many(article: Article, verb: int) -> Subject | None:
    """ "Each of the districts", "One of the men", "The number of cases" right before the verb."""
    words = article.words
    parts = _of_plural(article, verb)
    if parts is None:
        return None
    head, end = parts
    if words.lower[head] == "number" and words.before(head) == "the":
        return Subject(head - 1, end, "the")
    if words.lower[head] == "neither" or (words.lower[head] == "one" and words.before(head) == "every"):
        first = head - 1 if words.lower[head] == "one" else head
        return Subject(first, end, "") if begins_clause(article, first) else None
    one = words.lower[head] in ("each", "one", "either") and words.lower[verb] != "were" and words.before(head) != "but"
    return Subject(head, end, words.lower[head]) if one and begins_clause(article, head) else None


def _of_plural(article: Article, verb: int) -> tuple[int, int] | None:
    """ "X of the Ys" before the verb: indexes of X and Y."""
    words = article.words
    end = _noun_before(article, verb)
    at = end
    while at > 0 and end - at < 5 and words.spaced(at) and words.lower[at - 1] != "of":
        if words.lower[at - 1] in BOUND and words.lower[at - 1] not in ("the", "these", "those", "its", "his", "her", "their", "our"):
            return None
        at -= 1
        if words.lower[at] in inflections.plurals():
            return None
    if at < 2 or words.lower[at - 1] != "of" or not is_plural(small(article, end)) or not words.spaced(at - 1):
        return None
    return at - 2, end


def _indicative(article: Article, subject: Subject, verb: int) -> bool:
    """Whether the verb is no wish or demand: "if the plan were", "asked that the board have"."""
    words = article.words
    before = "" if begins_sentence(article, subject.first) else words.lower[subject.first - 1]
    if words.lower[verb] == "were" and (before in _MOOD or _wished(article, subject.first)):
        return False
    return words.lower[verb] != "have" or before != "that" or words.after(verb) in inflections.participles() or words.after(verb) == "been"


def _wished(article: Article, at: int) -> bool:
    """ "He would sooner that the flour were kept for bread"."""
    first = article.sentence_at(article.words.starts[at]).first_word
    return not _WISHES.isdisjoint(article.words.lower[first:at])


def _heads(article: Article, end: int) -> Iterator[int]:
    """The noun right before the verb, then the nouns before a short phrase that belongs to them ("the men from Kent was")."""
    words = article.words
    yield end
    at = end
    for _ in range(5):
        if at < 1 or not words.spaced(at) or begins_sentence(article, at):
            return
        word = words.lower[at - 1]
        if word in PREPOSITIONS:
            if at >= 2 and words.spaced(at - 1) and not begins_sentence(article, at - 1):
                yield at - 2
            return
        verb = inflections.pasts().get(word)
        if (verb and verb.mainly) or (word in BOUND and word not in ("the", "a", "an", "this", "his", "her", "its", "their")):
            return
        at -= 1
