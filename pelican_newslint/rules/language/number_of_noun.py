"""A noun has the number that its sentence gives it.

"Two country", "many problem", "one of the biggest factory": what is counted stands in the plural. "Every families", "a cases",
"this countries": what is taken singly doesn't. A measure in front of a noun is no count ("a two goal lead") and is left alone.

Bad:

    The fire service sent three engine. It is one of the biggest warehouse in the county.
                          ^^^^^^^^^^^^ “three” with “engine”: write “engines”.
                                                                 ^^^^^^^^^ One of several: write “warehouses”.

Bad:

    Every families got rice, but this problems are old.
    ^^^^^^^^^^^^^^ “Every” with “families”: write “family”.
                                 ^^^^^^^^^^^^^ “this” with “problems”: write “problem” or “these”.

Bad:

    It was two hour long, 40 kilometre north, with 300 labourer, 90 passenger daily and 200 woman and boys.
           ^^^^^^^^ “two” with “hour”: write “hours”.
                          ^^^^^^^^^^^^ “40” with “kilometre”: write “kilometres”.
                                                   ^^^^^^^^^^^^ “300” with “labourer”: write “labourers”.
                                                                 ^^^^^^^^^^^^ “90” with “passenger”: write “passengers”.
                                                                                        ^^^^^^^^^ “200” with “woman”: write “women”.

Good:

    The fire service sent three engines. It is one of the biggest warehouses in the county.

Good:

    They kept a two goal lead, and five more people came in 2020 on page 2. The two met in phase 3, in 24 hour shifts.

Good:

    More than 900 state, local and tribal law enforcement agencies got a grant.

Good:

    Over 400 state, federal, tribal and local agencies agreed, in a 17 to 5 vote. In year one of the county's plan 50 faculty, staff and
    students met in two Q/A sessions. It paid 900 lira for three counsel.

Good:

    Every family got rice. They took three gold, four silver and five bronze. This means work, each plans to leave, and these present at a
    crossroads saw one of the best of the night.

Good:

    Of the 300, 120 work on Sundays. She won the biggest one of the year on Saturday. The Jan. 12 letter named the No. 3 seed. A 2×4 piece of
    wood lay there. They paid $ 800 rent; so many clutter your room. The 1,500 race followed the 205,000
    drop of March, an opera and a dlrs 90 million loan for Class A players.

Good:

    Of 900 votes, 400 cast for the mill were spoilt. Twelve camp in the yard, and six work by the lake. The Sh30 rise in March came late.

Good:

    The tool came in its new 2.11 version, with the ferry-utils 6.9 package and the ferrydb 13 version; several features are new.

Good:

    The two hour long queue was on a 40 kilometre north road. It has 200 man and boy teams.

Evidence: 13 in 500,000 words of edited news, interviews and government posts, 13 true, most of them in unedited interviews;
of 400 plurals there that were put into the singular it finds 192.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import (
    AUXILIARIES,
    BOUND,
    COLLECTIVES,
    NUMBER_WORDS,
    NUMBERED,
    SINGULAR_IN_S,
    begins_sentence,
    is_number,
    is_plural,
    positions,
)
from pelican_newslint.rules.language._count_nouns import BARE_PEOPLE
from pelican_newslint.rules.language._counted_nouns import AFTER_MEASURE, counted, ends_phrase, listed, plural
from pelican_newslint.rules.language._counting import NAMED_BY, VERSIONED, acts, counts, elided, of_a_program, of_those, of_votes
from pelican_newslint.rules.language._shapes import Family

_MANY = frozenset("many several various numerous few".split())
_NO_COUNT = _MANY | {"these"}
"""These stand alone too, before a verb: "many work", "these offer"."""
_ONE = frozenset("each every".split())
_WANTED = _MANY | _ONE | NUMBER_WORDS | {"these", "one", "a", "an", "this"}
_ADJECTIVES = frozenset("more other new young different big small large old local separate major additional important".split())
_PARTICIPLES_OF_ONE = frozenset(
    "named known recorded reported new old big small major minor second third other same only next last first real".split()
)
_WHEN = frozenset("last next past each".split())
_DAYS = frozenset("today tomorrow yesterday tonight".split())
_OWNERS = frozenset("the his her its our their my your these those".split())

RULE = Rule(kind="grammar", severity="warning", languages=("en",))
FAMILY = Family(__file__)


def wakes() -> Wakes:
    """The family's own words, and what is looked for here."""
    return Wakes(FAMILY.words | _MANY | _ONE | {"one", "a", "an", "this", "these"}, frozenset({"number"}))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    yield from FAMILY.matches(article, tuple(block for block in woken if block.scope not in ("headline", "heading")))
    wanted = _WANTED & words.vocabulary | {words.lower[at] for at in words.figures}
    running = [block for block in woken if block.scope not in ("headline", "heading")]
    for at in positions(article, running, wanted):
        word = words.lower[at]
        if word in _MANY or word == "these" or is_number(article, at):
            yield from _several(article, at)
        elif word == "one":
            yield from _one_of(article, at)
        elif word in _ONE or word in ("a", "an", "this"):
            yield from _single(article, at)


