"""How surely a title that its bearer no longer has, or not yet, is told as of these days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pelican_newslint.knowledge import offices
from pelican_newslint.knowledge.heads_of_late import successor
from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.model import Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._titles import Titled
from pelican_newslint.rules.names._today import reports_now, tells_of_now
from pelican_newslint.rules.names._when import Moment

CHIEFS = frozenset(
    {"president", "prime minister", "chancellor", "premier", "taoiseach", "first minister", "vice president", "chief minister", "pm", "governor",
     "gov", "gov.", "president of the council", "president of the council of ministers", "presidente del consiglio",
     "president of the government"}
)  # fmt: skip
FOR_LIFE = ("president", "vice president")
_KEPT = frozenset(
    {"United States", "Ghana", "Nigeria", "Kenya", "Philippines", "Zambia", "Malawi", "Tanzania", "Liberia", "Sierra Leone", "Gambia", "Ireland",
     "Lebanon"}
)  # fmt: skip
"""Where who has been president is called so for life."""
GRACE = timedelta(days=30)
_WEEK = timedelta(days=10)
_WHOLE_DAY = len("2004-01-31")
_UNSURE = timedelta(days=500)
"""First days are wrong by a year here and there."""
_BEHIND_THE_LIST = timedelta(days=730)
_OVER = timedelta(days=1095)
_NEXT = 2
_OFFICIAL = (
    r"signed|vetoed|pardoned|proclaimed|decreed|enacted|ratified|nominated|appointed|dismissed|sacked|dissolved|promulgated|mobilised|mobilized|"
    r"reshuffled|called (?:a|an|the) (?:snap |early )?election"
)
_RULES = later(
    rf",? (?:who )?(?:has |have )?(?:{_OFFICIAL}|approved|ordered|directed|inaugurated|assented|sworn in|swore in|declared|deployed|commuted|lifted"
    r"|imposed|banned|extended|commissioned|reappointed|cut|raised|increased|suspended|recalled|postponed)\b"
)
"""What one does by an office, mostly."""
_ACT = later(rf",? (?:had |has )?(?:{_OFFICIAL})\b")
_BY = later(rf"\b(?:{_OFFICIAL})(?: into law)? by (?:the |its )?(?:[A-Z][\w'’]+ )?$")
_APPOSED = later(r"[a-z],? [A-Z]")
"""The title in small letters, and the name in apposition."""
_FORMER = later(r"\b(?:[Ff]ormer|[Ee]x|[Tt]hen|[Oo]utgoing)[- ](?:the )?(?:[A-Z][\w'’]+ )?[Pp]resident\b|\b(?:his|her) presidency\b")
_GOVERNMENT = later(r"\b(?:government|administration|cabinet) of (?:the )?(?:[A-Z][\w'’]+ )?$")
_GOVERNS = later(r"(?:, [^,.;]{3,70},)? (?:says|has|is|wants|plans|will|denies|insists|refuses|hopes|argues|warns|faces|remains)\b")


def told_now(article: Article, each: Titled, span: Span, day: date, held: tuple[Term, ...]) -> Severity | None:
    """How surely the text has the person in office these days."""
    reported = reports_now(article, span)
    if _governs(article, span):
        return "error"
    begins_soon = any(timedelta() < term.since - day < _UNSURE for term in held)
    for_life = each.phrase in FOR_LIFE and not all(term.since > day for term in held)
    if reported == "sure" and not begins_soon and not for_life and each.phrase in CHIEFS and len(each.name.parts) > 1:
        return "error"
    plainly = not begins_soon and each.phrase in CHIEFS - {*FOR_LIFE} and len(each.name.parts) > 1
    if plainly and _plainly_now(article, span, reported):
        return "error"
    if reported == "sure" or (not for_life and (reported or tells_of_now(article, span))):
        return "warning"
    if reported and _RULES.match(article.text, each.name.span.end):
        return "warning"
    if reported and len(each.name.parts) > 1 and all(term.country not in _KEPT for term in held) and not begins_soon:
        return "warning" if _plainly_now(article, span, reported) and not _called_former(article) else "suggestion"
    return "suggestion" if reported else None


def _called_former(article: Article) -> bool:
    """Whether the piece says elsewhere that the office is over: "the former president", "ex-president Falk"."""
    return _FORMER.search(article.text) is not None


def _plainly_now(article: Article, span: Span, reported: str | None) -> bool:
    """Whether a verb or "the prime minister, X," tells of these days, and no other year stands near."""
    beside = reported or _APPOSED.search(article.slice(span))
    if not beside or not tells_of_now(article, span) or article.date is None:
        return False
    block = article.block_index(span.start)
    return not any(block - 3 < year.block < block + _NEXT and year.year != article.date.year for year in article.years)


def of_office(article: Article, each: Titled, span: Span) -> bool:
    """Whether it's an act that only who holds the office can do: "signed the law", "proclaimed by President X"."""
    return bool(_ACT.match(article.text, each.name.span.end) or _BY.search(article.text, max(span.start - 60, 0), span.start))


