"""Subjects that don't stand right before their verb, and those without a noun: "everyone", "35", "the quarry, which works, …"."""

from __future__ import annotations

from bisect import bisect_left

from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._clauses import (
    ADVERBS,
    BOUND,
    DETERMINERS,
    MASS,
    PREPOSITIONS,
    SINGLE,
    Subject,
    begins_clause,
    begins_sentence,
    is_number,
    is_plural,
    is_single,
    small,
    subject_ending,
)
from pelican_newslint.rules.language._sure_people import sure_people

_INDEFINITE = frozenset("everyone everybody everything nobody nothing somebody someone something anybody anyone anything no-one".split())
_LEADS = frozenset("and but because so that when while although though where as since if unless".split())
_DEMANDS = frozenset(
    "stipulate stipulates stipulated mandates mandated ensure ensures mandatory compulsory obligatory desirable advisable preferable directs "
    "directed moved resolved pleads pleaded "
    "ask asks asked asking demand demands demanded demanding insist insists insisted insisting request requests requested require requires "
    "required recommend recommends recommended suggest suggests suggested propose proposes proposed order orders ordered urge urges urged "
    "prefer preferred mandate mandates mandated provide provides provided important essential vital necessary crucial "
    "imperative condition lest wish wishes wished rather".split()
)
"""Behind these a plain form is a demand: "insists that everyone have a say"."""
_ASIDE = frozenset("who which whose where whom a an the his her their its aged now then also formerly".split())
_LISTED = frozenset("and or along with together as including plus nor".split())
_LONGEST = 16
"""Words that an aside may have."""
_PEOPLE_DONE_TO = frozenset(
    "rescued killed injured hurt wounded arrested detained taken admitted evacuated treated freed released charged trapped shot missing held "
    "found convicted jailed hospitalised hospitalized discharged unaccounted feared buried displaced sacked tested".split()
)


def indefinite(article: Article, verb: int) -> Subject | None:
    """ "Everyone", "nothing" before a plural verb."""
    words = article.words
    at = verb - 1
    if at > 0 and words.lower[at] in ADVERBS:
        at -= 1
    if words.lower[at] not in _INDEFINITE and small(article, at) not in inflections.verbs():
        at = _before_phrase(article, at)
    if at < 0 or words.lower[at] not in _INDEFINITE or not words.spaced(verb):
        return None
    before = words.before(at)
    if before == "and" and words.spaced(at - 1) and (is_plural(words.lower[at - 2]) or is_single(words.lower[at - 2])):
        return None  # "the judges and everyone have"
    if not (
        begins_sentence(article, at) or before in _LEADS or before in ("said", "says") or words.gaps[at].endswith(('"', "“", "'", "‘"))
    ) or (before in ("if", "that") and words.lower[verb] == "were"):
        return None
    return None if demanded(article, at) else Subject(at, at, "")


def _before_phrase(article: Article, end: int) -> int:
    """Index of the word before a short phrase that ends with word `end`: "nobody in the street"."""
    words = article.words
    for at in range(end, max(end - 4, 0), -1):
        if not words.spaced(at) or begins_sentence(article, at):
            return -1
        if words.lower[at] in PREPOSITIONS:
            return at - 1
        if words.lower[at] in BOUND and words.lower[at] not in DETERMINERS:
            return -1
    return -1


_HEADS = frozenset(
    "price cost captain leader owner director head mayor president manager coach roof name son daughter wife mother father death capital centre "
    "center result report story history future role goal purpose cause reason effect use sale arrest release loss fall quality size colour color "
    "length body sound sight smell absence arrival departure destruction closure construction opening treatment behaviour behavior condition state "
    "value level speed strength safety health identity language culture origin owner editor founder chairman principal minister spokesman "
    "spokeswoman driver pilot rescue search trial murder kidnapping theft box bag house home meeting visit return transfer production supply demand "
    "export import training planting repair cleaning reopening cancellation distribution interior exterior entrance door wall lack shortage".split()
)
"""What stands before "of" and many, and is one all the same."""


def of_many(article: Article, verb: int) -> Subject | None:
    """ "The price of onions and potatoes", "the captain of both teams" before a plural verb."""
    words = article.words
    at = verb - 1
    while at > 1 and verb - at < 8 and words.lower[at] != "of":
        small_word = words.lower[at] in BOUND and words.lower[at] not in _INNER
        if not words.spaced(at + 1) or begins_sentence(article, at) or small_word:
            return None
        at -= 1
    head = at - 1
    if words.lower[at] != "of" or not words.spaced(verb) or not words.spaced(at) or words.texts[head] not in _HEADS:
        return None
    subject = subject_ending(article, head)
    if subject is None or subject.determiner not in SINGLE or article.words.before(subject.first) in ("and", "if", "that"):
        return None
    joined = any(words.lower[each] in ("and", "or") and words.lower[each + 1] in DETERMINERS - {"both", "all"} for each in range(at, verb))
    return None if joined else Subject(subject.first, verb - 1, subject.determiner)