def _several(article: Article, number: int) -> Iterator[Match]:
    """A number or "many", perhaps an adjective, and a singular noun that no other noun follows."""
    words = article.words
    if is_number(article, number) and (not counts(article, number) or of_votes(article, number)):
        return
    if elided(article, number):
        return
    at = number + 1
    while at < number + 4 and at < len(words) and words.spaced(at) and (words.lower[at] in NUMBER_WORDS or _describes(words.texts[at])):
        at += 1
    if at >= len(words) or not words.spaced(at) or begins_sentence(article, at):
        return
    noun = words.texts[at]
    if noun in _DAYS:
        return  # "hears ten witnesses today and six tomorrow"
    if noun in VERSIONED and of_a_program(article, number):
        return
    if (noun in inflections.verbs() and (of_those(article, number) or acts(article, number, at))) or noun in inflections.participles():
        return
    if not counted(noun) or not ends_phrase(article, at) or listed(article, at):
        return
    if words.after(at) in AFTER_MEASURE and number > 0 and words.lower[number - 1] in NAMED_BY | _ONE | {"a", "an"}:
        return  # "the two hour long queue"
    if words.lower[number] in _NO_COUNT and (noun in inflections.verbs() or words.after(at) in _OWNERS):
        return
    right = plural(noun)
    if words.lower[number] == "these" and (noun in ("kind", "type", "sort") or words.gaps[at + 1][:1] == ","):
        return
    count = article.slice(words.span(number, at - 1))
    yield Match(words.span(number, at), f"“{count}” with “{noun}”: write “{right}”.", (_change(article, at, right),))


def _describes(word: str) -> bool:
    return word in _ADJECTIVES or (word in inflections.adjectives() and word not in _WHEN)


def _one_of(article: Article, one: int) -> Iterator[Match]:
    """ "One of the" and a phrase that ends in a singular noun."""
    words = article.words
    if words.after(one) != "of" or words.after(one + 1) not in _OWNERS or words.lower[max(one - 2, 0)] == "the":
        return
    if words.before(one) in _PARTICIPLES_OF_ONE:
        return  # "the fifth named one of the season"
    if words.before(one) in NUMBERED:
        return  # "in year one of the plan"
    at = one + 2
    while (
        at + 1 < len(words)
        and at < one + 8
        and words.spaced(at + 1)
        and words.lower[at + 1] not in BOUND
        and not begins_sentence(article, at + 1)
    ):
        at += 1
        if is_plural(words.texts[at]) or not words.texts[at].isalpha():
            return
    noun = words.texts[at]
    if (at > one + 2 or noun in BARE_PEOPLE) and counted(noun) and noun not in COLLECTIVES and ends_phrase(article, at):
        right = inflections.singulars()[noun]
        yield Match(words.span(at), f"One of several: write “{right}”.", (_change(article, at, right),))


def _single(article: Article, one: int) -> Iterator[Match]:
    """ "Every", "a", "this" and a plural."""
    words = article.words
    noun = words.texts[one + 1]
    if words.gaps[one].endswith(("/", "&")):
        return  # "a Q/A session"
    if not words.spaced(one + 1) or not is_plural(noun) or noun in ("people", "others") or noun in SINGULAR_IN_S:
        return
    word = words.lower[one]
    if word in ("a", "an") and words.texts[one][0] == "A" and not begins_sentence(article, one):
        return  # "Class A players"
    all_in = word in _ONE and noun not in inflections.thirds()
    told = word == "this" and words.lower[min(one + 2, len(words) - 1)] in AUXILIARIES and noun not in COLLECTIVES
    if (word != "every" and noun in inflections.thirds() and not told) or not (
        word == "every" or all_in or told or ends_phrase(article, one + 1)
    ):
        return
    right = inflections.plurals().get(noun)
    if right is None:
        return
    more = " or “these”" if word == "this" else ""
    yield Match(
        words.span(one, one + 1), f"“{words.texts[one]}” with “{noun}”: write “{right}”{more}.", (_change(article, one + 1, right),)
    )


def _change(article: Article, at: int, text: str) -> Fix:
    return Fix.change(article.words.span(at), text)
