"""Two sums that one sentence sets side by side though they are in two currencies: "from C$42m to £30m", "$960 a year, or £80 a month"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pelican_newslint.knowledge import countries
from pelican_newslint.model import Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later

_FROM = later(r"\b(?:from|between) (?:about |some |around |just )?$")
_TO = later(r"^(?: [a-z]+){0,3} (?:to|and) (?:about |some |around |just |only )?$")
_BACK = later(r"\b(?:rose|fell|grew|dropped|climbed|up|down|raised|cut|increased|reduced|went) (?:[a-z]+ ){0,2}?to (?:about |just )?$")
_FROM_BETWEEN = later(r"^(?: [a-z]+){0,3},? from (?:about |some |just )?$")
_PERIOD = later(r"^ (?:an?|per|each|every) (?P<per>year|month|week|day|night|hour),? (?:or|that is|which is) (?:about |some |just )?$")
_OR = later(r"^,? (?:or|that is|which is) (?:about |some |just )?$")
_EACH = later(r"^ (?:an?|per|each|every) (?P<per>year|month|week|day|night|hour)\b")
_OF = later(r"(?:^|[,;] |\b(?:and|but) )of (?:the|its|their|his|her) (?:[a-z]+(?:'s|’s)? )?$")
_PART = later(r"^(?: [a-z]+){0,6}, (?:about |some |just |only )?$")
_SPENT = later(r"^ (?:has|have|had|is|are|was|were|will|would|went|goes|came|comes)\b")
_UP_FROM = later(r"^(?: [a-z]+){0,4},? (?:(?:up|down)(?: [a-z]+)? from|instead of|rather than) (?:about |some |just )?$")
_OF_THAT = later(r"^ of (?:that|it|this|the (?:cost|bill|sum|money|total|price))\b")
_PRICES = later(r"\b(?:tickets?|prices?|fees?|fares?|entry|admission|seats?|passes|tables?|gate)\b[^.;:]{0,60}$")
_AND = later(r"^(?: (?!in\b|at\b)[a-z]+){0,4}(?:,| and| or|, and)(?: (?:a|the|for|each))? $")
_GUESTS = later(
    r"\b(?:foreign\w*|tourists?|visitors?|international\w*|overseas|abroad|diaspora|non-\w+|expat\w*|locals?|residents?|citizens?|nationals?)\b"
)
"""Who pays in another money."""
_SHARE = later(r"\b(?:half|a (?:third|quarter|fifth|tenth)|two thirds|\d+ per ?cent) of (?:the|its|their|his|her) (?:[a-z]+ )?$")
_PLACE = later(
    r" (?:in|at|to|for|by|with) (?:the )?(?!Jan|Feb|Mar|Apr|May\b|June|July|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[A-Z]"
)
"""Where the money of the one may be another."""
_RATES = later(
    r"\b(?:exchange|currency|currencies|converted|equivalent|worth|sterling|against the|traded|franc|dollar|pound|euro|rupee|yen|peso)\b|\("
)


def side_by_side(article: Article) -> Iterator[Match]:
    """The second of each such pair."""
    sums = [each for each in article.quantities if each.money]
    if len({each.unit for each in sums}) < 2:
        return
    for first, second in pairwise(sums):
        if first.unit == second.unit:
            continue
        if second.sentence == first.sentence + 1 and second.block == first.block and _part_of_that(article, first, second):
            said = f"{article.slice(second.span)} of {article.slice(first.span)} is a part in another currency."
            yield Match(second.span, said, related=(Related(first.span, "the whole"),), severity="warning")
            continue
        if first.sentence != second.sentence or not _tied(article, first, second):
            continue
        sentence = article.slice(article.sentences[first.sentence].span)
        lower = sentence.lower()
        units = {each.unit for each in sums if each.sentence == first.sentence}
        if len(units) != 2 or _RATES.search(lower) or _abroad(article, first):
            continue
        said = f"{article.slice(first.span)} and {article.slice(second.span)} are set side by side in two currencies."
        yield Match(second.span, said, related=(Related(first.span, "the other"),), severity="warning")


def _part_of_that(article: Article, first: Quantity, second: Quantity) -> bool:
    """ "It cost R340m. The province paid $120m of that": a part of the one sum told before."""
    whole, part = (article.sentences[each.sentence].span for each in (first, second))
    alone = sum(each.money and each.sentence == first.sentence for each in article.quantities) == 1
    words = article.text[whole.start : part.end].lower()
    behind = article.text[second.span.end : part.end].lower()
    return alone and _OF_THAT.match(behind) is not None and not _RATES.search(words)


def _tied(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether the words make a change, a rate or a part of the two, and not a conversion."""
    sentence = article.sentences[first.sentence].span
    if _PLACE.search(article.text, first.span.end, second.span.start) or _PLACE.match(article.text, second.span.end, sentence.end):
        return False
    lead = article.text[sentence.start : first.span.start].lower()
    between = article.text[first.span.end : second.span.start].lower()
    behind = article.text[second.span.end : min(second.span.end + 30, sentence.end)].lower()
    if (_FROM.search(lead) and _TO.match(between)) or (_BACK.search(lead) and _FROM_BETWEEN.match(between)):
        return True
    if _UP_FROM.match(between) or (_OF_THAT.match(behind) and second.low < first.low):
        return True
    if _PRICES.search(lead) and _AND.match(between) and not _GUESTS.search(lead + between + behind):
        return True
    per, other = _PERIOD.match(between), _EACH.match(behind)
    if per and other:
        return per["per"] != other["per"]
    if other and _OR.match(between):
        return True
    if _OF.search(lead) and _PART.match(between) and _SPENT.match(behind):
        return second.low < first.low
    return _SHARE.search(lead) is not None and _PART.match(between) is not None and behind[:1] in {",", "."} and second.low < first.low


def _abroad(article: Article, figure: Quantity) -> bool:
    """Whether the sentence names a country, whose money one of the sums may be."""
    sentence = article.sentences[figure.sentence]
    inside = range(sentence.first_word, sentence.last_word + 1)
    known = countries.by_word()
    return any(article.words.texts[at].removesuffix("'s").removesuffix("’s") in known for at in inside)
