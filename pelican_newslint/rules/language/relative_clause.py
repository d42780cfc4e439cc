"""The verb behind “who”, “which” or “that” has the number of the noun before.

"Machines that changes the war", "a man who were hurt". Only where the noun stands right before the pronoun and no other noun
could be meant: "one of the men who has" and "a group of people that has" are left alone.

Bad:

    These are small machines that changes the work of many.
                    ^^^^^^^^^^^^^^^^^^^^^ “machines” goes with “change”.

Good:

    These are small machines that change the work of many.

Bad:

    A driver who were hurt is at home. Ana Ruiz, who have led the board since May, will stay.
      ^^^^^^^^^^^^^^^ “driver” goes with “was”.
                                                 ^^^^^^^^ “Ana Ruiz” goes with “has”.

Good:

    A group of people that has met before; one of the men who has led it. The couple who were hurt told workers that is all.

Good:

    A man and a woman who were hurt, and the staff who have left.

Bad:

    The pit, which have closed, was deep. It was said by Ana Ruiz, who teach art.
             ^^^^^^^^^^ “pit” goes with “has”.
                                                                   ^^^^^^^^^ “Ana Ruiz” goes with “teaches”.

Good:

    Port Sable, who have won the cup twice, lost on Sunday.

Good:

    The pit, which has closed, was deep. It was said by Ana Ruiz and Ben Soto, who teach art; colleagues from a job who were there left.

Evidence: 2 in 500,000 words of edited news, interviews and government posts, 2 true.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.knowledge.people import given_names
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import (
    BOUND,
    DETERMINERS,
    MEASURES,
    PREPOSITIONS,
    begins_clause,
    begins_sentence,
    is_number,
    is_plural,
    is_single,
    positions,
    small,
    subject_ending,
)
from pelican_newslint.rules.language._far_subjects import plain_form
from pelican_newslint.rules.language._helping_verbs import TO_PLURAL, TO_SINGULAR

_RELATIVES = frozenset(("who", "which", "that"))
_TOLD = frozenset(
    "tell tells told telling remind reminded assure assured show shows showed say said warn warned inform informed ask asked".split()
)
_SAYINGS = frozenset(
    "concerns reports claims fears hopes rumours rumors signs warnings calls demands suggestions worries assurances complaints".split()
)
"""Behind these "that" begins what is said: "reports that changes the board made"."""

RULE = Rule(
    kind="grammar",
    severity="warning",
    wakes=Wakes(_RELATIVES),
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption"}),
    languages=("en",),
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for at in positions(article, woken, _RELATIVES):
        if at == 0 or words.texts[at] not in _RELATIVES or not words.spaced(at + 1):
            continue
        if words.gaps[at] == ", ":
            yield from _of_name(article, at, words.texts[at + 1])
        elif words.spaced(at):
            yield from _of_noun(article, at, words.texts[at + 1])


def _of_noun(article: Article, pronoun: int, verb: str) -> Iterator[Match]:
    noun = small(article, pronoun - 1)
    if is_plural(noun) and noun not in MEASURES:
        right = TO_PLURAL.get(verb) or _base(verb, followed=article.words.after(pronoun + 1) in DETERMINERS and noun not in _SAYINGS)
        if right and _stands_alone(article, pronoun) and not (_may_report(article, pronoun) and verb in TO_PLURAL and verb != "has"):
            yield _match(article, pronoun, noun, right)
    elif (right := _third(verb)) and is_single(noun) and _one(article, pronoun - 1):
        yield _match(article, pronoun, noun, right)


def _third(verb: str) -> str:
    """The singular of a verb that has no -s and is no noun and no past; "" for all else."""
    if verb in TO_SINGULAR:
        return TO_SINGULAR[verb]
    return inflections.verbs()[verb].third if plain_form(verb) and verb not in inflections.pasts() and verb not in BOUND else ""


def _base(verb: str, *, followed: bool) -> str:
    """The plural of a verb in -s; of one that may be a noun only where an object follows and so it is none."""
    third = inflections.thirds().get(verb)
    return third.base if third and (followed or (verb not in inflections.plurals() and third.mainly)) else ""


def _may_report(article: Article, pronoun: int) -> bool:
    """ "That" may begin a clause ("told workers that is all"), and then it's no relative."""
    words = article.words
    return words.lower[pronoun] == "that" and any(words.lower[at] in _TOLD for at in range(max(pronoun - 5, 0), pronoun))


