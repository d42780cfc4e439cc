"""People that come back by their number alone: "three boys were held" and "one of the four", "the four were", "and all four will"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from pelican_newslint.model import Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import before as before_it
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.rivals.told_alike import BACK
from pelican_newslint.rules.numbers.rivals.told_back import same_told

_N = r"(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_VERB = (
    r"(?:were|are|have|had|will|was|would|died|survived|denied|deny|pleaded|appeared|face|remain|escaped|fled|lived|came|worked|said|told|admitted|"
    r"received|belong|live|be|been|took|went|spent)"
)
_AGAIN = later(
    rf"\b(?:[Oo]ne|[Nn]one|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ome|[Mm]ost|[Ee]ach|[Ee]ither|[Aa]ny|[Hh]alf) of the {_N}(?=[,.;]| {_VERB}\b)|"
    rf"\b(?:[Tt]he|[Aa]ll) {_N} (?=(?:all |also |both )?{_VERB}\b)|\b[Aa]ll {_N} of them\b"
)
_NUMBERS = frozenset(_N[1:-1].split("|"))
_SINGLE = later(r"\b(?:an?|one|another|his|her|their|and the) ((?:[\w-]+ ?){1,4})", re.IGNORECASE)
"""Somebody more of whom is told: "a girl", "their wives"."""
_KIN = frozenset("wife wives husband partner son daughter brother sister mother father friend cousin uncle aunt".split())
_MORE = later(
    r"\b(?:joined|followed|second|third|fourth|fifth|sixth|others?|more|including|along with|as well as|himself|herself|accomplice)\b",
    re.IGNORECASE,
)
_LISTED = later(r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*(?:, (?:aged )?\d\d)?,? and (?:[A-Z][a-z]|the )")
"""Names one after the other, which may be those that are meant."""
_REACH, _FAR, _MOST, _FACTOR = 6, 30, 12, 2.2
"""Sentences; sentences in which those who come back may be told first; people; how far the two may be from each other."""


def group_again(article: Article, figures: Sequence[Quantity], starts: frozenset[int]) -> Iterator[Match]:
    """`figures` of the text, in order."""
    for at, sentence in enumerate(article.sentences):
        block = article.blocks[sentence.block]
        if block.scope != "paragraph" or block.span.start not in starts:
            continue
        if _NUMBERS.isdisjoint(article.words.lower[sentence.first_word : sentence.last_word + 1]):
            continue
        for found in _AGAIN.finditer(article.text, sentence.span.start, sentence.span.end):
            number = next(name for name in found.groups() if name)
            many, start = cardinal(number.lower()) or 0, found.start()
            known = [each for each in figures if each.span.end <= start and at - each.sentence <= _FAR]
            if (told := _told(article, many, known, start)) is not None:
                yield same_told(article, Span.of(*found.span()), told)


def _told(article: Article, many: int, known: Sequence[Quantity], start: int) -> Quantity | None:
    """The only count of people in the sentences before, if nothing told makes this one."""
    here = article.sentence_index(start)
    before = [each for each in known if here - each.sentence <= _REACH]
    if not before or any(each.low == many for each in before if each.unit is None):
        return None
    groups = [each for each in before if each.unit is None and each.noun and each.low > 1 and not each.hyphenated]
    people = [each for each in groups if names_people(each.noun or "") and each.low <= _MOST]
    if len({each.low for each in people}) != 1 or any(each.low <= _MOST for each in groups if each not in people):
        return None
    first = _first_told(article, people[-1], known)
    if first is None:
        return None
    large, small = max(first.low, many), min(first.low, many)
    if large > _FACTOR * small or first.approximate:
        return None
    between = article.text[article.sentences[first.sentence].span.start : start]
    above = article.text[article.sentences[max(first.sentence - 2, 0)].span.start : start]
    if (
        _LISTED.search(above)
        or _MORE.search(between)
        or any(many in {one + two, abs(one - two)} for one, two in combinations({each.low for each in before}, 2))
    ):
        return None
    if many < first.low and _fewer(between):
        return None
    singles = (found[1].lower().split() for found in _SINGLE.finditer(between))
    return None if any(word in _KIN or names_people(singular(word)) for words in singles for word in words) else first


def _first_told(article: Article, last: Quantity, known: Sequence[Quantity]) -> Quantity | None:
    """The count as it was told first, where it comes back itself: "the two sisters" may be only some of those who come back next."""
    if not BACK.search(before_it(article, last)):
        return last
    return next(
        (each for each in known if (each.low, each.noun) == (last.low, last.noun) and not BACK.search(before_it(article, each))), None
    )


def _fewer(between: str) -> bool:
    return re.search(r"\b(?:died|released|escaped|left|freed|one|resigned|withdrew|only)\b", between) is not None
