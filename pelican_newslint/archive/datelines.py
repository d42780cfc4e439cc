"""How a post begins that says from where it comes: its dateline."""

from __future__ import annotations

import re
from functools import cache

from pelican_newslint.archive.told import Begun
from pelican_newslint.knowledge.agencies import pattern
from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_DAY = (
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?)"
    r"(?:,? (?:19|20)\d\d)?"
)
_SHOUTED = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.’'-]+){0,3}(?:, [A-Z][\w.]{1,15}(?: [A-Z][\w.]{1,15})?)?"
_NAMED = r"[A-ZÀ-Þ][\w.’'-]{2,20}(?:[ -][A-ZÀ-Þ][\w.’'-]{1,20}){0,2}"
_DATELINE = later(
    rf"(?P<place>{_SHOUTED}|[A-Z][\w.’'-]{{2,20}}(?: [A-Z][\w.’'-]{{2,20}})?(?=, (?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|"
    r"\d{1,2} [A-Z][a-z]{2,8}) ?[—–:(-]))"
    r"(?P<date>,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?(?P<mark> ?(?:--|[—–:-]) )"
)
_OF_AN_AGENCY = later(
    r"[^\n]{0,70}?(?:\([A-Za-zČÀ-Þ][\w. /-]{1,24}\)|/[A-Z]{3,6}/|, [A-Z]{3,12}\.com?(?:\.[a-z]{2})? ?[—–-]"
    r"|, [A-Z]{2,6} ?(?:--|—|–))"
)


@cache
def _wired() -> re.Pattern[str]:
    """A dateline that names an agency. A code that no list has counts between a place with its date and the mark."""
    agency = pattern()
    return re.compile(
        rf"(?:{_DAY}, (?=[A-Z]))?(?P<place>{_SHOUTED}|{_NAMED})?(?:[,/] ?{_NAMED}){{0,2}}(?: \[{_NAMED}\])?[,.:]?(?P<date>,? ?{_DAY})?[,.:]?"
        rf"(?:(?P<agency> ?\((?:{agency})(?:/[\w. ]{{2,20}})?\)| ?/ ?(?:{agency}) ?/\.?)"
        r"(?P<mark> ?\.?(?:--|[—–:_-])|(?=\s)| ?\.)"
        r"|(?P<code> \([A-Z][\w. ]{1,24}\)|, [A-Z]{2,6})(?P<stop> ?(?:--|[—–:_-]))"
        r"|(?P<site>,? [A-Z]{3,12}\.com?(?:\.[a-z]{2})?)(?P<dash> ?(?:--|[—–-])))(?=\s)"
    )


def dateline(article: Article) -> Begun | None:
    """Of the first paragraph; None where it has none."""
    lead = next((block for block in article.blocks if block.scope == "paragraph"), None)
    if lead is None:
        return None
    if _OF_AN_AGENCY.match(article.text, lead.span.start, lead.span.end) and (wired := _of_an_agency(article, lead)) is not None:
        return wired
    found = _DATELINE.match(article.text, lead.span.start, lead.span.end)
    if found is None:
        return None
    return _dateline(found, "", found["mark"])


_PAPER = later(
    r"\b(?:Mirror|Times|News|Post|Herald|Press|Radio|TV|Agency|Service|Wire|Media|Network|Online|Tribune|Standard|Monitor|Staff)\)"
)


def _of_an_agency(article: Article, lead: Block) -> Begun | None:
    found = _wired().match(article.text, lead.span.start, lead.span.end)
    if found is None or (found["code"] and not _of_a_desk(found)):
        return None
    mark = found["mark"] or found["stop"] or found["dash"] or ""
    if found["agency"] and not mark and not (found["place"] and found["date"]):
        return None
    if not (found["place"] or found["date"] or mark):
        return None
    agency = (found["agency"] or found["code"] or found["site"] or "").strip(" ()/.,")
    return _dateline(found, agency, mark)


def _of_a_desk(found: re.Match[str]) -> bool:
    """Whether what stands in brackets behind the place signs for a newsroom: a date or capitals before it, or a paper's name in it."""
    place = found["place"] or ""
    city = place.split(",")[0]
    return bool(place and (found["date"] or _PAPER.search(found["code"]) or (city.isupper() and len(city) > 3 and "(" in found["code"])))


def _dateline(found: re.Match[str], agency: str, mark: str) -> Begun:
    place = "PLACE" if (found["place"] or "").split(",")[0].isupper() else "Place"
    form = f"{place}{', date' if found['date'] else ''}{' (agency)' if agency else ''}{mark.rstrip()}"
    text = found.group().rstrip()
    return Begun(text, form, agency, Span.of(found.start(), found.start() + len(text)))
