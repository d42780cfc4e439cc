"""The words round a figure: which names and which times it has of its own."""

from __future__ import annotations

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later

_WINDOW = 7
"""Words on either side of a figure that say what it counts."""
_TIMES = later(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:19|20)\d\d|last \w+|next \w+)\b"
)
_HAS = later(
    r"\b(?:employ(?:s|ed|ing)?|(?:ha[sd]|have)(?! (?:[a-z]+ed|left|lost|won|sold|cut|shut|set|sent|spent|built|found) $)|"
    r"with|workforce of|staff of|own(?:s|ed)?|runs?|ran|of (?:its|their|the)) (?:\w+ )?$"
)
_WAS = later(r"\b(?:was|were|had|stood|at)\b.{0,40}$")
_THEN = later(
    rf"^[^.;,]{{0,40}}? (?:in (?:{MONTHS}|(?:19|20)\d\d)\b|"
    r"a year (?:ago|earlier|before)|last (?:year|month|week|summer|winter|spring|autumn)|"
    r"(?:\w+ )?(?:days?|weeks?|months?|years?) (?:ago|earlier|before))"
)
_WHEN = later(r"\b(?:19|20)\d\d,? when \w+ [^.;,]{0,20}$")
_IN_YEAR = later(r"(?:Back in|In|By|Until) (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b")
_FAR = 40
_DATELINE = later(r"\b[A-Z]{3,}[^.—–]{0,60} [—–-] ")


def whole(figure: Quantity) -> Span:
    """A count with its noun, a measure with its unit."""
    return Span.of(figure.span.start, figure.noun_span.end) if figure.noun_span and figure.unit is None else figure.span


def near(article: Article, figure: Span) -> Span:
    """The words round a figure, within its sentence and up to a semicolon."""
    words = article.words
    inside = _inside(article, figure)
    first, last = words.at(figure.start), words.at(figure.end - 1)
    start, end = max(first - _WINDOW, inside.start), min(last + _WINDOW, inside.stop - 1)
    start = next((at for at in range(first, start, -1) if words.gaps[at].startswith(";")), start)
    end = next((at - 1 for at in range(last + 1, end + 1) if words.gaps[at].startswith(";")), end)
    return Span.of(words.starts[start], words.ends[end])


def times(article: Article, figure: Span) -> frozenset[str]:
    """Months, days of the week and years, "last week" and "next year": lower case."""
    return frozenset(_TIMES.findall(article.slice(near(article, figure)).lower()))


def names(article: Article, figure: Span) -> frozenset[str]:
    """Words with a capital that don't begin the sentence: lower case."""
    words = article.words
    opening = words.starts[_inside(article, figure).start]
    found = (at for at in words.in_(near(article, figure)) if words.texts[at][:1].isupper() and words.starts[at] != opening)
    return frozenset(words.lower[at] for at in found if not _TIMES.fullmatch(words.lower[at]))


def has(article: Article, figure: Span) -> bool:
    """Whether the figure is what somebody has: "employs 600 people"."""
    return _HAS.search(article.text[max(figure.start - _FAR, 0) : figure.start]) is not None


def was_then(article: Article, figure: Span, other: Span) -> bool:
    """Whether the figure is of a time before, and the other isn't: "was 46 per cent full in May"."""
    lead = article.text[max(figure.start - _FAR, 0) : figure.start]
    year = _IN_YEAR.match(article.slice(article.sentence_at(figure.start).span))
    if _WHEN.search(lead) or (year is not None and year["year"] not in article.slice(article.sentence_at(other.start).span)):
        return True
    if not _WAS.search(lead) or not _THEN.match(article.text[figure.end : figure.end + 60]):
        return False
    return not _WAS.search(article.slice(article.sentence_at(other.start).span))


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each has something of its own, and they have nothing in common."""
    return bool(one and other) and not one & other


def _inside(article: Article, figure: Span) -> range:
    """The words of its sentence, behind the dateline."""
    sentence = article.sentence_at(figure.start).span
    line = _DATELINE.search(article.text, sentence.start, figure.start)
    return article.words.in_(Span.of(line.end(), sentence.end) if line else sentence)
