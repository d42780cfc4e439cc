"""Who is called "former" of an office that they hold."""

from __future__ import annotations

from datetime import date

from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.model import Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found
from pelican_newslint.rules.names._capacity import CHIEFS, GRACE
from pelican_newslint.rules.names._offices import served
from pelican_newslint.rules.names._titles import Titled

_BEFORE = later(r"\b([Ff]ormer|[Ee]x)[- ](?:the )?(?:[A-Z][\w'’]+ ){0,2}$")
_BETWEEN = later(r",? (?:and )?(?:the |a )?(?:country[’']s |[A-Z]\w+[’']s )?(?:former |ex-)(?:[A-Z]\w+ ){0,2}$")
_WHOLE_DAY = len("2004-01-31")
_AROUND = 40
"""Characters before a title in which "former" is looked for."""


def still_holding(article: Article, each: Titled, held: tuple[Term, ...], day: date) -> Found:
    """ "The former president, X" and "X, the former finance minister", of whom the table knows that X holds the office. Of ministers it says so
    only where it knows the end of the term, for it doesn't hear of each who goes.
    """
    chief = each.phrase in CHIEFS
    if not (chief or len(each.name.parts) > 1) or _dated(article, each.whole):
        return
    span = _with_former(article, each)
    sure = tuple(term for term in held if all(len(written) == _WHOLE_DAY for written in term.written if written))
    holding = any(_well_inside(term, day) and (chief or term.until is not None) for term in sure) and day <= held[0].through
    over = any(term.until is not None and term.until < day for term in held)
    if span is not None and holding and not over:
        message = f"On {day.day} {day:%B} {day.year} {held[0].name} still was: {served(held)}."
        yield Match(span, message)


def _well_inside(term: Term, day: date) -> bool:
    return term.since + GRACE <= day <= (term.until or term.through) - GRACE


def _with_former(article: Article, each: Titled) -> Span | None:
    """Title and name with the word before the title that says that it was held once."""
    span = each.whole
    if each.name.span.start < each.span.start:
        return span if _BETWEEN.fullmatch(article.text[each.name.span.end : each.span.start]) else None
    found = _BEFORE.search(article.text[max(span.start - _AROUND, 0) : span.start])
    return Span.of(span.start - len(found[0]), span.end) if found else None


def _dated(article: Article, span: Span) -> bool:
    sentence = article.sentence_at(span.start).span
    return any(sentence.start <= year.span.start < sentence.end for year in article.years)
