"""The content words of a stretch of text, cut down so that "ministers met" and "the minister will meet" compare."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pelican_newslint.model import Span

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

SMALL = frozenset(
    "a about after against all also am an and any are as at be because been before being between both but by can could did do does during "
    "each for from further had has have having he her here hers him his how i if in into is it its just let may me might more most must my "
    "no nor not now of off on once only or other our out over own said same say says she should so some such than that the their them then "
    "there these they this those through to told too under until up very was we were what when where which while who whom why will with "
    "would you your".split()
)
"""Words that carry no meaning of their own."""
_ENDINGS = ("ations", "ation", "ings", "ing", "ements", "ement", "ies", "ied", "ers", "es", "ed", "er", "ly", "s")
_SHORTEST = 4


@lru_cache(maxsize=30_000)
def stem(word: str) -> str:
    """A crude stem of a lower-case word: good enough to compare with, never to show."""
    for ending in _ENDINGS if word.endswith(_ENDINGS) else ():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    return word.removesuffix("e")


def content_stems(article: Article, span: Span, *, without: Span | None = None) -> frozenset[str]:
    """Stems of the words in `span` that carry meaning; those inside `without` stay out."""
    words = article.words
    return frozenset(
        stem(words.lower[at])
        for at in words.in_(span)
        if words.lower[at] not in SMALL and (without is None or not without.start <= words.starts[at] < without.end)
    )
