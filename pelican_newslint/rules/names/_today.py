"""Whether a sentence reports what somebody does in the days of the article."""

from __future__ import annotations

import re
from typing import Literal

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article

_ACTS = re.compile(
    r"(?:[’']s (?:spokes\w+|office))?,? (?:who )?(?:(?:has|have|is|also|later) ){0,2}"
    r"(?:[a-z]{2,}s|[a-z]{2,}ed|told|said|say|went|met|gave|made|took|sent|spoke|held|came|left|began|wrote|put|set|cut|won|lost|saw|sought|"
    r"chose|thought|flew|drove|paid|led|fell|felt|broke|stood|swore|rose|ran|drew|found|heard|kept|read|spent|fought|bought|(?:will|to|would) [a-z]+|"
    r"visiting|meeting|expected|due|travelling|traveling|attending|preparing)\b"
)
_TODAY = re.compile(
    r"\b(?:(?:on |late |early |this |last )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! in \w+ (?:19|20))|today|yesterday|tomorrow|tonight|"
    r"(?:this|last|next) (?:week|weekend|month|morning|evening|night))\b"
)
_ONCE = re.compile(
    r"\b(?:when|while|then|under|ago|had|era|memoirs?|biograph\w+|portrait|statue|film|book|play|former|later|since|before|after|late|history|"
    r"successor|predecessor|legacy|resign\w*|stepp\w+ down|left office|outgoing|years|anniversary|remember\w*|recall\w*|war|series|once)\b"
)
_AGENT = re.compile(
    r"\b(?:[a-z]+ed|made|given|told|met|sent|opened|won|seen|shown|led) by (?:the )?(?:[A-Z][\w'’]+ ){0,2}$"
    r"|\b(?:wrote|sent|handed|written|appealed|spoke|talks|met|meets|meeting|urged|asked|pressed|lobbied|told|thanked|accused|criticised|"
    r"criticized|attacked|greeted|welcomed)\b"
    r"(?:(?!\b(?:whether|if|that|how|who)\b)[^.;]){0,30}? (?:to |with |on )?(?:the )?(?:[A-Z][\w'’]+ ){0,2}$"
)
_OBJECT = re.compile(r"(?<!government )\b(?:of|about|on|for|like|against|with|from|to|at|in|and|as) (?:the |a )?(?:[A-Z][\w'’]+ ){0,2}$")
_BEHIND = 60


def reports_now(article: Article, span: Span) -> Literal["sure", "likely"] | None:
    """How surely what stands at `span` acts these days: "sure" where the sentence has a day or a week of the article's own for it, "likely"
    where only the verb says so; None where the sentence has a year or a word that looks back."""
    sentence = article.sentence_at(span.start).span
    lead, behind = article.text[sentence.start : span.start], article.text[span.end : sentence.end]
    days = [each.span.start for each in article.dates if each.day is not None or each.year is not None]
    if any(sentence.start <= at < sentence.end for at in (*(year.span.start for year in article.years), *days)):
        return None
    acts = _AGENT.search(lead) or (_ACTS.match(behind) and not _OBJECT.search(lead))
    if not acts or _ONCE.search(lead) or _ONCE.search(behind.partition(" that ")[0][:_BEHIND]):
        return None
    return "sure" if _TODAY.search(behind) or _TODAY.search(lead) else "likely"
