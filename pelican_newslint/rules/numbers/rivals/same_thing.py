"""Whether a later figure is of one thing with an earlier one: nothing says that it is a part, or of others, or of another time."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, content_stems, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart, names, whole
from pelican_newslint.rules.numbers.reading.figures import after
from pelican_newslint.rules.numbers.rivals.told_apart import of_another_thing

_RESTRICTED = later(
    r"^ (?:of|in|from|at|on|with|for|before|after|since|under|near|around|to|by|aged|between|where|whose|remaining|left|not|still|nearby|opposite|"
    r"there|elsewhere|outside|inside|belonging|asked|polled|surveyed|tested|inspected|checked|examined|screened|sampled|searched|assessed|questioned|counted|studied|"
    r"visited|owned|run|due|he|she|they|it|we)\b"
)
_DAY = later(
    r"^ (?:on|in|by|at|from|until|before|after|during) (?:next |last )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|"
    r"april|may|june|july|august|september|october|"
    r"november|december|"
    r"dawn|noon|night|dusk|\d)"
)
_A_NEW = later(r"^ [a-z]+ (?:an?|another|other|some|several|each|every) ")
"""Of one that wasn't told before: "of a rival school"."""
_CLAUSE = later(r"^ (?:that|who|which|whom)\b")
_THAT_IT_MADE = later(r"^(?: (?:that|which))? (?:the|he|she|they|it|his|her|their|its) (?:[a-z'-]+ ){0,2}?(?P<did>[a-z]{3,})[.,;]")
""" "The eight books that she wrote": all, where "she wrote" some was told."""
_SORTED = later(
    r"^ (?:[a-z]+ly )?[a-z]+(?:ed|en|un|ld|nd|ght|wn) (?:so far|already|on|in|by|at|from|for|to|with|as|during|last|this)\b[^.,;]*? "
    r"(?:are|were|is|was|have|has|had|will|would|can|could|must|cost|lie|live|stand|need|want|deny|remain)\b"
)
""" "The 11 victims named so far were from Leeds": some of them."""
_ABOARD = later(r"^ (?:on board|aboard)\b")
_CARRIED = later(r"\b(?:aboard|on board|carrying|carried|passengers?|ferry|boat|ship|vessel|plane|flight|bus|train|aircraft|helicopter)\b")
""" "The 215 people on board" are all of those whom a ferry carried."""
_TAKEN = later(
    r"\b(?:pull|rescu|sav|pluck|tak|took|remov|fre|recover|evacuat|flow|br(?:ing|ought)|mov|lift|winch|carri|releas)(?:e?d|en|ing|e|n)? "
)
"""Those who were pulled from the water aren't others than those before."""
_AND_MORE = later(r",?(?: and|,| as well as| plus) (?:an?|one|another|two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z]")
OF_IT = later(r"^ of (?:it|him|her|them)\b")
_CHANGED = later(
    r"\b(?:another|others|more|fewer|joined|withdrew|withdrawn|dropped|resigned|reduced|increased|extended|cut|added|later|originally|then|now|since|"
    r"grew|rose|fell|expanded|called back|turned back|left|down to|up to|new)\b"
)
_CHANGED_MUCH = later(r"\b(?:another|others|joined|withdrew|withdrawn|extended|reduced|increased|added)\b")
_SOON, _NEXT = 250, 60
"""Characters in which a change would be told, and beside the two figures where they are further apart."""
_FREE = later(
    r"\b(?:if|could|should|need\w*|require\w*|enough|minimum|maximum|limit|usual\w*|normal\w*|average|every(?! one of)|per|target|capacity)\b"
)
_ELSE = later(
    r"\b(?:another|(?:two|three|four|several|many|some) other|other (?:fatal|recent|similar|such)|previous(?:ly)?|elsewhere|similar|separate|"
    r"different|in (?:19|20)\d\d(?=[^.]*$)|(?<![a-z0-9,;] )in (?:19|20)\d\d)\b"
)
"""A paragraph about something else."""
_TEENS = {13: 30, 14: 40, 15: 50, 16: 60, 17: 70, 18: 80, 19: 90}
_SOON_AFTER = 10
"""Sentences."""


