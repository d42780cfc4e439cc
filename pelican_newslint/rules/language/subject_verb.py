"""A verb has the number of its subject.

"The drones has proved", "Each person have to": the eye is on the sense and passes over the ending. Only subjects that stand
beside their verb, or a short phrase away from it, and that begin a clause for certain are judged. A team, a board or a
government may take either number, and so may an amount ("two weeks is a long time").

Bad:

    The drones has arrived at the depot.
        ^^^^^^^^^^ “The drones” with “has”: write “have”.

Bad:

    This new strain of the virus have killed 40 cows. Each of the districts have sent a vet.
             ^^^^^^^^^^^^^^^^^^^^^^^^ “This new strain of the virus” with “have”: write “has”.
                                                                  ^^^^^^^^^^^^^^ “Each of the districts” with “have”: write “has”.

Good:

    The drones have arrived at the depot.

Good:

    A number of people were hurt, and the team were sent home. Two weeks is a long time, the mayor said.

Good:

    The man who owns the shops has gone. One of the men and the driver were held. If the plan were dropped, the union would ask that
    the council have a say.

Good:

    The price of the tickets has doubled, and fixing the lifts is dear. Bread and the butter are on the table.

Evidence: 12 in 500,000 words of edited news, interviews and government posts, 12 true after what the first look taught; of 600 verbs that
were turned round in such news it finds 152.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Edit, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import (
    ADVERBS,
    BOUND,
    DETERMINERS,
    MASS,
    MEASURES,
    PREPOSITIONS,
    Subject,
    begins_clause,
    begins_sentence,
    is_plural,
    is_single,
    positions,
    small,
    subject_ending,
)

_TO_PLURAL = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
_TO_SINGULAR = {"are": "is", "were": "was", "have": "has", "aren't": "isn't", "weren't": "wasn't", "haven't": "hasn't"}
_THIRDS = frozenset(
    "includes says requires goes comes takes gives makes becomes remains seems knows thinks tells asks gets keeps brings allows provides "
    "continues expects agrees believes feels happens appears consists contains depends exists belongs wants describes decides refuses "
    "suffers involves receives arrives begins lives speaks reveals suggests involves".split()
)
"""Verbs that are no nouns: "the officials says"."""
_PEOPLE = frozenset("dead injured wounded deceased police".split())
_SINGLE = frozenset("a an this that each every another the his her its our their my".split())
_MOOD = frozenset("if though whether unless until".split())

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(frozenset(_TO_PLURAL) | frozenset(_TO_SINGULAR) | _THIRDS),
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption", "cell"}), languages=("en",), guides=("AP",),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, RULE.wakes.words):
        verb = article.words.texts[at]
        if verb in _TO_PLURAL:
            yield from _judged(article, at, _plural_subject(article, at) or _most_of_them(article, at), _TO_PLURAL[verb])
        elif verb in _TO_SINGULAR:
            subject = _single_subject(article, at) or _one_of_many(article, at) or _person(article, at)
            yield from _judged(article, at, subject, _TO_SINGULAR[verb])
        elif verb in _THIRDS:
            yield from _judged(article, at, _plural_subject(article, at), inflections.thirds()[verb].base)


def _judged(article: Article, verb: int, subject: Subject | None, right: str) -> Iterator[Match]:
    if subject is None:
        return
    words = article.words
    noun = article.slice(words.span(subject.first, verb - 1))
    fix = Fix(f"Change to “{right}”", (Edit(words.span(verb), right),))
    yield Match(words.span(subject.head, verb), f"“{noun}” with “{words.texts[verb]}”: write “{right}”.", (fix,))


def _noun_before(article: Article, verb: int) -> int:
    """Index of the word that the verb follows, an adverb passed over; -1 where something else stands between."""
    words = article.words
    at = verb
    if at > 0 and words.spaced(at) and words.lower[at - 1] in ADVERBS and not begins_sentence(article, at):
        at -= 1
    if at < 1 or not words.spaced(at) or begins_sentence(article, at) or words.lower[at - 1] in BOUND:
        return -1
    return at - 1


def _plural_subject(article: Article, verb: int) -> Subject | None:
    end = _noun_before(article, verb)
    if end < 0:
        return None
    for head in _heads(article, end):
        word = small(article, head)
        if word in _PEOPLE:
            subject = subject_ending(article, head, 2)
            if subject and subject.determiner == ("" if word == "police" else "the"):
                return subject
        if not is_plural(word):
            continue
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
        return not words.lower[subject.first].endswith("ing")
    joined = words.before(subject.first) in ("and", "but") and not begins_sentence(article, subject.first)
    return not joined or subject.determiner in ("#", "no", "many", "several", "all", "these", "those", "both", "few", "the", "other")


def _single_subject(article: Article, verb: int) -> Subject | None:
    words = article.words
    end = _noun_before(article, verb)
    if end < 0:
        return None
    for head in _heads(article, end):
        noun = small(article, head)
        if not (is_single(noun) or noun in MASS):
            continue
        subject = subject_ending(article, head)
        if subject is None or words.before(subject.first) == "and" or not _indicative(article, subject, verb):
            continue
        if head != end and words.after(head) == "of" and words.lower[head + 2] not in DETERMINERS and is_plural(words.lower[end]):
            continue
        if subject.determiner in _SINGLE or (noun in MASS and subject.determiner == ""):
            return subject
    return None


def _person(article: Article, verb: int) -> Subject | None:
    """One person by name, who begins the clause."""
    words = article.words
    end = _noun_before(article, verb)
    if end < 0 or words.texts[end][0].islower():
        return None
    at = bisect_left(article.names, words.starts[end], key=lambda name: name.span.end)
    name = article.names[at] if at < len(article.names) else None
    if name is None or name.last_word != end or not name.person or name.possessive:
        return None
    first = words.at(name.title_span.start) if name.title_span else name.first_word
    subject = Subject(name.first_word, end, "")
    return subject if begins_clause(article, first) and _indicative(article, subject, verb) else None


def _most_of_them(article: Article, verb: int) -> Subject | None:
    """ "Most of the streets", "Six of the workers" right before the verb."""
    parts = _of_plural(article, verb)
    if parts is None:
        return None
    head, end = parts
    several = article.words.lower[head] in (
        "most",
        "many",
        "some",
        "several",
        "all",
        "both",
        "few",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
    )
    return Subject(head, end, "") if several and begins_clause(article, head) else None


def _one_of_many(article: Article, verb: int) -> Subject | None:
    """ "Each of the districts", "One of the men", "The number of cases" right before the verb."""
    words = article.words
    parts = _of_plural(article, verb)
    if parts is None:
        return None
    head, end = parts
    if words.lower[head] == "number" and words.before(head) == "the":
        return Subject(head - 1, end, "the")
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
    if words.lower[verb] == "were" and before in _MOOD:
        return False
    return words.lower[verb] != "have" or before != "that" or words.after(verb) in inflections.participles() or words.after(verb) == "been"


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
