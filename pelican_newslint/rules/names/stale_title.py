"""A title is one that its bearer held, then or now.

"France's president Nicolas Sarkozy in 2015": by then somebody else was. A title fits if the person held the office at the time that the
sentence gives, or holds it on the day of the article; else it wants "former" or "then", or another title. Where the sentence reports
what somebody does now ("Prime Minister X said on Tuesday") the term must not be over, nor still to come; for presidents that is a
suggestion, for some keep the title for life. Behind the last day that the table is sure of it speaks of heads of state and government whom
the list of their successors knows to be gone, and for two years of other terms that by then had been over for years.

Bad:

    Date: 2016-06-17

    France had doubts, as President Nicolas Sarkozy in 2015 had told the paper.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2015: Nicolas Sarkozy was French president from 16 May 2007 to 15 May 2012.

Good:

    Date: 2016-06-17

    France had doubts, as President Nicolas Sarkozy in 2011 had told the paper.

Bad:

    Date: 2019-05-01

    It was opened in 2003 by Russian President Dmitry Medvedev in Moscow.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2003: Dmitry Medvedev was Russian president from 7 May 2008 to 7 May 2012.

Bad:

    Date: 2019-05-01

    In March 2005, British Prime Minister Gordon Brown opened the bridge in London.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2005: Gordon Brown was UK prime minister from 27 June 2007 to 11 May 2010.

Good:

    Date: 2012-05-01

    In 1998, Tony Abbott, later Australian prime minister, opened it. In 2009 French President Nicolas Sarkozy opened it.

Good:

    Date: 2019-05-01

    US President Donald Trump repealed a rule made in 2012. A portrait of US President George W. Bush was sold in 2015.

Bad:

    Date: 2022-03-01

    German Chancellor Angela Merkel said on Tuesday that Germany would help.
           ^^^^^^^^^^^^^^^^^^^^^^^^ Not on 1 March 2022: Angela Merkel was German federal chancellor from 22 November 2005 to 8 December 2021.

Bad:

    Date: 2012-03-01

    The line was approved by Prime Minister Tony Blair last week, and work begins in May.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^ Not on 1 March 2012: Tony Blair was UK prime minister from 2 May 1997 to 27 June 2007.

Good:

    Date: 2022-03-01

    Former German Chancellor Angela Merkel said on Tuesday that Germany would help. In 2020 Chancellor Angela Merkel of Germany had not.

Good:

    Date: 2012-03-01

    The film about Prime Minister Tony Blair opened last week. He was an aide when Prime Minister Tony Blair said so on a Tuesday in Leeds.

Bad:

    Date: 2019-09-01

    French President Nicolas Sarkozy, who visited the school in 2016, sent books.
           ^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2016: Nicolas Sarkozy was French president from 16 May 2007 to 15 May 2012.

Evidence: an estimate of 85 in 100 for a title after its term; in 580,000 words of edited text it said nothing false.
"""

from __future__ import annotations

from datetime import date

import msgspec

from pelican_newslint.knowledge.office_terms import Term, compared, known_from
from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._as_holder import did_as_holder
from pelican_newslint.rules.names._capacity import (
    CHIEFS,
    FOR_LIFE,
    GRACE,
    followed,
    gone,
    long_over,
    near_a_term,
    of_office,
    right_behind,
    told_now,
)
from pelican_newslint.rules.names._clauses import When, held_times
from pelican_newslint.rules.names._held import held_by
from pelican_newslint.rules.names._offices import say_day, served
from pelican_newslint.rules.names._still_holding import still_holding
from pelican_newslint.rules.names._theirs import LIFE, THEIRS, in_office, theirs
from pelican_newslint.rules.names._titles import Titled, titled
from pelican_newslint.rules.names._today import in_relative
from pelican_newslint.rules.names._when import Moment, moments