def _stands_alone(article: Article, pronoun: int) -> bool:
    """Whether no noun before the plural could be meant: it isn't part of an "of" phrase, nor one of several."""
    words = article.words
    at = pronoun - 1
    while at > pronoun - 5 and at > 0 and words.spaced(at) and not begins_sentence(article, at):
        before = words.lower[at - 1]
        if before in PREPOSITIONS or before in ("and", "or", "than", "as"):
            return False
        if before in DETERMINERS or before in BOUND or is_number(article, at - 1):
            return words.before(at - 1) not in PREPOSITIONS and before not in ("this", "that", "each", "every", "a", "an")
        verb = inflections.pasts().get(before) or inflections.verbs().get(before)
        if verb is not None and verb.mainly:
            if words.before(at - 1) == "of":
                return False  # "a group of elected officials that is"
            return before not in _TOLD
        at -= 1
    return at > 0 and (begins_sentence(article, at) or words.gaps[at] in (", ", "; ", " "))


def _one(article: Article, noun: int) -> bool:
    """ "a man", "an old man": with "a" nobody else is meant, unless "a" comes after "and"."""
    words = article.words
    for at in (noun - 1, noun - 2):
        if at < 0 or not words.spaced(at + 1):
            return False
        if words.lower[at] in ("a", "an"):
            return words.before(at) not in PREPOSITIONS | {"and", "or", "than", "as"} and words.gaps[at] != ", "
        if words.lower[at] in ("the", "this", "his", "her", "their", "its"):
            return begins_clause(article, at)
        if words.lower[at] in BOUND:
            return False
    return False


def _of_name(article: Article, pronoun: int, verb: str) -> Iterator[Match]:
    """ "Ana Ruiz, who have led", "the quarry, which have", "the teams, which was": what begins the clause, or one person by name."""
    words = article.words
    name = next((each for each in article.names if each.last_word == pronoun - 1), None)
    if words.lower[pronoun] == "who" and (right := _third(verb)):
        if name is not None and _somebody(article, name) and not name.possessive and _alone(article, name):
            yield _match(article, pronoun, name.text, right, comma=True)
        return
    if (
        name is not None
        and name.parts[-1] in _BODIES
        and words.before(name.first_word) == "the"
        and (right := _third(verb))
        and verb not in TO_SINGULAR
    ):
        yield _match(article, pronoun, name.text, right, comma=True)
    noun = small(article, pronoun - 1)
    subject = subject_ending(article, pronoun - 1) if name is None and words.lower[pronoun] in ("which", "who") else None
    if subject is None or words.before(subject.first) in ("and", "or"):
        return
    if (
        is_single(noun)
        and subject.determiner in ("a", "an", "the", "this", "its", "his", "her", "their", "our")
        and (right := _third(verb))
    ) or (
        is_plural(noun)
        and noun not in MEASURES
        and (right := TO_PLURAL.get(verb, ""))
        and words.after(pronoun + 1) in inflections.participles()
    ):
        yield _match(article, pronoun, noun, right, comma=True)


_BODIES = frozenset(
    "Center Centre Service Agency Bureau Office Department Museum Institute Library Hospital University Ministry Commission".split()
)
"""Offices by name, of which "which offer" is a slip."""


def _somebody(article: Article, name: Name) -> bool:
    """Whether it's surely one person, as "who" is said of a team too: by a title, initials, a given name, or as the source of words."""
    called = name.title is not None or "." in name.text or (name.given is not None and plain(name.given) in given_names())
    return (name.person is True and called) or (name.person is not False and _source(article, name.first_word))


def _source(article: Article, first: int) -> bool:
    """Whether a name stands where only a person can: "according to Kidson", "said Kidson"."""
    words = article.words
    return words.before(first) in ("said", "says", "told") or (words.before(first) == "to" and words.before(first - 1) == "according")


def _alone(article: Article, name: Name) -> bool:
    """Whether a person isn't one of several: "Ruiz and Soto, who have", "Ruiz, Soto, who have"."""
    words = article.words
    first = words.at(name.title_span.start) if name.title_span else name.first_word
    while first > 1 and words.spaced(first) and words.texts[first - 1][0].isupper():
        first -= 1  # a rank that isn't read as a title
    if begins_clause(article, first):
        return True
    return (
        words.lower[first - 1] not in ("and", "or", "of", "in", "at", "from", "near", "on", "with", "&", "like", "including")
        and words.spaced(first)
        and "," not in words.gaps[first]
    )


def _match(article: Article, pronoun: int, noun: str, right: str, *, comma: bool = False) -> Match:
    words = article.words
    fix = Fix.change(words.span(pronoun + 1), right)
    return Match(words.span(pronoun if comma else pronoun - 1, pronoun + 1), f"“{noun}” goes with “{right}”.", (fix,))
