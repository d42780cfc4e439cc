"""A government is not credited with what happened in a year when it did not govern.

"In 2016 the Trump administration" cannot be: the term began in 2017. Either the year or the name is wrong, and readers who remember
stop believing the rest. The rule knows heads of state and government since 2000 with their terms, and speaks only where no term of
anybody of that name touches any day of the year, and where the year belongs to what the government did. It is an error in the strict
forms ("In 2016 the X government", "by the X government in 2016", "the X government did … in 2016" in one clause), else a warning.
An old event that a later government speaks of, repeals or inherits is left alone.

Bad:

    The US waits.

    The Trump administration cut aid in 2016.
    ^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2016: Donald Trump was US president from 20 January 2017 to 20 January 2021 and from 20 January 2025.

Good:

    The US waits.

    The Trump administration cut aid in 2018.

Bad:

    Date: 2018-05-08

    The Obama administration told US banks on Monday that the rule would stand.
    ^^^^^^^^^^^^^^^^^^^^^^^^ Not on 8 May 2018: Barack Obama was US president from 20 January 2009 to 20 January 2017.

Bad:

    In 2014 Italy was taxed by the Monti government.
                               ^^^^^^^^^^^^^^^^^^^^ Not in 2014: Mario Monti was Italian prime minister from 16 November 2011 to 28 April 2013.

Bad:

    Washington changed course.

    In March 2019 the Obama administration sent troops.
                  ^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2019: Barack Obama was US president from 20 January 2009 to 20 January 2017.

Bad:

    Italy has it.

    It was sold in 2014 by the Monti government.
                           ^^^^^^^^^^^^^^^^^^^^ Not in 2014: Mario Monti was Italian prime minister from 16 November 2011 to 28 April 2013.

Bad:

    They were drawn up in 2018 under the Obama administration.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2018: Barack Obama was US president from 20 January 2009 to 20 January 2017.

Bad:

    London waited, and the Tony Blair government signed the salmon pact in 2012.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2012: Tony Blair was UK prime minister from 2 May 1997 to 27 June 2007.

Good:

    London waited, and the Tony Blair government signed the salmon pact in 2005. They were drawn up in 2018 under the Trump administration.

Good:

    The Trump administration repealed a US rule made in 2012, and the Trump administration repealed the rule that was passed in 2012.

Good:

    The Trump administration blamed Russia for its interference in the US election in 2016.

Good:

    In 2016, before the Trump administration, the US signed the accord.

Good:

    In 2016 the incoming Trump administration had no US envoy yet. In 2016 the future Trump administration was a US rumour.

Good:

    In 2012 the Modi government in Gujarat built India's first such park.

Good:

    In 2014, Italy's court struck down the tax fixed by the Monti government.

Good:

    In 2017 the Obama administration ended, and the US changed course.

Good:

    In 2016 the Johnson administration of the county hired ten people.

Good:

    The Trump administration accused the US bank of fraud in 2015.

Evidence: 12 sentences with "X administration" or "X government" in 2,218 news articles, 2 of them with a year, both right: 0 false, but
hardly reached. Its must-not-match examples carry the weight.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import offices
from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.model import Block, Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._clauses import When, times_of
from pelican_newslint.rules.names._held import KNOWN_TO_ALL
from pelican_newslint.rules.names._offices import frequent, named_in_full, served, speaks_of, tells_of_a_part
from pelican_newslint.rules.names._today import reports_now

_GOVERNMENTS = frozenset({"administration", "government", "presidency", "premiership", "cabinet"})

RULE = Rule(kind="fact", severity="error", languages=("en",), wakes=Wakes(_GOVERNMENTS), category="office-year")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for block in woken:
        inside = words.in_(block.span)
        for at in inside:
            if words.lower[at] in _GOVERNMENTS and at > inside.start and words.spaced(at) and words.texts[at - 1][:1].isupper():
                yield from _look(article, at)


def _look(article: Article, at: int) -> Found:
    words = article.words
    first = at - 1
    full = at >= 2 and words.spaced(first) and bool(offices.terms_of(article.text[words.starts[at - 2] : words.bare_end(at - 1)]))
    if full:  # "the Tony Blair government"
        first -= 1
    if first and words.lower[first - 1] == "the" and words.spaced(first):
        first -= 1
    span = Span.of(words.starts[first], words.bare_end(at))
    holder = article.text[words.starts[at - 1] : words.bare_end(at - 1)]
    for when in times_of(article, first, at):
        terms = offices.never_headed(holder, when.year)
        if terms and (full or (meant := _is_meant(article, holder, terms)) or _known_there(article, at, terms)):
            sure = when.strict and (full or meant)
            yield Match(span, f"Not in {when.year}: {_who(terms)}.", severity=None if sure else "warning")
        elif _governed(holder, when) and _is_meant(article, holder, offices.terms_by_word(holder)):
            yield Right(span, f"{holder} governed in {when.year}.")
    day = article.date
    terms = offices.never_headed(holder, day.year) if day is not None and first < at - 1 else ()
    if day is not None and terms and reports_now(article, span) == "sure" and _is_meant(article, holder, terms):
        yield Match(span, f"Not on {day.day} {day:%B} {day.year}: {_who(terms)}.", severity="warning")


def _is_meant(article: Article, holder: str, terms: tuple[Term, ...]) -> bool:
    """Whether the name can only be these people's: their country stands in the text, and a frequent name is given in full somewhere."""
    if frequent(holder) and not named_in_full(article, terms):
        return False
    return any(term.country in KNOWN_TO_ALL or speaks_of(article, term.country) or tells_of_a_part(article, term.country) for term in terms)


def _known_there(article: Article, at: int, terms: tuple[Term, ...]) -> bool:
    """ "The Cameron government" over a piece from Devon: a frequent name, but only one country had a head of it, and no council governs."""
    one = len({term.country for term in terms}) == 1 and article.words.lower[at] == "government"
    return one and (speaks_of(article, terms[0].country) or tells_of_a_part(article, terms[0].country))


def _governed(holder: str, when: When) -> bool:
    return any(term.office in offices.HEADS and term.covers(when.first, when.last) for term in offices.terms_by_word(holder))


def _who(terms: tuple[Term, ...]) -> str:
    people: dict[str, list[Term]] = {}
    for term in terms:
        people.setdefault(term.name, []).append(term)
    return "; ".join(f"{name} was {served(held)}" for name, held in people.items())
