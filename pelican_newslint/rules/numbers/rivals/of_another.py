"""Whether a figure of the text is said of something else than the one of headline or summary that it's held against."""

from __future__ import annotations

import re

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.tolls import anchor
from pelican_newslint.rules.numbers.reading.beside import apart, names
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.told_there import told_at
from pelican_newslint.rules.numbers.rivals.told_figure import Told

_MEASURED = frozenset({"count", "unit", "money", "percent"})
_COUNTS = frozenset({"count", "bare"})
_ELSE = later(
    r"\b(?:similar|previous|another|earlier|separate) [a-z]|\b(?:in addition to|besides|on top of|apart from)\b|"
    r"\b(?:first|second) (?:attack|blast|bomb|explosion|shooting|crash|fire)\b",
    re.IGNORECASE,
)
_RIVAL = later(r"\b(?:rivals?|opponents?|neighbou?rs?|predecessor|in (?:its|their) place)\b", re.IGNORECASE)
_TO_COME = later(r"\b(?:expected|planned|forecast|due|hopes?|aims?|could|would|may|might) (?:to )?(?:[a-z]+ ){0,2}$")
_OWNER = later(
    r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\bfrom )(?P<name>[A-Z][\w'’-]+), "
    r"(?:who (?:has |had )?(?:died|is|was) |is |aged |now |at )*(?:the age of )?(?:only )?$"
)
AGE_TO_COME = later(r"\b(?:turns|turning|will (?:be|turn)|would (?:be|turn)|reach(?:es|ing)?|until|before|by) (?:the age of )?$")
_OF = later(r"\b(?P<what>[a-z]{4,}) of (?:about |some |nearly |more than |over |up to )?$")
_MONTH = later(
    r"\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d|\d (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
)
_SIGNS = frozenset({"us", "a", "c", "nz", "hk", "rs"})
"""Of a currency, no name."""
_DIED = later(r"\b(?:die[sd]?|dead|deaths?|dying)\b", re.IGNORECASE)
_LEAD = 45


def of_another(article: Article, head: Told, each: Told, body: list[Told]) -> bool:
    """Whether it's another place's, person's or thing's, or stands beside the text's own: "15 games, 12 of them at home"."""
    summary = article.blocks[head.block].scope == "summary"
    if head.kind in _MEASURED and summary and apart(names(article, head.span), names(article, each.span)):
        return True
    if share_of(article, head.span, each.low):
        return True
    if head.kind == "count" and any(other.kind == "bare" and other.block == each.block and other.low == head.low for other in body):
        return True
    sentence = article.slice(article.sentence_at(each.span.start).span)
    rival = _RIVAL.search(sentence) if head.kind in _MEASURED else None
    if rival is not None and rival[0].lower() not in article.slice(article.sentence_at(head.span.start).span).lower():
        return True
    if _ELSE.search(sentence) or _TO_COME.search(_before(article, each.span)):
        return True
    if head.kind == "unit" and _before(article, each.span).endswith(" after "):
        return True  # "a length up after 1,000 metres"
    if head.kind in {"age", "bare"} and AGE_TO_COME.search(_before(article, each.span)):
        return True
    if head.kind == "age":
        return _of_somebody_else(article, head, each, body)
    if head.kind == "magnitude":
        return _MONTH.search(sentence) is not None
    if head.kind == "count":
        tolls = [anchor(article, found) for told in (head, each) if (found := _quantity(article, told))]
        return None not in tolls and len(set(tolls)) > 1
    return head.kind in _MEASURED and (_of_other_name(article, head, each) or _of_other_noun(article, head, each))


def share_of(article: Article, head: Span, other: float) -> bool:
    """Whether the headline's figure is a whole of which so many were: "guilty on three of four counts", of which the text tells two and one."""
    found = _SHARE_OF.search(article.text, max(head.start - _LEAD, 0), head.start)
    return found is not None and other <= (cardinal(found["part"]) or 0)


_SHARE_OF = later(r"\b(?P<part>[a-z]+|\d+) of (?:the |its |his |her |their )?$")


def told_above(each: Told, mine: list[Told]) -> bool:
    """Whether the headline has the figure too, with its noun or without."""
    return any((each.kind == other.kind or {each.kind, other.kind} <= _COUNTS) and each.meets(other) for other in mine)


def _before(article: Article, span: Span) -> str:
    return article.text[max(article.sentence_at(span.start).span.start, span.start - _LEAD) : span.start]


def _told_in(article: Article, span: Span) -> str:
    """The sentence of a figure, with the one before where it begins with "he" or "she": "Smith died on Monday. He was 84"."""
    sentence = article.sentence_at(span.start)
    start = sentence.span.start
    if article.text.startswith(("He ", "She "), start):
        at = article.sentence_index(span.start)
        start = article.sentences[at - 1].span.start if at and article.sentences[at - 1].block == sentence.block else start
    return article.text[start : sentence.span.end]


def _quantity(article: Article, told: Told) -> Quantity | None:
    return next(iter(told_at(article, [told.span])), None)


def _of_somebody_else(article: Article, head: Told, each: Told, body: list[Told]) -> bool:
    """An age has an owner: "Russell, 25" is not "Bils, 36", and "a 16-year-old child" is neither."""
    deaths = [_DIED.search(_told_in(article, told.span)) is not None for told in (head, each)]
    if deaths == [True, False] and each is not body[0]:
        return True
    one, other = (_owner(article, told.span) for told in (head, each))
    if one is not None and _before(article, each.span).endswith((" a ", " an ")):
        return True
    if one is not None and other is not None:
        return one["name"] != other["name"]
    ages = [told for told in body if told.kind == "age"]
    return (one is not None or other is not None) and len({told.low for told in ages}) > 1 and each is not ages[0]


def _owner(article: Article, span: Span) -> re.Match[str] | None:
    """The name right before an age; a "Woman, 72," is anybody."""
    found = _OWNER.search(_before(article, span))
    return None if found is not None and names_people(found["name"].lower()) else found


def _of_other_name(article: Article, head: Told, each: Told) -> bool:
    """Whether names stand beside it of which headline and summary know none, while they have their own."""
    near = names(article, each.span) - _SIGNS
    above = " ".join(article.slice(block.span) for block in article.blocks if block.scope in {"headline", "summary"})
    known = {word.lower() for word in re.findall(r"\b[A-Z][\w'’-]+", above)}
    own = names(article, article.sentence_at(head.span.start).span)
    return len(near) > 1 and bool(own) and not near & known


def _of_other_noun(article: Article, head: Told, each: Told) -> bool:
    """ "A deficit of $220bn" and "a gain of $110bn"."""
    one, other = (_OF.search(_before(article, told.span).lower()) for told in (head, each))
    if one is None or other is None or stem(one["what"]) == stem(other["what"]):
        return False
    return stem(one["what"]) in {
        stem(word) for word in re.findall(r"[a-z]{4,}", article.slice(article.sentence_at(each.span.start).span).lower())
    }