_OTHERS = ("minister", "secretary", "managing", "secretary-general", "king", "queen", "governor-general")
RULE = Rule(
    kind="fact", severity="warning", languages=("en",), wakes=Wakes.on(*CHIEFS, *_OTHERS), needs=frozenset({"date"}), category="office-year"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    day = article.date
    if day is None:
        return
    for each in titled(article):
        held = held_by(article, each)
        if held and each.former:
            yield from still_holding(article, each, held, day)
            yield from did_as_holder(article, each, held)
        elif held:
            yield from _look(article, each, held, day)


def _look(article: Article, each: Titled, held: tuple[Term, ...], day: date) -> Found:
    span = each.whole
    later = followed(held, day)
    now = later is None and any(
        term.since <= day + GRACE and (term.until is None or (term.covers(day - GRACE, day) and not gone(term, day))) for term in held
    )
    head = each.phrase in CHIEFS
    when = _elsewhen(article, each, held, now=now)
    if when is not None:
        certain = head and when.strict and not now and each.phrase not in FOR_LIFE
        severity: Severity | None = "error" if certain else None if head else "suggestion"
        yield Match(span, f"Not in {when.year}: {held[0].name} was {served(held)}.", severity=severity)
    elif not now and (moment := _not_then(article, each, span, held)) is not None:
        plain = each.phrase not in FOR_LIFE or of_office(article, each, span)
        certain = head and moment.own and plain and all(map(compared, held))
        severity = "error" if certain else "warning"
        yield Match(
            span,
            f"Not in {moment.said}: {held[0].name} was {served(held)}.",
            related=(Related(moment.span, "the time"),),
            severity=severity,
        )
    elif not (now or near_a_term(held, day) or _theirs(article, span) or _held_that_month(article, span, day, held)):
        severity = told_now(article, each, span, day, held)
        if severity is not None and later is None and day > held[0].through:
            severity = long_over(held, day)
        if severity is not None:
            since = f"; not since {say_day(later)}" if later and any(term.until is None for term in held) else ""
            yield Match(span, f"Not on {day.day} {day:%B} {day.year}: {held[0].name} was {served(held)}{since}.", severity=severity)


def _held_that_month(article: Article, span: Span, day: date, held: tuple[Term, ...]) -> bool:
    """ "The prime minister, X, said in May": of the last May, when X had the office."""
    sentence = article.sentence_at(span.start).span
    months = [each for each in article.dates if sentence.holds(each.span) and each.year is None and each.month]
    latest = [date(day.year - (each.month > day.month), each.month, 15) for each in months if each.month]
    return any(term.covers(month - GRACE / 2, month + GRACE / 2) for term in held for month in latest)


def _not_then(article: Article, each: Titled, span: Span, held: tuple[Term, ...]) -> Moment | None:
    """The time that the sentence has for somebody who held the office neither then nor holds it now."""
    if each.span.start > each.name.span.start or article.quoted(span) or LIFE.match(article.text, each.name.span.end):
        return None
    sentence = article.sentence_at(span.start).span
    lead = article.text[sentence.start : span.start]
    times = tuple(when for when in moments(article, span, back=False) if when.own or right_behind(article, each, (when,)))
    if THEIRS.search(lead) or theirs(lead, 0, len(lead)) or (in_relative(lead) and not right_behind(article, each, times)):
        return None
    known = all(known_from(held[0]) <= when.first and when.last <= held[0].through for when in times)
    if not known or in_office(article, each, held) or any(term.covers(when.first, when.last) for term in held for when in times):
        return None
    return times[0] if times else None


def _elsewhen(article: Article, each: Titled, held: tuple[Term, ...], *, now: bool) -> When | None:
    """The first time that the text has the person in office, where the table is sure of the office and of nobody's term then."""
    if each.span.start > each.name.span.start:
        return None
    first = _first_word(article, each)
    if _theirs(article, each.span):
        return None
    if in_office(article, each, held):
        return None
    for when in held_times(article, first, each.name.last_word, now=now):
        known = when.first >= known_from(held[0]) and when.last <= held[0].through
        if known and not any(term.covers(when.first, when.last) for term in held):
            return when
    return None


def _theirs(article: Article, span: Span) -> bool:
    """ "Who wrote for President X": told of somebody else."""
    return theirs(article.text, article.sentence_at(span.start).span.start, span.start)


def _first_word(article: Article, each: Titled) -> int:
    """The first word of the title with what stands before it: "its", "British", "the Russian"."""
    words = article.words
    first = words.at(each.span.start)
    start = words.in_(article.sentence_at(each.span.start).span).start
    while first > start and words.spaced(first):
        before = words.lower[first - 1]
        if before in {"in", "on", "by", "under"} or not (before in {"its", "the", "their", "our"} or words.texts[first - 1][:1].isupper()):
            break
        first -= 1
    return first
