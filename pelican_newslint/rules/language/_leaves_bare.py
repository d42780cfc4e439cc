"""Whether what leads to a noun leaves none of its kind bare: a preposition, a verb that takes it, "he is"."""

from __future__ import annotations

from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._clauses import DETERMINERS
from pelican_newslint.rules.language._count_nouns import (
    BARE_PEOPLE,
    BARE_THINGS,
    CALLED,
    GIVERS,
    OBJECTS,
    PREPOSITIONS_BEFORE,
    SET_OBJECTS,
    SET_PHRASES,
    TAKERS,
)

_INSURED_FOR = frozenset("for against from".split())
_INSURES, _REACH = ("insur", "uninsur", "cover", "polic", "premium", "claim"), 5
"""Words before the name of what a policy pays for."""
_WORKING = frozenset("work works worked working job career trained training training employed life living hired".split())
"""Before "as": "works as driver"."""
_CALLINGS = frozenset(
    "lawyer teacher doctor nurse driver engineer farmer student actor actress singer painter writer journalist carpenter plumber electrician baker "
    "butcher tailor accountant architect dentist surgeon scientist researcher soldier sailor policeman fireman firefighter fisherman miner "
    "photographer musician novelist poet waiter waitress shopkeeper pensioner tourist refugee widow widower orphan".split()
)
"""What somebody is by trade, never an office that stands bare."""
_FROM = frozenset("from in at and with by".split())
_UNDER = frozenset(
    "threat attack review pressure construction siege fire arrest repair canvas contract cover guard licence license oath way".split()
)
_LOOSE = frozenset(
    "illness disaster organisation organization opportunity satellite "
    "lease deficit hospital discovery ceremony blast scandal nursery dress placebo dock scholarship".split()
)
"""These take an adjective in a set phrase too: "under long lease"."""
_HAVE = frozenset("has have had having".split())
_SOMEBODY = frozenset("he she who father mother".split())
_NOUNS_NEXT = frozenset(
    "the a an as their his its her very much badly most more urgently sorely desperately long hard newly recently".split()
)
"""Before what is no verb then: "the need", "his found", "a much needed pipeline"."""
_TO_DO = frozenset("workshop warehouse helicopter yacht".split())
"""Verbs behind "to" that no list of verbs has: "to workshop the idea"."""
_BY_POLICE = frozenset("said told asked admitted denied claimed replied answered comment police officers detectives gardaí gardai".split())
"""What is said to the police is said in interview."""
_PAIRED = frozenset("from between both neither either no such what any".split())


def wants(article: Article, at: int, noun: int) -> bool:
    """Whether what leads to the noun, word `at`, leaves no noun of its kind bare."""
    words = article.words
    leads, word, before = words.lower[at], words.lower[noun], words.lower[at - 1]
    if (leads == "under" and word in _UNDER) or (f"{leads} {word}" in SET_PHRASES and (at == noun - 1 or word in _LOOSE)):
        return False
    if (leads, word) == ("in", "interview") and words.after(noun) != "with" and not _BY_POLICE.isdisjoint(words.lower[max(at - 5, 0) : at]):
        return False  # "he told detectives in interview"
    described = words.lower[at + 1] if at + 1 < noun else ""
    if described in ("last", "next"):
        return False
    if leads in PREPOSITIONS_BEFORE:
        if before in DETERMINERS or words.texts[at - 1].endswith(("'s", "’s")):
            return False  # "Leeds's near neighbour"
        again = word in words.lower[max(at - 4, 0) : at] or (word == "conference" and words.lower[noun - 1] == "party")
        if leads in _INSURED_FOR and any(each.startswith(_INSURES) for each in words.lower[max(at - _REACH, 0) : at]):
            return False  # "not insured for flood"
        known = described not in _PRAISED and (word in BARE_PEOPLE or word in BARE_THINGS)
        awarded = words.lower[noun + 1 : noun + 4] == _OF_THE_YEAR
        return known and not again and not awarded and before not in _PAIRED and not _pair(article, at, noun)
    if leads == "as":
        return word in BARE_PEOPLE and before in _WORKING
    return _is_one(article, at, noun) if leads in _IS else _taken(article, at, noun)


def _is_one(article: Article, at: int, noun: int) -> bool:
    """ "He is good man", "there was explosion", "she is teacher at", behind "is" or "was", word `at`."""
    words = article.words
    word, before = words.lower[noun], words.lower[at - 1]
    if before == "there":
        if word in _WITHOUT or (at < noun - 1 and words.lower[at + 1] in _PRAISED):
            return False
        return at < noun - 1 if word in CALLED else word in BARE_THINGS or word in OBJECTS
    if at < noun - 1 and word in CALLED and before in _WHO_IS:
        return True
    return word in _CALLINGS and words.after(noun) in _FROM and before in _SOMEBODY


def _taken(article: Article, at: int, noun: int) -> bool:
    """ "Received order", "need visa", "hit by gust of wind": what the verb at word `at` takes."""
    words = article.words
    leads, word = words.lower[at], words.lower[noun]
    if leads in _HAVE and word == "bid":
        return False  # "fourteen others had bid"
    if leads in GIVERS or word in OBJECTS:
        praised = at + 1 < noun and words.lower[at + 1] in _PRAISED
        known = (
            (word in OBJECTS or word in BARE_THINGS)
            and f"{leads} {word}" not in SET_OBJECTS
            and words.lower[noun + 1 : noun + 4] != _OF_THE_YEAR
        )
        return (leads in GIVERS or leads in TAKERS) and known and not praised and _somebody_does(article, at)
    if word not in BARE_THINGS or (leads in _HAVE and (word in inflections.participles() or word in inflections.pasts())):
        return False  # "nobody had wound it"
    return words.after(noun) == "of" if leads == "by" else leads in TAKERS and words.lower[at - 1] not in _NOUNS_NEXT


_WITHOUT = frozenset("room agreement disagreement demand appeal".split())
"""There may be agreement among them, and room for more."""
_OF_THE_YEAR = ("of", "the", "year")
_IS = frozenset({"is", "was"})
_WHO_IS = frozenset("he she it this that who there".split())
_PRAISED = frozenset(
    "best worst first second third fourth fifth next last top little limited wide broad no much more great good bad further".split()
)
"""Before the name of a prize or a place, "won best film", or a quality: "got great character"."""


def _somebody_does(article: Article, at: int) -> bool:
    """Whether word `at` is a verb with its subject before it, not the first half of "a signed contract"."""
    words = article.words
    before = words.lower[at - 1]
    noun = before in inflections.singulars() or before in inflections.plurals() or words.texts[at - 1][0].isupper()
    subject = noun or before in ("he", "she", "it", "they", "who", "we", "i", "has", "have", "had", "also")
    owned = before.endswith(("'s", "’s", "s'", "s’")) or before in DETERMINERS
    return subject and not owned and words.spaced(at) and article.block_at(words.starts[at]).scope in ("paragraph", "quotation")


def _pair(article: Article, at: int, noun: int) -> bool:
    """ "From village to village", "how to design", "to question": no noun is left bare here."""
    words = article.words
    if words.lower[at] == "from":
        return "to" in words.lower[noun + 1 : noun + 3]
    if words.lower[at] == "to" and words.after(noun) in DETERMINERS:
        return True  # "not to ditch the plan"
    verb = words.lower[noun] in inflections.verbs() or words.texts[at + 1] in inflections.verbs() or words.lower[at + 1] in _TO_DO
    return words.lower[at] == "to" and (verb or words.lower[at - 1] == "how" or "from" in words.lower[max(at - 6, 0) : at])
