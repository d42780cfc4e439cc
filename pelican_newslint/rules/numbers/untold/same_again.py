"""Whether a figure told before may be what one that comes back untold stands for: of one kind, and nothing tells the two apart."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart, times, whole
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.rivals.by_another_noun import akin_nouns
from pelican_newslint.rules.numbers.rivals.rival_pairs import TIMES, digits
from pelican_newslint.rules.numbers.rivals.told_apart import of_another_thing, other_time, told_apart, words_beside
from pelican_newslint.rules.numbers.untold.coming_back import Back
from pelican_newslint.rules.numbers.untold.explained import akin, known
from pelican_newslint.rules.numbers.untold.slips import SURE, Slip

_LONG, _TINY = 3, 3
_FROM = later(r"\b(?:[Uu]p|[Dd]own|rose|fell|increase|rise|drop) from $")
"""What it was once."""
_AND = later(r"\b(?:an?|his|her|their|my|one|another) (?:[a-z-]+ )?[a-z]+,? and $")
_AND_MORE = later(r",? (?:and|plus|as well as|with) (?:an?|his|her|their|my|one|another) [a-z]")
""" "His nephew and two friends": more than are counted."""
_OF_THEM = later(r" (?:of (?:them|whom|these|those|which)|were|was|are|is|have|had|has)\b")
_OF_US = later(r" of (?:us|them)\b")
_SOME = later(r" (?:who|that|which|whose|whom) (?!were\b|was\b|are\b|is\b|had\b|have\b)")
_LISTED = later(r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*,? and [A-Z][a-z]")
_LEFT = later(r"\b(?:left|leaves|leaving) $")
_SUPPOSED = later(r"\b(?:would|could|if|usually|normally|never|always)\b", re.IGNORECASE)
"""What nobody has told of yet."""
_ABOVE = 400
_CHANGED = later(
    r"\b(?:joined|joins|withdrew|withdrawn|dropped out|resigned|another|one more|added|extended|originally|died later|since then)\b"
)
_BETWEEN = 400
"""Characters in which more or fewer of them would be told of."""


def may_be(article: Article, back: Back, other: Quantity, by: Slip) -> bool:
    figure, how = back
    if how == "plain":
        return _told_plainly(article, figure, other, by)
    if _FROM.search(article.text, max(other.span.start - 20, 0), other.span.start) or (how == "spoken" and not of_one(figure, other)):
        return False
    if (
        figure.low < other.low
        and by != "swapped"
        and _SOME.match(article.text, whole(figure).end)
        and not share_words(article, figure, other)
    ):
        return False
    if by in SURE:
        return akin(figure, other) or is_long(article, other) or is_above(article, other)
    if other.approximate or not akin(figure, other) or (by == "lead" and how == "the") or _apart(article, other, figure):
        return False
    if (figure.money or figure.unit == "percent") and how == "the" and not (is_long(article, figure) or is_above(article, other)):
        return False
    if by == "digit":
        spoken = how == "spoken" and (figure.unit is not None or figure.noun == other.noun)
        return spoken or is_long(article, figure) or _tied(article, figure, other)
    return by != "few" or _by_one_or_two(article, back, other)


def _told_plainly(article: Article, figure: Quantity, other: Quantity, by: Slip) -> bool:
    """Whether a figure that nothing says comes back may be one told before: two digits of a kind have changed places, or somebody says it."""
    if figure.unit in {"percent", "points"} or other.approximate or (figure.unit is None and None in (figure.noun, other.noun)):
        return False
    if by == "nought" or figure.hyphenated or _LEFT.search(article.text, max(figure.span.start - 12, 0), figure.span.start):
        return False
    said = article.quoted(figure.span) and not article.quoted(other.span)
    if (figure.unit and not said) or (figure.fraction and figure.low % 1 != other.low % 1):
        return False
    if (
        not (akin(figure, other) or (said and by == "swapped"))
        or _apart(article, other, figure)
        or told_apart(article, other, figure, by_names=by not in SURE)
    ):
        return False
    if figure.unit in TIMES and not share_words(article, figure, other):
        return False
    return by in SURE or (said and not _SUPPOSED.search(article.slice(article.sentences[figure.sentence].span)))


def _by_one_or_two(article: Article, back: Back, other: Quantity) -> bool:
    """Whether small counts that differ by so little are of one thing: the noun of the first is told, and nobody was left out, joined or left."""
    figure, how = back
    if (
        figure.noun is None
        and figure.low <= _TINY
        and how == "the"
        and not (is_above(article, other) or _OF_US.match(article.text, figure.span.end))
    ):
        return False
    if figure.noun and not other.noun and not figure.unit and not _elided(article, figure, other):
        return False
    start = article.sentences[other.sentence].span.start
    if (figure.noun is None or names_people(figure.noun)) and figure.unit is None and listed_names(article, figure):
        return False
    if _AND.search(article.text, start, other.span.start) or _AND_MORE.match(article.text, whole(other).end):
        return False
    return figure.unit is not None or not _CHANGED.search(
        article.text, max(other.span.end, figure.span.start - _BETWEEN), figure.span.start
    )


def listed_names(article: Article, figure: Quantity) -> bool:
    """Whether names stand one after the other shortly before it: it may count those."""
    start = max(figure.span.start - _ABOVE, article.blocks[figure.block].span.start)
    found = _LISTED.search(article.text, start, figure.span.start)
    return found is not None and "," in article.text[max(found.start() - 60, start) : found.start()]


def _apart(article: Article, other: Quantity, figure: Quantity) -> bool:
    """Whether one sentence tells both, or the words beside the two are of different times or things."""
    for each in (other, figure):
        values = {one.low for one in known(article).by_sentence[each.sentence] if one.unit == figure.unit and akin(figure, one)}
        if {other.low, figure.low} <= values:
            return True
    if of_one(figure, other) and any(other_time(article, each) for each in (other, figure)):
        return True
    return of_another_thing(article, other, figure) or apart(times(article, whole(figure)), times(article, whole(other)))


def _tied(article: Article, figure: Quantity, other: Quantity) -> bool:
    """Whether more than the kind of thing speaks for one thing: of two figures of two digits every fifth pair differs in one."""
    same = figure.unit == other.unit if figure.unit else figure.noun == other.noun
    named = same or (figure.noun, other.noun) in akin_nouns()
    return (named and is_above(article, other)) or figure.noun is None or share_words(article, figure, other)


def _elided(article: Article, figure: Quantity, other: Quantity) -> bool:
    """Whether one that says no noun may count the same: "12 of them", or with words in common."""
    return _OF_THEM.match(article.text, other.span.end) is not None or share_words(article, figure, other)


def share_words(article: Article, figure: Quantity, other: Quantity) -> bool:
    return not words_beside(article, figure).isdisjoint(words_beside(article, other))


def of_one(figure: Quantity, other: Quantity) -> bool:
    """Whether both have one unit or one noun, or one says none."""
    return figure.unit == other.unit and (figure.unit is not None or figure.noun == other.noun or None in (figure.noun, other.noun))


def is_long(article: Article, figure: Quantity) -> bool:
    return len(digits(article, figure)) >= _LONG


def is_above(article: Article, figure: Quantity) -> bool:
    return article.blocks[figure.block].scope in {"headline", "summary"}
