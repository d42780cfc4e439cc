"""Whether a figure is told to be more or less than it was: "a profit of €4.2m, against €3.9m the year before"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.headline._fortunes import Fortune, plainly
from pelican_newslint.rules.headline._keys import keys

_FIGURE = (
    r"(?P<{0}m>[€£$₹]|Rs\.? ?|R)?(?P<{0}n>\d{{1,3}}(?:,\d{{2,3}}){{1,4}}|\d{{1,9}})(?P<{0}d>\.\d{{1,3}})?"
    r"(?P<{0}u> ?(?:%|per cent|percent|m|bn|k|million|billion|lakh|crore|kg|tonnes)\b)?"
)
_THEN = (
    r"(?:,? (?:as )?(?:against|compared with|compared to)|,? (?:up|down) (?:from|on)) "
    r"(?:the |a |an |just |only |some |about |almost )?"
)
_SETS = (" against ", " compared ", " up from ", " up on ", " down from ", " down on ")
_AGAINST = later(
    _FIGURE.format("a")
    + r"(?P<between>(?: [a-z][a-z’'-]{0,15}){0,5})"
    + _THEN
    + _FIGURE.format("b")
    + r"(?=[^.;]{0,24}\b(?:before|earlier|previous|last|ago|in (?:19|20)\d\d|(?:19|20)\d\d)|[^.;]{0,24}$)"
)


def against(article: Article, sentence: Sentence) -> Iterator[Fortune]:
    """Of each figure that is set against an older one, whether it is up, with the words before it."""
    start, end = sentence.span.start, sentence.span.end
    if not any(article.text.find(each, start, end) >= 0 for each in _SETS):
        return
    for found in _AGAINST.finditer(article.text, start, end):
        if found["am"] != found["bm"] or (found["bu"] is not None and found["au"] != found["bu"]):
            continue
        one, other = (float(found[f"{each}n"].replace(",", "") + (found[f"{each}d"] or "")) for each in "ab")
        if one == other:
            continue
        words = article.words.in_(sentence.span)
        first = article.words.at(found.start())
        whose = plainly(keys(article, range(words.start, min(first + 5, words.stop))))
        yield Fortune("height", one > other, whose, first, article.words.at(found.end() - 1), sentence)
