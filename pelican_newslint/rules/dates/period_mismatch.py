"""One stretch of years has one beginning and one end.

A trial that "covers the years from 2004 to 2009" in one paragraph and "from 2006 to 2009" in another has one end of it wrong. Two
stretches are compared where they share one end, differ at the other by a few years, and their sentences speak of the same things.

Bad:

    The tax was waived for church schools from 2004 to 2009, the court said.

    The waiver for church schools from 2006 to 2009 was against the law.
                                       ^^^^^^^^^^^^ “2006 to 2009” here, “2004 to 2009” elsewhere, for what reads like the same.

Good:

    The tax was waived for church schools from 2004 to 2009, the court said.

    The waiver for church schools from 2004 to 2009 was against the law.

Good:

    He was mayor from 2004 to 2009. She led the bank from 2006 to 2009.

Good:

    Sales rose from 2015 to 2019 and fell from 2019 to 2021. Sales rose from 2017 to 2019 too.

Evidence: two words in common beside the years, or a long one, are asked for; no hit, true or false, in 300,000 words of edited news.
"""

from __future__ import annotations

from itertools import combinations

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="fact", severity="warning", wakes=Wakes(tokens=frozenset({"year"})), languages=("en",), category="number-inconsistency")

_YEARS = later(r"\b(?:[Ff]rom|[Bb]etween) ((?P<y>(?:19|20)\d\d) (?:to|and|until) (?P<z>(?:19|20)\d\d))\b")
_MOVE = later(r"\b(?:ros?e|fell|grew|increas\w+|declin\w+|dropp\w+|average\w*|compared|first|then|again|terms?)\b")
_APART = 4
_SHARED = 2
_LONG = 6
"""Letters of a stem that is enough alone."""


class _Period(msgspec.Struct, frozen=True):
    span: Span
    first: int
    last: int


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    periods = [
        _Period(Span.of(*found.span(1)), int(found["y"]), int(found["z"]))
        for block in woken
        for found in _YEARS.finditer(article.text, block.span.start, block.span.end)
    ]
    for one, other in combinations(periods, 2):
        shared_end = (one.first == other.first) != (one.last == other.last)
        apart = abs(one.first - other.first) + abs(one.last - other.last)
        if not shared_end or apart > _APART or any(each in (other, one) and _moves(article, each) for each in (one, other)):
            continue
        sentences = [article.sentence_at(each.span.start).span for each in (one, other)]
        if sentences[0] == sentences[1]:
            continue
        common = content_stems(article, sentences[0], without=one.span) & content_stems(article, sentences[1], without=other.span)
        if len(common) >= _SHARED or any(len(each) >= _LONG for each in common):
            message = f"“{article.slice(other.span)}” here, “{article.slice(one.span)}” elsewhere, for what reads like the same."
            yield Match(other.span, message, related=(Related(one.span, "here"),))


def _moves(article: Article, period: _Period) -> bool:
    """Whether the sentence compares, so that its years may be any."""
    return _MOVE.search(article.slice(article.sentence_at(period.span.start).span)) is not None