def is_slip(one: float, other: float) -> bool:
    """Whether one is the other misheard or mistyped: 17 and 70, 46 and 64, 3,870 and 3,780."""
    low, high = sorted((int(one), int(other)))
    if _TEENS.get(low) == high:
        return True
    first, second = str(low), str(high)
    return (
        len(first) == len(second) > 1 and sorted(first) == sorted(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 2
    )


def is_one_thing(article: Article, figure: Quantity, first: Quantity) -> bool:
    """Whether nothing says that the later figure is a part, or of others, or of another time."""
    slip = is_slip(first.low, figure.low)
    here, there = (article.slice(article.sentences[each.sentence].span).lower() for each in (figure, first))
    behind = (
        after(article, figure)
        if figure.noun_span is None or figure.unit
        else article.text[figure.noun_span.end : figure.noun_span.end + 40].lower()
    )
    block = article.blocks[figure.block].span.start
    if not slip and _ELSE.search(article.text[max(block, figure.span.start - 300) : figure.span.start].lower()):
        return False
    if _FREE.search(here) or (_FREE.search(there) and not slip):
        return False
    taken = behind.startswith(" from ") and _TAKEN.search(here) is not None
    plain = taken or _DAY.match(behind) or OF_IT.match(behind) or (_ABOARD.match(behind) and _CARRIED.search(there))
    if _RESTRICTED.match(behind) and not plain and not _shared(article, figure, first, behind):
        return False
    rest = article.text[whole(figure).end : article.sentences[figure.sentence].span.end].lower()
    if not slip and (_SORTED.match(rest) or _and_more(article, first)):
        return False
    made = _THAT_IT_MADE.match(behind) if _CLAUSE.match(behind) else None
    if _CLAUSE.match(behind) and not (slip and _shared(article, figure, first, behind)) and not (made and f" {made['did']} " in there):
        return False
    if figure.hyphenated and behind.split()[:1] != after(article, first).split()[:1]:
        return False
    text = article.text[whole(first).end : figure.span.start].lower()
    if not slip and (_CHANGED.search(text) if len(text) < _SOON else _CHANGED_MUCH.search(text[:_NEXT] + text[-_NEXT:])):
        return False
    return not (_elsewhere(article, figure, first) or of_another_thing(article, first, figure))


def _and_more(article: Article, first: Quantity) -> bool:
    """Whether the first is told with more of them: "two men and a woman"."""
    return _AND_MORE.match(article.text, whole(first).end) is not None


def _elsewhere(article: Article, figure: Quantity, first: Quantity) -> bool:
    """Whether names stand beside both, and they are others; a headline's are the news itself, and "Turkish" is of Turkey."""
    if article.blocks[first.block].scope == "headline" and figure.sentence - first.sentence <= _SOON_AFTER:
        return False
    if figure.block == first.block and figure.sentence - first.sentence == 1:
        return False
    one, other = ({name[:4] for name in names(article, whole(each))} for each in (figure, first))
    return apart(frozenset(one) - {each[:4] for each in after(article, figure).split()[:1]}, frozenset(other))  # "the eight LPs"


def _shared(article: Article, figure: Quantity, first: Quantity, behind: str) -> bool:
    """Whether what restricts the later figure is told of the first too: "members of the syndicate", "the syndicate has members"."""
    if _A_NEW.match(behind):
        return False
    words = [each for each in re.findall(r"[a-z]{3,}", re.split(r"[,.;:]", behind)[0])[:3] if each not in SMALL]
    return bool(words) and bool({stem(each) for each in words} & content_stems(article, article.sentences[first.sentence].span))
