"""Whether a sentence reports what somebody does in the days of the article."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_ACTS = later(
    r"(?:[’']s (?:spokes\w+|office))?,? (?:who )?(?:(?:has|have|is|also|later) ){0,2}"
    r"(?:[a-z]{2,}s|[a-z]{2,}ed|told|said|say|went|met|gave|made|took|sent|spoke|held|came|left|began|wrote|put|set|cut|won|lost|saw|sought|"
    r"chose|thought|flew|drove|paid|led|fell|felt|broke|stood|swore|rose|ran|drew|found|heard|kept|read|spent|fought|bought|(?:will|to|would) [a-z]+|"
    r"visiting|meeting|expected|due|travelling|traveling|attending|preparing)\b"
)
_TODAY = later(
    r"\b(?:(?:on |late |early |this |last )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! in \w+ (?:19|20))|today|yesterday|tomorrow|tonight|"
    r"(?:this|last|next) (?:week|weekend|month|morning|evening|night)|this year)\b"
)
_ONCE = later(
    r"\b(?:when(?! (?:he|she|it|they) (?!was\b|has\b)[a-z]+s\b)|while|then|under|ago|had|era|memoirs?|biograph\w+|portrait|statue|film|book|play"
    r"|former|later|since|before|after|late|history|successor|predecessor|legacy"
    r"|resign\w*|stepp\w+ down|left office|outgoing|years|anniversary|remember\w*|recall\w*|war|series|once)\b"
)
_AGENT = later(
    r"\b(?:[a-z]+ed|made|given|told|met|sent|opened|won|seen|shown|led) by (?:the )?(?:[A-Z][\w'’]+ ){0,2}$"
    r"|\b(?:wrote|sent|handed|written|appealed|spoke|talks|met|meets|meeting|urged|asked|pressed|lobbied|told|thanked|accused|criticised|"
    r"criticized|attacked|greeted|welcomed|suggested|mentioned|proposed|recommended|complained|reported|apologised"
    r"|apologized|(?:a|the|his|her|their) (?:\w+ )?(?:card|letter|message|telegram|reply|note|gift"
    r"|invitation|greetings|congratulations|condolences|call|visit) from)\b"
    r"(?: that(?= to\b))?(?:(?!\b(?:whether|if|that|how|who)\b)[^.;]){0,30}? (?:to |with |on |from )?(?:the )?(?:[A-Z][\w'’]+ ){0,2}$"
)
_OBJECT = later(r"(?<!government )\b(?:of|about|on|for|like|against|with|from|to|at|in|and|as) (?:the |a )?(?:[A-Z][\w'’]+ ){0,2}$")
_BEHIND = 60
_THAT_DAY = later(r"\b(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|evening|afternoon))?, (?:when|after|as) $")
""" "It fell on Monday, when Prime Minister X told reporters": a day of these."""
_COMES = later(r" (?:is (?:to|due|expected|scheduled)|will) [a-z]+\b")
"""It is still to come, whatever book or film it has to do with."""
_OF_WHERE = later(r"^ of (?:the )?(?:[A-Z][\w'’]+ ?){1,3}(?=[ ,])")
""" "President X of Brazil said"."""


def reports_now(article: Article, span: Span) -> Literal["sure", "likely"] | None:
    """How surely what stands at `span` acts these days: "sure" where the sentence has a day or a week of the article's own for it, "likely"
    where only the verb says so; None where the sentence has a year or a word that looks back."""
    sentence = article.sentence_at(span.start).span
    lead, behind = article.text[sentence.start : span.start], article.text[span.end : sentence.end]
    if _dated(article, sentence):
        return None
    if in_relative(lead):
        return None
    recent = _TODAY.search(behind) or _TODAY.search(lead)
    lead, behind = _THAT_DAY.sub("", lead), _OF_WHERE.sub("", behind)
    acts = _AGENT.search(lead) or (_ACTS.match(behind) and not _OBJECT.search(lead))
    if not acts or _ONCE.search(lead) or (not _COMES.match(behind) and _ONCE.search(behind.partition(" that ")[0][:_BEHIND])):
        return None
    return "sure" if recent else "likely"


def tells_of_now(article: Article, span: Span) -> bool:
    """Whether nothing in the paragraph up to the end of the sentence leads away from the days of the article: no year, no date of another
    time, no word that looks back."""
    sentence = article.sentence_at(span.start)
    block = article.blocks[sentence.block].span
    told = Span.of(block.start, sentence.span.end)
    if article.quoted(span) or _dated(article, told):
        return False
    lead, behind = article.text[sentence.span.start : span.start], article.text[span.end : sentence.span.end]
    return not (
        _LONG_AGO.search(lead)
        or _LONG_AGO.search(behind[:_BEHIND])
        or (_OF.search(lead) and not _FOR.search(lead))
        or in_relative(lead)
        or behind.startswith(("'s ", "’s "))
    )


_LONG_AGO = later(
    r"\b(?:when|then|ago|era|memoirs?|biograph\w+|portrait|statue|film|book|play|former|history|historical|successor|predecessor|succeeded|replaced"
    r"|legacy"
    r"|resign\w*|stepp\w+ down|left office|outgoing|years|decades?|anniversary|remember\w*|recall\w*|war|series|once|like|unlike|same|under"
    r"|earlier|first|since|late|ex-\w+|aides?|advis[eo]rs?|served|appointed|nominated|nominee|elected|widow|son|daughter|wife|husband|son-in-law"
    r"|named after|library|foundation|center|centre|airport|school|award|speech|speechwriter|quoted?|administration)\b"
)
_OF = later(r"\b(?:of|about|than|against|like|under|versus|between|as) (?:the )?(?:[A-Z][\w'’]+ ){0,3}(?:[a-z]+ )?$")
_NEAR = 100
_FOR = later(
    r"\b(?:request|invitation|presence|behalf|office|order|orders|insistence|urging) of (?:the )?(?:[A-Z][\w'’]+ ){0,3}(?:[a-z]+ )?$"
)
_THAT = later(r"(?P<word>\w+) (?:that|which|whom) (?:the )?(?:[A-Z][\w'’]+ ){0,3}(?:[a-z]+ )?$")
_THING = later(
    r"\b(?:the|an?|his|her|its|their|every|any|this) (?:\w+ )?(?!claim|statement|news|report|fact|idea|view|suggestion|hope|belief)\w+$"
)
_SAYS = later(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|announce[sd]?|confirm(?:s|ed)?|believe[sd]?|think|thought|claim(?:s|ed)?|hope[sd]?|insist(?:s|ed)?|add(?:s|ed)"
    r"|report(?:s|ed)?|warn(?:s|ed)?|learned|heard|knows?|clear|statement|suggest(?:s|ed)?|den(?:y|ies|ied)|tweeted|wrote|means|demand(?:s|ed)?|ask(?:s|ed)?)\b"
)


def in_relative(lead: str) -> bool:
    """Whether what comes next is what somebody did to a thing: "a law that Prime Minister X drafted"."""
    found = _THAT.search(lead)
    return found is not None and (not _SAYS.search(lead) or bool(_THING.search(lead[: found.end("word")])))


def _dated(article: Article, told: Span) -> bool:
    """Whether a year that has passed, or a date far from the article's own, stands there; what is planned by 2040 is told today."""
    day = article.date
    if day is None:
        return True
    years = (year.year for year in article.years if told.start <= year.span.start < told.end)
    if any(year < day.year for year in years):
        return True
    dates = (each.resolved(day) for each in article.dates if told.start <= each.span.start < told.end and (each.day or each.year))
    return any(date is None or abs((date - day).days) > _NEAR for date in dates)
