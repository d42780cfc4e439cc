"""A title is one that its bearer held, then or now.

"France's president Nicolas Sarkozy in 2015": by then somebody else was. A title fits if the person held the office at the time that the
sentence gives, or holds it on the day of the article; else it wants "former" or "then", or another title. Where the sentence reports
what somebody does now ("President X said on Tuesday") and the term is over, the finding is a suggestion, for some keep the title for life.

Bad:

    Date: 2016-06-17

    France had doubts, as President Nicolas Sarkozy in 2015 had told the paper.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2015: Nicolas Sarkozy was French president from 16 May 2007 to 15 May 2012.

Good:

    Date: 2016-06-17

    France had doubts, as President Nicolas Sarkozy in 2011 had told the paper.

Bad:

    Date: 2022-03-01

    German Chancellor Angela Merkel said on Tuesday that Germany would help.
           ^^^^^^^^^^^^^^^^^^^^^^^^ “Former”? Angela Merkel was German federal chancellor from 22 November 2005 to 8 December 2021.

Good:

    Date: 2022-03-01

    Former German Chancellor Angela Merkel said on Tuesday that Germany would help. In 2020 Chancellor Angela Merkel of Germany had not.

Good:

    Date: 2018-03-01

    US President Donald Trump in 2016 told voters so. In 2008, then-President George W. Bush had said it.

Good:

    Date: 2022-03-01

    The memoirs of Chancellor Angela Merkel of Germany will be out in 2024. President Barack Obama of the US signed the act in 2010.

Good:

    Date: 2022-03-01

    Prime Minister Tony Blair's war in Iraq cost the UK dear, she said on Tuesday.

Evidence: an estimate of 85 in 100 for a title after its term; in 580,000 words of edited text it said nothing false.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

import msgspec

from pelican_newslint.knowledge import office_titles, offices
from pelican_newslint.knowledge.offices import Term
from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._offices import served, speaks_of
from pelican_newslint.rules.names._titles import Titled, titled

_HEADS = ("president", "prime minister", "chancellor", "premier", "taoiseach", "first minister", "vice president", "chief minister", "pm")
_NOW = re.compile(
    r"(?:[’']s)? (?:has |will |is to )?(?:said|says|say|told|tells|tweeted|announced|announces|warned|warns|visited|visits|met|meets|arrived|"
    r"arrives|signed|signs|urged|urges) "
)
_TODAY = re.compile(r"\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|this week|this month)\b")
_GRACE = timedelta(days=30)

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes.on(*_HEADS), needs=frozenset({"date"}), category="office-year")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    day = article.date
    if day is None:
        return
    for each in titled(article):
        if each.former or each.phrase not in _HEADS:
            continue
        held = _terms(article, each)
        if not held or any(term.covers(day - _GRACE, day) for term in held) or day > held[0].through:
            continue
        span = Span.of(each.span.start, max(each.span.end, each.name.span.end))
        if year := _year_beside(article, each):
            if not any(term.covers(date(year, 1, 1), date(year, 12, 31)) for term in held) and date(year, 12, 31) <= held[0].through:
                yield Match(span, f"Not in {year}: {held[0].name} was {served(held)}.")
        elif _reports_now(article, each) and day - max(term.until or term.through for term in held) > _GRACE:
            yield Match(span, f"“Former”? {held[0].name} was {served(held)}.", severity="suggestion", confidence="medium")


def _terms(article: Article, each: Titled) -> tuple[Term, ...]:
    """The terms that the person named has in the office named, by full name, or by surname where the country stands with the title."""
    full = len(each.name.parts) > 1
    known = offices.terms_of(each.name.text) if full else offices.terms_by_word(each.name.text) if each.sure else ()
    if not full:
        known = tuple(term for term in known if plain(each.name.text) in term.surnames)
    fitting = tuple(
        term
        for term in known
        if term.office in office_titles.offices_named(each.phrase, term.country)
        and (term.country in each.countries)
        and speaks_of(article, term.country)
    )
    return fitting if len({term.name for term in fitting}) == 1 else ()


def _year_beside(article: Article, each: Titled) -> int | None:
    """The year right behind the name ("… in 2018"), or at the front of the sentence ("In 2018[,] its president …")."""
    sentence = article.sentence_at(each.name.span.start).span
    for year in article.years:
        if year.form != "year" or year.preposition != "in" or not sentence.start <= year.span.start < sentence.end:
            continue
        behind = article.text[each.name.span.end : year.span.start]
        front = article.text[sentence.start : year.span.start]
        between = article.text[year.span.end : each.span.start]
        if behind == " in " or (front.lower() == "in " and re.fullmatch(r",? (?:(?:its|the|[A-Z][\w’']*) )?", between)):
            return year.year
    return None


def _reports_now(article: Article, each: Titled) -> bool:
    sentence = article.sentence_at(each.name.span.start).span
    behind = article.text[each.name.span.end : sentence.end]
    dated = any(sentence.start <= year.span.start < sentence.end for year in article.years)
    return not dated and _NOW.match(behind) is not None and _TODAY.search(behind) is not None
