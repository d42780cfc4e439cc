"""What is told as in full swing at a time before it came: mussels that came in 1989 were not "already at their peak" in the 1980s."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import starts

_NOUN = r"(?P<noun>(?!which\b|that\b|who\b|they\b|there\b|first\b)[A-Za-z][a-z]{2,})"
_CAME = later(
    rf"\b{_NOUN},? (?:(?:which|that|who) )?(?:first )?(?:came (?:to|into|in|from|here|ashore)|arrived|reached|invaded|"
    r"(?:(?:was|were) )?(?:first )?(?:brought|introduced|released|carried|planted|imported|seen|found|opened|founded|built|set up|"
    r"formed|launched|established|installed|invented)|"
    r"opened|started|began|appeared)(?: (?!(?:in|after|before|again|until)\b)[\w'’-]+| in (?:the )?(?!(?:1|2)\d{3})[\w'’-]+){0,8}? in "
    r"(?:early |late |[A-Z][a-z]+ )?(?P<year>(?:18|19|20)\d\d)\b(?!s)"
)
_THRIVED = later(
    r"\b[Ii]n (?:the (?:early |late |mid-)?(?P<decade>(?:18|19|20)\d0)s|(?P<year>(?:18|19|20)\d\d)),? when (?:the |its |their )?(?:[a-z-]+ )?"
    rf"{_NOUN} (?:was|were|had) (?:(?:already|still|now|then) )?(?:at (?:its|their|the) (?:peak|height|best|busiest|zenith|most [a-z]+|widest|"
    r"strongest|largest|biggest)|in (?:its|their) (?:prime|heyday|pomp)|(?:most )?(?:common|widespread|abundant|numerous|plentiful|everywhere|"
    r"thriving|booming|in full swing|established|popular)|already [a-z]+|peaked)"
)
_APART = later(r"\b(?:re-?opened|rebuilt|re-?introduced|returned|again|second|new|present|current|third|first known|another|other|back)\b")


def thriving_before(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    begins = starts(woken)
    for at, sentence in enumerate(article.sentences):
        if article.blocks[sentence.block].span.start not in begins or " when " not in article.slice(sentence.span):
            continue
        for found in _THRIVED.finditer(article.text, sentence.span.start, sentence.span.end):
            group = "decade" if found["decade"] else "year"
            last = int(found[group]) + 9 * (group == "decade")
            came = _came(article, at, stem(found["noun"].lower()))
            if came is None or article.quoted(Span.of(*found.span())):
                continue
            year, span = came
            if last < year or (group == "decade" and last == year):
                told = Span.of(found.start(group), found.end(group) + (group == "decade"))
                yield Match(
                    told,
                    f"In {'the ' * (group == 'decade')}{article.slice(told)}, but “{found['noun']}” is of {year}.",
                    related=(Related(span, "the beginning"),),
                )


def _came(article: Article, at: int, noun: str) -> tuple[int, Span] | None:
    """The only year in which the piece has it come."""
    told = {}
    for other in range(len(article.sentences)):
        span = article.sentences[other].span
        for found in _CAME.finditer(article.text, span.start, span.end) if abs(other - at) <= _NEAR else ():
            if stem(found["noun"].lower()) == noun:
                if _APART.search(article.slice(span)):
                    return None
                told[int(found["year"])] = Span.of(*found.span("year"))
    return next(iter(told.items())) if len(told) == 1 else None


_NEAR = 8
"""Sentences."""
