"""A noun that counts has an article before it, or is in the plural.

"He spoke in interview", "passengers need visa", "hit by gust of wind": what is natural in languages without articles is a slip
in English. Only nouns are judged that edited text never leaves bare, and only where the phrase ends with the noun. Offices
("elected mayor"), places that stand bare ("in court", "at school") and pairs ("from village to village") are left alone.

Bad:

    The minister spoke in interview after he was seen from helicopter.
                       ^^^^^^^^^^^^ “interview” wants an article, or the plural.
                                                      ^^^^^^^^^^^^^^^ “helicopter” wants an article, or the plural.

Bad:

    Passengers need visa until May. The hall was hit by gust of wind and has new roof.
               ^^^^^^^^^ “visa” wants an article, or the plural.
                                                     ^^^^^^^ “gust” wants an article, or the plural.
                                                                         ^^^^^^^^^^^^ “roof” wants an article, or the plural.

Bad:

    The yard received order for two tugs, and he is good man. Court has stopped the sale.
             ^^^^^^^^^^^^^^ “order” wants an article, or the plural.
                                                 ^^^^^^^^^^^ “man” wants an article, or the plural.
                                                              ^^^^^ “Court” wants an article, or the plural.

Good:

    She took note and won best film. They held position in good order. He is chief, and they bought it last month. Court Street was shut.

Good:

    The minister went from village to village and was seen by helicopter. She was in court, at school and in bed.

Good:

    They need visas, and she was elected mayor. The bus station in Bridge Street is near Station Road; the tank crew left.

Good:

    From driver to passenger all were well. Nobody had wound the clock, because nobody had found it.

Good:

    The clock stood still because nobody had wound it. It is the school to pick, and no doctor, neither driver nor nurse, was hurt by train.
    Their jobs are under threat. The land under lease is in flood, he was away through illness, and she said so on camera and at
    party conference. At full blast, the fans sang to children at nursery; he was mired in scandal.

Good:

    Four of those on placebo fell ill. They came in evening dress. It gave them a plot to workshop with pupils.

Good:

    The plans were sorted for topic area, style, and rank. It spends little on pedestrian, cycling and bus lanes.

Evidence: 18 in 1.1 million words of edited news, interviews and government posts, 15 true, most of them in interviews.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._bare_openings import opens_bare
from pelican_newslint.rules.language._clauses import BOUND, DETERMINERS, begins_sentence, positions
from pelican_newslint.rules.language._count_nouns import (
    ADJECTIVES,
    BARE_PEOPLE,
    BARE_THINGS,
    CALLED,
    GIVERS,
    OBJECTS,
    OPENERS,
    PREPOSITIONS_BEFORE,
    SET_OBJECTS,
    SET_PHRASES,
    TAKERS,
)
from pelican_newslint.rules.like_headline import like_headline

_ENDS = (BOUND | {"said", "says", "told", "saying"}) - {"and", "or", "to", "per", "a", "than", "but", "by", "into"}
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
    "illness disaster lease deficit hospital discovery ceremony blast scandal nursery dress placebo dock scholarship".split()
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
_ITEMS = 8
"""Words within which a list that a noun opens comes to its "and"."""
_PAIRED = frozenset("from between both neither either no such what any".split())

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(BARE_PEOPLE | BARE_THINGS | OBJECTS | CALLED | OPENERS), languages=("en",),
    scopes=frozenset({"summary", "paragraph", "item", "quotation"}),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, RULE.wakes.words, last=True):
        span = article.words.span(at, at)
        if article.block_at(span.start).scope == "summary" and like_headline(article, span):
            continue
        if opens_bare(article, at):
            first = at if begins_sentence(article, at) else at - 1
            yield Match(article.words.span(first, at), f"“{article.words.texts[at]}” wants an article, or the plural.")
        elif article.words.texts[at].islower() and article.words.spaced(at):
            yield from _judged(article, at)


def _judged(article: Article, noun: int) -> Iterator[Match]:
    words = article.words
    at = noun - 1
    if at < 1 or words.lower[at] in ("a", "the") or _one_by_one(article, noun):
        return
    word = words.texts[at]
    modified = word.lower() in ADJECTIVES or word in inflections.adjectives() or "-" in word or word in inflections.plain_nouns()
    if (
        modified
        and words.spaced(at)
        and not (words.lower[at] in PREPOSITIONS_BEFORE or words.lower[at] in TAKERS or words.lower[at - 1] == "to")
    ):
        at -= 1
    if at < 1 or begins_sentence(article, at) or not words.texts[at].islower() or _listed(article, noun):
        return
    if not _ends(article, noun) and not (words.lower[noun] in OBJECTS and words.after(noun) == "to"):
        return
    if _wants(article, at, noun):
        yield Match(words.span(at, noun), f"“{words.texts[noun]}” wants an article, or the plural.")


def _one_by_one(article: Article, noun: int) -> bool:
    """ "In city after city": the noun comes twice."""
    words = article.words
    return words.after(noun) in ("after", "by", "upon") and words.after(noun + 1) == words.lower[noun]


def _wants(article: Article, at: int, noun: int) -> bool:
    """Whether what leads to the noun, word `at`, leaves no noun of its kind bare."""
    words = article.words
    leads, word, before = words.lower[at], words.lower[noun], words.lower[at - 1]
    if (leads == "under" and word in _UNDER) or (f"{leads} {word}" in SET_PHRASES and (at == noun - 1 or word in _LOOSE)):
        return False
    described = words.lower[at + 1] if at + 1 < noun else ""
    if described in ("last", "next"):
        return False
    if leads in PREPOSITIONS_BEFORE:
        again = word in words.lower[max(at - 4, 0) : at] or (word == "conference" and words.lower[noun - 1] == "party")
        known = described not in _PRAISED and (word in BARE_PEOPLE or word in BARE_THINGS)
        return known and not again and before not in _PAIRED and not _pair(article, at, noun)
    if leads == "as":
        return word in BARE_PEOPLE and before in _WORKING
    return _is_one(article, at, noun) if leads in _IS else _taken(article, at, noun)


def _is_one(article: Article, at: int, noun: int) -> bool:
    """ "He is good man", "there was explosion", "she is teacher at", behind "is" or "was", word `at`."""
    words = article.words
    word, before = words.lower[noun], words.lower[at - 1]
    if before == "there":
        if word in _WITHOUT or (at < noun - 1 and words.lower[at + 1] in ("little", "no", "much")):
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


_WITHOUT = frozenset("agreement disagreement demand appeal".split())
"""There may be agreement among them."""
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
    verb = words.lower[noun] in inflections.verbs() or words.texts[at + 1] in inflections.verbs() or words.lower[at + 1] in _TO_DO
    return words.lower[at] == "to" and (verb or words.lower[at - 1] == "how" or "from" in words.lower[max(at - 6, 0) : at])


def _listed(article: Article, noun: int) -> bool:
    """Whether it's the first of several that all stand bare: "sorted for topic area, style and rank", "on pedestrian, cycling and bus lanes"."""
    words = article.words
    if words.gaps[noun + 1] != ", ":
        return False
    for at in range(noun + 2, min(noun + _ITEMS, len(words) - 1)):
        if words.lower[at] in ("and", "or"):
            return words.lower[at + 1] not in BOUND
        if words.lower[at - 1] in BOUND or begins_sentence(article, at):
            return False
    return False


def _ends(article: Article, noun: int) -> bool:
    """Whether the phrase ends with its noun: a small word or a stop follows."""
    words = article.words
    if noun + 1 >= len(words) or begins_sentence(article, noun + 1):
        return words.gaps[noun + 1][:1] in (".", "!", "?", "")
    if words.spaced(noun + 1):
        return words.lower[noun + 1] in _ENDS
    return words.gaps[noun + 1] in (", ", "; ", ": ")
