"""Which of two like figures of neighbouring sentences was first: by their years, or by "last year", "now", "the old one"."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.derived.placed import Placed
from pelican_newslint.rules.numbers.reading.outline import Outline

_SPAN = r"(?:year|season|month|week|time|summer|winter|spring|autumn|day|quarter|decade)"
_THEN = later(
    rf"\[D\d+\] (?:ago|earlier|before)\b|\b(?:last {_SPAN}|{_SPAN}s? (?:ago|earlier|before)|(?:the )?(?:previous|preceding) |previously|earlier|"
    r"the (?:old|older|former|first)|original(?:ly)?|"
    r"budgeted|planned|expected|forecast|used to|had (?:been|stood)|in that (?:year|month|week)|in the same [a-z]+ of|once)\b"
)
_NOW = later(rf"\b(?:now|today|this {_SPAN}|the (?:new|newer|final|latest|present|current)|currently|at present|so far)\b")
_THAT = later(rf"^(?:in that {_SPAN}|then|at that time|in the same [a-z]+ (?:of|last))\b")
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_LATER = later(rf"^by (?:early |late )?{_MONTH}\b|^by \[O|^by (?:now|then|the end|[a-z]+day)\b")
_GOES_ON = later(
    r"^[\"“]?(?:it|they|that|there|he|she|in|by|now|today|then|last|this|a|an|two|three|four|five|ten|\[D\d+\]|"
    r"the (?:new|old|older|former|final|figure|number|"
    r"price|total|sum|previous|year|month|same|actual|present|latest))\b|^\[D"
)
_YEAR = later(r"\b(1[89]\d\d|20\d\d)\b")
_WORD = later(r"[a-z][a-z'’-]{3,}")


def older_first(article: Article, one: tuple[Outline, Placed], other: tuple[Outline, Placed]) -> bool | None:
    """None where nothing tells, or the second sentence is of another thing."""
    before, here = one[0].text, other[0].text
    if not _GOES_ON.match(here) and not _share(before, here):
        return None
    if _THAT.match(here):
        return False
    first, second = _year(article, one[1]), _year(article, other[1])
    if first is not None and second is not None and first != second:
        return first < second
    then, now = (
        (_THEN.search(before) is not None, _THEN.search(here) is not None),
        (_NOW.search(before) is not None, _NOW.search(here) is not None),
    )
    if (first is None) != (second is None) and any((*then, *now)):
        return first is not None
    if _LATER.match(here):
        return True
    if then[0] != then[1]:
        return then[0]
    return now[1] if now[0] != now[1] else None


def _year(article: Article, figure: Placed) -> int | None:
    """The only year of its sentence."""
    found = _YEAR.findall(article.slice(article.sentences[figure.sentence].span))
    return int(found[0]) if len(set(found)) == 1 else None


def _share(before: str, here: str) -> bool:
    """Whether both name something."""
    words = {stem(each) for each in _WORD.findall(before) if each not in SMALL}
    return any(stem(each) in words for each in _WORD.findall(here) if each not in SMALL)
