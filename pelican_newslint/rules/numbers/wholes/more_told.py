"""Whether a list goes on with what is no figure of it, or what reads like its whole or a part is none: then nothing is wrong with its sum."""

from __future__ import annotations

from pelican_newslint.model import Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import sketches
from pelican_newslint.rules.numbers.reading.part_lists import plain_value

_NAMED = later(r"(?: [a-z]+){0,3},? and(?:,[^,.;:]{1,30},)? (?:[A-Z][\w'’-]+ ?){1,4}[,.;(]")
""" "Two priests, three teachers and, since 1986, Ann Orr"."""
_ONE = later(r"\band one\b")
_ALSO = later(r"[\d)a-z] and (?:the |its |their )?[a-z-]+ (?:for|at|of|to|with) (?:about |some )?$")
""" "Wages account for $23m and benefits for $9m": one of several."""
_QUOTA = later(r"\b(?:quota|threshold|limit|target|electorate)\b[^.;:,]{0,16}$")
_RATE = later(r" (?:[a-z]+ )?(?:an?|per|every|each) (?:acre|hectare|plant|tree|cow|head|day|week|month|hour|minute|mile|metre)\b")
_FAR = 120


def more_told(article: Article, found: Match | Right) -> bool:
    """Of a whole that its parts don't make."""
    if not isinstance(found, Match) or not found.related:
        return False
    text, start, parts = article.text, found.span.start, [each.span for each in found.related]
    if any(_QUOTA.search(text, max(each.start - 40, 0), each.start) for each in parts):
        return True
    if _RATE.match(text, found.span.end) and not any(_RATE.match(text, each.end) for each in parts):
        return True  # "62 bushels an acre", after years of 19, 24 and 22
    if _ALSO.search(text, max(start - 40, 0), start) and article.sentence_index(start) != article.sentence_index(parts[0].start):
        return True
    short, end = _short(article, found), max(each.end for each in parts)
    if short == 1 and _NAMED.match(text, end, end + _FAR):
        return True
    return short > 0 and short == len(_ONE.findall(text[end : article.sentence_at(end - 1).span.end]))


def _short(article: Article, found: Match) -> float:
    """By how much the parts make less."""
    spans = [found.span, *(each.span for each in found.related)]
    near = {article.sentence_index(each.start) for each in spans}
    values = {each.span.start: plain_value(each) for at in near for each in sketches(article)[at].figures}
    whole, *parts = (values.get(each.start, 0.0) for each in spans)
    return whole - sum(parts)
