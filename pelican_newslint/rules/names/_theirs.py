"""What a title beside a year is not told of: the life, the people, the things and the own years of who held the office."""

from __future__ import annotations

from datetime import date

from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._titles import Titled

LIFE = later(
    r",? (?:who )?(?:was|is|had been) (?:an? |born|young|still|raised|educated|named after|himself|herself|[a-z]+ing as)"
    r"|,? (?:who )?(?:grew up|studied|graduated|married|died|served|worked|wrote|bought|lived|owned|ran for|lost|played|attended)\b"
    r"|[’']s (?!(?:(?:official|state|first|second|surprise|brief|own|much-[a-z]+|[a-z]+-day) )*(?:visits?|trip|tour|speech|address|decree|"
    r"inauguration|reshuffle|announcement|veto|pardon|signature)\b)"
)
THEIRS = later(r"(?<!presence)(?<!request)(?<!behalf) (?:of|about|like|than|as) (?:the )?(?:[A-Z][\w'’]+ ){0,3}$")
"""What is told of the life of somebody by the title of later years."""

PEOPLE = later(
    r"\b(?:aides?|advis[eo]rs?|speechwriters?|secretar(?:y|ies)|envoys?|ministers?|deput(?:y|ies)|lawyers?|doctors?|nurses?|successors?|heirs?|friends?"
    r"|all(?:y|ies)|rivals?|assistants?|spokes\w+|bodyguards?|drivers?|cooks?|ambassadors?|chiefs? of staff|confidants?|worked|served|serving|working"
    r"|nominees?|appointees?|judges?|married|wife|husband|widow|sons?|daughters?|brothers?|sisters?|cousins?|homage|tributes?|letters?|compared|thanks)"
    r"(?: [a-z]+){0,2} (?:of|to|under|by|with) (?:the )?(?:[A-Z][\w'’]+ ){0,3}$"
    r"|\b(?:for|after|honou?r of|memory of) (?:the )?(?:[A-Z][\w'’]+ ){0,3}$"
)
"""Who was somebody's by that title, whatever they did later."""
_FOR_THEM = later(
    r"\b(?:played|sang|sung|performed|danced|cooked|baked|recited|catered|a (?:concert|recital|dinner|lunch|performance|show)|Downing Street"
    r"|White House|[ÉE]lys[ée]e|Kremlin|Chequers|No\.? ?10|Number (?:10|Ten))(?:,? [\w’']+){0,6}? for (?:the )?(?:[A-Z][\w'’]+ ){0,3}$"
)
"""What was done for somebody who sat there: "she sang at Chequers for the prime minister"."""


def theirs(text: str, start: int, end: int) -> bool:
    """Whether what leads up to a title tells of somebody who was that person's."""
    return PEOPLE.search(text, start, end) is not None and _FOR_THEM.search(text, start, end) is None


def in_office(article: Article, each: Titled, held: tuple[Term, ...]) -> bool:
    """Whether the first year behind the name is one of the term: "that President X began in 2012 and that closed in 2021"."""
    end = article.sentence_at(each.span.start).span.end
    years = [year.year for year in article.years if each.name.span.end <= year.span.start < end and year.form == "year"]
    return len(years) > 1 and any(term.covers(date(years[0], 1, 1), date(years[0], 12, 31)) for term in held)
