"""The only figure of its kind in headline or summary against the only one of the text: then few words must be shared beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import content_stems, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import whole
from pelican_newslint.rules.numbers.reading.figures import after, before
from pelican_newslint.rules.numbers.rivals.told_apart import words_beside

_LENGTHS = frozenset({"minute", "hour", "day", "week", "month", "year"})
_COMMON = frozenset({"percent", "points", "person", "people", "man", "woman", "child", "time", "other", "member", "vote"}) | _LENGTHS
"""What a text counts of several things."""
_ANOTHER = later(
    r"\b(?:more|others?|each|every|per|further|additional|extra|another|only|just|than|first|second|third|previous|earlier|usual\w*|normal\w*|average|"
    r"expected|forecast|planned|allow\w*|limit|maximum|minimum|most|least|record|similar|if|could|would|should|must|might|may|used to|had been|"
    r"(?:19|20)\d\d|ago|since|last|next|from|against|compared|instead|already|later|then)\b"
)
_ELSE = later(r"\b(?:previous|another|similar|earlier|separate|other) [a-z]|(?:\bnot|n['’]t) ")
"""A sentence about something else."""
_JAIL = later(r"\b(?:jail(?:s|ed)?|prison|imprisoned|behind bars|sentenced|gaoled)\b", re.IGNORECASE)
_SPANS = frozenset({"over", "for", "after", "within", "in", "before"})
_TELLING = 100
"""A figure that hardly stands in two sentences by chance."""
_FIRST, _SOME, _MANY = 2, 3, 4
"""Words that the two sentences share: in the first paragraph with one beside the figure, and elsewhere."""


def only_figure(article: Article, head: Quantity, each: Quantity, heads: list[Quantity], body: list[Quantity]) -> bool:
    """Whether the two are the only of their kind above and below, and what is said beside them is alike."""
    kind = _kind(head)
    if kind is None or kind != _kind(each) or any(other.low == each.low for other in heads):
        return False
    above, below = ({round(other.low, 6) for other in group if _kind(other) == kind} for group in (heads, body))
    if len(above) > 1 or len(below) > 1:
        return False
    if (
        _ELSE.search(article.slice(article.sentences[each.sentence].span).lower())
        or _ANOTHER.search(_words(article, each))
        or (_ANOTHER.search(_words(article, head)) and kind in _COMMON)
    ):
        return False
    beside = len(words_beside(article, head) & words_beside(article, each))
    shared = len(_sentence(article, head) & _sentence(article, each))
    first = next(iter(article.telling), None)
    if head.noun == each.noun is not None and head.unit is not None and kind not in _COMMON:
        return True
    if each.block == first and _opens(article, head) and _opens(article, each):
        return True
    if kind in _LENGTHS and _anchored(article, head, each):
        return True
    if kind in _LENGTHS:
        alike = before(article, head).split()[-1:] == before(article, each).split()[-1:]
        return alike and shared >= _FIRST and (each.block == first or (beside > 0 and shared >= _SOME))
    if each.block == first:
        return (beside > 0 and shared >= _FIRST) or shared >= _MANY
    if kind in _COMMON:
        return beside > 1 or (beside > 0 and shared >= _SOME)
    return (beside > 0 and shared >= _FIRST) or shared >= _SOME


def _opens(article: Article, figure: Quantity) -> bool:
    """Whether a sentence begins with a count."""
    lead = article.text[article.sentences[figure.sentence].span.start : figure.span.start]
    return figure.unit is None and (not lead or lead.endswith(("— ", "– ", " - ")))


def _anchored(article: Article, head: Quantity, each: Quantity) -> bool:
    """Whether both sentences tell another figure that is the same, or a sentence to prison."""
    same = [
        {(other.low, other.unit) for other in article.quantities if other.sentence == one.sentence and other.low >= _TELLING}
        for one in (head, each)
    ]
    jailed = all(_JAIL.search(article.slice(article.sentences[one.sentence].span)) for one in (head, each))
    one, other = (before(article, each).split()[-1:] for each in (head, each))
    apart = one != other and {*one, *other} <= _SPANS
    return (bool(same[0] & same[1]) and not apart) or (jailed and all(before(article, one).endswith(" for ") for one in (head, each)))


def _kind(figure: Quantity) -> str | None:
    return figure.unit or figure.noun


def _words(article: Article, figure: Quantity) -> str:
    """The few words before and behind a figure."""
    return f"{' '.join(before(article, figure, 25).split()[-3:])} # {' '.join(after(article, figure, 45).split()[:5])}"


@lru_cache(maxsize=256)
def _sentence(article: Article, figure: Quantity) -> frozenset[str]:
    return content_stems(article, article.sentences[figure.sentence].span, without=whole(figure)) - {stem(figure.noun or "")}