def right_behind(article: Article, each: Titled, times: tuple[Moment, ...]) -> bool:
    """Whether only the verb and a word or two stand between: "which President X signed in August"."""
    return (
        bool(times)
        and re.fullmatch(r" [a-z]+(?: it)? (?:in|on|last|early) ", article.text[each.name.span.end : times[0].span.start]) is not None
    )


def near_a_term(held: tuple[Term, ...], day: date) -> bool:
    """Whether the bearer, or another of that surname, had the office within weeks of the day; days, where the successor's first day is known."""
    alike = (
        term for term in offices.terms_by_word(held[0].name.split()[-1]) if (term.country, term.office) == (held[0].country, held[0].office)
    )
    return any(term.covers(day - GRACE, day + GRACE) for term in (*held, *alike) if not gone(term, day))


def gone(term: Term, day: date) -> bool:
    """Whether somebody else of one name has had the office for more than a week, and both days are known."""
    if term.until is None or day < term.until + _WEEK or _WHOLE_DAY not in map(len, term.written[1:]):
        return False
    since = [each for each in offices.holders(term.office, term.country, day) if each.since >= term.until - _WEEK]
    return len(since) == 1 and len(since[0].written[0]) == _WHOLE_DAY and since[0].since + _WEEK <= day and since[0].name != term.name


def followed(held: tuple[Term, ...], day: date) -> date | None:
    """The first day of whoever is known to have had the office on a day behind the last that the table is sure of, and to be none of these."""
    if not held or any(day <= term.through or term.office not in offices.HEADS for term in held):
        return None
    others = [successor(term, day) for term in held]
    return None if None in others else min(each.since for each in others if each)


def long_over(held: tuple[Term, ...], day: date) -> Severity | None:
    """How surely the office is still over on a day up to two years behind the last that the list is sure of, where by then the terms had
    been over for years. Few ministers return, but heads do; who by then was head of state doesn't, to a lower office."""
    through = held[0].through
    ended = [term.until for term in held]
    if all(term.office == "governor" and term.until and term.until + _OVER <= through for term in held):
        return "warning"  # no governor who had gone by 2018 came back
    if day > through + _BEHIND_THE_LIST or any(each is None or each + _OVER > through for each in ended):
        return None
    now = offices.terms_of(held[0].name)
    leads = any(term.office == "head_of_state" and term.until is None and term.country == held[0].country for term in now)
    head = held[0].office in offices.HEADS
    return "warning" if leads else None if head else "suggestion"


def _governs(article: Article, span: Span) -> bool:
    """ "The government of President X says", where no other year stands in the sentence."""
    sentence = article.sentence_at(span.start).span
    dated = any(sentence.holds(each.span) for each in article.years)
    governs = _GOVERNMENT.search(article.text, max(span.start - 50, sentence.start), span.start) and _GOVERNS.match(article.text, span.end)
    return bool(governs) and not dated and not article.quoted(span)