_INNER = frozenset("the a an his her its their our both all these those some other and or new".split())


def compound(article: Article, verb: int) -> Subject | None:
    """ "The mayor and her deputy" before a singular verb."""
    words = article.words
    joint = next((at for at in (verb - 3, verb - 4) if at > 1 and words.lower[at] == "and"), None)
    if joint is None or words.lower[joint + 1] not in _SECOND or any(not words.spaced(at) for at in range(joint, verb + 1)):
        return None
    last, head = small(article, verb - 1), small(article, joint - 1)
    if not all(word in inflections.plain_nouns() or is_plural(word) for word in (last, head)) or last in MASS:
        return None
    subject = subject_ending(article, joint - 1, 3)
    if (
        subject is None
        or subject.determiner not in ("the", "a", "an", "his", "her", "their", "its", "my", "our")
        or words.before(subject.first) == "and"
    ):
        return None
    return Subject(subject.first, verb - 1, "") if begins_clause(article, subject.first) and head != last else None


_SECOND = frozenset("the a an his her their its my our two three four".split())


def demanded(article: Article, at: int) -> bool:
    """Whether something before word `at` in its sentence demands or wishes, so that a plain form is right."""
    words = article.words
    first = article.sentence_at(words.starts[at]).first_word
    return not _DEMANDS.isdisjoint(words.lower[first:at])


def counted_people(article: Article, verb: int) -> Subject | None:
    """ "35 was rescued": a number alone, of people."""
    words = article.words
    at = verb - 1
    if (
        at < 1
        or not words.spaced(verb)
        or not is_number(article, at)
        or words.lower[at] in ("1", "one", "0")
        or words.after(verb) not in _PEOPLE_DONE_TO
    ):
        return None
    if words.lower[at].isdigit() and len(words.lower[at]) == 4:
        return None
    first = at - 2 if words.lower[at - 1] in ("least", "another", "other") and at > 1 and words.lower[at - 2] == "at" else at
    return (
        Subject(first, at, "#")
        if begins_clause(article, first) or (words.spaced(first) and words.lower[first - 1] in ("and", "but"))
        else None
    )


def behind_aside(article: Article, verb: int) -> Subject | None:
    """The single subject that an aside between commas parts from its verb: "The quarry, which opened in May, have"."""
    opening = _aside(article, verb)
    if opening is None:
        return None
    head = opening - 1
    name = _name_ending(article, head)
    if name is not None:
        return name
    noun = small(article, head)
    if not is_single(noun) or is_plural(noun):
        return None
    subject = subject_ending(article, head)
    if subject is None or subject.determiner not in SINGLE or article.words.before(subject.first) in ("and", "said", "says"):
        return None  # "the nine who left, said the head, Ana Ruiz, were"
    return subject


def _aside(article: Article, verb: int) -> int | None:
    """Index of the first word of what stands between two commas before the verb."""
    words = article.words
    if words.gaps[verb] != ", " or begins_sentence(article, verb):
        return None
    at = verb - 1
    while at > 0 and verb - at <= _LONGEST and not begins_sentence(article, at) and "," not in words.gaps[at]:
        if not words.spaced(at):
            return None
        at -= 1
    if words.gaps[at] != ", " or begins_sentence(article, at):
        return None
    first = words.lower[at]
    relative = first in ("who", "which", "whose", "where")
    joined = not relative and any(words.lower[each] in ("and", "or") for each in range(at, verb))
    if first in _LISTED or joined or not (first in _ASIDE or words.texts[at][0].isupper() or words.texts[at][0].isdigit()):
        return None
    return None if relative and at + 1 < len(words) and words.lower[verb - 1] in ("and", "or") else at


def _name_ending(article: Article, last: int) -> Subject | None:
    """One person by name, who begins the clause and whose last word is `last`."""
    words = article.words
    at = bisect_left(article.names, words.starts[last], key=lambda name: name.span.end)
    name = article.names[at] if at < len(article.names) else None
    if name is None or name.last_word != last or last not in sure_people(article) or name.possessive:
        return None
    first = words.at(name.title_span.start) if name.title_span else name.first_word
    return Subject(name.first_word, last, "") if begins_clause(article, first) else None


def plain_form(word: str) -> bool:
    """A verb's plain form that is no noun and nothing else: "describe"."""
    verb = inflections.verbs().get(word)
    return bool(
        verb and verb.mainly and word not in inflections.singulars() and word not in inflections.plurals() and word not in verb.past
    )
