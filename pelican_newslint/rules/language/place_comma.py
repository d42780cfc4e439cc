"""A state or country behind its town stands between two commas.

American copy writes "in Houston, Texas, as planned": AP and Chicago ask for the second comma. British copy often does without, so
only American posts are looked at: those in en-US, and those in "en" that spell and date the American way.

Bad:

    Lang: en-US

    The orbiter flew to Houston, Texas as planned.
                                 ^^^^^ A comma follows “Texas” too.

Good:

    Lang: en-US

    The orbiter flew to Houston, Texas, as planned.

Good:

    Lang: en-US

    In Dallas, Texas officials said so. On Monday, Nevada voted, and so did Reno, Nevada.

Good:

    The theatre moved its centre to Houston, Texas as planned.

Good:

    Lang: en-US

    They flew to Moldova, Ukraine and beyond; envoys came from Saudi Arabia, Egypt and Peru.

Evidence: 13 in 300,000 words of edited news and government posts, 13 true; a suggestion, since houses differ. In 176,000 words that no rule
was written from 5 hits: 5 true.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import countries
from pelican_newslint.model import Block, Edit, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import DAYS_AND_MONTHS
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import AUXILIARIES, BOUND, PREPOSITIONS, begins_sentence
from pelican_newslint.rules.language._variety import is_american

_STATES = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky "
    "louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania "
    "tennessee texas utah vermont virginia wisconsin wyoming england scotland wales ireland france germany italy spain china india japan canada "
    "mexico brazil russia ukraine poland turkey egypt kenya nigeria australia pakistan iraq iran syria israel".split()
)
_NO_TOWN = DAYS_AND_MONTHS.union(("however", "meanwhile")) | _STATES

RULE = Rule(
    kind="grammar", severity="suggestion", wakes=Wakes(_STATES), scopes=frozenset({"summary", "paragraph", "item", "caption"}),
    languages=("en",), guides=("AP",), confidence="medium",
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    if not is_american(article):
        return
    for block in woken:
        for at in words.in_(block.span)[1:-1]:
            if words.lower[at] in _STATES and words.texts[at][0].isupper() and _open(article, at) and _town(article, at - 1):
                end = words.ends[at]
                comma = Fix("Add the comma", (Edit(Span.of(end, end), ","),))
                yield Match(words.span(at), f"A comma follows “{words.texts[at]}” too.", (comma,))


def _open(article: Article, state: int) -> bool:
    """Whether the sentence goes on behind the state, without a comma and not with a noun that the state belongs to."""
    words = article.words
    if not words.spaced(state + 1) or begins_sentence(article, state + 1) or words.gaps[state] != ", ":
        return False
    return (
        words.texts[state + 1].islower()
        and (words.lower[state + 1] in BOUND - AUXILIARIES or words.lower[state + 1] == "following")
        and words.texts[state][-2:] not in ("'s", "’s")
    )


def _town(article: Article, town: int) -> bool:
    """Whether a town's name stands before the comma: a capital, after a small preposition, and no list of places before it."""
    words = article.words
    first = town
    while first > 0 and words.spaced(first) and words.texts[first - 1][:1].isupper() and not begins_sentence(article, first):
        first -= 1
    if words.lower[town] in _NO_TOWN or not words.texts[town][0].isupper() or begins_sentence(article, first):
        return False
    if article.slice(words.span(first, town)) in countries.by_word():
        return False
    before = words.lower[first - 1]
    return words.spaced(first) and before in PREPOSITIONS and not begins_sentence(article, first - 1)
